import { expect, test } from "vitest";
import { countSources, type PrintedDocument } from "../../src/graph/fold/count-sources.ts";
import { createDice } from "./random-contributions.ts";

/** A document of a publisher; each letter of `stories` is a band of its text. */
const by = (source: string | null, stories: string): PrintedDocument => ({
  source,
  syndication: [...stories].map((letter) => letter.repeat(8)).join(""),
});

test.each<readonly [string, readonly PrintedDocument[], number]>([
  ["nothing", [], 0],
  ["two publishers with their own stories are two", [by("A", "a"), by("B", "b")], 2],
  ["two stories of one publisher are one", [by("A", "a"), by("A", "b")], 1],
  ["one story in five papers is one", [..."ABCDE"].map((name) => by(name, "a")), 1],
  ["copies of copies are copies", [by("A", "ab"), by("B", "bc"), by("C", "cd")], 1],
  ["a paper that prints an agency's story does not lose its own", [by("A", "a"), by("B", "a"), by("A", "b")], 2],
  ["two papers that print the same two stories are two", [by("A", "ab"), by("B", "b"), by("A", "c"), by("B", "c")], 2],
  ["three papers, two stories", [by("A", "a"), by("B", "a"), by("B", "b"), by("C", "b")], 2],
  [
    "a chain is picked so that most are counted",
    [by("A", "a"), by("B", "a"), by("B", "b"), by("C", "b"), by("C", "c")],
    3,
  ],
  ["texts too short for a key are their publishers' own", [by("A", ""), by("B", "")], 2],
  ["who is not known adds none", [by(null, "a"), by(null, "b")], 0],
  ["who is not known shows that two others are copies", [by("A", "a"), by(null, "ab"), by("B", "b")], 1],
  ["doubles change nothing", [by("A", "a"), by("A", "a"), by("B", "b"), by("B", "b")], 2],
])("%s", (_name, documents, expected) => {
  expect(countSources(documents)).toBe(expected);
  expect(countSources([...documents].reverse())).toBe(expected);
});

test("it is the most documents without a publisher or a story twice, whatever their order", () => {
  const dice = createDice(7);
  for (let round = 0; round < 300; round++) {
    const documents = Array.from({ length: 1 + dice(7) }, () =>
      by(["A", "B", "C", "D", null][dice(5)] ?? null, ["a", "b", "c", "d", ""][dice(5)] ?? ""),
    );
    const count = countSources(documents);
    expect(count, JSON.stringify(documents)).toBe(bestPick(documents));
    expect(countSources(documents.toSorted(() => dice(3) - 1))).toBe(count);
  }
});

test("ten thousand documents are counted in bounded time", () => {
  const documents = Array.from({ length: 10_000 }, (_, index) => ({
    source: `Paper ${index % 700}`,
    syndication: (index % 900).toString(16).padStart(8, "0").repeat(48),
  }));
  const start = performance.now();
  expect(countSources(documents)).toBe(700);
  expect(performance.now() - start).toBeLessThan(5_000);
});

/** By trying all. */
function bestPick([first, ...rest]: readonly PrintedDocument[], sources = "", stories = ""): number {
  if (first === undefined) return 0;
  const without = bestPick(rest, sources, stories);
  const { source, syndication } = first;
  const story = syndication.slice(0, 1);
  if (source === null || sources.includes(source) || (story !== "" && stories.includes(story))) return without;
  return Math.max(without, 1 + bestPick(rest, sources + source, stories + story));
}
