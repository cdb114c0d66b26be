import type { ArgsDef } from "citty";
import { NewsgraphError } from "../errors.ts";
import { nearestWord } from "./nearest-word.ts";

/** Refuses what citty lets pass: unknown flags, flags without their value or with one too many; throws BAD_ARGUMENT with a hint. */
export function checkFlags(command: string, argv: readonly string[], args: ArgsDef): void {
  const known = new Map<string, boolean>();
  for (const [name, arg] of Object.entries<ArgsDef[string]>({ ...args, ...EVERYWHERE })) {
    const spellings = [name, ...("alias" in arg ? [arg.alias ?? []].flat() : [])];
    for (const spelling of spellings)
      known.set(spelling.length === 1 ? `-${spelling}` : `--${spelling}`, arg.type === "string");
  }
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? "";
    if (word === "--") return;
    if (!word.startsWith("-") || word === "-") continue;
    const [flag = "", value] = word.split(/=(.*)/s);
    const takesValue = known.get(flag);
    if (takesValue === undefined) throw unknownFlag(command, flag, [...known.keys()]);
    if (!takesValue && value !== undefined) {
      throw new NewsgraphError("BAD_ARGUMENT", `${flag} takes no value. See newsgraph ${command} --help.`);
    }
    if (!takesValue || value !== undefined) continue;
    const next = argv[++i];
    if (next === undefined || (next.startsWith("-") && next !== "-")) {
      throw new NewsgraphError("BAD_ARGUMENT", `${flag} needs a value. See newsgraph ${command} --help.`);
    }
  }
}

/** Flags that every command takes. */
export const EVERYWHERE = {
  help: { type: "boolean", alias: "h", description: "show this" },
  verbose: { type: "boolean", description: "say where an error comes from" },
} as const satisfies ArgsDef;

function unknownFlag(command: string, flag: string, known: readonly string[]): NewsgraphError {
  const meant = nearestWord(flag, known);
  const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
  return new NewsgraphError(
    "BAD_ARGUMENT",
    `newsgraph ${command} has no flag ${flag}.${hint} See newsgraph ${command} --help.`,
  );
}
