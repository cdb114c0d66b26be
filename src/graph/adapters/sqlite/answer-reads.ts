import type { StoreStats } from "../../port.ts";
import type { Connection } from "./connection.ts";
import { readSchemaVersion, SCHEMA_VERSION } from "./migrate.ts";
import {
  claimsOfDocuments,
  claimsOfEdges,
  claimsOfEntities,
  eventRowsOf,
  findClaims,
  listClaims,
} from "./read-claims.ts";
import { contradictionsOfEntities, listContradictions } from "./read-contradictions.ts";
import {
  documentsOfEntities,
  entitiesOfDocuments,
  findDocuments,
  findRevisions,
  listDocuments,
  quote,
} from "./read-documents.ts";
import { adjacent, edgesAmong, findEdges, listEdges, neighbors } from "./read-edges.ts";
import { findEntities, findNamesakes, listEntities, listReviews } from "./read-entities.ts";
import { listJudgements } from "./read-judgements.ts";
import { mentionsOfDocuments, mentionsOfEntities } from "./read-mentions.ts";
import { readStats, readVersion } from "./read-stats.ts";
import { searchNames } from "./search-names.ts";
import type { Answers, ReadMethod } from "./store-calls.ts";

/** Every reading call of the port, one line each. */
export function answerReads(connection: Connection): Answers<ReadMethod> {
  let counted: StoreStats | null = null;
  return {
    findRevisions: (_, ids) => findRevisions(connection, ids),
    findEntities: (_, ids) => findEntities(connection, ids),
    findNamesakes: (_, ids) => findNamesakes(connection, ids),
    findDocuments: (_, ids) => findDocuments(connection, ids),
    findClaims: (_, ids) => findClaims(connection, ids),
    findEdges: (_, ids) => findEdges(connection, ids),
    quote: (_, requests) => quote(connection, requests),
    listEntities: (_, query, page) => listEntities(connection, query, page),
    search: (_, text, kinds, page) => searchNames(connection, text, kinds, page),
    listDocuments: (_, query, page) => listDocuments(connection, query, page),
    listClaims: (_, page) => listClaims(connection, page),
    listEdges: (_, page) => listEdges(connection, page),
    listJudgements: (_, page) => listJudgements(connection, page),
    listReviews: (_, page) => listReviews(connection, page),
    neighbors: (check, ids, filter, page) => neighbors(connection, ids, filter, page, check),
    claimsOfEntities: (_, ids, filter, page) => claimsOfEntities(connection, ids, filter, page),
    claimsOfEdges: (_, ids, filter, page) => claimsOfEdges(connection, ids, filter, page),
    listContradictions: (_, filter, page) => listContradictions(connection, filter, page),
    contradictionsOfEntities: (_, ids, filter, page) => contradictionsOfEntities(connection, ids, filter, page),
    claimsOfDocuments: (_, ids, page) => claimsOfDocuments(connection, ids, page),
    mentionsOfEntities: (_, ids, page) => mentionsOfEntities(connection, ids, page),
    mentionsOfDocuments: (_, ids, page) => mentionsOfDocuments(connection, ids, page),
    documentsOfEntities: (_, ids, page) => documentsOfEntities(connection, ids, page),
    entitiesOfDocuments: (_, ids, page) => entitiesOfDocuments(connection, ids, page),
    eventRowsOf: (_, ids) => eventRowsOf(connection, ids),
    adjacent: (check, ids, filter, limit) => adjacent(connection, ids, filter, limit, check),
    edgesAmong: (_, ids, filter, limit) => edgesAmong(connection, ids, filter, limit),
    stats() {
      const version = readVersion(connection);
      if (counted?.version !== version) counted = readStats(connection, version);
      return counted;
    },
    ready: () => ({ schemaVersion: readSchemaVersion(connection), wanted: SCHEMA_VERSION }),
  };
}
