import { beforeAll, expect, it } from "vitest";
import type { Store } from "../../src/graph/port.ts";
import { askerOf } from "./ask.ts";
import { openSampleStore } from "./sample-store.ts";

let store: Store;
beforeAll(async () => {
  store = await openSampleStore();
});

/** Names of the store's methods that a query called, in order. */
async function callsOf(query: string): Promise<string[]> {
  const calls: string[] = [];
  const counting = new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function") return member;
      return (...args: unknown[]) => {
        calls.push(String(name));
        return Reflect.apply(member, target, args) as unknown;
      };
    },
  });
  const { errors } = await askerOf(counting)(query);
  expect(errors).toBeUndefined();
  return calls;
}

it.each([
  [
    "three levels of neighbours",
    "{ entities(first: 10) { nodes { neighbors(first: 5) { nodes { neighbors(first: 4) { nodes { name } } } } } } }",
    ["listEntities", "neighbors", "neighbors"],
  ],
  [
    "neighbours, edges, claims, evidence, documents",
    "{ entities(first: 10) { nodes { neighbors(first: 5) { edges { edge { claims(first: 5) { nodes { evidence { quote document { title } } } } } } } } } }",
    ["listEntities", "neighbors", "claimsOfEdges", "findDocuments", "quote"],
  ],
  [
    "claims with all their entities",
    "{ documents { nodes { claims { nodes { subject { name } object { name } attributedTo { name } document { title } } } } } }",
    ["listDocuments", "claimsOfDocuments", "findDocuments", "findEntities"],
  ],
  [
    "many nodes of two kinds",
    '{ nodes(ids: ["place/vienna", "person/anna-brandt", "document/none"]) { id } entity(id: "place/austria") { __typename } }',
    ["findDocuments", "findEntities"],
  ],
  ["a total, in the same call as its page", "{ entities { totalCount nodes { name } } }", ["listEntities"]],
])("%s: one store call a level", async (_name, query, expected) => {
  expect((await callsOf(query)).sort()).toEqual([...expected].sort());
});

it("counts only when a total is selected", async () => {
  const counted: (boolean | undefined)[] = [];
  const watching: Store = {
    ...store,
    listEntities: (query, page) => {
      counted.push(page.count);
      return store.listEntities(query, page);
    },
  };
  const ask = askerOf(watching);
  await ask("{ entities { nodes { id } } }");
  await ask("{ entities { ...F } } fragment F on EntityConnection { totalCountCapped }");
  expect(counted).toEqual([undefined, true]);
});
