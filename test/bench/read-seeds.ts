import { join } from "node:path";
import { readDocuments } from "../../src/documents/read-documents.ts";
import type { SourceDocument } from "../../src/model/document.ts";

const SEEDS = join(import.meta.dirname, "../../seeds/documents");

/** The project's own sample articles, read anew each time. */
export async function readSeeds(): Promise<readonly SourceDocument[]> {
  const sources: SourceDocument[] = [];
  for await (const reading of readDocuments([SEEDS], { collection: "default" })) {
    if ("document" in reading) sources.push(reading.document);
  }
  return sources;
}
