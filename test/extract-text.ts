import { documentFromRow } from "../src/documents/document-from-row.ts";
import { openEncoder } from "../src/encoder/open-encoder.ts";
import { extractDocument, type NamedDocument, readClaims, readNames } from "../src/ingest.ts";
import { loadKnowledge } from "../src/knowledge/load-knowledge.ts";
import type { SourceDocument } from "../src/model/document.ts";
import type { Extraction } from "../src/model/extraction.ts";

const encoder = openEncoder();

/** A text as a document. Throws where it is none. */
export function sourceOf(text: string, publishedAt?: string): SourceDocument {
  const row = publishedAt === undefined ? { text } : { text, publishedAt };
  const reading = documentFromRow(row, { origin: "test", collection: "default" });
  if ("failure" in reading) throw new Error(reading.failure.message);
  return reading.document;
}

/** What the whole extractor finds, with the model that comes with Newsgraph; loaded once a test file. */
export async function extract(source: SourceDocument): Promise<Extraction> {
  return extractDocument(source, { knowledge: loadKnowledge(), encoder: await encoder });
}

/** The two halves of the extractor, for those who measure what lies between. */
export async function readInHalves(): Promise<{
  readNames(source: SourceDocument): Promise<NamedDocument>;
  readClaims(named: NamedDocument): Promise<Extraction>;
}> {
  const parts = { knowledge: loadKnowledge(), encoder: await encoder };
  return {
    readNames: (source) => readNames(source, parts),
    readClaims: (named) => readClaims(named, parts),
  };
}
