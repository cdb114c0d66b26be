import type { DocumentReport } from "../model/ingest-report.ts";

/** A document as a client sends it; the text is taken as it is, no HTML is parsed. */
export interface DocumentRow {
  readonly text: string;
  readonly id?: string;
  readonly collection?: string;
  readonly title?: string;
  readonly description?: string;
  readonly url?: string;
  readonly source?: string;
  readonly authors?: readonly string[];
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
  readonly language?: string;
  readonly tags?: readonly string[];
}

/**
 * Ingests documents in the order given and resolves to one report for each, good or bad. main.ts supplies it, so that
 * the API knows none of the stages.
 */
export type IngestDocuments = (
  rows: readonly DocumentRow[],
  options: { readonly signal: AbortSignal },
) => Promise<readonly DocumentReport[]>;
