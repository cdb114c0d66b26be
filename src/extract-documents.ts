import type { Reading } from "./documents/document-failure.ts";
import { type ErrorCode, isNewsgraphError } from "./errors.ts";
import { inOrder } from "./in-order.ts";
import { documentId, type SourceDocument } from "./model/document.ts";
import type { Extraction } from "./model/extraction.ts";

export interface ExtractOptions {
  readonly extract: (source: SourceDocument, signal?: AbortSignal) => Promise<Extraction>;
  /** Documents in the works at once. */
  readonly window: number;
  readonly signal: AbortSignal;
}

/** One document's extraction, or why there is none; `id` is the given id, else the document's, else its origin. */
type ExtractOutcome =
  | { readonly extraction: Extraction }
  | { readonly id: string; readonly error: { readonly code: ErrorCode; readonly message: string } };

/** What documents say, in the order given, without storing it; a bad document gives its error and the others go on. */
export async function* extractDocuments(
  sources: AsyncIterable<Reading>,
  { extract, window, signal }: ExtractOptions,
): AsyncGenerator<ExtractOutcome> {
  async function work(reading: Reading): Promise<ExtractOutcome> {
    if ("failure" in reading) {
      const { givenId, origin, code, message } = reading.failure;
      return { id: givenId ?? origin, error: { code, message } };
    }
    const source = reading.document;
    try {
      return { extraction: await extract(source, signal) };
    } catch (error) {
      const id = source.givenId ?? documentId(source);
      const code = isNewsgraphError(error) ? error.code : "INTERNAL";
      return { id, error: { code, message: error instanceof Error ? error.message : String(error) } };
    }
  }
  for await (const outcome of inOrder(sources, work, window, signal)) {
    if (signal.aborted) return;
    yield outcome;
  }
}
