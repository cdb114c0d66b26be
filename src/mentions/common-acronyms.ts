import type { Gazetteer } from "../knowledge/gazetteer.ts";
import type { EncodedSegment } from "../model/encoding.ts";
import { hasOverlap, type Span } from "../model/span.ts";
import type { EncodedName } from "./decode-names.ts";
import { nameText } from "./word-shapes.ts";

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

/** Capitalised words side by side, small ones between them. */
const CAPITALISED = /\p{Lu}\p{Ll}+(?:[ -](?:(?:of|and|for|the|in|on) )?\p{Lu}\p{Ll}+)+/gu;
const BRACKETED = /\(\s?(\p{Lu}{2,6})\s?\)/gu;
const MOST_LETTERS = 6;

/**
 * Letters that stand for capitalised words side by side ("Digital Humanities", "DH") of which none is in a name: what the words do
 * not name their letters do not name. Letters that are introduced in brackets are taken for a name's, and segments in which
 * all is capitalised say nothing.
 */
export function acronymsOfNoName(
  raw: string,
  segments: readonly { readonly segment: EncodedSegment; readonly names: readonly EncodedName[] }[],
  gazetteer: Gazetteer,
): ReadonlySet<string> {
  const [letters, spelled, named] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { segment, names } of segments) {
    const { words } = segment;
    const spans = names.map(({ from, to }) => ({ start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 }));
    for (const { start, end } of spans) {
      const surface = raw.slice(start, end);
      if (/^\p{Lu}{2,6}$/u.test(surface) && gazetteer.find(surface).length === 0) letters.add(surface);
    }
    const start = words[0]?.start ?? 0;
    const text = raw.slice(start, words.at(-1)?.end ?? start);
    if (!/(?<!\p{L})\p{Ll}{4}/u.test(text)) continue;
    for (const found of text.matchAll(CAPITALISED))
      for (const stretch of stretchesOf(found[0], start + found.index)) {
        const over = spans.filter((name) => hasOverlap(name, stretch));
        if (over.length === 0) spelled.add(stretch.initials);
        else if (over.some((name) => name.start <= stretch.start && stretch.end <= name.end))
          named.add(stretch.initials);
      }
    for (const [, surface = ""] of text.matchAll(BRACKETED)) named.add(surface);
  }
  return new Set([...letters].filter((surface) => spelled.has(surface) && !named.has(surface)));
}

/** Each two to six capitalised words side by side, and what they begin with; `at` is where they stand. */
function stretchesOf(words: string, at: number): (Span & { readonly initials: string })[] {
  const parts = [...words.matchAll(/\p{Lu}\p{Ll}+/gu)].map((part) => ({
    start: at + part.index,
    end: at + part.index + part[0].length,
    initial: part[0][0] ?? "",
  }));
  return parts.flatMap(({ start, initial }, from) => {
    let initials = initial;
    return parts.slice(from + 1, from + MOST_LETTERS).map((last) => {
      initials += last.initial;
      return { start, end: last.end, initials };
    });
  });
}

/** Without the names that are no more than such letters, or their plural. */
export function withoutCommonAcronyms(
  raw: string,
  { words }: EncodedSegment,
  names: readonly EncodedName[],
  acronyms: ReadonlySet<string>,
): readonly EncodedName[] {
  if (acronyms.size === 0) return names;
  return names.filter((name) => !acronyms.has(nameText(raw, words, name).replace(/s$/u, "")));
}
