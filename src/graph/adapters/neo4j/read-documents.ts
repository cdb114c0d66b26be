import type { DocumentId } from "../../../model/document.ts";
import type { EntityId } from "../../../model/entity.ts";
import { nameKey } from "../../../model/name-key.ts";
import type { Span } from "../../../model/span.ts";
import { nameWords } from "../../fold/name-words.ts";
import { UNDATED_IN_NEWEST, UNDATED_IN_OLDEST } from "../../fold/sort-values.ts";
import type { DocumentQuery, DocumentRecord, EntityRecord, Page, PageRequest } from "../../port.ts";
import type { Connection } from "./connection.ts";
import { DOCUMENT_ITEM, type DocumentItem, toDocumentRecord } from "./document-item.ts";
import { ENTITY_ITEM, toEntityRecord } from "./entity-item.ts";
import { allOf, splitWords } from "./full-text.ts";
import { MATCH_ENTITY } from "./match-entity.ts";
import { readPage, readPages, type SortKey } from "./read-pages.ts";

export async function findRevisions(
  connection: Connection,
  ids: readonly DocumentId[],
): Promise<readonly (string | null)[]> {
  const rows = await connection.read<{ id: DocumentId; revision: string }>(
    "UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN id, d.revision AS revision",
    { ids: [...new Set(ids)] },
  );
  const found = new Map(rows.map(({ id, revision }) => [id, revision]));
  return ids.map((id) => found.get(id) ?? null);
}

export async function findDocuments(
  connection: Connection,
  ids: readonly DocumentId[],
): Promise<readonly (DocumentRecord | null)[]> {
  const rows = await connection.read<{ id: DocumentId; document: DocumentItem }>(
    `UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN id, ${DOCUMENT_ITEM} AS document`,
    { ids: [...new Set(ids)] },
  );
  const found = new Map(rows.map(({ id, document }) => [id, toDocumentRecord(document)]));
  return ids.map((id) => found.get(id) ?? null);
}

/** Neo4j counts characters where spans count UTF-16 code units, so the text is cut here; each is read once. */
export async function quote(
  connection: Connection,
  requests: readonly { readonly document: DocumentId; readonly span: Span }[],
): Promise<readonly (string | null)[]> {
  const rows = await connection.read<{ id: DocumentId; raw: string }>(
    "UNWIND $ids AS id MATCH (:Document {id: id})-[:HAS_TEXT]->(t:Text) RETURN id, t.raw AS raw",
    { ids: [...new Set(requests.map(({ document }) => document))] },
  );
  const texts = new Map(rows.map(({ id, raw }) => [id, raw]));
  return requests.map(({ document, span: { start, end } }) => {
    const raw = texts.get(document);
    return raw === undefined || start < 0 || end < start || end > raw.length ? null : raw.slice(start, end);
  });
}

const NEWEST: readonly SortKey[] = [
  { by: `coalesce(d.publishedDay, ${UNDATED_IN_NEWEST})`, descending: true },
  { by: "d.id" },
];
const ORDERS: Readonly<Record<DocumentQuery["orderBy"], readonly SortKey[]>> = {
  NEWEST,
  OLDEST: [{ by: `coalesce(d.publishedDay, ${UNDATED_IN_OLDEST})` }, { by: "d.id" }],
  TITLE: [{ by: "d.titleKey" }, { by: "d.id" }],
};

export async function listDocuments(
  connection: Connection,
  query: DocumentQuery,
  page: PageRequest,
): Promise<Page<DocumentRecord>> {
  const { text, orderBy, ...asked } = query;
  const words = text === undefined ? null : nameWords(nameKey(text));
  if (words?.length === 0)
    return { items: [], hasNextPage: false, total: page.count === true ? { value: 0, capped: false } : null };
  const conditions: Readonly<Record<keyof typeof asked, string>> = {
    collection: "d.collection = $collection",
    source: "d.source = $source",
    language: "d.language = $language",
    publishedFrom: "d.publishedDay >= $publishedFrom",
    publishedTo: "d.publishedDay <= $publishedTo",
  };
  const chosen = (Object.keys(conditions) as (keyof typeof asked)[]).filter((name) => asked[name] !== undefined);
  const [indexed, rest] = splitWords(words ?? []);
  const where = [
    "true",
    ...chosen.map((name) => conditions[name]),
    ...(rest.length === 0 ? [] : [`all(word IN $rest WHERE " " + node.words + " " CONTAINS " " + word + " ")`]),
  ].join(" AND ");
  const from =
    words === null
      ? "MATCH (d:Document)"
      : `CALL db.index.fulltext.queryNodes("text_words", $words) YIELD node MATCH (d:Document)-[:HAS_TEXT]->(node)`;
  const parameters = { ...asked, words: allOf(indexed), rest };
  return readPage(
    connection,
    {
      match: `${from} WHERE ${where}`,
      order: ORDERS[orderBy],
      item: DOCUMENT_ITEM,
      toItem: toDocumentRecord,
      parameters,
    },
    page,
  );
}

export function documentsOfEntities(
  connection: Connection,
  ids: readonly EntityId[],
  page: PageRequest,
): Promise<readonly Page<DocumentRecord>[]> {
  const match = `${MATCH_ENTITY} MATCH (e)<-[:MENTIONS]-(d:Document)`;
  return readPages(connection, ids, { match, order: NEWEST, item: DOCUMENT_ITEM, toItem: toDocumentRecord }, page);
}

export function entitiesOfDocuments(
  connection: Connection,
  ids: readonly DocumentId[],
  page: PageRequest,
): Promise<readonly Page<EntityRecord>[]> {
  const match = "MATCH (:Document {id: id})-[m:MENTIONS]->(e:Entity)";
  const order = [{ by: "size(m.starts)", descending: true }, { by: "e.id" }];
  return readPages(connection, ids, { match, order, item: ENTITY_ITEM, toItem: toEntityRecord }, page);
}
