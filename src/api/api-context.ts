import type { NewsgraphError } from "../errors.ts";
import type { CallLimits, Store } from "../graph/port.ts";
import type { Ontology } from "../knowledge/ontology.ts";
import type { ApiLimits } from "./api-limits.ts";
import type { Loaders } from "./create-loaders.ts";
import type { IngestDocuments } from "./ingest-documents.ts";

/** What every resolver of one request shares. */
export interface ApiContext {
  readonly store: Store;
  readonly ontology: Ontology;
  /** Null where the server takes no documents. */
  readonly ingest: IngestDocuments | null;
  readonly limits: ApiLimits;
  readonly loaders: Loaders;
  /** The error of a request whose time is up. */
  readonly lateError: () => NewsgraphError;
  /** What is left of the request's time, for port calls that may take long; throws TIMEOUT where nothing is left. */
  readonly callLimits: () => Required<CallLimits>;
}
