import type { EntityId } from "../../../model/entity.ts";
import { DEFAULT_MODALITIES } from "../../../model/kinds.ts";
import { countSources } from "../../fold/count-sources.ts";
import { isDefaultFilter } from "../../fold/edge-filter.ts";
import type {
  CallLimits,
  ClaimFilter,
  EdgeRecord,
  NeighborFilter,
  NeighborRecord,
  Page,
  PageRequest,
} from "../../port.ts";
import { toClaimCondition } from "./claim-filter.ts";
import type { Connection, Values } from "./connection.ts";
import { ENTITY_ITEM, toEntityRecord } from "./entity-item.ts";
import { MATCH_ENTITY } from "./match-entity.ts";
import { readPage, readPages } from "./read-pages.ts";
import { toPrinted } from "./recount-sources.ts";
import { anyOf, readPredicates } from "./relationship-types.ts";

/** Cypher for a relationship `r`, which keeps the counts of the default filter, as a record. */
const KEPT_EDGE = `r {.id, predicate: type(r), .claims, .documents, .sources, .firstDay, .lastDay, .confidence,
  subject: startNode(r).id, object: endNode(r).id}`;

interface Walk {
  /** From `e`: binds `o`, `edge` (a record), `kept` (documents under the default filter) and `isOut`. */
  readonly match: string;
  readonly parameters: Values;
}

/**
 * A step from `e` to its neighbours, one row for each edge: along the relationships where they keep the counts that are
 * asked for, else over the claims, so that an edge passes when one single claim passes all of the filter. Null where
 * there is no edge at all.
 */
async function toWalk(connection: Connection, filter: NeighborFilter, limits: CallLimits = {}): Promise<Walk | null> {
  const { kinds, direction = "BOTH", predicates } = filter;
  const { condition, parameters } = toClaimCondition(filter);
  const all = { ...parameters, kinds: kinds ?? [], default: DEFAULT_MODALITIES, isOutAsked: direction === "OUT" };
  const ofKind = kinds === undefined ? "" : " AND o.kind IN $kinds";
  if (isDefaultFilter(filter)) {
    const known = await readPredicates(connection, limits);
    // What a caller names becomes no part of the statement: Cypher reads \u0060 as the end of a quoted name.
    const types = predicates === undefined ? known : known.filter((type) => predicates.includes(type));
    if (types.length === 0) return null;
    const [left, right] = [direction === "IN" ? "<-" : "-", direction === "OUT" ? "->" : "-"];
    return {
      match: `MATCH (e)${left}[r:${anyOf(types)}]${right}(o:Entity) WHERE true${ofKind}
        WITH e, o, r, r.documents AS kept, startNode(r) = e AS isOut`,
      parameters: all,
    };
  }
  const passing = (value: string): string => `CASE WHEN ${condition} THEN ${value} END`;
  return {
    match: `MATCH (e)<-[end:SUBJECT|OBJECT]-(c:Claim) WHERE c.edge IS NOT NULL${predicates === undefined ? "" : " AND c.predicate IN $predicates"}
      WITH e, c.edge AS edgeId, head(collect(c)) AS some, head(collect((type(end) = "SUBJECT") <> c.isTurned)) AS isOut,
        count(DISTINCT CASE WHEN c.modality IN $default THEN c.document END) AS kept, count(${passing("1")}) AS claims,
        collect(DISTINCT ${passing("c.document")}) AS documents, count(DISTINCT ${passing("c.source")}) AS sources,
        min(${passing("c.firstDay")}) AS firstDay, max(${passing("c.lastDay")}) AS lastDay, max(${passing("c.confidence")}) AS confidence
      WHERE claims > 0${direction === "BOTH" ? "" : " AND isOut = $isOutAsked"}
      MATCH (some)-[:SUBJECT|OBJECT]->(o:Entity) WHERE o <> e${ofKind}
      WITH e, o, kept, isOut, {id: edgeId, predicate: some.predicate, claims: claims, documents: documents, sources: sources,
        firstDay: firstDay, lastDay: lastDay, confidence: confidence,
        subject: CASE WHEN isOut THEN e.id ELSE o.id END, object: CASE WHEN isOut THEN o.id ELSE e.id END} AS r`,
    parameters: all,
  };
}

/** The record of an edge as `toWalk` binds it, for `toEdge`. */
function edgeOf(filter: ClaimFilter): string {
  return isDefaultFilter(filter) ? KEPT_EDGE : SUMMED_EDGE;
}

/** Publishers are at least as many as sources: documents are looked at only where there are several. */
const SUMMED_EDGE = `r {.*, documents: size(r.documents), printed: CASE WHEN r.sources > 1
  THEN COLLECT { UNWIND r.documents AS document MATCH (d:Document {id: document}) RETURN [d.source, d.syndication] } ELSE [] END}`;

type EdgeItem = EdgeRecord & { readonly printed?: readonly (readonly [string | null, string | null])[] };

function toEdge({ printed = [], ...edge }: EdgeItem): EdgeRecord {
  return printed.length === 0 ? edge : { ...edge, sources: countSources(printed.map(toPrinted)) };
}

