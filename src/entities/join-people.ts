import type { Mention } from "../model/mention.ts";
import { nameKey } from "../model/name-key.ts";
import { genderOfKnownName, genderOfWords } from "./gender.ts";

/** What may stand behind a last name ("Ferdinand Marcos Jr."). */
const SUFFIXES: ReadonlySet<string> = new Set(["jr", "sr", "junior", "senior", "ii", "iii", "iv"]);
/** How often the first of two last names must stand alone, before it is taken for one rather than for a given name. */
const LEAST_ALONE = 2;

/** The people of a document. */
export interface People {
  /** The key of the full name that a mention is short for; undefined where it is none, or of several people. */
  fullKeyOf(mention: Pick<Mention, "surface" | "title">): string | undefined;
}

/**
 * People by the fullest names that they have in one document: "kennedy" stands for "john kennedy" where only one person of
 * the document bears that last name, "guzman" for "joaquin guzman loera", and "Ms Kennedy" for the only woman of that name.
 */
export function joinPeople(mentions: readonly Mention[]): People {
  const counts = new Map<string, number>();
  const given = new Map<string, string>();
  for (const { kind, surface } of mentions) {
    if (kind !== "PERSON") continue;
    const key = nameKey(surface);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    given.set(key, surface.split(/\s+/u)[0] ?? "");
  }
  const keys = [...counts.keys()];
  const full = keys.filter((key) => key.includes(" "));
  const joined = new Map<string, string>();
  const shared = new Map<string, readonly string[]>();
  for (const key of keys) {
    const holders = holdersOf(key, full, counts.get(key) ?? 0);
    // "Craig Roberts" and "Roberts" both stand for "Paul Craig Roberts".
    const longest = holders.filter((holder) => !holders.some((other) => other !== holder && isShortFor(holder, other)));
    if (longest.length === 1 && longest[0] !== undefined) joined.set(key, longest[0]);
    else if (longest.length > 1) shared.set(key, longest);
  }
  return {
    fullKeyOf: ({ surface, title }) => {
      const key = nameKey(surface);
      const gender = title === null ? null : genderOfWords(title.text);
      const known = joined.get(key);
      if (known !== undefined || gender === null) return known;
      const [only, ...others] = (shared.get(key) ?? []).filter(
        (holder) => genderOfKnownName(given.get(holder) ?? "") === gender,
      );
      return others.length === 0 ? only : undefined;
    },
  };
}

/** Whoever bears the last name of a key; where nobody does, whoever has it before another last name, or for a given name. */
function holdersOf(key: string, full: readonly string[], times: number): readonly string[] {
  const others = full.filter((other) => other !== key);
  const holders = others.filter((other) => isShortFor(key, other));
  if (holders.length > 0) return holders;
  const firsts = others.filter((other) => {
    const words = withoutSuffix(other);
    return times >= LEAST_ALONE && words.length >= 3 && isShort(withoutSuffix(key), words.slice(0, -1));
  });
  return firsts.length > 0 ? firsts : others.filter((other) => other.startsWith(`${key} `));
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
