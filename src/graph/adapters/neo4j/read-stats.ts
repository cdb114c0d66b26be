import { ENTITY_KINDS, type EntityKind } from "../../../model/kinds.ts";
import type { StoreStats } from "../../port.ts";
import type { Connection } from "./connection.ts";
import { anyOf, readPredicates } from "./relationship-types.ts";

export async function readStats(connection: Connection): Promise<StoreStats> {
  const types = await readPredicates(connection);
  const [row] = await connection.read<Omit<StoreStats, "entitiesByKind"> & { kinds: [EntityKind, number][] }>(
    `MATCH (n:Newsgraph {id: "newsgraph"})
     RETURN n.version AS version, COUNT { (:Document) } AS documents, COUNT { (:Entity) } AS entities, COUNT { (:Claim) } AS claims,
       COUNT { (:EventRow) } AS events, COUNT { (:Judgement) } AS judgements,
       ${types.length === 0 ? "0" : `COUNT { ()-[:${anyOf(types)}]->() }`} AS edges,
       COLLECT { MATCH (d:Document) RETURN sum(d.mentions) }[0] AS mentions,
       COLLECT { MATCH (e:Entity) WITH e.kind AS kind, count(e) AS number RETURN [kind, number] } AS kinds`,
  );
  const { kinds = [], ...counts } = row ?? {
    version: 0,
    documents: 0,
    entities: 0,
    claims: 0,
    events: 0,
    judgements: 0,
    edges: 0,
    mentions: 0,
  };
  const byKind = new Map(kinds);
  return {
    ...counts,
    entitiesByKind: Object.fromEntries(ENTITY_KINDS.map((kind) => [kind, byKind.get(kind) ?? 0])) as Record<
      EntityKind,
      number
    >,
  };
}
