import type { Mention } from "../model/mention.ts";
import { nameKey } from "../model/name-key.ts";

/** Acronyms that a document explains, "Organization of X (OX)", as name key to the key of the long form. */
export function acronymsOf(mentions: readonly Mention[], raw: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [i, long] of mentions.entries()) {
    const short = mentions[i + 1];
    if (short === undefined || long.kind !== "ORGANIZATION" || short.kind !== "ORGANIZATION") continue;
    if (
      !/^\s*\(["“']?$/u.test(raw.slice(long.end, short.start)) ||
      !/^["”']?\)/u.test(raw.slice(short.end, short.end + 2))
    )
      continue;
    if (short.surface.length < long.surface.length)
      found.set(nameKey(short.surface), long.known === null ? nameKey(long.surface) : nameKey(long.known.name));
  }
  return found;
}
