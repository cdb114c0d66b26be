import { join } from "node:path";
import { openEncoder } from "../../src/encoder/open-encoder.ts";
import { assignEntities } from "../../src/entities/assign-entities.ts";
import { extractorFingerprint } from "../../src/fingerprint.ts";
import { openStore } from "../../src/graph/open-store.ts";
import type { Store } from "../../src/graph/port.ts";
import { extractDocument } from "../../src/ingest.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { loadOntology } from "../../src/knowledge/ontology.ts";
import type { Contribution } from "../../src/model/contribution.ts";
import { revisionOf, toContribution } from "../../src/to-contribution.ts";
import type { Neo4jAccess } from "../neo4j/neo4j-server.ts";
import { startNeo4j } from "../neo4j/start-neo4j.ts";
import { generateGraph } from "./generate-graph.ts";
import { insertIntoNeo4j, insertIntoSqlite } from "./plain-inserts.ts";
import { type Load, putAll } from "./put-all.ts";
import { readSeeds } from "./read-seeds.ts";
import type { Scratch } from "./scratch.ts";

export interface LoadedStore {
  readonly store: Store;
  readonly uri: string;
  readonly load: Load;
  /** Documents a second that the same engine takes when it only keeps the raw text. */
  readonly limit: number;
}

export interface LoadedStores {
  /** SQLite first. */
  readonly stores: readonly [LoadedStore, ...LoadedStore[]];
  /** Why Neo4j is not among them; null where it is. */
  readonly missing: string | null;
}

export interface LoadStoresOptions {
  /** Made-up documents; the seeds come in addition. */
  readonly documents: number;
  readonly withNeo4j: boolean;
  readonly limitSeconds: number;
  readonly scratch: Scratch;
  readonly onProgress: (line: string) => void;
}

/** Puts that are under way at once: Neo4j's fold takes what has gathered, SQLite's worker takes them in turn. */
export const WRITERS = { sqlite: 16, neo4j: 64 } as const;

/** Fills both stores with one graph, the seeds first; without Neo4j where there is none, and then says why. */
export async function loadStores(options: LoadStoresOptions): Promise<LoadedStores> {
  const sqlite = await loadSqlite(options);
  if (!options.withNeo4j) return { stores: [sqlite], missing: "Neo4j was left out (--no-neo4j)." };
  options.onProgress("neo4j: starting the server");
  const server = await startNeo4j();
  if ("unavailable" in server) return { stores: [sqlite], missing: `There is ${server.unavailable}.` };
  options.scratch.onEnd(() => server.stop());
  return { stores: [sqlite, await loadNeo4j(server, options)], missing: null };
}

async function loadSqlite(options: LoadStoresOptions): Promise<LoadedStore> {
  const folder = await options.scratch.folder();
  const limit = insertIntoSqlite(join(folder, "plain.db"), sampleOf(options));
  const uri = `sqlite:${join(folder, "newsgraph.db")}`;
  const store = await openStore(uri, storeOptions());
  options.scratch.onEnd(() => store.close());
  return { store, uri, limit, load: await fill(store, WRITERS.sqlite, options) };
}

async function loadNeo4j({ uri, username, password }: Neo4jAccess, options: LoadStoresOptions): Promise<LoadedStore> {
  const limit = await insertIntoNeo4j({ uri, username, password }, sampleOf(options), WRITERS.neo4j);
  const store = await openStore(uri, { ...storeOptions(), username, password });
  options.scratch.onEnd(() => store.close());
  return { store, uri, limit, load: await fill(store, WRITERS.neo4j, options) };
}

async function fill(
  store: Store,
  writers: number,
  { documents, limitSeconds, onProgress }: LoadStoresOptions,
): Promise<Load> {
  const ontology = loadOntology();
  await putAll(store, await seedContributions(), { writers, limitSeconds, onProgress: () => undefined });
  return putAll(store, generateGraph({ seed: 1, documents }, ontology), {
    writers,
    limitSeconds,
    onProgress: (done, rate) =>
      onProgress(`${store.engine}: ${done} of ${documents} documents, ${Math.round(rate)} documents/s`),
  });
}

function storeOptions() {
  return { identityRule: assignEntities, symmetricPredicates: loadOntology().symmetricPredicates };
}

async function seedContributions(): Promise<readonly Contribution[]> {
  const parts = { knowledge: loadKnowledge(), encoder: await openEncoder() };
  const extractions = await Promise.all((await readSeeds()).map((source) => extractDocument(source, parts)));
  return extractions.map((extraction) =>
    toContribution(extraction, revisionOf(extraction.document, extractorFingerprint("encoder")), loadOntology()),
  );
}

function sampleOf({ documents }: LoadStoresOptions): readonly string[] {
  const sample = generateGraph({ seed: 1, documents: Math.min(documents, 2_000) }, loadOntology());
  return [...sample].map(({ document }) => document.raw);
}
