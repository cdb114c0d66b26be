import { NewsgraphError } from "../errors.ts";
import type { SourceDocument } from "../model/document.ts";
import { sha256 } from "../model/hash.ts";
import { checkText } from "./check-text.ts";
import { attemptReading, type Reading } from "./document-failure.ts";
import { mergeMetadata } from "./found-metadata.ts";
import { layOutText } from "./lay-out-text.ts";
import { metadataOfFields } from "./metadata-fields.ts";

/** Where a row comes from; `path` counts to its identity when it has neither id nor URL. */
export interface RowPlace {
  readonly origin: string;
  readonly collection: string;
  readonly path?: string | null;
  readonly line?: number | null;
}

/**
 * A document given as fields: `text` (or `body`, `content`) and, where known, `id`, `title`, `description`, `url`,
 * `source`, `authors`, `publishedAt`, `modifiedAt`, `language`, `tags`, `collection`. The text is taken as it is, no HTML
 * is parsed, and offsets count into it. A title or description beside it is metadata, and a segment only where the text
 * begins with it. Failures: MALFORMED (no text, a wrong type), and those of any text.
 */
export function documentFromRow(row: unknown, place: RowPlace): Reading {
  const givenId = isRecord(row) ? toId(row.id) : null;
  return attemptReading({ origin: place.origin, givenId, line: place.line ?? null }, () =>
    readRow(row, givenId, place),
  );
}

function readRow(row: unknown, givenId: string | null, place: RowPlace): SourceDocument {
  if (!isRecord(row)) {
    throw new NewsgraphError(
      "MALFORMED",
      `A document must be a JSON object with a "text" field, this is ${nameOfType(row)}.`,
    );
  }
  const raw = row.text ?? row.body ?? row.content;
  if (raw === undefined || raw === null)
    throw new NewsgraphError("MALFORMED", 'The object has no "text" field. Put the article there.');
  if (typeof raw !== "string")
    throw new NewsgraphError("MALFORMED", `The field "text" must be a string, this is ${nameOfType(raw)}.`);
  checkText(raw);
  const given = metadataOfFields(row);
  const { blocks, found } = layOutText(raw, { title: given.title ?? null, description: given.description ?? null });
  return {
    origin: place.origin,
    collection:
      typeof row.collection === "string" && row.collection.trim() !== "" ? row.collection.trim() : place.collection,
    givenId,
    path: place.path ?? null,
    raw,
    sha256: sha256(raw),
    metadata: mergeMetadata(given, found),
    blocks,
  };
}

function toId(id: unknown): string | null {
  if (typeof id === "number" && Number.isFinite(id)) return String(id);
  return typeof id === "string" && id !== "" ? id : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function nameOfType(value: unknown): string {
  return value === null
    ? "null"
    : Array.isArray(value)
      ? "an array"
      : typeof value === "object"
        ? "an object"
        : `a ${typeof value}`;
}
