import type { EntityId } from "../../../model/entity.ts";
import { type ContradictionTerms, contradictionTerms } from "../../fold/contradiction-terms.ts";
import type {
  CallLimits,
  ContradictionFilter,
  ContradictionKind,
  ContradictionRecord,
  Page,
  PageRequest,
} from "../../port.ts";
import type { Connection } from "./connection.ts";
import { MATCH_ENTITY } from "./match-entity.ts";
import { type PagesQuery, readPage, readPages } from "./read-pages.ts";
import { anyOf } from "./relationship-types.ts";

/** An undated claim holds at any time. */
const OVERLAP = "(l.firstDay IS NULL OR r.firstDay IS NULL OR (l.firstDay <= r.lastDay AND r.firstDay <= l.lastDay))";

/** By kind: from where the claims are found, to pairs of a claim `l` and a claim `r`. */
function pairsOf({ containing, containingSteps }: ContradictionTerms, isOfEntity: boolean) {
  // Of one entity its own claims are looked through, of all those that an index finds.
  const from = (condition: string): string =>
    isOfEntity ? `MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim) WHERE ${condition}` : `MATCH (c:Claim) WHERE ${condition}`;
  const liesIn = `[:${anyOf(containing)}*1..${containingSteps}]->`;
  const exclusive = (predicates: string, condition: string): string =>
    `${from(`c.predicate IN $${predicates} AND c.modality IN $holding`)}
     MATCH (c)-[:SUBJECT]->(s:Entity)<-[:SUBJECT]-(d:Claim) WHERE d.predicate = c.predicate AND d.modality IN $holding AND d.id <> c.id
     WITH DISTINCT CASE WHEN c.id < d.id THEN c ELSE d END AS l, CASE WHEN c.id < d.id THEN d ELSE c END AS r
     ${condition}`;
  return {
    NEGATION: [
      // An edge has its own subject, predicate and object, whichever way round a symmetric claim was said.
      `${from(`c.modality = "NEGATED" AND c.edge IS NOT NULL`)} WITH DISTINCT c AS r
       MATCH (l:Claim {edge: r.edge}) WHERE l.modality IN $holding AND ${OVERLAP}`,
      // The date of an attribute is what is denied: "not born in 1960" is against any day of 1960, not against 196X.
      `${from(`c.modality = "NEGATED" AND c.objectProfile IS NULL AND c.predicate IN $oneDate`)}
       MATCH (c)-[:SUBJECT]->(s:Entity) WITH DISTINCT c AS r, s
       MATCH (s)<-[:SUBJECT]-(l:Claim) WHERE l.predicate = r.predicate AND l.objectProfile IS NULL AND l.modality IN $holding
         AND l.firstDay >= r.firstDay AND l.lastDay <= r.lastDay`,
    ],
    EXCLUSION: [
      exclusive(
        "oneObject",
        `MATCH (l)-[:OBJECT]->(a:Entity) MATCH (r)-[:OBJECT]->(b:Entity)
         WHERE a <> b AND NOT EXISTS { MATCH (a)-${liesIn}(b) } AND NOT EXISTS { MATCH (b)-${liesIn}(a) }`,
      ),
      // Dates that share a day may be the same; those that share none cannot.
      exclusive(
        "oneDate",
        `WHERE l.objectProfile IS NULL AND r.objectProfile IS NULL AND (l.lastDay < r.firstDay OR r.lastDay < l.firstDay)`,
      ),
    ],
  } satisfies Record<ContradictionKind, readonly string[]>;
}

function queryOf(filter: ContradictionFilter, isOfEntity: boolean): PagesQuery<ContradictionRecord> | null {
  const terms = contradictionTerms(filter);
  const { kinds, holding, oneObject, oneDate, predicates, minConfidence } = terms;
  if (kinds.length === 0) return null;
  const pairs = pairsOf(terms, isOfEntity);
  const scope = isOfEntity ? "e" : "";
  const parts = kinds.flatMap((kind) => pairs[kind].map((match) => `${match} RETURN l, r, "${kind}" AS kind`));
  const chosen = `l.confidence >= $minConfidence AND r.confidence >= $minConfidence${predicates === null ? "" : " AND l.predicate IN $predicates"}`;
  return {
    match: `${isOfEntity ? MATCH_ENTITY : ""} CALL (${scope}) { ${parts.join(" UNION ALL ")} } WITH l, r, kind WHERE ${chosen}`,
    order: [
      { by: "CASE WHEN l.confidence < r.confidence THEN l.confidence ELSE r.confidence END", descending: true },
      { by: "l.id" },
      { by: "r.id" },
    ],
    item: "{kind: kind, predicate: l.predicate, subject: head([(l)-[:SUBJECT]->(x) | x.id]), left: l.id, right: r.id}",
    toItem: (item: ContradictionRecord) => item,
    parameters: { holding, oneObject, oneDate, minConfidence, predicates: predicates ?? [] },
  };
}

export async function listContradictions(
  connection: Connection,
  filter: ContradictionFilter,
  page: PageRequest,
  limits: CallLimits = {},
): Promise<Page<ContradictionRecord>> {
  const query = queryOf(filter, false);
  return query === null ? noneOf(page) : readPage(connection, query, page, limits);
}

export async function contradictionsOfEntities(
  connection: Connection,
  ids: readonly EntityId[],
  filter: ContradictionFilter,
  page: PageRequest,
): Promise<readonly Page<ContradictionRecord>[]> {
  const query = queryOf(filter, true);
  return query === null ? ids.map(() => noneOf(page)) : readPages(connection, ids, query, page);
}

function noneOf({ count }: PageRequest): Page<ContradictionRecord> {
  return { items: [], hasNextPage: false, total: count === true ? { value: 0, capped: false } : null };
}
