/**
 * Every failure that Newsgraph can name. A code is part of the API (`extensions.code`, `error.code` in `extract`):
 * codes are added, never renamed.
 */
export const ERROR_CODES = [
  "BAD_ARGUMENT",
  "BAD_CURSOR",
  "BAD_INPUT",
  "BAD_QUERY",
  "QUERY_TOO_DEEP",
  "QUERY_TOO_COSTLY",
  "EMPTY_DOCUMENT",
  "BINARY_DOCUMENT",
  "INVALID_ENCODING",
  "NO_LETTERS",
  "TOO_LARGE",
  "MALFORMED",
  "NOT_FOUND",
  "ENTITY_NOT_FOUND",
  "TOO_MANY_HOPS",
  "STALE_REVISION",
  "CONTRADICTION",
  "MODEL_UNUSABLE",
  "STORE_UNREACHABLE",
  "STORE_AUTHENTICATION",
  "STORE_TOO_NEW",
  "STORE_LOCKED",
  "STORE_FAILED",
  "UNWRITABLE",
  "PORT_IN_USE",
  "TIMEOUT",
  "ABORTED",
  "INTERNAL",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error that a user can act on: what happened, in whose input, what to do. */
export class NewsgraphError extends Error {
  readonly code: ErrorCode;
  /** What the code alone does not say (ids, limits, paths); plain JSON, shown to API clients. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; details?: Record<string, unknown> } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "NewsgraphError";
    this.code = code;
    this.details = options.details ?? {};
  }
}

export function isNewsgraphError(error: unknown): error is NewsgraphError {
  return error instanceof NewsgraphError;
}
