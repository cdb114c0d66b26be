import type { ArgsDef, ParsedArgs } from "citty";
import type { ExitCode } from "./exit-codes.ts";
import type { Parts } from "./parts.ts";
import type { Terminal } from "./terminal.ts";

export interface CommandContext<T extends ArgsDef> {
  readonly args: ParsedArgs<T>;
  /** Words that are no flags, in order. */
  readonly words: readonly string[];
  readonly terminal: Terminal;
  readonly parts: Parts;
}

/** One subcommand: what `--help` shows, and what it does. */
export interface Command<T extends ArgsDef = ArgsDef> {
  readonly name: string;
  readonly summary: string;
  /** What to type after the name ("PATH…"). */
  readonly usage: string;
  /** Fewest and most words after the name. */
  readonly words: readonly [least: number, most: number];
  readonly args: T;
  readonly examples: readonly string[];
  run(context: CommandContext<T>): Promise<ExitCode>;
}

/** Keeps a command's arguments typed inside it and hides their type from the list of commands. */
export function defineCommand<const T extends ArgsDef>(command: Command<T>): Command {
  return command as unknown as Command;
}
