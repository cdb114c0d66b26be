import { NewsgraphError } from "../errors.ts";
import type { Store } from "../graph/port.ts";
import type { Ontology } from "../knowledge/ontology.ts";
import type { ApiContext } from "./api-context.ts";
import type { ApiLimits } from "./api-limits.ts";
import { createLoaders } from "./create-loaders.ts";
import type { IngestDocuments } from "./ingest-documents.ts";

/** What all requests share. */
export interface ApiParts {
  readonly store: Store;
  readonly ontology: Ontology;
  readonly ingest: IngestDocuments | null;
  readonly limits: ApiLimits;
}

/** The context of one request, which ends with `signal` or `timeoutMs` after now. */
export function createContext(parts: ApiParts, signal: AbortSignal, timeoutMs: number): ApiContext {
  const deadline = performance.now() + timeoutMs;

  function lateError() {
    return new NewsgraphError(
      "TIMEOUT",
      `The query took longer than ${timeoutMs / 1000} s. Ask for smaller pages, fewer hops or less depth.`,
      { details: { timeoutMs } },
    );
  }

  function callLimits() {
    const left = deadline - performance.now();
    if (left <= 0) throw lateError();
    if (signal.aborted) throw new NewsgraphError("ABORTED", "The client went away.");
    return { signal, timeoutMs: Math.ceil(left) };
  }

  return { ...parts, loaders: createLoaders(parts.store, callLimits), lateError, callLimits };
}
