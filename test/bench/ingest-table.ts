import type { StoreStats } from "../../src/graph/port.ts";
import { type LoadedStore, WRITERS } from "./load-stores.ts";
import type { ReportTable } from "./report-table.ts";

/** How fast both stores took the generated graph, and how large it has become. */
export async function ingestTable(stores: readonly LoadedStore[], missing: string | null): Promise<ReportTable> {
  const sizes = await Promise.all(stores.map(({ store }) => store.stats()));
  const rows = stores.map(({ store, load, limit }, i) => {
    const rate = load.documents / load.seconds;
    const size = sizes[i] as StoreStats;
    return [
      store.engine,
      load.documents,
      size.entities,
      size.edges,
      load.seconds,
      rate,
      load.lastRate,
      limit,
      rate / limit,
    ];
  });
  const cut = stores
    .filter(({ load }) => !load.isWhole)
    .map(({ store, load }) => {
      return `The load of ${store.engine} was stopped for time after ${load.documents} documents; what follows is measured on those.`;
    });
  return {
    title: "Ingest, over the generated graph (8 entities and 9 claims a document)",
    columns: [
      "store",
      "documents",
      "entities",
      "edges",
      "seconds",
      "documents/s",
      "of the last batch",
      "limit, documents/s",
      "ratio",
    ],
    rows,
    notes: [
      `Limit: the same engine given only the raw texts, one insert a transaction. Puts under way at once: ${WRITERS.sqlite} on SQLite, ${WRITERS.neo4j} on Neo4j.`,
      ...cut,
      ...(missing === null ? [] : [missing]),
    ],
  };
}
