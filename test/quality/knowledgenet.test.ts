import { describe, expect, it } from "vitest";
import type { Claim, QualifierValue } from "../../src/model/claim.ts";
import { type Cluster, createProfile } from "../../src/model/cluster.ts";
import type { EntityKind, MentionForm } from "../../src/model/kinds.ts";
import { readInHalves, sourceOf } from "../extract-text.ts";
import { FactScore, type Passage, toPassage } from "./knowledgenet.ts";
import { type Property, readingsOf } from "./knowledgenet-map.ts";
import { withLonePronouns } from "./lone-pronouns.ts";

function cluster(text: string, kind: EntityKind, surfaces: readonly string[], subtype: string | null = null): Cluster {
  const mentions = surfaces.map((surface) => {
    const start = text.indexOf(surface);
    const form: MentionForm = /^\p{Lu}/u.test(surface) ? "NAME" : "PRONOUN";
    const known = { known: null, title: null, segment: 0, confidence: 1, subtype };
    return { start, end: start + surface.length, surface, form, kind, ...known };
  });
  const key = surfaces[0]?.toLowerCase() ?? "";
  const profile = createProfile({ kind, key, scope: null, evidence: {} });
  const none = { aliases: [], wikidata: null, reasons: [], ordinal: 0 };
  return { kind, subtype, key, name: surfaces[0] ?? "", profile, mentions, ...none };
}

function claim(predicate: string, qualifiers: Readonly<Record<string, QualifierValue>> = {}): Claim {
  const none = { attributedTo: null, date: null, evidence: [{ start: 0, end: 1 }], rule: "heads" };
  return {
    subject: 0,
    predicate,
    object: 1,
    modality: "ASSERTED",
    confidence: 1,
    origin: "TEXT",
    qualifiers,
    ...none,
  };
}

const TEXT = "Ana Low, who leads the Port Union, married Bo Lind.";
const [ANA, UNION, BO] = [
  cluster(TEXT, "PERSON", ["Ana Low", "who"]),
  cluster(TEXT, "ORGANIZATION", ["Port Union"]),
  cluster(TEXT, "PERSON", ["Bo Lind"]),
];

describe("claims as facts of KnowledgeNet", () => {
  const namesOf = (one: Claim, ends: readonly Cluster[]): readonly string[] =>
    readingsOf(one, ends).map((ways) =>
      ways.map(({ property, isReversed }) => `${isReversed ? "-" : ""}${property}`).join("/"),
    );

  it.each<[string, Claim, readonly Cluster[], readonly string[]]>([
    ["who works", claim("WORKS_FOR"), [ANA, UNION], ["EMPLOYEE_OR_MEMBER_OF"]],
    ["who leads", claim("LEADS"), [ANA, UNION], ["EMPLOYEE_OR_MEMBER_OF/-CEO"]],
    ["a chief", claim("HOLDS_POSITION", { role: "CEO" }), [ANA, UNION], ["EMPLOYEE_OR_MEMBER_OF", "-CEO"]],
    ["no chief", claim("LEADS", { role: "chairwoman" }), [ANA, UNION], ["EMPLOYEE_OR_MEMBER_OF"]],
    ["a founder", claim("INITIATED"), [ANA, UNION], ["EMPLOYEE_OR_MEMBER_OF", "-FOUNDED_BY"]],
    ["an owner", claim("OWNS"), [UNION, UNION], ["-SUBSIDIARY_OF"]],
    ["a person's firm", claim("OWNS"), [ANA, UNION], []],
    ["a husband", claim("FAMILY_OF", { kinship: "second husband" }), [ANA, BO], ["SPOUSE", "-SPOUSE"]],
    ["a son", claim("FAMILY_OF", { kinship: "only son" }), [ANA, BO], ["CHILD_OF/-CHILD_OF"]],
    ["a sister", claim("FAMILY_OF", { kinship: "sister" }), [ANA, BO], []],
    ["some kin", claim("FAMILY_OF"), [ANA, BO], ["SPOUSE/-SPOUSE/CHILD_OF/-CHILD_OF"]],
    ["what did not happen", { ...claim("WORKS_FOR"), modality: "NEGATED" }, [ANA, UNION], []],
  ])("reads %s", (_, one, ends, expected) => {
    expect(namesOf(one, ends)).toEqual(expected);
  });

  it("takes a party's members for its people too", () => {
    const party = cluster(TEXT, "ORGANIZATION", ["Port Union"], "PARTY");
    expect(namesOf(claim("MEMBER_OF"), [ANA, party])).toEqual(["EMPLOYEE_OR_MEMBER_OF", "POLITICAL_AFFILIATION"]);
  });
});

