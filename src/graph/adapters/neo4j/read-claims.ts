import type { ClaimId } from "../../../model/claim.ts";
import type { DocumentId } from "../../../model/document.ts";
import type { EntityId } from "../../../model/entity.ts";
import { UNDATED_IN_NEWEST } from "../../fold/sort-values.ts";
import type { ClaimFilter, ClaimRecord, EventRowRecord, NeighborFilter, Page, PageRequest } from "../../port.ts";
import { toClaimCondition } from "./claim-filter.ts";
import { CLAIM_ITEM, type ClaimItem, toClaimRecord } from "./claim-item.ts";
import type { Connection } from "./connection.ts";
import { EVENT_ITEM, type EventItem, toEventRowRecord } from "./event-item.ts";
import { MATCH_ENTITY } from "./match-entity.ts";
import { readPage, readPages } from "./read-pages.ts";

const ITEM = { item: CLAIM_ITEM, toItem: toClaimRecord };

export async function findClaims(
  connection: Connection,
  ids: readonly ClaimId[],
): Promise<readonly (ClaimRecord | null)[]> {
  const rows = await connection.read<{ id: ClaimId; claim: ClaimItem }>(
    `UNWIND $ids AS id MATCH (c:Claim {id: id}) RETURN id, ${CLAIM_ITEM} AS claim`,
    { ids: [...new Set(ids)] },
  );
  const found = new Map(rows.map(({ id, claim }) => [id, toClaimRecord(claim)]));
  return ids.map((id) => found.get(id) ?? null);
}

export function listClaims(connection: Connection, page: PageRequest): Promise<Page<ClaimRecord>> {
  return readPage(connection, { match: "MATCH (c:Claim)", order: [{ by: "c.id" }], ...ITEM }, page);
}

export function claimsOfEntities(
  connection: Connection,
  ids: readonly EntityId[],
  filter: NeighborFilter,
  page: PageRequest,
): Promise<readonly Page<ClaimRecord>[]> {
  const { direction = "BOTH", kinds } = filter;
  const { condition, parameters } = toClaimCondition(filter);
  const other = kinds === undefined ? "" : " WHERE o.kind IN $kinds";
  const ends = [
    ...(direction === "IN" ? [] : [["SUBJECT", "OBJECT"]]),
    ...(direction === "OUT" ? [] : [["OBJECT", "SUBJECT"]]),
  ].map(
    ([own, far]) =>
      `(EXISTS { (c)-[:${own}]->(e) }${kinds === undefined ? "" : ` AND EXISTS { MATCH (c)-[:${far}]->(o:Entity)${other} }`})`,
  );
  const query = {
    match: `${MATCH_ENTITY} MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim) WHERE ${condition} WITH DISTINCT e, c WHERE ${ends.join(" OR ")}`,
    order: [{ by: `coalesce(c.firstDay, ${UNDATED_IN_NEWEST})`, descending: true }, { by: "c.id" }],
    parameters: { ...parameters, kinds: kinds ?? [] },
    ...ITEM,
  };
  return readPages(connection, ids, query, page);
}

export function claimsOfEdges(
  connection: Connection,
  ids: readonly string[],
  filter: ClaimFilter,
  page: PageRequest,
): Promise<readonly Page<ClaimRecord>[]> {
  const { condition, parameters } = toClaimCondition(filter);
  const order = [{ by: "c.confidence", descending: true }, { by: "c.id" }];
  return readPages(
    connection,
    ids,
    { match: `MATCH (c:Claim {edge: id}) WHERE ${condition}`, order, parameters, ...ITEM },
    page,
  );
}

export function claimsOfDocuments(
  connection: Connection,
  ids: readonly DocumentId[],
  page: PageRequest,
): Promise<readonly Page<ClaimRecord>[]> {
  return readPages(
    connection,
    ids,
    { match: "MATCH (c:Claim {document: id})", order: [{ by: "c.start" }, { by: "c.id" }], ...ITEM },
    page,
  );
}

const EVENT_ROWS = 100;

export async function eventRowsOf(
  connection: Connection,
  ids: readonly EntityId[],
): Promise<readonly (readonly EventRowRecord[])[]> {
  const order = [{ by: "r.document" }, { by: "r.start" }, { by: "r.position" }];
  const query = {
    match: `${MATCH_ENTITY} MATCH (e)<-[:ABOUT]-(r:EventRow)`,
    order,
    item: EVENT_ITEM,
    toItem: (item: EventItem) => toEventRowRecord(item),
  };
  const pages = await readPages(connection, ids, query, { first: EVENT_ROWS, after: null });
  return pages.map(({ items }) => items.map(({ item }) => item));
}
