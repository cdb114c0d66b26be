import { GraphQLError, type GraphQLErrorOptions } from "graphql";
import { isNewsgraphError } from "../errors.ts";

export type Log = (line: string) => void;

/**
 * What clients see of an error: its code, message and details where Newsgraph can name it; of anything else only that
 * it happened, while the log gets the whole of it.
 */
export function maskError(error: unknown, log: Log): GraphQLError {
  const cause = originOf(error);
  const where = placeOf(error);
  if (isNewsgraphError(cause) && cause.code !== "INTERNAL") {
    return new GraphQLError(cause.message, { ...where, extensions: { code: cause.code, details: cause.details } });
  }
  if (cause instanceof GraphQLError) {
    // A message of graphql itself (syntax, validation, a variable of the wrong type): about the query, safe to show.
    return "code" in cause.extensions
      ? cause
      : new GraphQLError(cause.message, { ...where, extensions: { ...cause.extensions, code: "BAD_QUERY" } });
  }
  log(`INTERNAL: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  return new GraphQLError("Something went wrong inside Newsgraph; its log says what.", {
    ...where,
    extensions: { code: "INTERNAL" },
  });
}

function originOf(error: unknown): unknown {
  let origin = error;
  while (origin instanceof GraphQLError && origin.originalError) origin = origin.originalError;
  return origin;
}

/** Where in the query an error arose, as a new GraphQLError takes it. */
export function placeOf(error: unknown): GraphQLErrorOptions {
  if (!(error instanceof GraphQLError)) return {};
  const { nodes = null, source = null, positions = null, path = null } = error;
  return { nodes, source, positions, path };
}
