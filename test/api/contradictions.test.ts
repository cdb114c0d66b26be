import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assignEntities } from "../../src/entities/assign-entities.ts";
import { openStore } from "../../src/graph/open-store.ts";
import type { Store } from "../../src/graph/port.ts";
import { loadOntology } from "../../src/knowledge/ontology.ts";
import { countCalls } from "../bench/counting-store.ts";
import { contributionOf, type Named, pointInTime } from "../graph/random-contributions.ts";
import { STORY, textOf } from "../graph/stories.ts";
import { type Answer, askerOf } from "./ask.ts";

const NAMED: readonly Named[] = [
  { kind: "PERSON", name: "Ada Low" },
  { kind: "PLACE", name: "Port Albion" },
  { kind: "PLACE", name: "Elbonia" },
];
const story = textOf(STORY);

let store: Store;
let ask: (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
beforeAll(async () => {
  store = await openStore("sqlite::memory:", {
    identityRule: assignEntities,
    symmetricPredicates: loadOntology().symmetricPredicates,
  });
  ask = askerOf(store);
  const visit = { subject: 0, predicate: "VISITED", object: 1 } as const;
  const born = { subject: 0, predicate: "BORN_IN" } as const;
  await store.put(
    contributionOf({
      id: "a",
      source: "Harbour Wire",
      text: story,
      named: NAMED,
      said: [visit, { ...born, object: 1, confidence: 0.9 }],
    }),
  );
  await store.put(contributionOf({ id: "b", source: "Gazette", text: `${story} (HW)`, named: NAMED, said: [visit] }));
  await store.put(
    contributionOf({
      id: "c",
      source: "Herald",
      named: NAMED,
      said: [
        { ...visit, modality: "NEGATED", attributedTo: 0, date: pointInTime("1962", "YEAR") },
        { ...born, object: 2, confidence: 0.6 },
      ],
    }),
  );
});
afterAll(() => store.close());

async function dataOf(query: string) {
  const { data, errors } = await ask(query);
  expect(errors).toBeUndefined();
  return data;
}

describe("contradictions", () => {
  it("are pairs of claims with kind, sentences and documents, the surest first", async () => {
    const { contradictions } = await dataOf(`{ contradictions { totalCount totalCountCapped nodes {
      kind predicate relation { label } subject { id }
      claim { modality object { id } document { source } evidence { sentence } }
      against { modality object { id } document { source } date { wording } attributedTo { id } }
    } } }`);
    expect(contradictions).toMatchObject({ totalCount: 3, totalCountCapped: false });
    const [first, second, third] = contradictions.nodes;
    for (const denied of [first, second]) {
      expect(denied).toMatchObject({
        kind: "NEGATION",
        predicate: "VISITED",
        subject: { id: "person/ada-low" },
        claim: { modality: "ASSERTED", object: { id: "place/port-albion" } },
        against: {
          modality: "NEGATED",
          document: { source: "Herald" },
          date: { wording: "1962" },
          attributedTo: { id: "person/ada-low" },
        },
      });
      expect(denied.claim.evidence[0].sentence.length).toBeGreaterThan(10);
    }
    expect([first, second].map(({ claim }) => claim.document.source).sort()).toEqual(["Gazette", "Harbour Wire"]);
    expect(third).toMatchObject({ kind: "EXCLUSION", predicate: "BORN_IN" });
    expect([third.claim.object.id, third.against.object.id].sort()).toEqual(["place/elbonia", "place/port-albion"]);
  });

  it("pass filters, at the root and at an entity", async () => {
    const { exclusions, sure, elbonia, entity, albion } = await dataOf(`{
      exclusions: contradictions(kinds: [EXCLUSION]) { nodes { predicate } }
      sure: contradictions(minConfidence: 0.7, predicates: ["BORN_IN", "VISITED"]) { nodes { predicate } }
      elbonia: contradictions(entity: "place/elbonia") { nodes { predicate } }
      entity(id: "person/ada-low") { ... on Entity { contradictions(kinds: [NEGATION]) { totalCount nodes { predicate } } } }
      albion: entity(id: "place/port-albion") { ... on Entity { contradictions { totalCount } } }
    }`);
    expect(exclusions.nodes).toEqual([{ predicate: "BORN_IN" }]);
    expect(sure.nodes).toEqual([{ predicate: "VISITED" }, { predicate: "VISITED" }]);
    expect(elbonia.nodes).toEqual([{ predicate: "BORN_IN" }]);
    expect(entity.contradictions).toMatchObject({
      totalCount: 2,
      nodes: [{ predicate: "VISITED" }, { predicate: "VISITED" }],
    });
    expect(albion.contradictions.totalCount).toBe(3);
  });

  it("are read page by page, each once", async () => {
    const seen: string[] = [];
    for (let after = "null", more = true; more; ) {
      const { contradictions } = await dataOf(
        `{ contradictions(first: 1, after: ${after}) { nodes { claim { id } against { id } } pageInfo { hasNextPage endCursor } } }`,
      );
      seen.push(
        ...contradictions.nodes.map(
          ({ claim, against }: Record<string, { id: string }>) => `${claim?.id} ${against?.id}`,
        ),
      );
      more = contradictions.pageInfo.hasNextPage;
      after = JSON.stringify(contradictions.pageInfo.endCursor);
    }
    expect(new Set(seen).size).toBe(3);
    expect(seen).toHaveLength(3);
  });

  it.each([
    ['entity: "person/nobody"', "ENTITY_NOT_FOUND"],
    ['predicates: ["NO_SUCH"]', "BAD_ARGUMENT"],
    ["minConfidence: 2", "BAD_ARGUMENT"],
    ["first: 1000", "BAD_ARGUMENT"],
    ["first: 0", "BAD_ARGUMENT"],
    ['after: "x"', "BAD_CURSOR"],
  ])("refuse %s with advice", async (args, code) => {
    const { errors } = await ask(`{ contradictions(${args}) { nodes { kind } } }`);
    expect(errors?.[0]).toMatchObject({ extensions: { code } });
  });

  it("cost one store call a level", async () => {
    const { store: counting, takeCount } = countCalls(store);
    const { errors } = await askerOf(counting)(
      "{ contradictions { totalCount nodes { claim { document { title } } against { document { title } } } } }",
    );
    expect(errors).toBeUndefined();
    expect(takeCount()).toBe(3);
  });
});

it("an edge tells documents from sources: a story that two papers print is one", async () => {
  const { entity } = await dataOf(
    `{ entity(id: "person/ada-low") { ... on Entity { neighbors(predicates: ["VISITED"]) { edges { edge { claimCount documentCount sourceCount } } } } } }`,
  );
  expect(entity.neighbors.edges).toEqual([{ edge: { claimCount: 2, documentCount: 2, sourceCount: 1 } }]);
});
