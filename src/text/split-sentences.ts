import type { Span } from "../model/span.ts";
import { findSentenceEnd } from "./find-sentence-end.ts";
import { glueAfterHeading } from "./glued-heading.ts";
import { findQuoteMarks } from "./quote-marks.ts";

/** A sentence, or a heading that stands inside running text, with its span in the text given. */
export interface SentencePiece extends Span {
  readonly type: "SENTENCE" | "HEADING";
}

/** No sentence is longer than this; one that would be is cut at the last space before it. In UTF-16 code units. */
export const LONGEST_SENTENCE = 2_000;

const LONGEST_HEADING = 100;
const MOST_HEADING_WORDS = 14;
const STOPS = /[.!?…。！？؟۔।]+/gu;

/**
 * Splits running text into sentences, also where one is glued to the next ("doorstep.Last week"), and finds headings
 * between them. Pieces are trimmed, in order, and cover all but white space. Linear in the length of the text.
 */
export function splitSentences(text: string): SentencePiece[] {
  const pieces: SentencePiece[] = [];
  const quotes = findQuoteMarks(text);
  let start = 0;
  let isGlued = false;
  const close = (end: number, isGluedToNext: boolean): void => {
    for (const piece of piecesOf(text, start, end, isGlued, isGluedToNext)) pieces.push(...cutLong(text, piece));
    start = end;
    isGlued = isGluedToNext;
  };
  for (const match of text.matchAll(STOPS)) {
    if (match.index < start) continue;
    const end = findSentenceEnd(text, match.index, match.index + match[0].length, start, quotes);
    if (end !== undefined && end > start && end < text.length) close(end, !/\s/.test(text[end] ?? " "));
  }
  close(text.length, false);
  return pieces;
}

function piecesOf(text: string, start: number, end: number, isGlued: boolean, isGluedToNext: boolean): SentencePiece[] {
  const joint = isGlued ? glueAfterHeading(text, start, end) : undefined;
  if (joint !== undefined) {
    const rest = piecesOf(text, joint, end, true, isGluedToNext);
    return [...trimmed(text, start, joint, "HEADING"), ...rest];
  }
  return trimmed(text, start, end, isGluedToNext && isHeading(text, start, end) ? "HEADING" : "SENTENCE");
}

/** A short question, or an exclamation in title case, that is glued to the next sentence was a line of its own on the page. */
function isHeading(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_HEADING) return false;
  const line = text.slice(start, end).trim();
  const words = line.split(/\s+/);
  if (!/^['‘]?[\p{Lu}\p{N}].*[?!]$/u.test(line) || /["“”]/u.test(line) || words.length > MOST_HEADING_WORDS)
    return false;
  return line.endsWith("?") || words.filter((word) => word.length > 3).every((word) => /^\P{L}*\p{Lu}/u.test(word));
}

function trimmed(text: string, start: number, end: number, type: SentencePiece["type"]): SentencePiece[] {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? "")) from++;
  while (to > from && /\s/.test(text[to - 1] ?? "")) to--;
  return from < to ? [{ start: from, end: to, type }] : [];
}

function cutLong(text: string, piece: SentencePiece): SentencePiece[] {
  const cut: SentencePiece[] = [];
  let { start } = piece;
  while (piece.end - start > LONGEST_SENTENCE) {
    const end = cutBefore(text, start, start + LONGEST_SENTENCE);
    cut.push(...trimmed(text, start, end, piece.type));
    start = end;
  }
  return [...cut, ...trimmed(text, start, piece.end, piece.type)];
}

/** The last white space before the limit, else the limit itself, never inside a surrogate pair. */
function cutBefore(text: string, start: number, limit: number): number {
  for (let at = limit; at > start; at--) if (/\s/.test(text[at] ?? "")) return at;
  return /[\udc00-\udfff]/.test(text[limit] ?? "") ? limit - 1 : limit;
}
