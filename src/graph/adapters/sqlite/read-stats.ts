import { ENTITY_KINDS, type EntityKind } from "../../../model/kinds.ts";
import type { StoreStats } from "../../port.ts";
import type { Connection } from "./connection.ts";

/** Counts everything; large stores should ask again only when the version has changed. */
export function readStats(connection: Connection, version: number): StoreStats {
  const count = (sql: string): number => connection.first<[number]>(`SELECT ${sql}`)?.[0] ?? 0;
  const byKind = new Map(connection.all<[EntityKind, number]>("SELECT kind, count(*) FROM entity GROUP BY kind"));
  return {
    documents: count("count(*) FROM document"),
    entities: count("count(*) FROM entity"),
    entitiesByKind: Object.fromEntries(ENTITY_KINDS.map((kind) => [kind, byKind.get(kind) ?? 0])) as Record<
      EntityKind,
      number
    >,
    mentions: count("coalesce(sum(mentions), 0) FROM appearance"),
    claims: count("count(*) FROM claim"),
    edges: count("count(*) FROM edge WHERE documents > 0"),
    events: count("count(*) FROM event"),
    judgements: count("count(*) FROM judgement"),
    version,
  };
}

/** Grows with every write that changes what can be read. */
export function readVersion(connection: Connection): number {
  return connection.first<[number]>("SELECT version FROM newsgraph")?.[0] ?? 0;
}
