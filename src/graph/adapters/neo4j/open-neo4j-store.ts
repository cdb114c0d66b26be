import { isNewsgraphError, NewsgraphError } from "../../../errors.ts";
import type { JudgementReceipt, PutReceipt, Store } from "../../port.ts";
import { type Connection, connect } from "./connection.ts";
import { createFold } from "./fold-submissions.ts";
import { migrate, readSchemaVersion, SCHEMA_VERSION } from "./migrate.ts";
import type { Neo4jStoreOptions } from "./neo4j-options.ts";
import { removeOldReceipts } from "./outbox.ts";
import { toPutPayload } from "./put-payload.ts";
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
import { readMentionsOfDocuments, readMentionsOfEntities } from "./read-mentions.ts";
import { readStats } from "./read-stats.ts";
import { searchNames } from "./search-names.ts";
import { createWriter, type Writer } from "./writer.ts";

type Writes = Pick<Store, "put" | "delete" | "judge" | "undoJudgements" | "fold">;

/** How long `ready` waits for an answer, in ms. */
const READY_MS = 5_000;

/**
 * Opens a store in a Neo4j of 5.26 or later, waiting for a server that does not answer yet; for writing it brings the
 * schema up to date and folds what a crash has left. Throws STORE_UNREACHABLE, STORE_AUTHENTICATION, STORE_TOO_NEW.
 */
export async function openNeo4jStore(uri: string, options: Neo4jStoreOptions): Promise<Store> {
  const { readOnly = false } = options;
  const connection = await connect(uri, options);
  const writer = createWriter(connection, createFold(options));
  try {
    await migrate(connection, readOnly);
    if (!readOnly) {
      await writer.foldAll();
      await connection.write(removeOldReceipts);
    }
  } catch (error) {
    await connection.close();
    throw error;
  }
  return {
    engine: "neo4j",
    ...(readOnly ? refuseWrites(uri) : createWrites(writer)),
    ...createReads(connection),
    async ready() {
      try {
        const schemaVersion = await readSchemaVersion(connection, { timeoutMs: READY_MS });
        return { schemaVersion, wanted: SCHEMA_VERSION };
      } catch (error) {
        if (!isNewsgraphError(error) || error.code !== "TIMEOUT") throw error;
        throw new NewsgraphError("STORE_UNREACHABLE", `Neo4j at ${uri} does not answer within ${READY_MS / 1000} s.`, {
          cause: error,
        });
      }
    },
    async close() {
      await writer.close();
      await connection.close();
    },
  };
}

function createWrites(writer: Writer): Writes {
  return {
    async put(contribution, { replaces, ...limits } = {}) {
      const { payload, text } = toPutPayload(contribution, replaces);
      return (await writer.submit({ kind: "PUT", payload: JSON.stringify(payload), text }, limits)) as PutReceipt;
    },
    async delete(document, limits) {
      return (await writer.submit(
        { kind: "DELETE", payload: JSON.stringify(document), text: null },
        limits,
      )) as boolean;
    },
    async judge(requests, limits) {
      return (await writer.submit(
        { kind: "JUDGE", payload: JSON.stringify(requests), text: null },
        limits,
      )) as readonly JudgementReceipt[];
    },
    async undoJudgements(ids, limits) {
      return (await writer.submit(
        { kind: "UNDO", payload: JSON.stringify(ids), text: null },
        limits,
      )) as readonly boolean[];
    },
    fold: (limits) => writer.foldAll(limits),
  };
}

function refuseWrites(uri: string): Writes {
  const refuse = async (): Promise<never> => {
    throw new NewsgraphError("UNWRITABLE", `The store at ${uri} is open for reading only: open it for writing.`, {
      details: { uri },
    });
  };
  return { put: refuse, delete: refuse, judge: refuse, undoJudgements: refuse, fold: refuse };
}

function createReads(connection: Connection): Omit<Store, keyof Writes | "engine" | "ready" | "close"> {
  return {
    findRevisions: (ids) => findRevisions(connection, ids),
    findEntities: (ids) => findEntities(connection, ids),
    findNamesakes: (ids) => findNamesakes(connection, ids),
    findDocuments: (ids) => findDocuments(connection, ids),
    findClaims: (ids) => findClaims(connection, ids),
    findEdges: (ids) => findEdges(connection, ids),
    quote: (requests) => quote(connection, requests),
    listEntities: (query, page) => listEntities(connection, query, page),
    search: (text, kinds, page) => searchNames(connection, text, kinds, page),
    listDocuments: (query, page) => listDocuments(connection, query, page),
    listClaims: (page) => listClaims(connection, page),
    listEdges: (page) => listEdges(connection, page),
    listJudgements: (page) => listJudgements(connection, page),
    listReviews: (page) => listReviews(connection, page),
    neighbors: (ids, filter, page, limits) => neighbors(connection, ids, filter, page, limits),
    claimsOfEntities: (ids, filter, page) => claimsOfEntities(connection, ids, filter, page),
    claimsOfEdges: (ids, filter, page) => claimsOfEdges(connection, ids, filter, page),
    listContradictions: (filter, page, limits) => listContradictions(connection, filter, page, limits),
    contradictionsOfEntities: (ids, filter, page) => contradictionsOfEntities(connection, ids, filter, page),
    claimsOfDocuments: (ids, page) => claimsOfDocuments(connection, ids, page),
    mentionsOfEntities: (ids, page) => readMentionsOfEntities(connection, ids, page),
    mentionsOfDocuments: (ids, page) => readMentionsOfDocuments(connection, ids, page),
    documentsOfEntities: (ids, page) => documentsOfEntities(connection, ids, page),
    entitiesOfDocuments: (ids, page) => entitiesOfDocuments(connection, ids, page),
    eventRowsOf: (ids) => eventRowsOf(connection, ids),
    adjacent: (ids, filter, limit, limits) => adjacent(connection, ids, filter, limit, limits),
    edgesAmong: (ids, filter, limit, limits) => edgesAmong(connection, ids, filter, limit, limits),
    stats: () => readStats(connection),
  };
}
