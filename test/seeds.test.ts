import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDocuments } from "../src/documents/read-documents.ts";
import { assignEntities } from "../src/entities/assign-entities.ts";
import { openStore } from "../src/graph/open-store.ts";
import type { Store } from "../src/graph/port.ts";
import { findShortestPath } from "../src/graph/shortest-path.ts";
import { ingestDocuments } from "../src/ingest-documents.ts";
import { loadOntology } from "../src/knowledge/ontology.ts";
import type { EntityId } from "../src/model/entity.ts";
import { extract } from "./extract-text.ts";
import { borrowNeo4j, emptyNeo4j } from "./neo4j/borrow-neo4j.ts";

const SEEDS = fileURLToPath(new URL("../seeds/documents", import.meta.url));
const PAGE = { first: 5, after: null };

const neo4j = await borrowNeo4j();

describe("the sample articles on SQLite", () => describePromises("sqlite::memory:", {}));

describe.skipIf("unavailable" in neo4j)("the sample articles on Neo4j", () => {
  if ("unavailable" in neo4j) return;
  const { uri, ...access } = neo4j;
  beforeAll(() => emptyNeo4j(neo4j));
  describePromises(uri, access);
});

function describePromises(uri: string, access: { readonly username?: string; readonly password?: string }): void {
  let store: Store;
  beforeAll(async () => {
    const ontology = loadOntology();
    store = await openStore(uri, {
      identityRule: assignEntities,
      symmetricPredicates: ontology.symmetricPredicates,
      ...access,
    });
    const summary = await ingestDocuments(readDocuments([SEEDS], { stdin: process.stdin, collection: "default" }), {
      store,
      ontology,
      extract,
      fingerprint: "test",
      window: 4,
    });
    expect(summary).toMatchObject({ created: 15, failed: 0, stopped: null });
  });
  afterAll(() => store.close());

  it.each([
    ["Peskov", "person/dmitry-peskov"],
    ["Cuba", "place/cuba"],
    ["NATO", "organization/nato"],
    ["Operation Anadyr", "event/operation-anadyr"],
    ["Cuban Missile Crisis", "event/cuban-missile-crisis"],
  ])("%s is found as %s", async (text, id) => {
    const { items } = await store.search(text, null, PAGE);
    expect(items[0]?.item.entity.id).toBe(id);
  });

  it("tie Peskov to Operation Anadyr, each hop in a sentence that is literally there", async () => {
    const [from, to] = ["person/dmitry-peskov", "event/operation-anadyr"] as EntityId[] as [EntityId, EntityId];
    const { ids } = await findShortestPath(store, { from, to, maxHops: 6, filter: {} });
    expect(ids?.length).toBeGreaterThan(2);
    const files = readdirSync(SEEDS).map((name) => readFileSync(join(SEEDS, name), "utf8"));
    for (const [index, here] of (ids ?? []).slice(1).entries()) {
      const edges = await store.edgesAmong([ids?.[index] as EntityId, here], {}, 10);
      const [page] = await store.claimsOfEdges([edges[0]?.id ?? ""], {}, PAGE);
      const claim = page?.items[0]?.item;
      const [quote] = await store.quote([
        { document: claim?.document ?? ("" as never), span: claim?.evidence[0] ?? { start: 0, end: 0 } },
      ]);
      expect(quote?.length).toBeGreaterThan(10);
      expect(files.some((text) => text.includes(quote ?? "?"))).toBe(true);
    }
  });
}
