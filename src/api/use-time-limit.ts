import type { ExecutionArgs } from "graphql";
import { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { ApiContext } from "./api-context.ts";

/** Answers with TIMEOUT when the time of a request is up, whatever its resolvers still wait for. */
export function useTimeLimit(): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      setExecuteFn(async (given: ExecutionArgs) => {
        const context = args.contextValue as unknown as ApiContext;
        let timer: NodeJS.Timeout | undefined;
        const late = new Promise<{ errors: GraphQLError[] }>((resolve) => {
          timer = setTimeout(() => {
            const error = context.lateError();
            resolve({ errors: [new GraphQLError(error.message, { originalError: error })] });
          }, context.callLimits().timeoutMs);
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
