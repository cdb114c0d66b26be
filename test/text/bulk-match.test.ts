import { createRequire } from "node:module";
import type compromise from "compromise/two";
import { describe, expect, test } from "vitest";

interface Methods {
  bulkMatch: (...args: unknown[]) => readonly { readonly match: string; readonly pointer: readonly unknown[] }[];
}

const nlp = createRequire(import.meta.url)("compromise/two") as typeof compromise;
const { one } = nlp.methods() as { one: Methods };
const theirs = one.bulkMatch;
await import("../../src/text/compromise.ts");
const ours = one.bulkMatch;

const SENTENCES = [
  "The minister walked out of the talks on Monday, saying that no deal had been reached.",
  "Sales rose by 3.5 percent in the second half of 2019, but the company's shares fell nearly a third.",
  "Don't let him run the project if he's been cutting corners since March!",
  "A visiting delegation, led by Dr. Amina Yusuf, is to tour the harbour works at Port Sudan next week.",
  "He used to be a well-known swimmer; now he coaches young people in what was once a cement plant.",
  "Who would have thought that the old bridge might be closed as early as 6 p.m. tomorrow?",
  "Having been told to stay put, the two thousand residents of Vila Nova could not believe their luck.",
  "Please hand the report to the right person, not to whoever happens to answer the phone.",
];

/** What the matcher says of a sentence as compromise asks it, and the tags that come of it. */
function tagged(text: string, bulkMatch: Methods["bulkMatch"]): { readonly calls: unknown[]; readonly tags: unknown } {
  const calls: unknown[] = [];
  one.bulkMatch = (...args) => {
    const found = bulkMatch(...args);
    // A pointer ends with the names of its terms, which are new each time.
    calls.push(found.map(({ match, pointer }) => [match, pointer.slice(0, 3)]));
    return found;
  };
  const { document } = nlp(text);
  return { calls, tags: document.map((terms) => terms.map((term) => [term.text, [...(term.tags ?? [])]])) };
}

describe("compromise's patterns", () => {
  test("are matched by an index, not by the matcher that the package brings", () => {
    expect(ours).not.toBe(theirs);
  });

  test.each(SENTENCES)("match the same words in the same order: %s", (text) => {
    const found = tagged(text, ours);
    expect(found).toEqual(tagged(text, theirs));
    expect(found.calls.flat(2).length).toBeGreaterThan(0);
  });
});
