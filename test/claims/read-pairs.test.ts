import { describe, expect, it } from "vitest";
import { openEncoder } from "../../src/encoder/open-encoder.ts";
import { readClaims, readNames } from "../../src/ingest.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { type EncodedSegment, PAIR_ROLES } from "../../src/model/encoding.ts";
import { sourceOf } from "../extract-text.ts";

const encoder = await openEncoder();
const knowledge = loadKnowledge();

/** The segments for which the further layers were asked, as text. */
async function readIn(text: string): Promise<string[]> {
  const read: EncodedSegment[] = [];
  const readRoles = (segment: EncodedSegment) => {
    read.push(segment);
    return encoder.readRoles(segment);
  };
  await readClaims(await readNames(sourceOf(text), { knowledge, encoder }), {
    knowledge,
    encoder: { ...encoder, readRoles },
  });
  return read.map(({ words }) => text.slice(words[0]?.start, words.at(-1)?.end));
}

describe("the layers of claims", () => {
  it("read a sentence only where two things could be tied", async () => {
    const text =
      "It rained again all day.\n\nAnna Brandt slept.\n\nAnna Brandt was born on 3 May 1970.\n\nAnna Brandt met Pavel Horak.";
    expect(await readIn(text)).toEqual(["Anna Brandt was born on 3 May 1970.", "Anna Brandt met Pavel Horak."]);
  });

  it("give a row for each word, in the same bytes whatever was read before", async () => {
    const source = sourceOf("Anna Brandt met Pavel Horak in Vienna.\n\nPeru left the Andean Pact in 1976.");
    const { encoded } = await readNames(source, { knowledge, encoder });
    const [one, other] = encoded ?? [];
    if (one === undefined || other === undefined) throw new Error("two sentences were to be read");
    const before = await encoder.readRoles(one);
    await encoder.readRoles(other);
    expect(before).toHaveLength(one.words.length * PAIR_ROLES.length * encoder.heads.width);
    expect(await encoder.readRoles(one)).toEqual(before);
  });
});
