import { NewsgraphError } from "../errors.ts";
import { defineCommand } from "./command.ts";
import { EXIT } from "./exit-codes.ts";
import { readAll } from "./read-all.ts";
import { STORE_ARG } from "./shared-args.ts";
import { withStore } from "./with-store.ts";

export const queryCommand = defineCommand({
  name: "query",
  summary: "run a GraphQL document on the store, without a server",
  usage: "'GRAPHQL'|-",
  words: [1, 1],
  args: {
    ...STORE_ARG,
    variables: { type: "string", valueHint: "JSON", description: "values for the document's variables" },
    operation: { type: "string", valueHint: "NAME", description: "which operation to run, where there are several" },
    json: { type: "boolean", description: "one line instead of an indented answer" },
  },
  examples: [
    "newsgraph query '{ stats { documents entities } }'",
    `newsgraph query 'query($t: String!) { search(text: $t, first: 5) { nodes { id name } } }' --variables '{"t":"NATO"}'`,
    "newsgraph query - < question.graphql --json",
  ],
  async run({ args, words: [word = ""], terminal, parts }) {
    const variables = parseVariables(args.variables);
    const query = word === "-" ? await readAll(terminal) : word;
    if (query.trim() === "") throw nothingAsked(word);
    const request = { query, variables, operationName: args.operation ?? null };
    const answer = await withStore({ parts, terminal, uri: args.store }, (store) => parts.execute(store, request));
    await terminal.out(`${JSON.stringify(answer, null, args.json ? 0 : 2)}\n`);
    return answer.errors === undefined ? EXIT.OK : EXIT.INCOMPLETE;
  },
});

function nothingAsked(word: string): NewsgraphError {
  const what = word === "-" ? "Standard input" : "The query";
  return new NewsgraphError("BAD_ARGUMENT", `${what} is empty; give a GraphQL document. See newsgraph query --help.`);
}

function parseVariables(text: string | undefined): Readonly<Record<string, unknown>> {
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below, with an example.
  }
  throw new NewsgraphError("BAD_ARGUMENT", `--variables takes a JSON object, such as '{"text":"NATO"}'.`);
}
