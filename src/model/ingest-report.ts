import type { ErrorCode } from "../errors.ts";
import type { DocumentId } from "./document.ts";

/** What became of one document. */
export interface DocumentReport {
  /** Where it came from, as the reader names it: a path, "stdin:3". */
  readonly origin: string;
  /** Null where it could not be read. */
  readonly id: DocumentId | null;
  readonly title: string | null;
  readonly outcome: "CREATED" | "REPLACED" | "UNCHANGED" | "FAILED";
  /** Null unless FAILED. */
  readonly error: { readonly code: ErrorCode; readonly message: string } | null;
  /** What was found in it; null unless it was extracted and stored just now. */
  readonly found: { readonly entities: number; readonly claims: number } | null;
  /** BCP 47; the language of a text that is not English, stored just now without looking for names and claims; else null. */
  readonly unreadLanguage: string | null;
}

/** What became of a whole run. */
export interface IngestSummary {
  readonly created: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly failed: number;
  /** Why the run ended early (interrupted, store lost) and the first document that was not tried; null where it did not. */
  readonly stopped: { readonly code: ErrorCode; readonly message: string; readonly before: string | null } | null;
}
