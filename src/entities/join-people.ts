import type { Mention } from "../model/mention.ts";
import { nameKey } from "../model/name-key.ts";

/** What may stand behind a last name ("Ferdinand Marcos Jr."). */
const SUFFIXES: ReadonlySet<string> = new Set(["jr", "sr", "junior", "senior", "ii", "iii", "iv"]);
/** How often the first of two last names must stand alone, before it is taken for one rather than for a given name. */
const LEAST_ALONE = 2;

/**
 * Keys of people's names in one document, each to the fullest key that it may stand for: "kennedy" to "john kennedy"
 * where only one person of the document bears that last name, "guzman" to "joaquin guzman loera".
 */
export function joinPeople(mentions: readonly Mention[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { kind, surface } of mentions) {
    const key = nameKey(surface);
    if (kind === "PERSON") counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const keys = [...counts.keys()];
  const full = keys.filter((key) => key.includes(" "));
  const joined = new Map<string, string>();
  for (const key of keys) {
    const holders = holdersOf(key, full, counts.get(key) ?? 0);
    // "Craig Roberts" and "Roberts" both stand for "Paul Craig Roberts".
    const longest = holders.filter((holder) => !holders.some((other) => other !== holder && isShortFor(holder, other)));
    if (longest.length === 1 && longest[0] !== undefined) joined.set(key, longest[0]);
  }
  return joined;
}

/** Whoever bears the last name of a key; where nobody does, whoever has it before another last name. */
function holdersOf(key: string, full: readonly string[], times: number): readonly string[] {
  const others = full.filter((other) => other !== key);
  const holders = others.filter((other) => isShortFor(key, other));
  if (holders.length > 0 || times < LEAST_ALONE) return holders;
  return others.filter((other) => {
    const words = withoutSuffix(other);
    return words.length >= 3 && isShort(withoutSuffix(key), words.slice(0, -1));
  });
}

function isShortFor(short: string, long: string): boolean {
  const [a, b] = [withoutSuffix(short), withoutSuffix(long)];
  return isShort(a, b) || (a.length === b.length && a.join(" ") === b.join(" ") && short.length < long.length);
}

/** Same last name, and whatever stands before it in the short name stands in the long one too. */
function isShort(a: readonly string[], b: readonly string[]): boolean {
  if (a.length >= b.length || a.at(-1) !== b.at(-1)) return false;
  return a
    .slice(0, -1)
    .every((word) => b.some((other) => other === word || (word.length === 1 && other.startsWith(word))));
}

function withoutSuffix(key: string): readonly string[] {
  const words = key.split(" ");
  return words.length > 2 && SUFFIXES.has(words.at(-1) ?? "") ? words.slice(0, -1) : words;
}
