import type { ExecutionArgs } from "graphql";
import { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import { isNewsgraphError } from "../errors.ts";
import type { ApiContext } from "./api-context.ts";

/** Answers with TIMEOUT when the time of a request is up, whatever its resolvers still wait for. */
export function useTimeLimit(): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      setExecuteFn(async (given: ExecutionArgs) => {
        const context = args.contextValue as unknown as ApiContext;
        let timer: NodeJS.Timeout | undefined;
        const late = new Promise<{ errors: GraphQLError[] }>((resolve) => {
          timer = setTimeout(() => resolve({ errors: [lateError(context)] }), context.callLimits().timeoutMs);
        });
        try {
          return await Promise.race([executeFn(given), late]);
        } finally {
          clearTimeout(timer);
        }
      });
    },
  };
}

function lateError({ callLimits }: ApiContext): GraphQLError {
  try {
    callLimits();
  } catch (error) {
    if (isNewsgraphError(error)) return new GraphQLError(error.message, { originalError: error });
  }
  return new GraphQLError("The query took too long.", { extensions: { code: "TIMEOUT" } });
}
