import type { ErrorCode } from "../errors.ts";

/** What the shell is told; printed by `newsgraph --help`. */
export const EXIT = { OK: 0, INCOMPLETE: 1, USAGE: 2, TROUBLE: 3, INTERRUPTED: 130 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_CODES_HELP: readonly (readonly [string, string])[] = [
  ["0", "everything went in, or was found"],
  ["1", "some documents failed or were not stored, or what was asked for is not there"],
  ["2", "the command line cannot be meant"],
  ["3", "store, network or disk: nothing could be done"],
  ["130", "interrupted"],
];

const USAGE_CODES: readonly ErrorCode[] = ["BAD_ARGUMENT", "BAD_CURSOR", "TOO_MANY_HOPS"];
const INCOMPLETE_CODES: readonly ErrorCode[] = [
  "BAD_INPUT",
  "EMPTY_DOCUMENT",
  "BINARY_DOCUMENT",
  "INVALID_ENCODING",
  "NO_LETTERS",
  "TOO_LARGE",
  "MALFORMED",
  "NOT_FOUND",
  "ENTITY_NOT_FOUND",
  "STALE_REVISION",
  "CONTRADICTION",
];

/** The exit code for an error that ended a command. */
export function exitCodeOf(code: ErrorCode): ExitCode {
  if (USAGE_CODES.includes(code)) return EXIT.USAGE;
  if (INCOMPLETE_CODES.includes(code)) return EXIT.INCOMPLETE;
  return code === "ABORTED" ? EXIT.INTERRUPTED : EXIT.TROUBLE;
}
