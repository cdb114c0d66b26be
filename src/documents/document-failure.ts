import { type ErrorCode, NewsgraphError } from "../errors.ts";
import type { SourceDocument } from "../model/document.ts";

/** Why one document could not be read; the others go on. */
export interface DocumentFailure {
  /** Path, "path:3" for a line, "stdin:3". */
  readonly origin: string;
  /** The id that the input gave it, if that much could be read. */
  readonly givenId: string | null;
  /** 1-based, where the input has one document a line. */
  readonly line: number | null;
  readonly code: ErrorCode;
  readonly message: string;
}

/** What reading gives for each document, good or bad. */
export type Reading = { readonly document: SourceDocument } | { readonly failure: DocumentFailure };

/** Runs a reader that throws NewsgraphError and gives its failure a place; other errors are ours and go on. */
export function attemptReading(
  place: { readonly origin: string; readonly givenId?: string | null; readonly line?: number | null },
  read: () => SourceDocument,
): Reading {
  try {
    return { document: read() };
  } catch (error) {
    if (!(error instanceof NewsgraphError)) throw error;
    return { failure: toFailure(place, error) };
  }
}

export function toFailure(
  place: { readonly origin: string; readonly givenId?: string | null; readonly line?: number | null },
  { code, message }: NewsgraphError,
): DocumentFailure {
  return { origin: place.origin, givenId: place.givenId ?? null, line: place.line ?? null, code, message };
}
