import { describe, expect, it } from "vitest";
import { parsePattern } from "../../src/claims/patterns/pattern.ts";
import { ALL_RULES } from "../../src/claims/rules/all-rules.ts";
import { loadOntology } from "../../src/knowledge/ontology.ts";
import { claimsIn } from "./claims-in.ts";

const SYMMETRIC = loadOntology().symmetricPredicates;

describe("claim rules", () => {
  it("have names of their own and patterns that parse", () => {
    expect(new Set(ALL_RULES.map(({ name }) => name)).size).toBe(ALL_RULES.length);
    for (const { pattern } of ALL_RULES) expect(parsePattern(pattern).length).toBeGreaterThan(0);
  });

  it.each(ALL_RULES.map((rule) => [rule.name, rule] as const))("%s finds its own example", async (_name, rule) => {
    const { text, subject, object } = rule.example;
    const found = (await claimsIn(text)).filter(({ predicate }) => predicate === rule.predicate);
    const ends = found.map((claim) => [claim.subject, claim.object]);
    const isSymmetric = rule.isAmongSubjects === true || SYMMETRIC.has(rule.predicate);
    const wanted = isSymmetric && ends.some(([s]) => s === object) ? [object, subject] : [subject, object];
    expect(ends).toContainEqual(wanted);
  });

  it.each(ALL_RULES.flatMap(({ name, misses }) => (misses ?? []).map((text) => [name, text] as const)))(
    "%s finds nothing in: %s",
    async (name, text) => {
      expect((await claimsIn(text)).filter(({ rule }) => rule === name)).toEqual([]);
    },
  );
});
