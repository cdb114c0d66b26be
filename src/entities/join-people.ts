import type { Mention } from "../model/mention.ts";
import { nameKey } from "../model/name-key.ts";

/**
 * Keys of people's names in one document, each to the fullest key that it may stand for: "kennedy" to "john kennedy"
 * where only one person of the document bears that last name.
 */
export function joinPeople(mentions: readonly Mention[]): ReadonlyMap<string, string> {
  const keys = [...new Set(mentions.filter(({ kind }) => kind === "PERSON").map(({ surface }) => nameKey(surface)))];
  const full = keys.filter((key) => key.includes(" "));
  const joined = new Map<string, string>();
  for (const key of keys) {
    const holders = full.filter((other) => other !== key && isShortFor(key, other));
    // "Craig Roberts" and "Roberts" both stand for "Paul Craig Roberts".
    const longest = holders.filter((holder) => !holders.some((other) => other !== holder && isShortFor(holder, other)));
    if (longest.length === 1 && longest[0] !== undefined) joined.set(key, longest[0]);
  }
  return joined;
}

/** Same last name, and whatever stands before it in the short name stands in the long one too. */
function isShortFor(short: string, long: string): boolean {
  const a = short.split(" ");
  const b = long.split(" ");
  if (a.length >= b.length || a.at(-1) !== b.at(-1)) return false;
  return a
    .slice(0, -1)
    .every((word) => b.some((other) => other === word || (word.length === 1 && other.startsWith(word))));
}
