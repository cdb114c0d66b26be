import { expect, it } from "vitest";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { weighNames } from "../../src/mentions/weigh-names.ts";
import { type EncodedSegment, NAME_TAGS } from "../../src/model/encoding.ts";

/** A segment as an encoder might see it: each word with the probabilities of the tags given, the rest shared out. */
function segmentOf(text: string, tags: readonly Readonly<Record<string, number>>[]): EncodedSegment {
  const words = [...text.matchAll(/\S+/gu)].map((word) => ({ start: word.index, end: word.index + word[0].length }));
  const scores = words.flatMap((_, index) => {
    const given = tags[index] ?? { O: 0.99 };
    const rest = (1 - Object.values(given).reduce((sum, share) => sum + share, 0)) / NAME_TAGS.length;
    return NAME_TAGS.map((tag) => Math.log((given[tag] ?? 0) + rest));
  });
  return { words, scores: Float32Array.from(scores), roles: null };
}

function namesIn(text: string, tags: readonly Readonly<Record<string, number>>[]): string[] {
  const segment = segmentOf(text, tags);
  const [weighed] = weighNames(text, [segment], loadKnowledge().gazetteer);
  return (weighed?.names ?? []).map(({ from, to, label }) => {
    const [first, last] = [segment.words[from], segment.words[to - 1]];
    return `${label} ${text.slice(first?.start, last?.end)}`;
  });
}

const LEAN_ORG = { "B-ORG": 0.55, "B-LOC": 0.4 };

it("a known place is a place where the encoder is unsure", () => {
  expect(namesIn("rain fell on Lima for days", [{}, {}, {}, LEAN_ORG])).toEqual(["LOC Lima"]);
});

it("in a row of scores it may be a team", () => {
  expect(namesIn("Lima 4 Quito 1", [LEAN_ORG, {}, LEAN_ORG])).toEqual(["ORG Lima", "ORG Quito"]);
});

it("inside a longer name it does not break that name", () => {
  const inner = { "I-ORG": 0.6, "B-LOC": 0.3 };
  const last = { "I-ORG": 0.6, "I-LOC": 0.3 };
  expect(
    namesIn("the Port Office of New Zealand said", [{}, { "B-ORG": 0.9 }, { "I-ORG": 0.9 }, inner, inner, last]),
  ).toEqual(["ORG Port Office of New Zealand"]);
});
