import { getIntrospectionQuery } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../src/api/api-limits.ts";
import type { Store } from "../../src/graph/port.ts";
import { askerOf, yogaOver } from "./ask.ts";
import { openSampleStore } from "./sample-store.ts";

let store: Store;
let ask: ReturnType<typeof askerOf>;
beforeAll(async () => {
  store = await openSampleStore();
  ask = askerOf(store);
});

const deep = (levels: number) =>
  `{ node(id: "place/vienna") { ... on Entity ${"{ neighbors(first: 1) { nodes ".repeat(levels)}{ id }${" } }".repeat(levels)} } }`;

describe("are refused with a code and advice", () => {
  it.each([
    ["first: -1", "{ entities(first: -1) { nodes { id } } }", "BAD_ARGUMENT", /from 1 to 100/],
    ["first: 0", "{ entities(first: 0) { nodes { id } } }", "BAD_ARGUMENT", /from 1 to 100/],
    ["first: 100000", "{ entities(first: 100000) { nodes { id } } }", "BAD_ARGUMENT", /from 1 to 100/],
    ["a cursor that is no cursor", '{ entities(after: "!!") { nodes { id } } }', "BAD_CURSOR", /leave `after` out/],
    ["neither id nor name", "{ entity { __typename } }", "BAD_ARGUMENT", /either `id`/],
    [
      "an unknown predicate",
      '{ node(id: "place/vienna") { ... on Entity { neighbors(predicates: ["LOVES"]) { nodes { id } } } } }',
      "BAD_ARGUMENT",
      /no predicate "LOVES"/,
    ],
    [
      "a date that is none",
      '{ node(id: "place/vienna") { ... on Entity { claims(from: "soon") { nodes { id } } } } }',
      "BAD_ARGUMENT",
      /1962-10-16/,
    ],
    [
      "a range that ends before it begins",
      '{ documents(filter: { publishedFrom: "2020", publishedTo: "2019" }) { nodes { id } } }',
      "BAD_ARGUMENT",
      /Exchange/,
    ],
    [
      "a confidence beyond 1",
      '{ node(id: "place/vienna") { ... on Entity { claims(minConfidence: 2) { nodes { id } } } } }',
      "BAD_ARGUMENT",
      /0 to 1/,
    ],
    [
      "maxHops: 0",
      '{ shortestPath(from: "place/vienna", to: "place/austria", maxHops: 0) { __typename } }',
      "BAD_ARGUMENT",
      /from 1 to 8/,
    ],
    ["seeds that are not there", '{ subgraph(seeds: ["place/nowhere"]) { truncated } }', "ENTITY_NOT_FOUND", /search/],
    [
      "a depth beyond the limit",
      '{ subgraph(seeds: ["place/vienna"], depth: 9) { truncated } }',
      "BAD_ARGUMENT",
      /from 0 to 3/,
    ],
    ["a query 40 levels deep", deep(19), "QUERY_TOO_DEEP", /at most 15/],
    [
      "a query of great cost",
      "{ entities(first: 100) { nodes { neighbors(first: 100) { nodes { documents(first: 100) { nodes { id } } } } } } }",
      "QUERY_TOO_COSTLY",
      /smaller pages/,
    ],
    [
      "many fields at the root",
      `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: stats { documents }`).join(" ")} }`,
      "QUERY_TOO_COSTLY",
      /at most 30/,
    ],
    ["many words", `{ ${"__typename ".repeat(5000)} }`, "GRAPHQL_PARSE_FAILED", /token/i],
    ["a field that is not there", "{ nothing }", "GRAPHQL_VALIDATION_FAILED", /Cannot query field/],
    ["no query", "{", "GRAPHQL_PARSE_FAILED", /Syntax Error/],
    ["a variable that is not given", "query($id: ID!) { node(id: $id) { id } }", "BAD_QUERY", /\$id/],
  ])("%s", async (_name, query, code, advice) => {
    const { errors } = await ask(query);
    expect(errors?.[0]?.extensions.code).toMatch(code);
    expect(errors?.[0]?.message).toMatch(advice);
  });

  it("cyclic fragments", async () => {
    const { errors } = await ask(
      'query { node(id: "place/vienna") { ...A } } fragment A on Entity { neighbors { nodes { ...B } } } fragment B on Entity { neighbors { nodes { ...A } } }',
    );
    expect(errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
    expect(errors?.[0]?.message).toMatch(/Cannot spread fragment "A" within itself/);
  });

  it("fragments that multiply each other", async () => {
    const fragments = Array.from(
      { length: 30 },
      (_, i) => `fragment F${i} on Query { a${i}: stats { ...S } ...F${i + 1} b${i}: stats { ...S } ...F${i + 1} }`,
    );
    const { errors } = await ask(
      `query { ...F0 } ${fragments.join(" ")} fragment F30 on Query { stats { ...S } } fragment S on Stats { documents }`,
    );
    expect(errors?.[0]?.extensions.code).toBe("QUERY_TOO_COSTLY");
  });

  it("many descriptions of the whole schema", async () => {
    const aliases = Array.from({ length: 250 }, (_, i) => `a${i}: types { ...Type }`).join(" ");
    const fragment = "fragment Type on __Type { name fields { name description args { name type { name } } } }";
    const { errors } = await ask(`{ __schema { ${aliases} } } ${fragment}`);
    expect(errors?.[0]?.extensions.code).toBe("QUERY_TOO_COSTLY");
  });

  it("a page size in a variable counts as what it is", async () => {
    const query =
      "query($n: Int!) { entities(first: $n) { nodes { neighbors(first: $n) { nodes { documents(first: $n) { nodes { id } } } } } } }";
    expect((await ask(query, { n: 2 })).errors).toBeUndefined();
    expect((await ask(query, { n: 100 })).errors?.[0]?.extensions.code).toBe("QUERY_TOO_COSTLY");
  });
});

it("introspection works, and so do fifteen levels", async () => {
  const { data, errors } = await ask(getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }));
  expect(errors).toBeUndefined();
  expect(data.__schema.queryType.name).toBe("Query");
  expect((await ask(deep(6))).errors).toBeUndefined();
});

describe("cursors", () => {
  const page = (after: string | null, list = "entities(orderBy: NAME, first: 2") =>
    `{ list: ${list}${after === null ? "" : `, after: "${after}"`}) { totalCount totalCountCapped nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;

  it("lead through all pages, each item once", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let i = 0; i < 10; i++) {
      const { data } = await ask(page(after));
      expect(data.list).toMatchObject({ totalCount: 7, totalCountCapped: false });
      seen.push(...data.list.nodes.map(({ id }: { id: string }) => id));
      expect(data.list.pageInfo.hasPreviousPage).toBe(after !== null);
      if (!data.list.pageInfo.hasNextPage) break;
      after = data.list.pageInfo.endCursor;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });

  it("of another list are refused", async () => {
    const { data } = await ask(page(null));
    for (const list of ["entities(orderBy: DEGREE, first: 2", "documents(first: 2"]) {
      const { errors } = await ask(page(data.list.pageInfo.endCursor, list));
      expect(errors?.[0]?.extensions.code).toBe("BAD_CURSOR");
    }
  });

  it("that were changed are refused", async () => {
    const { data } = await ask(page(null));
    const [seal, ...position] = JSON.parse(Buffer.from(data.list.pageInfo.endCursor, "base64url").toString());
    for (const changed of [[], ["a"], [-1, "place/vienna"], [...position, 1]]) {
      const cursor = Buffer.from(JSON.stringify([seal, ...changed])).toString("base64url");
      expect((await ask(page(cursor))).errors?.[0]?.extensions.code).toBe("BAD_CURSOR");
    }
  });
});

describe("trouble inside", () => {
  const failing = (member: keyof Store, behaviour: () => Promise<never>): Store => ({ ...store, [member]: behaviour });

  it("is masked and logged", async () => {
    const { yoga, logged } = yogaOver(failing("stats", () => Promise.reject(new Error("secret table broke"))));
    const response = await yoga.fetch("http://localhost/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"query":"{ stats { documents } }"}',
    });
    const text = await response.text();
    expect(text).not.toContain("secret");
    expect(JSON.parse(text).errors[0].extensions).toEqual({ code: "INTERNAL" });
    expect(logged.join()).toContain("secret table broke");
  });

  it("a store that never answers ends in TIMEOUT", async () => {
    const slow = askerOf(
      failing("stats", () => new Promise(() => {})),
      { limits: { ...DEFAULT_LIMITS, timeoutMs: 50 } },
    );
    const { errors } = await slow("{ stats { documents } }");
    expect(errors?.[0]).toMatchObject({
      extensions: { code: "TIMEOUT" },
      message: expect.stringMatching(/Ask for smaller pages/),
    });
  });
});
