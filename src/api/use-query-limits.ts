import { type ExecutionArgs, GraphQLError, getOperationAST, Kind, type ValidationRule } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { ApiLimits } from "./api-limits.ts";
import { measureQuery } from "./measure-query.ts";

/** Refuses operations that are too deep, too wide or too costly, before they are executed. */
export function useQueryLimits(limits: ApiLimits): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(createDepthRule(limits.depth));
    },
    onExecute({ args, setResultAndStopExecution }) {
      const error = findExcess(args as ExecutionArgs, limits);
      if (error !== undefined) setResultAndStopExecution({ errors: [error] });
    },
  };
}

function createDepthRule(most: number): ValidationRule {
  return (context) => ({
    Document(document) {
      for (const operation of document.definitions) {
        if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
        const { depth } = measureQuery(context.getSchema(), document, operation);
        if (depth <= most) continue;
        const message = `The query is ${depth} levels deep; at most ${most} are answered. Ask for the inner part by id, with \`node(id: …)\` or \`nodes(ids: …)\`.`;
        context.reportError(
          new GraphQLError(message, {
            nodes: operation,
            extensions: { code: "QUERY_TOO_DEEP", details: { depth, max: most } },
          }),
        );
      }
    },
  });
}

function findExcess(
  { schema, document, operationName, variableValues }: ExecutionArgs,
  limits: ApiLimits,
): GraphQLError | undefined {
  const operation = getOperationAST(document, operationName);
  if (!operation) return undefined;
  const { cost, rootFields } = measureQuery(schema, document, operation, variableValues ?? {});
  const code = "QUERY_TOO_COSTLY";
  if (rootFields > limits.rootFields) {
    const message = `The query has ${rootFields} fields at its root; at most ${limits.rootFields} are answered. Send several queries.`;
    return new GraphQLError(message, {
      nodes: operation,
      extensions: { code, details: { rootFields, max: limits.rootFields } },
    });
  }
  if (cost > limits.cost) {
    const message = `The answer may hold ${cost} fields; at most ${limits.cost} are given at once. Ask for smaller pages (\`first\`), or for fewer fields inside lists.`;
    return new GraphQLError(message, { nodes: operation, extensions: { code, details: { cost, max: limits.cost } } });
  }
  return undefined;
}
