import { sha256 } from "./hash.ts";
import type { SegmentType } from "./kinds.ts";
import type { Span } from "./span.ts";

export type DocumentId = string & { readonly __brand: "DocumentId" };

/** What a document says about itself, or its container about it. Times are ISO 8601 with the offset they came with. */
export interface DocumentMetadata {
  readonly title: string | null;
  readonly description: string | null;
  readonly url: string | null;
  /** Who published: a site or agency. */
  readonly source: string | null;
  readonly authors: readonly string[];
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  /** BCP 47, "en" where nothing is said. */
  readonly language: string;
  readonly tags: readonly string[];
}

/** The day (ISO) as of which a document speaks: that of publication, else that of its last change; null where it tells neither. */
export function referenceDay({ publishedAt, modifiedAt }: DocumentMetadata): string | null {
  return (publishedAt ?? modifiedAt)?.slice(0, 10) ?? null;
}

/** A stretch of a document as its container lays it out, before sentences are found. */
export interface Block extends Span {
  readonly type: "TITLE" | "DESCRIPTION" | "HEADING" | "PARAGRAPH" | "BOILERPLATE";
}

/** A stretch of a document: title, description, heading, sentence, or boilerplate. */
export interface Segment extends Span {
  readonly type: SegmentType;
}

/** One article as a reader hands it over. */
export interface SourceDocument {
  /** Where it came from, for messages: a path, "stdin:3", "api:0". */
  readonly origin: string;
  readonly collection: string;
  /** The id that the input gave it; the printed `id` of `extract`. */
  readonly givenId: string | null;
  /** The path it was read from, relative to the folder named by the user; part of its identity when it has no id or URL. */
  readonly path: string | null;
  readonly raw: string;
  /** SHA-256 of the original bytes (of the UTF-8 text where it came as a string). */
  readonly sha256: string;
  readonly metadata: DocumentMetadata;
  /** In order of the text, not overlapping. */
  readonly blocks: readonly Block[];
}

/** One article as ingested. */
export interface Document {
  readonly id: DocumentId;
  readonly collection: string;
  readonly givenId: string | null;
  readonly raw: string;
  readonly sha256: string;
  readonly metadata: DocumentMetadata;
}

/** Whether names and claims are looked for in a text of that language. */
export function isEnglish(language: string): boolean {
  return language.split("-")[0] === "en";
}

/** `document/<32 hex>`: a hash of the collection and the given id, else URL, else path, else text. */
export function documentId(
  source: Pick<SourceDocument, "collection" | "givenId" | "path" | "raw" | "metadata">,
): DocumentId {
  const { givenId, path, raw, metadata } = source;
  const own =
    givenId !== null
      ? ["id", givenId]
      : metadata.url !== null
        ? ["url", metadata.url]
        : path !== null
          ? ["path", path]
          : ["text", raw];
  return `document/${sha256(JSON.stringify([source.collection, ...own]), 32)}` as DocumentId;
}
