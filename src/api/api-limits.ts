/** What one request may cost the server. */
export interface ApiLimits {
  /** Levels of fields below the operation, introspection not counted. */
  readonly depth: number;
  /** Fields that an answer may hold, estimated from the page sizes asked for. */
  readonly cost: number;
  /** Fields at the root, aliases counted one by one. */
  readonly rootFields: number;
  /** Words and marks of a GraphQL document. */
  readonly tokens: number;
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
  /** Documents of one `ingest` mutation. */
  readonly documents: number;
  /** UTF-16 code units of one document's text. */
  readonly documentCharacters: number;
  /** Milliseconds that a query may take; mutations get ten times as long. */
  readonly timeoutMs: number;
}

export const DEFAULT_LIMITS: ApiLimits = {
  depth: 15,
  cost: 100_000,
  rootFields: 30,
  tokens: 3_000,
  bodyBytes: 8_000_000,
  documents: 100,
  documentCharacters: 5_000_000,
  timeoutMs: 10_000,
};
