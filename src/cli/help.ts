import type { ArgsDef } from "citty";
import { EVERYWHERE } from "./check-flags.ts";
import type { Command } from "./command.ts";
import { EXIT_CODES_HELP } from "./exit-codes.ts";

/** What `newsgraph --help` prints. */
export function overviewHelp(commands: readonly Command[]): string {
  return `Newsgraph: news text in, a graph of people, places, organizations and events out.

Usage: newsgraph COMMAND [FLAGS]

Commands:
${columns(commands.map(({ name, summary }) => [name, summary]))}

newsgraph COMMAND --help shows a command's flags and examples; newsgraph --version the version.

Environment:
${columns([
  ["NEWSGRAPH_STORE", "the store, sqlite:./data/newsgraph.db unless told otherwise"],
  ["NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE", "for a store at neo4j://"],
  ["NEWSGRAPH_WAIT", "seconds to wait for a Neo4j that does not answer, 60"],
  ["HOST, PORT", "where serve listens, 127.0.0.1 and 4000"],
])}

Exit codes:
${columns(EXIT_CODES_HELP)}
`;
}

/** What `newsgraph COMMAND --help` prints. */
export function commandHelp({ name, summary, usage, args, examples }: Command): string {
  return `newsgraph ${name}: ${summary}

Usage: newsgraph ${[name, usage].filter(Boolean).join(" ")} [FLAGS]

Flags:
${columns(Object.entries<ArgsDef[string]>({ ...args, ...EVERYWHERE }).map(flagLine))}

Examples:
${examples.map((example) => `  ${example}`).join("\n")}
`;
}

function flagLine([name, arg]: [string, ArgsDef[string]]): readonly [string, string] {
  const short = "alias" in arg && arg.alias !== undefined ? `-${arg.alias}, ` : "";
  const value = arg.type === "string" ? ` ${arg.valueHint ?? "VALUE"}` : "";
  const standard = arg.default === undefined ? "" : ` (${arg.default} unless told otherwise)`;
  return [`${short}--${name}${value}`, `${arg.description ?? ""}${standard}`];
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
}
