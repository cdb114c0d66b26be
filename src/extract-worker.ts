import { isNewsgraphError } from "./errors.ts";
import { extractDocument } from "./ingest.ts";
import { loadKnowledge } from "./knowledge/load-knowledge.ts";
import type { SourceDocument } from "./model/document.ts";
import type { Extraction } from "./model/extraction.ts";

/** An error loses its class on the way between threads; its code and message travel as data. */
export type WorkerAnswer = { readonly extraction: Extraction } | { readonly code: string; readonly message: string };

/** One document's extraction in a thread of its own; the pool calls it, and knowledge is loaded once a thread. */
export function extractInWorker(source: SourceDocument): WorkerAnswer {
  try {
    return { extraction: extractDocument(source, loadKnowledge()) };
  } catch (error) {
    if (isNewsgraphError(error)) return { code: error.code, message: error.message };
    throw error;
  }
}
