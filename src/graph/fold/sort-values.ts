import { EARLIEST_DAY, LATEST_DAY } from "../../model/when.ts";

/**
 * Positions are the same in both stores, sort values first, id last:
 * listEntities [documents | degree | name key, id]; search [index of match class, documents, id];
 * listDocuments [published day | title key, id]; listClaims, listEdges, listJudgements [id]; listReviews [left, right];
 * neighbors [kept documents, edge id]; claimsOfEntities [first day, id]; claimsOfEdges [confidence, id];
 * listContradictions, contradictionsOfEntities [lesser confidence, left, right]; claimsOfDocuments [start, id]; mentionsOfEntities [document id, start, end]; mentionsOfDocuments [start, end, entity id];
 * documentsOfEntities [published day, id]; entitiesOfDocuments [mentions there, id].
 * Where there is no day these stand for it, so that undated come last under "newest first" and under "oldest first".
 */
export const UNDATED_IN_NEWEST = EARLIEST_DAY - 1;
export const UNDATED_IN_OLDEST = LATEST_DAY + 1;
