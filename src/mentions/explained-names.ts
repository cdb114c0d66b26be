import type { EncodedSegment } from "../model/encoding.ts";
import type { EncodedName } from "./decode-names.ts";
import { nameText } from "./word-shapes.ts";

/** What may stand between the parts of one name. */
const LINKS = /^\s+(?:(?:in|of|for|on|at|to|and|the|against|&)\s+){1,2}$/u;
/** "(ISGS)", right behind a name. */
const EXPLAINED = /^\s*\(["“']?(?:the\s+)?([\p{Lu}][\p{Lu}\p{Ll}&-]{1,9})["”']?\)/u;

/**
 * With names joined that the acronym behind them says are one: "**Islamic State** in the **Greater Sahara** (ISGS)". Every
 * capital of the acronym is the first letter of a word, in order, and every capitalised word has one.
 */
export function withExplainedNames(
  raw: string,
  { words }: EncodedSegment,
  names: readonly EncodedName[],
): readonly EncodedName[] {
  const joined: EncodedName[] = [];
  for (const name of names) {
    const acronym = acronymBehind(raw, words, name);
    const capitals = acronym?.match(/\p{Lu}/gu) ?? [];
    const first = capitals.length < LEAST_LETTERS ? -1 : partsOf(raw, words, joined, name, capitals);
    if (first < 0) joined.push(name);
    else {
      const parts = joined.splice(first);
      const confidence = Math.max(name.confidence, ...parts.map((part) => part.confidence));
      joined.push({ from: parts[0]?.from ?? name.from, to: name.to, label: "ORG", confidence });
    }
  }
  return joined;
}

/** "World Anti-Doping Agency (**Wada**)": the acronym behind a name whose words' first letters it has; undefined without one. */
export function acronymOf(raw: string, words: EncodedSegment["words"], name: EncodedName): string | undefined {
  const acronym = acronymBehind(raw, words, name);
  const letters = [...(acronym?.toUpperCase() ?? "")];
  return letters.length >= LEAST_LETTERS && isSpelledBy(nameText(raw, words, name), letters) ? acronym : undefined;
}

const LEAST_LETTERS = 3;

function acronymBehind(raw: string, words: EncodedSegment["words"], { to }: EncodedName): string | undefined {
  const end = words[to - 1]?.end ?? 0;
  return EXPLAINED.exec(raw.slice(end, end + 20))?.[1];
}

/** How many names one name may have been taken for. */
const MOST_PARTS = 3;

/** From which of the names before it on a name is part of one that the capitals stand for; -1 where it stands for itself. */
function partsOf(
  raw: string,
  words: EncodedSegment["words"],
  before: readonly EncodedName[],
  last: EncodedName,
  capitals: readonly string[],
): number {
  let next = last;
  for (let at = before.length - 1; at >= Math.max(0, before.length - MOST_PARTS); at--) {
    const part = before[at];
    if (part === undefined || !LINKS.test(raw.slice(words[part.to - 1]?.end, words[next.from]?.start))) return -1;
    if (isSpelledBy(nameText(raw, words, { from: part.from, to: last.to }), capitals)) return at;
    next = part;
  }
  return -1;
}

function isSpelledBy(name: string, capitals: readonly string[]): boolean {
  const initials = name.match(/(?<![\p{L}\p{N}])\p{L}/gu) ?? [];
  // The acronyms that the words so far may spell, by length.
  let reached = new Set([0]);
  for (const initial of initials) {
    const next = new Set<number>();
    for (const length of reached) {
      if (capitals[length] === initial.toUpperCase()) next.add(length + 1);
      if (initial !== initial.toUpperCase()) next.add(length);
    }
    reached = next;
  }
  return reached.has(capitals.length);
}
