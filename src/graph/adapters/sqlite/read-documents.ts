import type { DocumentId } from "../../../model/document.ts";
import type { EntityId } from "../../../model/entity.ts";
import { nameKey } from "../../../model/name-key.ts";
import type { Span } from "../../../model/span.ts";
import { nameWords } from "../../fold/name-words.ts";
import { UNDATED_IN_NEWEST, UNDATED_IN_OLDEST } from "../../fold/sort-values.ts";
import type { DocumentQuery, DocumentRecord, EntityRecord, Page, PageRequest } from "../../port.ts";
import type { Connection, Row, Value } from "./connection.ts";
import { ENTITY_COLUMNS, toEntity } from "./read-entities.ts";
import { EMPTY_PAGE, readPage, type SortKey } from "./read-page.ts";
import { resolveAddress } from "./resolve-address.ts";

const DOCUMENT_COLUMNS = `d.address, d.collection, d.given_id, d.sha256, d.title, d.description, d.url, d.source, d.authors, d.published_at,
  d.modified_at, d.language, d.tags, d.characters, (SELECT count(*) FROM appearance n WHERE n.document = d.id), d.mentions, d.claims, d.segments`;

function toDocument(row: Row): DocumentRecord {
  const [
    id,
    collection,
    givenId,
    sha256,
    title,
    description,
    url,
    source,
    authors,
    publishedAt,
    modifiedAt,
    language,
    tags,
    characters,
    entities,
    mentions,
    claims,
    segments,
  ] = row;
  return {
    id,
    collection,
    givenId,
    sha256,
    title,
    description,
    url,
    source,
    authors: JSON.parse(String(authors)),
    publishedAt,
    modifiedAt,
    language,
    tags: JSON.parse(String(tags)),
    characters,
    entities,
    mentions,
    claims,
    segments: JSON.parse(String(segments)),
  } as unknown as DocumentRecord;
}

export function findRevisions(connection: Connection, ids: readonly DocumentId[]): readonly (string | null)[] {
  return ids.map(
    (id) => connection.first<[string]>("SELECT revision FROM document WHERE address = ?", [id])?.[0] ?? null,
  );
}

export function findDocuments(connection: Connection, ids: readonly DocumentId[]): readonly (DocumentRecord | null)[] {
  return ids.map((id) => {
    const row = connection.first(`SELECT ${DOCUMENT_COLUMNS} FROM document d WHERE d.address = ?`, [id]);
    return row === undefined ? null : toDocument(row);
  });
}

/** SQLite counts characters where spans count UTF-16 code units, so the text is cut here; each is read once. */
export function quote(
  connection: Connection,
  requests: readonly { readonly document: DocumentId; readonly span: Span }[],
): readonly (string | null)[] {
  const texts = new Map<DocumentId, string | undefined>();
  return requests.map(({ document, span: { start, end } }) => {
    if (!texts.has(document)) {
      texts.set(
        document,
        connection.first<[string]>(
          "SELECT t.raw FROM document d JOIN text t ON t.document = d.id WHERE d.address = ?",
          [document],
        )?.[0],
      );
    }
    const raw = texts.get(document);
    return raw === undefined || start < 0 || end < start || end > raw.length ? null : raw.slice(start, end);
  });
}

const NEWEST: readonly SortKey[] = [
  { by: `coalesce(d.published_day, ${UNDATED_IN_NEWEST})`, isDescending: true },
  { by: "d.address" },
];
const ORDERS: Readonly<Record<DocumentQuery["orderBy"], readonly SortKey[]>> = {
  NEWEST,
  OLDEST: [{ by: `coalesce(d.published_day, ${UNDATED_IN_OLDEST})` }, { by: "d.address" }],
  TITLE: [{ by: "d.title_key" }, { by: "d.address" }],
};

export function listDocuments(connection: Connection, query: DocumentQuery, page: PageRequest): Page<DocumentRecord> {
  const { text, orderBy } = query;
  const conditions: string[] = ["1"];
  const values: Value[] = [];
  const add = (condition: string, value: Value | undefined): void => {
    if (value === undefined) return;
    conditions.push(condition);
    values.push(value);
  };
  add("d.collection = ?", query.collection);
  add("d.source = ?", query.source);
  add("d.language = ?", query.language);
  add("d.published_day >= ?", query.publishedFrom);
  add("d.published_day <= ?", query.publishedTo);
  if (text !== undefined) {
    const words = nameWords(nameKey(text));
    if (words.length === 0)
      return page.count === true ? { ...EMPTY_PAGE, total: { value: 0, capped: false } } : EMPTY_PAGE;
    add(
      "d.id IN (SELECT rowid FROM document_words WHERE document_words MATCH ?)",
      words.map((word) => `"${word}"`).join(" AND "),
    );
  }
  return readPage(
    connection,
    {
      columns: DOCUMENT_COLUMNS,
      from: "document d",
      where: conditions.join(" AND "),
      values,
      order: ORDERS[orderBy],
      toItems: (rows) => rows.map(toDocument),
    },
    page,
  );
}

export function documentsOfEntities(
  connection: Connection,
  ids: readonly EntityId[],
  page: PageRequest,
): readonly Page<DocumentRecord>[] {
  return ids.map((address) =>
    readPage(
      connection,
      {
        columns: DOCUMENT_COLUMNS,
        from: "appearance a JOIN document d ON d.id = a.document",
        where: "a.entity = ?",
        values: [resolveAddress(connection, address)],
        order: NEWEST,
        toItems: (rows) => rows.map(toDocument),
      },
      page,
    ),
  );
}

export function entitiesOfDocuments(
  connection: Connection,
  ids: readonly DocumentId[],
  page: PageRequest,
): readonly Page<EntityRecord>[] {
  return ids.map((address) =>
    readPage(
      connection,
      {
        columns: ENTITY_COLUMNS,
        from: "document d JOIN appearance a ON a.document = d.id JOIN entity e ON e.id = a.entity",
        where: "d.address = ?",
        values: [address],
        order: [{ by: "a.mentions", isDescending: true }, { by: "e.address" }],
        toItems: (rows) => rows.map(toEntity),
      },
      page,
    ),
  );
}
