import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assignEntities } from "../../src/entities/assign-entities.ts";
import { openStore } from "../../src/graph/open-store.ts";
import type { Store } from "../../src/graph/port.ts";
import { findShortestPath } from "../../src/graph/shortest-path.ts";
import { findSubgraph } from "../../src/graph/subgraph.ts";
import type { EntityId } from "../../src/model/entity.ts";
import { contributionOf, createDice, type Named, type Said, SYMMETRIC } from "./random-contributions.ts";

const KINDS = ["PERSON", "PLACE", "ORGANIZATION"] as const;

/** A graph of so many nodes; each edge is a pair of their positions. */
async function openGraph(
  nodes: number,
  edges: readonly (readonly [number, number])[],
): Promise<{ store: Store; ids: readonly EntityId[] }> {
  const named = Array.from(
    { length: nodes },
    (_, index): Named => ({ kind: KINDS[index % 3] ?? "PERSON", name: `Node ${index}` }),
  );
  const said = edges.map(([subject, object]): Said => ({ subject, predicate: "LOCATED_IN", object }));
  const store = await openStore("sqlite::memory:", { identityRule: assignEntities, symmetricPredicates: SYMMETRIC });
  await store.put(contributionOf({ id: "graph", named, said }));
  return {
    store,
    ids: named.map(({ kind, name }) => `${kind.toLowerCase()}/${name.toLowerCase().replace(" ", "-")}` as EntityId),
  };
}

/** All shortest paths by walking everything, the least of them by its ids; null where there is none. */
function leastPath(
  ids: readonly EntityId[],
  edges: readonly (readonly [number, number])[],
  from: number,
  to: number,
): readonly EntityId[] | null {
  const near = new Map<number, number[]>();
  for (const [a, b] of edges) {
    near.set(a, [...(near.get(a) ?? []), b]);
    near.set(b, [...(near.get(b) ?? []), a]);
  }
  let paths: number[][] = [[from]];
  for (let hops = 0; hops <= ids.length; hops++) {
    const found = paths
      .filter((path) => path.at(-1) === to)
      .map((path) => path.map((node) => ids[node] ?? ("" as EntityId)));
    if (found.length > 0) return found.sort((a, b) => (a.join(" ") < b.join(" ") ? -1 : 1))[0] ?? null;
    paths = paths.flatMap((path) =>
      (near.get(path.at(-1) ?? -1) ?? []).filter((next) => !path.includes(next)).map((next) => [...path, next]),
    );
  }
  return null;
}

describe("the shortest path", () => {
  test.each([1, 2, 3, 4, 5, 6])("is what walking everything finds, the least of equals (graph %i)", async (seed) => {
    const dice = createDice(seed);
    const edges = Array.from({ length: 14 }, () => [dice(10), dice(10)] as const).filter(([a, b]) => a !== b);
    const { store, ids } = await openGraph(10, edges);
    for (let from = 0; from < 10; from++) {
      for (let to = 0; to < 10; to++) {
        const expected = leastPath(ids, edges, from, to);
        const found = await findShortestPath(store, {
          from: ids[from] as EntityId,
          to: ids[to] as EntityId,
          maxHops: 10,
          filter: {},
        });
        expect(found, `${from} to ${to}`).toEqual({ ids: expected, truncated: false });
      }
    }
    await store.close();
  });

  describe("in a chain with a hub", () => {
    let store: Store;
    let ids: readonly EntityId[];
    // 0 - 1 - 2 - 3, and a hub 4 with many leaves that leads nowhere.
    beforeAll(async () => {
      const leaves = Array.from({ length: 40 }, (_, index) => [4, 5 + index] as const);
      ({ store, ids } = await openGraph(45, [[0, 1], [2, 1], [2, 3], [4, 0], ...leaves]));
    });
    afterAll(() => store.close());
    const find = (options: Partial<Parameters<typeof findShortestPath>[1]>) =>
      findShortestPath(store, { from: ids[0] as EntityId, to: ids[3] as EntityId, maxHops: 6, filter: {}, ...options });

    test("edges are walked either way", async () => {
      expect((await find({})).ids).toEqual([0, 1, 2, 3].map((node) => ids[node]));
      expect((await find({ filter: { direction: "OUT" } })).ids).toHaveLength(4);
    });
    test("it is no longer than allowed", async () => {
      expect(await find({ maxHops: 2 })).toEqual({ ids: null, truncated: false });
      expect((await find({ maxHops: 3 })).ids).toHaveLength(4);
    });
    test("from a thing to itself is that thing", async () => {
      expect(await find({ to: ids[0] as EntityId })).toEqual({ ids: [ids[0]], truncated: false });
    });
    test("kinds say what may stand between the ends", async () => {
      expect((await find({ filter: { kinds: ["PLACE", "ORGANIZATION"] } })).ids).toHaveLength(4);
      expect((await find({ filter: { kinds: ["PLACE"] } })).ids).toBeNull();
    });
    test("a cap that was met is said, and not passed off as no path", async () => {
      const toLeaf = { from: ids[3] as EntityId, to: ids[44] as EntityId };
      expect(await find({ ...toLeaf, caps: { nodes: 3 } })).toEqual({ ids: null, truncated: true });
      expect((await find({ ...toLeaf, caps: { neighbors: 10 } })).truncated).toBe(true);
      expect(await find(toLeaf)).toMatchObject({ truncated: false });
    });
    test("a caller who is gone or out of time is told so", async () => {
      await expect(find({ limits: { signal: AbortSignal.abort() } })).rejects.toMatchObject({ code: "ABORTED" });
      await expect(find({ limits: { timeoutMs: 0 } })).rejects.toMatchObject({ code: "TIMEOUT" });
    });
    test("a subgraph holds what is near, all edges among it, and says when it was cut", async () => {
      const all = await findSubgraph(store, { seeds: [ids[0] as EntityId], depth: 2, limit: 100, filter: {} });
      expect(all.nodes[0]?.id).toBe(ids[0]);
      expect(all).toMatchObject({ truncated: false });
      expect([all.nodes.length, all.edges.length]).toEqual([44, 43]);
      const cut = await findSubgraph(store, {
        seeds: [ids[4] as EntityId, ids[4] as EntityId],
        depth: 1,
        limit: 10,
        filter: {},
      });
      expect(cut.nodes).toHaveLength(10);
      expect(cut.edges).toHaveLength(9);
      expect(cut.truncated).toBe(true);
      const alone = await findSubgraph(store, { seeds: [ids[3] as EntityId], depth: 0, limit: 1, filter: {} });
      expect([alone.nodes.length, alone.edges.length, alone.truncated]).toEqual([1, 0, false]);
    });
  });
});
