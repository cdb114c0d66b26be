import { describe, expect, it } from "vitest";
import { CONTAINING_PREDICATES, EXCLUSIVE_PREDICATES } from "../../src/knowledge/exclusive-predicates.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { loadOntology, toOntology } from "../../src/knowledge/ontology.ts";
import { ENTITY_KINDS } from "../../src/model/kinds.ts";

describe("the ontology", () => {
  const ontology = loadOntology();

  it("has 43 predicates, each with a domain of kinds that exist", () => {
    expect(ontology.predicates.size ?? 0).toBe(43);
    for (const { domain } of ontology.predicates.values())
      for (const kind of domain) expect(ENTITY_KINDS).toContain(kind);
  });

  it.each<[(typeof ENTITY_KINDS)[number], string, (typeof ENTITY_KINDS)[number] | null, boolean]>([
    ["PERSON", "HOLDS_POSITION", "ORGANIZATION", true],
    ["PLACE", "HOLDS_POSITION", "ORGANIZATION", false],
    ["PERSON", "HOLDS_POSITION", "PERSON", false],
    ["EVENT", "OCCURRED_IN", "PLACE", true],
    ["EVENT", "OCCURRED_IN", null, false],
    ["PERSON", "BORN_ON", null, true],
    ["PERSON", "NO_SUCH_PREDICATE", "PERSON", false],
  ])("%s %s %s: %s", (subject, predicate, object, isAccepted) => {
    expect(ontology.accepts(subject, predicate, object)).toBe(isAccepted);
  });

  it.each(EXCLUSIVE_PREDICATES)("has $predicate, of which there is only one $value: $why", ({ predicate, value }) => {
    expect(ontology.predicates.get(predicate)?.isAttribute).toBe(value === "DATE");
    expect(ontology.symmetricPredicates.has(predicate)).toBe(false);
  });

  it("has the predicates that say that a place lies in another", () => {
    for (const predicate of CONTAINING_PREDICATES) expect(ontology.accepts("PLACE", predicate, "PLACE")).toBe(true);
  });

  it("knows which predicates have two equal ends", () => {
    expect(ontology.symmetricPredicates.has("MET_WITH")).toBe(true);
    expect(ontology.symmetricPredicates.has("ATTACKED")).toBe(false);
  });

  it("refuses a file that is none", () => {
    expect(() => toOntology({ predicates: 3 })).toThrow();
  });
});

describe("the gazetteers", () => {
  const { gazetteer } = loadKnowledge();
  const entityOf = (name: string): string | undefined => gazetteer.find(name)[0]?.entity.name;

  it.each([
    ["USA", "United States"],
    ["U.S.", "United States"],
    ["UK", "United Kingdom"],
    ["Holland", "Netherlands"],
    ["USSR", "Soviet Union"],
    ["UN", "United Nations"],
    ["OSCE", "Organization for Security and Co-operation in Europe"],
    ["IAEA", "International Atomic Energy Agency"],
  ])("%s is %s", (alias, name) => {
    expect(entityOf(alias)).toBe(name);
  });

  it.each(["Rossi", "the", "Monday", "minister", ""])("%s is nothing known", (name) => {
    expect(gazetteer.find(name)).toEqual([]);
  });

  it.each(["Peru", "Japan", "Kenya", "Fiji", "Norway", "Canada"])(
    "%s is a country, with its demonym and capital",
    (name) => {
      expect(gazetteer.find(name)[0]?.entity).toMatchObject({ kind: "PLACE", subtype: "COUNTRY" });
    },
  );
});
