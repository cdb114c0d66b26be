import type { EntityId } from "../../../model/entity.ts";
import type { EntityQuery, EntityRecord, Page, PageRequest, ReviewRecord } from "../../port.ts";
import type { Connection } from "./connection.ts";
import { ENTITY_ITEM, toEntityRecord } from "./entity-item.ts";
import { MATCH_ENTITY } from "./match-entity.ts";
import { readPage, type SortKey } from "./read-pages.ts";

export async function findEntities(
  connection: Connection,
  ids: readonly EntityId[],
): Promise<readonly (EntityRecord | null)[]> {
  const rows = await connection.read<{ id: EntityId; entity: EntityRecord }>(
    `UNWIND $ids AS id ${MATCH_ENTITY} RETURN id, ${ENTITY_ITEM} AS entity`,
    { ids: [...new Set(ids)] },
  );
  const found = new Map(rows.map(({ id, entity }) => [id, toEntityRecord(entity)]));
  return ids.map((id) => found.get(id) ?? null);
}

/** Whatever the address says after `~`, namesakes are those of its bare one. */
export async function findNamesakes(
  connection: Connection,
  ids: readonly EntityId[],
): Promise<readonly (readonly EntityRecord[])[]> {
  const bare = ids.map((id) => id.replace(/~.*$/s, ""));
  const rows = await connection.read<{ id: string; entities: EntityRecord[] }>(
    `UNWIND $bare AS id
     CALL (id) {
       MATCH (:Profile {block: id})-[:OF]->(e:Entity)
       WITH DISTINCT e ORDER BY e.documents DESC, e.id LIMIT 20
       RETURN collect(${ENTITY_ITEM}) AS entities
     }
     RETURN id, entities`,
    { bare: [...new Set(bare)] },
  );
  const found = new Map(rows.map(({ id, entities }) => [id, entities.map(toEntityRecord)]));
  return bare.map((id) => found.get(id) ?? []);
}

const ORDERS: Readonly<Record<EntityQuery["orderBy"], readonly SortKey[]>> = {
  DOCUMENTS: [{ by: "e.documents", descending: true }, { by: "e.id" }],
  DEGREE: [{ by: "e.degree", descending: true }, { by: "e.id" }],
  NAME: [{ by: "e.nameKey" }, { by: "e.id" }],
};

export function listEntities(
  connection: Connection,
  query: EntityQuery,
  page: PageRequest,
): Promise<Page<EntityRecord>> {
  const { kinds, subtypes, minDocuments, orderBy } = query;
  const conditions = [
    ...(kinds === undefined ? [] : ["e.kind IN $kinds"]),
    ...(subtypes === undefined ? [] : ["e.subtype IN $subtypes"]),
    ...(minDocuments === undefined ? [] : ["e.documents >= $minDocuments"]),
  ];
  const match = `MATCH (e:Entity) WHERE ${conditions.length === 0 ? "true" : conditions.join(" AND ")}`;
  const parameters = { kinds: kinds ?? [], subtypes: subtypes ?? [], minDocuments: minDocuments ?? 0 };
  return readPage(
    connection,
    { match, order: ORDERS[orderBy], item: ENTITY_ITEM, toItem: toEntityRecord, parameters },
    page,
  );
}

/** Entities that the rule keeps apart although they share a name, each pair once, with all its reasons. */
export function listReviews(connection: Connection, page: PageRequest): Promise<Page<ReviewRecord>> {
  type Item = { readonly left: EntityId; readonly right: EntityId; readonly reasons: readonly (readonly string[])[] };
  const query = {
    match: `MATCH (a:Entity)<-[:OF]-(:Profile)-[c:CONFLICTS_WITH]->(:Profile)-[:OF]->(b:Entity) WHERE a <> b
      WITH CASE WHEN a.id < b.id THEN [a.id, b.id] ELSE [b.id, a.id] END AS pair, collect(c.reasons) AS reasons`,
    order: [{ by: "pair[0]" }, { by: "pair[1]" }],
    item: "{left: pair[0], right: pair[1], reasons: reasons}",
    toItem: ({ left, right, reasons }: Item): ReviewRecord => ({
      left,
      right,
      reasons: [...new Set(reasons.flat())].sort(),
    }),
  };
  return readPage(connection, query, page);
}
