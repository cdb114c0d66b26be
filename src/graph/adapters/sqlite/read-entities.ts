import type { EntityId } from "../../../model/entity.ts";
import type { EntityQuery, EntityRecord, Page, PageRequest, ReviewRecord } from "../../port.ts";
import type { Connection, Row } from "./connection.ts";
import { readPage, type SortKey } from "./read-page.ts";
import { resolveAddress } from "./resolve-address.ts";

/** Columns of an entity `e` as `toEntity` takes them. */
export const ENTITY_COLUMNS =
  "e.address, e.kind, e.subtype, e.name, e.aliases, e.wikidata, e.documents, e.mentions, e.degree";
export const ENTITY_WIDTH = 9;

export function toEntity(row: Row): EntityRecord {
  const [id, kind, subtype, name, aliases, wikidata, documents, mentions, degree] = row;
  return {
    id,
    kind,
    subtype,
    name,
    aliases: JSON.parse(String(aliases)),
    wikidata,
    documents,
    mentions,
    degree,
  } as unknown as EntityRecord;
}

export function findEntities(connection: Connection, ids: readonly EntityId[]): readonly (EntityRecord | null)[] {
  return ids.map((address) => {
    const id = resolveAddress(connection, address);
    const row =
      id === null ? undefined : connection.first(`SELECT ${ENTITY_COLUMNS} FROM entity e WHERE e.id = ?`, [id]);
    return row === undefined ? null : toEntity(row);
  });
}

/** Whatever the address says after `~`, namesakes are those of its bare one. */
export function findNamesakes(connection: Connection, ids: readonly EntityId[]): readonly (readonly EntityRecord[])[] {
  return ids.map((address) =>
    connection
      .all(
        `SELECT DISTINCT ${ENTITY_COLUMNS} FROM block b JOIN profile p ON p.block = b.id JOIN entity e ON e.id = p.entity
         WHERE b.bare = ? ORDER BY e.documents DESC, e.address LIMIT 20`,
        [address.replace(/~.*$/s, "")],
      )
      .map(toEntity),
  );
}

const ORDERS: Readonly<Record<EntityQuery["orderBy"], readonly SortKey[]>> = {
  DOCUMENTS: [{ by: "e.documents", isDescending: true }, { by: "e.address" }],
  DEGREE: [{ by: "e.degree", isDescending: true }, { by: "e.address" }],
  NAME: [{ by: "e.name_key" }, { by: "e.address" }],
};

export function listEntities(connection: Connection, query: EntityQuery, page: PageRequest): Page<EntityRecord> {
  const { kinds, subtypes, minDocuments, orderBy } = query;
  const conditions = ["1"];
  const values: (string | number)[] = [];
  for (const [column, list] of [
    ["e.kind", kinds],
    ["e.subtype", subtypes],
  ] as const) {
    if (list === undefined) continue;
    conditions.push(`${column} IN (${list.map(() => "?").join(", ")})`);
    values.push(...list);
  }
  if (minDocuments !== undefined) {
    conditions.push("e.documents >= ?");
    values.push(minDocuments);
  }
  const where = conditions.join(" AND ");
  return readPage(
    connection,
    {
      columns: ENTITY_COLUMNS,
      from: "entity e",
      where,
      values,
      order: ORDERS[orderBy],
      toItems: (rows) => rows.map(toEntity),
    },
    page,
  );
}

/** Entities that the rule keeps apart although they share a name, each pair once, with all its reasons. */
export function listReviews(connection: Connection, page: PageRequest): Page<ReviewRecord> {
  const from = `(
    SELECT min(l.address, r.address) AS a, max(l.address, r.address) AS b, json_group_array(json(c.reasons)) AS reasons
    FROM conflict c JOIN profile lp ON lp.id = c.left JOIN profile rp ON rp.id = c.right
    JOIN entity l ON l.id = lp.entity JOIN entity r ON r.id = rp.entity WHERE l.id <> r.id GROUP BY 1, 2) v`;
  const toReview = ([left, right, reasons]: Row): ReviewRecord => ({
    left: left as EntityId,
    right: right as EntityId,
    reasons: [...new Set((JSON.parse(String(reasons)) as string[][]).flat())].sort(),
  });
  return readPage(
    connection,
    {
      columns: "v.a, v.b, v.reasons",
      from,
      where: "1",
      values: [],
      order: [{ by: "v.a" }, { by: "v.b" }],
      toItems: (rows) => rows.map(toReview),
    },
    page,
  );
}
