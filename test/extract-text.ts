import { documentFromRow } from "../src/documents/document-from-row.ts";
import { openEncoder } from "../src/encoder/open-encoder.ts";
import { extractDocument } from "../src/ingest.ts";
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
