import type { ErrorCode } from "../errors.ts";
import type { Store } from "../graph/port.ts";
import type { ClaimExplanation } from "../model/claim-explanation.ts";
import type { Extraction } from "../model/extraction.ts";
import type { DocumentReport, IngestSummary } from "../model/ingest-report.ts";
import type { NameExplanation } from "../model/name-explanation.ts";
import type { Tagger } from "../model/tagger.ts";

/** What main.ts hands to the commands: they know no adapter, no server and no stage. */
export interface Parts {
  readonly version: string;
  /** Defaults from the environment. */
  readonly settings: { readonly store: string; readonly host: string; readonly port: number; readonly tagger: Tagger };
  /** Opens, and creates where it is missing; the caller closes. */
  openStore(uri: string, onWait: (message: string) => void): Promise<Store>;
  extract(input: Input, options: RunOptions): AsyncIterable<ExtractOutcome>;
  /** Why the names of a text are taken for names. */
  explain(
    text: string,
  ): Promise<{ readonly names: readonly NameExplanation[]; readonly claims: readonly ClaimExplanation[] }>;
  ingest(
    input: Input,
    store: Store,
    options: RunOptions & { readonly onReport: (report: DocumentReport) => void },
  ): Promise<IngestSummary>;
  /** Serves the graph; documents that clients send are extracted in up to `workers` threads. */
  serve(store: Store, options: ServeOptions): Promise<RunningServer>;
  /** Runs a GraphQL document without a port. */
  execute(store: Store, request: GraphqlRequest): Promise<GraphqlAnswer>;
}

export interface Input {
  /** Files, folders, globs, or "-" for standard input. */
  readonly paths: readonly string[];
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly collection?: string;
}

export interface RunOptions {
  readonly workers: number;
  readonly tagger: Tagger;
  readonly signal: AbortSignal;
}

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly workers: number;
  readonly tagger: Tagger;
}

/** One document's extraction, or why there is none; `id` is the given id, else the document's, else its origin. */
export type ExtractOutcome =
  | { readonly extraction: Extraction }
  | { readonly id: string; readonly error: { readonly code: ErrorCode; readonly message: string } };

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

export interface GraphqlRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

export interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}
