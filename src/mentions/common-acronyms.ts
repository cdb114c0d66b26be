import type { Gazetteer } from "../knowledge/gazetteer.ts";
import type { EncodedSegment } from "../model/encoding.ts";
import type { EncodedName } from "./decode-names.ts";

/** Up to eight words and, in brackets behind them, capital letters. Begins with a word: a run of letters is read once. */
const INTRODUCED = /(?<![\p{L}-])((?:\p{L}[\p{L}-]*[ \n]){2,8})\(\s?(\p{Lu}{2,6})s?\s?\)/gu;
const SMALL = new Set(["of", "and", "for", "the", "in", "on", "to", "a", "an", "with"]);

/** Letters that a document introduces for words in small letters ("consumer price index (CPI)"): they name nothing. */
export function commonAcronyms(raw: string, gazetteer: Gazetteer): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, words = "", letters = ""] of raw.matchAll(INTRODUCED))
    if (isOfCommonWords(words.trim(), letters) && gazetteer.find(letters).length === 0) found.add(letters);
  return found;
}

/** Whether the last of the words begin with these letters and are none of them capitalised. */
function isOfCommonWords(words: string, letters: string): boolean {
  const parts = words.split(/[\s-]+/u);
  let at = parts.length - 1;
  for (let i = letters.length - 1; i >= 0; i--, at--) {
    const letter = letters[i]?.toLowerCase();
    while (at >= 0 && parts[at]?.[0] !== letter && SMALL.has(parts[at] ?? "")) at--;
    if (parts[at]?.[0] !== letter) return false;
  }
  return true;
}

/** Without the names that are no more than such letters, or their plural. */
export function withoutCommonAcronyms(
  raw: string,
  { words }: EncodedSegment,
  names: readonly EncodedName[],
  acronyms: ReadonlySet<string>,
): readonly EncodedName[] {
  if (acronyms.size === 0) return names;
  return names.filter(({ from, to }) => {
    const surface = raw.slice(words[from]?.start, words[to - 1]?.end);
    return !acronyms.has(surface.replace(/s$/u, ""));
  });
}
