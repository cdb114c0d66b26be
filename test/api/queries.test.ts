import { beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "./ask.ts";
import { askerOf } from "./ask.ts";
import { openSampleStore } from "./sample-store.ts";

let ask: (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
beforeAll(async () => {
  ask = askerOf(await openSampleStore());
});

async function dataOf(query: string) {
  const { data, errors } = await ask(query);
  expect(errors).toBeUndefined();
  return data;
}

describe("entities", () => {
  it("are found by id, by name, and as nodes with their type", async () => {
    const { byId, byName, node, none } = await dataOf(`{
      byId: entity(id: "person/anna-brandt") { __typename ... on Person { id name kind documentCount } }
      byName: entity(name: "river council") { ... on Entity { id } }
      node(id: "event/vienna-summit") { __typename id }
      none: node(id: "person/nobody") { id }
    }`);
    expect(byId).toEqual({
      __typename: "Person",
      id: "person/anna-brandt",
      name: "Anna Brandt",
      kind: "PERSON",
      documentCount: 2,
    });
    expect(byName).toEqual({ id: "organization/river-council" });
    expect(node).toEqual({ __typename: "Event", id: "event/vienna-summit" });
    expect(none).toBeNull();
  });

  it("that are not there are a typed answer with advice", async () => {
    const { entity } = await dataOf(
      `{ entity(id: "person/nobody") { __typename ... on EntityNotFound { message asked namesakes { id } } } }`,
    );
    expect(entity).toEqual({
      __typename: "EntityNotFound",
      asked: "person/nobody",
      namesakes: [],
      message: 'There is no entity with the id "person/nobody". Find its id with `search(text: …)`.',
    });
  });

  it("show neighbours with edge, direction, claims and their sentences", async () => {
    const { entity } = await dataOf(`{
      entity(id: "person/pavel-horak") { ... on Entity { neighbors(kinds: [ORGANIZATION]) {
        totalCount
        edges { direction node { id } edge { predicate relation { label } claimCount claims(first: 5) { nodes { qualifiers { name text } evidence { quote sentence } } } } }
      } } }
    }`);
    expect(entity.neighbors).toEqual({
      totalCount: 1,
      edges: [
        {
          direction: "OUT",
          node: { id: "organization/river-council" },
          edge: {
            predicate: "WORKS_FOR",
            relation: { label: "works for" },
            claimCount: 1,
            claims: {
              nodes: [
                {
                  qualifiers: [{ name: "role", text: "secretary" }],
                  evidence: [
                    {
                      quote: "Pavel Horak is secretary of the River Council.",
                      sentence: "Pavel Horak is secretary of the River Council.",
                    },
                  ],
                },
              ],
            },
          },
        },
      ],
    });
  });

  it("leave hypothetical neighbours out unless asked for, and pass the filter on to the edge's claims", async () => {
    const { usual, asked } = await dataOf(`{
      usual: entity(id: "person/anna-brandt") { ... on Entity { neighbors { nodes { id } } } }
      asked: entity(id: "person/anna-brandt") { ... on Entity { neighbors(modality: [HYPOTHETICAL]) { edges { node { id } edge { claims { nodes { modality } } } } } } }
    }`);
    expect(usual.neighbors.nodes).toEqual([{ id: "person/pavel-horak" }]);
    expect(asked.neighbors.edges).toEqual([
      { node: { id: "place/austria" }, edge: { claims: { nodes: [{ modality: "HYPOTHETICAL" }] } } },
    ]);
  });

  it("filter claims by date", async () => {
    const { entity } = await dataOf(`{ entity(id: "person/pavel-horak") { ... on Entity {
      inside: claims(from: "2019-03", to: "2019-04") { nodes { date { start precision first last wording } } }
      outside: claims(from: "2021") { nodes { id } }
      undated: claims(from: "2021", includeUndated: true) { nodes { predicate } }
    } } }`);
    expect(entity.inside.nodes).toEqual([
      { date: { start: "2019", precision: "YEAR", first: "2019-01-01", last: "2019-12-31", wording: "2019" } },
    ]);
    expect(entity.outside.nodes).toEqual([]);
    expect(entity.undated.nodes).toEqual([{ predicate: "WORKS_FOR" }]);
  });

  it("show mentions in their sentences, and documents, newest first", async () => {
    const { entity } = await dataOf(`{ entity(id: "place/austria") { ... on Entity {
      mentions { nodes { surface sentence form } }
      documents { nodes { title } }
    } } }`);
    expect(new Set(entity.mentions.nodes.map(({ sentence }: { sentence: string }) => sentence))).toEqual(
      new Set(["Vienna lies in Austria.", "Anna Brandt may visit Austria."]),
    );
    expect(entity.mentions.nodes[0]).toMatchObject({ surface: "Austria", form: "NAME" });
    expect(entity.documents.nodes.map(({ title }: { title: string }) => title)).toEqual([
      'A <b>bold</b> "summit"',
      "Brandt in Vienna",
    ]);
  });
});

it("search says what matched and how", async () => {
  const { search } = await dataOf(`{ search(text: "Pavel") { edges { match matched node { id } } } }`);
  expect(search.edges).toEqual([{ match: "PREFIX", matched: "Pavel Horak", node: { id: "person/pavel-horak" } }]);
});

it("documents show their text, segments, claims, mentions and entities", async () => {
  const { documents } = await dataOf(`{ documents(orderBy: OLDEST, first: 1) { totalCount nodes {
    title text(start: 0, end: 11) segments(first: 2) { totalCount nodes { type text } } claims { totalCount } mentions(first: 1) { nodes { entity { id } } } entities { nodes { id } }
  } } }`);
  expect(documents).toMatchObject({
    totalCount: 2,
    nodes: [
      {
        title: "Brandt in Vienna",
        text: "Anna Brandt",
        claims: { totalCount: 3 },
        segments: {
          totalCount: 3,
          nodes: [
            { type: "SENTENCE", text: "Anna Brandt met Pavel Horak in 2019." },
            { type: "SENTENCE", text: "Vienna lies in Austria." },
          ],
        },
        mentions: { nodes: [{ entity: { id: "person/anna-brandt" } }] },
      },
    ],
  });
  expect(documents.nodes[0].entities.nodes).toHaveLength(5);
});

describe("shortestPath", () => {
  const asked = (args: string) => `{ shortestPath(${args}) { __typename
    ... on Path { length truncated hops { from { id } to { id } edges { predicate claims(first: 1) { nodes { evidence { quote } } } } } }
    ... on PathNotFound { message truncated } ... on EntityNotFound { asked } ... on TooManyHops { max message } } }`;

  it("gives each hop with its edges, claims and words", async () => {
    const { shortestPath } = await dataOf(asked('from: "person/anna-brandt", to: "event/vienna-summit"'));
    expect(shortestPath).toMatchObject({
      __typename: "Path",
      length: 3,
      truncated: false,
      hops: [
        {
          from: { id: "person/anna-brandt" },
          to: { id: "person/pavel-horak" },
          edges: [
            {
              predicate: "MET_WITH",
              claims: { nodes: [{ evidence: [{ quote: "Anna Brandt met Pavel Horak in 2019." }] }] },
            },
          ],
        },
        { to: { id: "organization/river-council" }, edges: [{ predicate: "WORKS_FOR" }] },
        { to: { id: "event/vienna-summit" }, edges: [{ predicate: "ORGANIZED" }] },
      ],
    });
  });

  it.each([
    ['from: "person/anna-brandt", to: "place/lonely-island"', { __typename: "PathNotFound", truncated: false }],
    ['from: "person/anna-brandt", to: "event/vienna-summit", maxHops: 2', { __typename: "PathNotFound" }],
    ['from: "person/nobody", to: "event/vienna-summit"', { __typename: "EntityNotFound", asked: "person/nobody" }],
    ['from: "person/anna-brandt", to: "event/vienna-summit", maxHops: 50', { __typename: "TooManyHops", max: 8 }],
    ['from: "person/anna-brandt", to: "person/anna-brandt"', { __typename: "Path", length: 0, hops: [] }],
  ])("%s", async (args, expected) => {
    expect((await dataOf(asked(args))).shortestPath).toMatchObject(expected);
  });
});

it("subgraph is shaped for graph libraries, and drawn the same each time", async () => {
  const query = `{ subgraph(seeds: ["organization/river-council"], depth: 1) { truncated
    nodes { id label kind weight x y data { id } attributes { label size color } position { x y } }
    edges { id source target label data { source target } } } }`;
  const [{ subgraph }, again] = await Promise.all([dataOf(query), dataOf(query)]);
  expect(again.subgraph).toEqual(subgraph);
  expect(subgraph.nodes.map(({ id }: { id: string }) => id).sort()).toEqual([
    "event/vienna-summit",
    "organization/river-council",
    "person/pavel-horak",
  ]);
  for (const { id, x, y, data, position } of subgraph.nodes)
    expect({ data, position }).toEqual({ data: { id }, position: { x, y } });
  expect(new Set(subgraph.nodes.map(({ x, y }: { x: number; y: number }) => `${x} ${y}`)).size).toBe(3);
  expect(
    subgraph.edges.map(({ source, label, target }: Record<string, string>) => `${source} ${label} ${target}`).sort(),
  ).toEqual([
    "organization/river-council organized / carried out event/vienna-summit",
    "person/pavel-horak works for organization/river-council",
  ]);
});

it("claim and edge are found by id, also as nodes", async () => {
  const { documents } = await dataOf(
    `{ documents(orderBy: OLDEST, first: 1) { nodes { claims(first: 1) { nodes { id predicate } } } } }`,
  );
  const [claim] = documents.nodes[0].claims.nodes;
  const { subgraph } = await dataOf(`{ subgraph(seeds: ["place/vienna"]) { edges { id predicate } } }`);
  const [edge] = subgraph.edges;
  const found = await dataOf(
    `{ claim(id: "${claim.id}") { predicate } edge(id: "${edge.id}") { predicate } nodes(ids: ["${claim.id}", "${edge.id}", "document/none"]) { __typename id } }`,
  );
  expect(found).toEqual({
    claim: { predicate: claim.predicate },
    edge: { predicate: edge.predicate },
    nodes: [{ __typename: "Claim", id: claim.id }, { __typename: "Edge", id: edge.id }, null],
  });
});

it("stats and ontology say what there is", async () => {
  const { stats, ontology } = await dataOf(
    `{ stats { documents entities entitiesByKind { kind count } claims edges } ontology { kinds { kind } predicates { id label } modalities { modality rule } } }`,
  );
  expect(stats).toMatchObject({ documents: 2, entities: 7, claims: 6 });
  expect(stats.entitiesByKind).toContainEqual({ kind: "PERSON", count: 2 });
  expect(ontology.predicates).toContainEqual({ id: "WORKS_FOR", label: "works for" });
  expect(ontology.modalities).toHaveLength(6);
});
