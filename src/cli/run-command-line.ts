import { parseArgs } from "citty";
import { isNewsgraphError, NewsgraphError } from "../errors.ts";
import { checkFlags, EVERYWHERE } from "./check-flags.ts";
import type { Command } from "./command.ts";
import { deleteCommand } from "./delete.ts";
import { doctorCommand } from "./doctor.ts";
import { EXIT, type ExitCode, exitCodeOf } from "./exit-codes.ts";
import { explainCommand } from "./explain.ts";
import { exportCommand } from "./export.ts";
import { extractCommand } from "./extract.ts";
import { commandHelp, overviewHelp } from "./help.ts";
import { ingestCommand } from "./ingest.ts";
import { nearestWord } from "./nearest-word.ts";
import type { Parts } from "./parts.ts";
import { queryCommand } from "./query.ts";
import { searchCommand } from "./search.ts";
import { serveCommand } from "./serve.ts";
import { statsCommand } from "./stats.ts";
import type { Terminal } from "./terminal.ts";

const COMMANDS: readonly Command[] = [
  extractCommand,
  explainCommand,
  ingestCommand,
  serveCommand,
  queryCommand,
  searchCommand,
  exportCommand,
  deleteCommand,
  statsCommand,
  doctorCommand,
];

/** Runs what the words of a command line ask for; every failure becomes one line and an exit code. */
export async function runCommandLine(argv: readonly string[], parts: Parts, terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(argv, parts, terminal);
  } catch (error) {
    terminal.err(`newsgraph: ${explain(error, argv.includes("--verbose"))}\n`);
    return isNewsgraphError(error) ? exitCodeOf(error.code) : EXIT.TROUBLE;
  }
}

async function dispatch([name, ...rest]: readonly string[], parts: Parts, terminal: Terminal): Promise<ExitCode> {
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    const [topic] = rest;
    await terminal.out(topic === undefined ? overviewHelp(COMMANDS) : commandHelp(findCommand(topic)));
    return name === undefined ? EXIT.USAGE : EXIT.OK;
  }
  if (name === "--version" || name === "-V") {
    await terminal.out(`${parts.version}\n`);
    return EXIT.OK;
  }
  const command = findCommand(name);
  const flags = rest.includes("--") ? rest.slice(0, rest.indexOf("--")) : rest;
  if (flags.includes("--help") || flags.includes("-h")) {
    await terminal.out(commandHelp(command));
    return EXIT.OK;
  }
  checkFlags(command.name, rest, command.args);
  const args = parseArgs<Command["args"]>([...rest], { ...command.args, ...EVERYWHERE });
  checkWords(command, args._);
  return command.run({ args, words: args._, terminal, parts });
}

function findCommand(name: string): Command {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command !== undefined) return command;
  const meant = nearestWord(
    name,
    COMMANDS.map((command) => command.name),
  );
  const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
  throw new NewsgraphError("BAD_ARGUMENT", `there is no command "${name}".${hint} See newsgraph --help.`);
}

function checkWords({ name, usage, words: [least, most] }: Command, given: readonly string[]): void {
  if (given.length >= least && given.length <= most) return;
  const how = `Usage: newsgraph ${[name, usage].filter(Boolean).join(" ")}. See newsgraph ${name} --help.`;
  const extra = given[most];
  throw new NewsgraphError(
    "BAD_ARGUMENT",
    extra === undefined ? `something is missing. ${how}` : `"${extra}" is one word too many. ${how}`,
  );
}

/** One line; with --verbose where it happened and what was behind it. */
function explain(error: unknown, isVerbose: boolean): string {
  if (!(error instanceof Error)) return String(error);
  if (!isVerbose) return isNewsgraphError(error) ? error.message : `${error.message} (--verbose says where)`;
  const cause = error.cause === undefined ? "" : `\nbecause of: ${explain(error.cause, true)}`;
  return `${error.stack ?? error.message}${cause}`;
}
