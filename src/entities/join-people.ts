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
  fullKeyOf(mention: Pick<Mention, "surface" | "title" | "start">): string | undefined;
}

/** A name as a document has it. */
interface Named {
  readonly words: readonly string[];
  /** Its first word as it is written. */
  readonly given: string;
  /** Where it stands, in order. */
  readonly starts: number[];
  hasTitle: boolean;
  isKin: boolean;
}

/** Titles that stand before given names as well as before last ones. */
const OF_GIVEN_NAMES: ReadonlySet<string> = new Set("father fr brother sister mother".split(" "));
/** "His daughter, the lawyer **Zara Rossi**": whom a text brings in as somebody's kin it calls by her given name. */
const KIN_BEFORE =
  /\b(?:wife|husband|widow|widower|(?:grand)?sons?|(?:grand)?daughters?|father|mother|brothers?|sisters?|uncle|aunt|nephew|niece|cousin|child|children)(?:,\s+(?:(?:the|an?)\s+[\p{L}-]+\s+)?|\s+|,\s+[\p{L} ]{1,30}\s+and\s+)$/u;
const KIN_REACH = 60;
/** How near before a bare last name another one of the family must be named, for it to be hers as well (characters). */
const NEAR = 400;

/**
 * People by the fullest names that they have in one document: "kennedy" stands for "john kennedy" where only one person of
 * the document bears that last name, "guzman" for "joaquin guzman loera", and "Ms Kennedy" for the only woman of that name. Where
 * several bear it, it is his who was called by it before the others came in, unless another one is named in full right before, or
 * his whose kin the others are said to be.
 */
export function joinPeople(mentions: readonly Mention[], raw: string): People {
  const names = new Map<string, Named>();
  for (const { kind, surface, title, start } of mentions) {
    if (kind !== "PERSON") continue;
    const key = nameKey(surface);
    const name = names.get(key) ?? {
      words: key.split(" "),
      given: surface.split(/\s+/u)[0] ?? "",
      starts: [],
      hasTitle: false,
      isKin: false,
    };
    names.set(key, name);
    name.starts.push(start);
    name.isKin ||= KIN_BEFORE.test(raw.slice(Math.max(0, start - KIN_REACH), start));
    name.hasTitle ||= title !== null && !OF_GIVEN_NAMES.has(title.text.toLowerCase());
  }
  for (const { starts } of names.values()) starts.sort((a, b) => a - b);
  const byWord = new Map<string, string[]>();
  for (const [key, { words }] of names)
    if (words.length > 1) for (const word of new Set(words)) byWord.set(word, [...(byWord.get(word) ?? []), key]);
  const wordsOf = (key: string): readonly string[] => names.get(key)?.words ?? [];
  const joined = new Map<string, string>();
  const shared = new Map<string, readonly string[]>();
  for (const [key, name] of names) {
    const holders = holdersOf(
      name,
      (byWord.get(name.words.at(-1) ?? "") ?? []).filter((other) => other !== key),
      wordsOf,
    );
    // "Craig Roberts" and "Roberts" both stand for "Paul Craig Roberts".
    const longest = holders.filter(
      (holder) => !holders.some((other) => other !== holder && isShort(wordsOf(holder), wordsOf(other))),
    );
    if (longest.length === 1 && longest[0] !== undefined) joined.set(key, longest[0]);
    else if (longest.length > 1) shared.set(key, longest);
  }
  const startsOf = (key: string): readonly number[] => names.get(key)?.starts ?? [];
  const called = new Map<string, string | undefined>();
  const isKin = (key: string): boolean => names.get(key)?.isKin ?? false;
  for (const [key, holders] of shared) {
    const [head, ...others] = holders.filter((holder) => !isKin(holder));
    called.set(key, others.length === 0 && head !== undefined ? head : firstCalled(holders, startsOf(key), startsOf));
  }
  /** Unless another one of the family is named in full right before. */
  const calledAt = (key: string, holders: readonly string[], start: number): string | undefined => {
    const first = called.get(key);
    if (first === undefined || (startsOf(first)[0] ?? 0) > start) return undefined;
    const own = lastBefore(startsOf(first), start);
    const isOther = holders.some((holder) => {
      if (isKin(holder)) return false;
      const last = lastBefore(startsOf(holder), start);
      return last > own && start - last <= NEAR;
    });
    return isOther ? undefined : first;
  };
  return {
    fullKeyOf: ({ surface, title, start }) => {
      const key = nameKey(surface);
      const known = joined.get(key);
      const holders = shared.get(key);
      if (known !== undefined || holders === undefined) return known;
      const gender = title === null ? null : genderOfWords(title.text);
      if (gender === null) return calledAt(key, holders, start);
      const [only, ...others] = holders.filter(
        (holder) => genderOfKnownName(names.get(holder)?.given ?? "") === gender,
      );
      return others.length === 0 ? only : undefined;
    },
  };
}

/** The first named of those who bear a last name, if it stands alone for him before another one comes in; else undefined. */
function firstCalled(
  holders: readonly string[],
  alone: readonly number[],
  startsOf: (key: string) => readonly number[],
): string | undefined {
  const entries = holders
    .map((holder) => ({ holder, first: startsOf(holder)[0] ?? 0 }))
    .sort((a, b) => a.first - b.first);
  const [eldest, next] = entries;
  if (eldest === undefined || next === undefined) return undefined;
  return alone.some((at) => at > eldest.first && at < next.first) ? eldest.holder : undefined;
}

/** The last of positions in order that is smaller; -1 where none is. */
function lastBefore(positions: readonly number[], limit: number): number {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return positions[low - 1] ?? -1;
}

/**
 * Whoever bears the last name of a name; where nobody does, whoever has it before a suffix, before another last name, or for a
 * given name. Who has a title of his own ("King Hussein") is hardly "Karim Hussein Nasser", nor is a given name a last one.
 */
function holdersOf(
  { words, given, starts, hasTitle }: Named,
  others: readonly string[],
  wordsOf: (key: string) => readonly string[],
): readonly string[] {
  const holders = others.filter((other) => isShort(words, wordsOf(other)));
  if (SUFFIXES.has(words.at(-1) ?? "")) return holders;
  const withSuffix = others.filter((other) => isShort(words, withoutSuffix(wordsOf(other))));
  if (holders.length === 0 && (withSuffix.length > 0 || hasTitle)) return withSuffix;
  const firsts = others.filter((other) => {
    const full = withoutSuffix(wordsOf(other));
    return (
      starts.length >= LEAST_ALONE &&
      genderOfKnownName(given) === null &&
      full.length >= 3 &&
      isShort(words, full.slice(0, -1))
    );
  });
  // "Rubén Aquino Zelada" and his son "Diego Aquino" are both called "Aquino".
  if (holders.length > 0) return hasTitle ? holders : [...holders, ...firsts];
  if (firsts.length > 0 || words.length > 1) return firsts;
  return others.filter((other) => wordsOf(other)[0] === words[0]);
}

/** Same last name, and whatever stands before it in the short name stands in the long one too. */
function isShort(a: readonly string[], b: readonly string[]): boolean {
  if (a.length >= b.length || a.at(-1) !== b.at(-1)) return false;
  return a
    .slice(0, -1)
    .every((word) => b.some((other) => other === word || (word.length === 1 && other.startsWith(word))));
}

function withoutSuffix(words: readonly string[]): readonly string[] {
  return words.length > 2 && SUFFIXES.has(words.at(-1) ?? "") ? words.slice(0, -1) : words;
}
