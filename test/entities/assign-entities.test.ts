import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignEntities } from "../../src/entities/assign-entities.ts";
import { createProfile, type IdentityEvidence, type Profile } from "../../src/model/cluster.ts";
import type { StandingJudgement } from "../../src/model/identity.ts";
import type { EntityKind } from "../../src/model/kinds.ts";

const profile = (
  kind: EntityKind,
  key: string,
  evidence: IdentityEvidence = {},
  scope: string | null = null,
): Profile => createProfile({ kind, key, scope, evidence });
const smith = (evidence: IdentityEvidence, scope: string | null = null): Profile =>
  profile("PERSON", "john smith", evidence, scope);
const judged = (
  verdict: StandingJudgement["verdict"],
  left: readonly Profile[],
  right: readonly Profile[],
): StandingJudgement => ({
  verdict,
  left: left.map(({ id }) => id),
  right: right.map(({ id }) => id),
});

/** Who shares an entity, as lists of positions. */
function groupsOf(
  profiles: readonly Profile[],
  judgements: readonly StandingJudgement[] = [],
): readonly (readonly number[])[] {
  const { entityOf } = assignEntities(profiles, judgements);
  const groups = new Map<string, number[]>();
  for (const [index, { id }] of profiles.entries()) {
    const entity = entityOf.get(id) ?? "";
    groups.set(entity, [...(groups.get(entity) ?? []), index]);
  }
  return [...groups.values()];
}

const politician = smith({ country: "GB", offices: ["POLITICS"] });
const athlete = smith({ country: "CA", offices: ["SPORT"] });
const either = smith({});

describe("who is who", () => {
  it.each<[string, readonly Profile[], readonly (readonly number[])[]]>([
    [
      "people of one name without rivals are one",
      [smith({}), smith({ country: "GB" }), smith({ offices: ["POLITICS"] })],
      [[0, 1, 2]],
    ],
    ["one kind of evidence splits nobody", [smith({ country: "GB" }), smith({ country: "CA" })], [[0, 1]]],
    ["two kinds of evidence make namesakes", [politician, athlete], [[0], [1]]],
    ["who fits two rivals joins neither", [politician, athlete, either], [[0], [1], [2]]],
    [
      "who conflicts with the same others is the same",
      [politician, smith({ country: "GB", offices: ["POLITICS"], decade: "201X" }), athlete],
      [[0, 1], [2]],
    ],
    [
      "another country makes another place",
      [profile("PLACE", "springfield", { country: "US" }), profile("PLACE", "springfield", { country: "AU" })],
      [[0], [1]],
    ],
    ["kinds are never mixed", [profile("PLACE", "jordan"), profile("PERSON", "jordan")], [[0], [1]]],
    ["what must stay in its document stays there", [smith({}, "a"), smith({}, "b"), smith({})], [[0], [1], [2]]],
  ])("%s", (_what, profiles, groups) => {
    expect(groupsOf(profiles)).toEqual(groups);
  });

  it("gives the bare address to who conflicts with nobody, and a readable one of their own to namesakes", () => {
    expect([...assignEntities([either], []).entityOf.values()]).toEqual(["person/john-smith"]);
    const { entityOf, conflicts } = assignEntities([politician, athlete], []);
    expect(entityOf.get(politician.id)).toBe(`person/john-smith~${politician.id.slice(0, 8)}`);
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]?.reasons.join()).toMatch(/country: CA and GB/);
  });

  it("a person's SAME unites over kinds and keys, DIFFERENT parts, UNSURE does neither", () => {
    const [kiev, kyiv] = [profile("PLACE", "kiev"), profile("PLACE", "kyiv")];
    expect(groupsOf([kiev, kyiv], [judged("SAME", [kiev], [kyiv])])).toEqual([[0, 1]]);
    expect(groupsOf([politician, athlete], [judged("SAME", [politician], [athlete])])).toEqual([[0, 1]]);
    const other = smith({ decade: "199X" });
    expect(groupsOf([either, other], [judged("DIFFERENT", [either], [other])])).toEqual([[0], [1]]);
    expect(groupsOf([either, other], [judged("UNSURE", [either], [other])])).toEqual([[0, 1]]);
  });

  it("does not depend on the order of profiles or judgements", () => {
    const evidence = fc.record(
      {
        country: fc.constantFrom("GB", "CA", "US"),
        givenName: fc.constantFrom("john", "jack"),
        decade: fc.constantFrom("196X", "201X"),
        offices: fc.subarray(["POLITICS", "SPORT", "MEDIA"]),
      },
      { requiredKeys: [] },
    );
    const profiles = fc.uniqueArray(
      fc
        .tuple(
          fc.constantFrom("PERSON" as const, "PLACE" as const),
          fc.constantFrom("smith", "lee"),
          evidence,
          fc.constantFrom(null, "a"),
        )
        .map(([kind, key, own, scope]) => profile(kind, key, own, scope)),
      { maxLength: 9, selector: ({ id }) => id },
    );
    const sides = fc.tuple(fc.constantFrom("SAME" as const, "DIFFERENT" as const), fc.nat(8), fc.nat(8));
    fc.assert(
      fc.property(
        profiles,
        fc.array(sides, { maxLength: 4 }),
        fc.array(fc.nat(), { minLength: 9, maxLength: 9 }),
        (list, said, keys) => {
          const judgements = said.flatMap(([verdict, a, b]) => {
            const [left, right] = [list[a], list[b]];
            return left === undefined || right === undefined ? [] : [judged(verdict, [left], [right])];
          });
          const shuffled = list
            .map((one, i) => [keys[i] ?? 0, one] as const)
            .sort(([a], [b]) => a - b)
            .map(([, one]) => one);
          const expected = assignEntities(list, judgements);
          const actual = assignEntities(shuffled, [...judgements].reverse());
          for (const { id } of list) expect(actual.entityOf.get(id)).toBe(expected.entityOf.get(id));
        },
      ),
      { numRuns: 300 },
    );
  });
});
