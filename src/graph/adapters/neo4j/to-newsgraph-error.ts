import { isNewsgraphError, NewsgraphError } from "../../../errors.ts";

/** The driver's errors in our own words; our own errors as they are. */
export function toNewsgraphError(error: unknown, uri: string): NewsgraphError {
  if (isNewsgraphError(error)) return error;
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (code.startsWith("Neo.ClientError.Security.")) {
    const advice = "check NEO4J_USERNAME and NEO4J_PASSWORD";
    return new NewsgraphError("STORE_AUTHENTICATION", `Neo4j at ${uri} refused the login (${message}): ${advice}.`, {
      cause: error,
    });
  }
  if (isUnreachable(error)) {
    const advice = "see that the server runs and that the address is right, then try again";
    return new NewsgraphError("STORE_UNREACHABLE", `Neo4j at ${uri} does not answer: ${advice}.`, { cause: error });
  }
  if (/TransactionTimedOut|TransactionValidationFailed|LockAcquisitionTimeout/.test(code)) {
    return new NewsgraphError("TIMEOUT", `Neo4j at ${uri} ran out of time: narrow the request or allow more time.`, {
      cause: error,
    });
  }
  return new NewsgraphError("STORE_FAILED", `Neo4j at ${uri} failed: ${message}`, { cause: error });
}

/** Whether the server could not be reached at all, as opposed to having refused. */
export function isUnreachable(error: unknown): boolean {
  const code = codeOf(error);
  return (
    code === "ServiceUnavailable" ||
    code === "SessionExpired" ||
    code === "Neo.TransientError.General.DatabaseUnavailable"
  );
}

/** The driver's or the server's code; empty where there is none. */
export function codeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "";
}
