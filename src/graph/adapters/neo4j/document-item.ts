import type { Segment } from "../../../model/document.ts";
import type { SegmentType } from "../../../model/kinds.ts";
import type { DocumentRecord } from "../../port.ts";

/** Cypher for a document `d` as `toDocumentRecord` takes it. */
export const DOCUMENT_ITEM = `d {.id, .collection, .givenId, .sha256, .title, .description, .url, .source, .authors,
  .publishedAt, .modifiedAt, .language, .tags, .characters, .mentions, .claims, .segments,
  entities: COUNT { (d)-[:MENTIONS]->() }}`;

export type DocumentItem = Omit<DocumentRecord, "segments"> & { readonly segments: string };

export function toDocumentRecord(item: DocumentItem): DocumentRecord {
  const segments = (JSON.parse(item.segments) as [SegmentType, number, number][]).map(
    ([type, start, end]): Segment => ({ type, start, end }),
  );
  return { ...item, segments };
}

/** Segments as one property: they are read and written together. */
export function packSegments(segments: readonly Segment[]): string {
  return JSON.stringify(segments.map(({ type, start, end }) => [type, start, end]));
}
