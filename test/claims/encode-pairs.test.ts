import { describe, expect, it } from "vitest";
import { encodePairs } from "../../src/claims/encode-pairs.ts";
import { openEncoder } from "../../src/encoder/open-encoder.ts";
import { readNames } from "../../src/ingest.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { PAIR_ROLES } from "../../src/model/encoding.ts";
import { sourceOf } from "../extract-text.ts";

const encoder = await openEncoder();

async function pairsIn(text: string) {
  const named = await readNames(sourceOf(text), { knowledge: loadKnowledge(), encoder });
  return { named, pairs: await encodePairs(encoder, named.encoded ?? [], named.segments, named.clusters) };
}

describe("the layers of claims", () => {
  it("read a segment only where it mentions something", async () => {
    const { pairs } = await pairsIn(
      "It rained again all day.\n\nAnna Brandt was born on 3 May 1970.\n\nAnna Brandt met Pavel Horak there.",
    );
    expect(pairs.roles.map((roles) => roles !== null)).toEqual([false, true, true]);
  });

  it("give a row for each word, in the same bytes whatever was read before", async () => {
    const { named, pairs } = await pairsIn(
      "Anna Brandt met Pavel Horak in Vienna.\n\nPeru left the Andean Pact in 1976.",
    );
    const [one] = named.encoded ?? [];
    const width = PAIR_ROLES.length * encoder.heads.width;
    expect(pairs.roles[0]?.bytes).toHaveLength((one?.words.length ?? 0) * width);
    expect(one === undefined ? null : await encoder.readRoles(one)).toEqual(pairs.roles[0]);
  });
});