it("finds the tokens of a row in its running text", () => {
  const { facts, annotated } = toPassage({
    text: 'Ana Low\'s firm ("Low Ltd") …',
    tokens: ["Ana", "Low", "'s", "firm", "(", '"', "Low", "Ltd", '"', ")", "…"],
    entities: [
      { start: 0, end: 2 },
      { start: 6, end: 8 },
    ],
    relations: [{ head: 1, tail: 0, type: "FOUNDED_BY" }],
    annotated_properties: ["FOUNDED_BY", "CEO"],
    fold: 3,
  });
  expect(facts).toEqual([{ property: "FOUNDED_BY", subject: { start: 17, end: 24 }, object: { start: 0, end: 7 } }]);
  expect([...annotated]).toEqual(["FOUNDED_BY", "CEO"]);
});

describe("the score", () => {
  const span = (surface: string) => ({ start: TEXT.indexOf(surface), end: TEXT.indexOf(surface) + surface.length });
  const passage = (...facts: readonly [string, Property, string][]): Passage => ({
    text: TEXT,
    facts: facts.map(([subject, property, object]) => ({ property, subject: span(subject), object: span(object) })),
    annotated: new Set<Property>(["SPOUSE", "CEO"]),
  });
  const score = (gold: Passage, claims: readonly Claim[], clusters: readonly Cluster[]) => {
    const counts = new FactScore();
    counts.add(gold, { claims, clusters, dates: [] });
    const [scores, misses] = counts.tables(1);
    const row = (name: string) => scores?.rows.find(([first]) => first === name)?.slice(1, 5);
    return { row, misses: misses?.rows[0]?.slice(1) };
  };

  it("counts each pair of coreferent mentions, and both ways round of a marriage", () => {
    const gold = passage(
      ["Ana Low", "SPOUSE", "Bo Lind"],
      ["who", "SPOUSE", "Bo Lind"],
      ["Bo Lind", "SPOUSE", "Ana Low"],
    );
    const { row } = score(gold, [claim("FAMILY_OF", { kinship: "wife" })], [ANA, BO]);
    expect(row("all")).toEqual([3, 1, 75, 100]);
    expect(row("all, without pronouns")).toEqual([2, 0, 100, 100]);
  });

  it("takes for wrong only what the passage is annotated for", () => {
    const { row } = score(passage(), [claim("LEADS")], [ANA, UNION]);
    expect(row("all")).toEqual([0, 2, 0, 0]);
    expect(row("EMPLOYEE_OR_MEMBER_OF")).toBeUndefined();
  });

  it("tells why a fact was missed", () => {
    const gold = passage(
      ["Port Union", "CEO", "Ana Low"],
      ["Port Union", "CEO", "who"],
      ["Ana Low", "SPOUSE", "Bo Lind"],
      ["who", "SPOUSE", "Port Union"],
    );
    const named = cluster(TEXT, "PERSON", ["Ana Low"]);
    const { misses } = score(gold, [claim("ATTACKED")], [named, UNION]);
    // All; a lone pronoun; one whose name is there; a name; a date; no claim; another predicate.
    expect(misses).toEqual([4, 1, 1, 1, 0, 0, 1]);
    expect(score(gold, [], [named, UNION]).misses).toEqual([4, 1, 1, 1, 0, 1, 0]);
  });
});

describe("withLonePronouns", () => {
  it("makes somebody of each he and she that no name was found for", async () => {
    const { readNames, readClaims } = await readInHalves();
    const named = await readNames(sourceOf("He was born in Oslo, and his sister said that she lives in Lima."));
    const clusters = withLonePronouns(named);
    const pronouns = clusters
      .slice(named.clusters.length)
      .map(({ mentions }) => mentions.map(({ surface }) => surface));
    expect(pronouns).toEqual([["He", "his"], ["she"]]);
    const { claims } = await readClaims({ ...named, clusters });
    expect(claims.map(({ predicate }) => predicate)).toContain("BORN_IN");
  });

  it("leaves those alone that stand for a name", async () => {
    const { readNames } = await readInHalves();
    const named = await readNames(sourceOf("Ana Low was born in Oslo, and she lives in Lima."));
    expect(withLonePronouns(named)).toHaveLength(named.clusters.length);
  });
});