export async function neighbors(
  connection: Connection,
  ids: readonly EntityId[],
  filter: NeighborFilter,
  page: PageRequest,
  limits: CallLimits = {},
): Promise<readonly Page<NeighborRecord>[]> {
  const walk = await toWalk(connection, filter, limits);
  if (walk === null)
    return ids.map(() => ({
      items: [],
      hasNextPage: false,
      total: page.count === true ? { value: 0, capped: false } : null,
    }));
  const query = {
    match: `${MATCH_ENTITY} ${walk.match}`,
    order: [{ by: "kept", descending: true }, { by: "r.id" }],
    item: `{entity: ${ENTITY_ITEM.replace(/^e /, "o ")}, edge: ${edgeOf(filter)}, direction: CASE WHEN isOut THEN "OUT" ELSE "IN" END}`,
    toItem: ({ entity, edge, direction }: NeighborRecord): NeighborRecord => ({
      entity: toEntityRecord(entity),
      edge: toEdge(edge),
      direction,
    }),
    parameters: walk.parameters,
  };
  return readPages(connection, ids, query, page, limits);
}

export async function adjacent(
  connection: Connection,
  ids: readonly EntityId[],
  filter: NeighborFilter,
  limit: number,
  limits: CallLimits = {},
): Promise<readonly { readonly ids: readonly EntityId[]; readonly truncated: boolean }[]> {
  const walk = await toWalk(connection, filter, limits);
  if (walk === null) return ids.map(() => ({ ids: [], truncated: false }));
  const rows = await connection.read<{ id: EntityId; others: EntityId[] }>(
    `UNWIND $ids AS id
     CALL (id) { ${MATCH_ENTITY} ${walk.match} WITH DISTINCT o.id AS other ORDER BY other LIMIT $limit RETURN collect(other) AS others }
     RETURN id, others`,
    { ...walk.parameters, ids: [...new Set(ids)], limit: limit + 1 },
    limits,
  );
  const found = new Map(rows.map(({ id, others }) => [id, others]));
  return ids.map((id) => {
    const others = found.get(id) ?? [];
    return { ids: others.slice(0, limit), truncated: others.length > limit };
  });
}

export async function edgesAmong(
  connection: Connection,
  ids: readonly EntityId[],
  filter: ClaimFilter,
  limit: number,
  limits: CallLimits = {},
): Promise<readonly EdgeRecord[]> {
  const { kinds: _kinds, ...claims }: NeighborFilter = filter;
  const walk = await toWalk(connection, { ...claims, direction: "OUT" }, limits);
  if (walk === null) return [];
  const rows = await connection.read<{ edge: EdgeItem }>(
    `UNWIND $ids AS id ${MATCH_ENTITY}
     WITH collect(DISTINCT e) AS entities
     UNWIND entities AS e ${walk.match.replaceAll("WITH e, ", "WITH entities, e, ")}
     WITH * WHERE o IN entities
     WITH r, kept ORDER BY kept DESC, r.id LIMIT $limit
     RETURN ${edgeOf(filter)} AS edge ORDER BY kept DESC, r.id`,
    { ...walk.parameters, ids: [...new Set(ids)], limit },
    limits,
  );
  return rows.map(({ edge }) => toEdge(edge));
}

/** From `id`, an edge's own, to its relationship. */
async function matchEdge(connection: Connection): Promise<string> {
  const types = await readPredicates(connection);
  // Without edges there is no type to name, and nothing to find.
  const pattern = types.length === 0 ? "[r {id: id}]" : `[r:${anyOf(types)} {id: id}]`;
  return `CALL (id) { MATCH (c:Claim {edge: id}) RETURN c LIMIT 1 }
    MATCH (c)-[:SUBJECT]->(s:Entity) MATCH (c)-[:OBJECT]->(o:Entity) MATCH (s)-${pattern}-(o)`;
}

export async function findEdges(
  connection: Connection,
  ids: readonly string[],
): Promise<readonly (EdgeRecord | null)[]> {
  const rows = await connection.read<{ id: string; edge: EdgeRecord }>(
    `UNWIND $ids AS id ${await matchEdge(connection)} RETURN id, ${KEPT_EDGE} AS edge`,
    { ids: [...new Set(ids)] },
  );
  const found = new Map(rows.map(({ id, edge }) => [id, edge]));
  return ids.map((id) => found.get(id) ?? null);
}

/** In the order of an index over the claims, so that a page does not sort all edges. */
export async function listEdges(connection: Connection, page: PageRequest): Promise<Page<EdgeRecord>> {
  const match = `MATCH (k:Claim) WHERE k.edge > $least AND k.modality IN $default WITH DISTINCT k.edge AS id ORDER BY id
    ${page.count === true ? "" : "LIMIT $limit"} ${await matchEdge(connection)}`;
  const parameters = { default: DEFAULT_MODALITIES, least: page.count === true ? "" : String(page.after?.[0] ?? "") };
  return readPage(
    connection,
    { match, order: [{ by: "r.id" }], item: KEPT_EDGE, toItem: (edge: EdgeRecord) => edge, parameters },
    page,
  );
}
