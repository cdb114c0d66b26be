import { GraphQLError, getOperationAST, parse } from "graphql";
import { createYoga as createGraphqlYoga, type Plugin } from "graphql-yoga";
import type { ApiContext } from "./api-context.ts";
import { type ApiParts, createContext } from "./create-context.ts";
import { type Log, maskError, placeOf } from "./mask-error.ts";
import { schema } from "./schema.ts";
import { useQueryLimits } from "./use-query-limits.ts";
import { useTimeLimit } from "./use-time-limit.ts";

/** Mutations write; they get so many times the time of a query. */
const PATIENCE_WITH_MUTATIONS = 10;

export interface YogaOptions extends ApiParts {
  /** Origins that pages of other sites may ask from; none by default. */
  readonly origins: readonly string[];
  readonly log: Log;
}

/** GraphQL over HTTP as a fetch function and a `node:http` handler, without a port. */
export function createYoga(options: YogaOptions) {
  const { limits, log, origins } = options;
  return createGraphqlYoga<object, ApiContext>({
    schema,
    graphqlEndpoint: "/graphql",
    landingPage: false,
    graphiql: false,
    multipart: false,
    logging: false,
    // The size is checked where the body is read, before yoga sees it.
    maxRequestBodySize: false,
    cors:
      origins.length === 0
        ? false
        : { origin: [...origins], credentials: false, methods: ["GET", "POST"], allowedHeaders: ["content-type"] },
    maskedErrors: { maskError: (error) => maskError(error, log) },
    context: ({ request, params }) => {
      const times = isMutation(params.query, params.operationName) ? PATIENCE_WITH_MUTATIONS : 1;
      return createContext(options, request.signal, limits.timeoutMs * times);
    },
    plugins: [useTokenLimit(limits.tokens), useQueryLimits(limits), useTimeLimit(), useErrorCodes(log)],
  });
}

export type Yoga = ReturnType<typeof createYoga>;

function useTokenLimit(maxTokens: number): Plugin {
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source, options) => parseFn(source, { ...options, maxTokens }));
    },
  };
}

/** Parsing and validation answer before anything is masked; their errors get a code here. */
function useErrorCodes(log: Log): Plugin {
  return {
    onResultProcess({ result, setResult }) {
      if (
        Array.isArray(result) ||
        Symbol.asyncIterator in result ||
        !("errors" in result) ||
        result.errors === undefined
      )
        return;
      if (result.errors.every(({ extensions }) => extensions !== undefined && "code" in extensions)) return;
      setResult({ ...result, errors: result.errors.map((error) => withCode(error, log)) });
    },
  };
}

function withCode(error: GraphQLError, log: Log): GraphQLError {
  if (error.extensions !== undefined && "code" in error.extensions) return error;
  if (error.originalError) return maskError(error, log);
  return new GraphQLError(error.message, { ...placeOf(error), extensions: { ...error.extensions, code: "BAD_QUERY" } });
}

function isMutation(query: string | undefined, operationName: string | undefined): boolean {
  // Most queries say so with their first word; only the others are parsed once more.
  if (query === undefined || !query.includes("mutation")) return false;
  try {
    return getOperationAST(parse(query), operationName)?.operation === "mutation";
  } catch {
    return false;
  }
}
