import type { Span } from "../model/span.ts";
import { isOrdinaryWord } from "./known-words.ts";

/** How often a document writes a word small and capitalised where a sentence does not begin. */
export interface CaseCounts {
  readonly small: number;
  readonly capitalised: number;
}

/** Share of longer words with a capital from which a line counts as written in title case. */
const TITLE_CASE_SHARE = 0.6;

/**
 * A line in title case or capitals as a sentence would write it, in the same length, so that a tagger that reads capitals
 * as names is not misled: words that the document elsewhere writes small, or that are ordinary English, become small.
 * Other lines come back as they are.
 */
export function toTrueCase(line: string, words: readonly Span[], counts: ReadonlyMap<string, CaseCounts>): string {
  const written = words.map((word) => line.slice(word.start, word.end));
  const long = written.filter((word) => /^\p{L}{4,}/u.test(word));
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word));
  if (long.length < 3 || capitals.length < long.length * TITLE_CASE_SHARE) return line;
  const isShouted = capitals.every((word) => word === word.toUpperCase());
  let cased = "";
  let at = 0;
  words.forEach((word, i) => {
    cased += line.slice(at, word.start) + (i === 0 ? (written[i] ?? "") : recase(written[i] ?? "", isShouted, counts));
    at = word.end;
  });
  return cased + line.slice(at);
}

function recase(word: string, isShouted: boolean, counts: ReadonlyMap<string, CaseCounts>): string {
  const isCapitalised = /^\p{Lu}/u.test(word) && (isShouted || word !== word.toUpperCase() || word.length === 1);
  if (!isCapitalised) return word;
  const small = word.toLowerCase();
  const capitalised = word.slice(0, 1) + small.slice(1);
  const seen = counts.get(small);
  const isName = seen === undefined ? !isOrdinaryWord(small) : seen.capitalised >= seen.small;
  const wanted = isName ? capitalised : small;
  return wanted.length === word.length ? wanted : word;
}
