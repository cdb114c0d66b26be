import type { Block, SourceDocument } from "../model/document.ts";
import type { SegmentType } from "../model/kinds.ts";
import type { Span } from "../model/span.ts";
import type { Token, TokenizedSegment } from "../model/token.ts";
import { maskMarkup } from "./mask-markup.ts";
import { normOf } from "./norm-of.ts";
import { LONGEST_SENTENCE, splitSentences } from "./split-sentences.ts";
import { splitWords } from "./split-words.ts";
import { tagWords } from "./tag-words.ts";
import { type CaseCounts, toTrueCase } from "./true-case.ts";

interface Piece extends Span {
  readonly type: SegmentType;
}

/**
 * The segments of a document in order of the text, each with its tokens and their tags; boilerplate has no tokens.
 * Spans are into the raw text: `raw.slice(start, end)` is the sentence, and the token. No segment with tokens is longer
 * than 2,000 characters. Time and memory are linear in the length of the text.
 */
export function tokenizeDocument(source: SourceDocument): TokenizedSegment[] {
  const { raw } = source;
  const segments = source.blocks
    .flatMap((block) => piecesOf(raw, block))
    .map((piece) => {
      const text = piece.type === "BOILERPLATE" ? "" : maskMarkup(raw.slice(piece.start, piece.end));
      return { piece, text, words: splitWords(text) };
    });
  const counts = countCases(segments.filter(({ piece }) => piece.type === "SENTENCE"));
  return segments.map(({ piece, text, words }) => ({
    start: piece.start,
    end: piece.end,
    type: piece.type,
    tokens: tokensOf(raw, piece, text, words, counts),
  }));
}

function piecesOf(raw: string, block: Block): Piece[] {
  if (block.type === "BOILERPLATE") return [{ start: block.start, end: block.end, type: "BOILERPLATE" }];
  const { type } = block;
  const isOneSegment = type !== "PARAGRAPH" && block.end - block.start <= LONGEST_SENTENCE;
  const text = maskMarkup(raw.slice(block.start, block.end));
  const pieces = isOneSegment ? [{ start: 0, end: text.length, type }] : splitSentences(text);
  return pieces.map((piece) => ({
    start: block.start + piece.start,
    end: block.start + piece.end,
    type: type === "PARAGRAPH" ? (piece.type as SegmentType) : type,
  }));
}

function tokensOf(
  raw: string,
  piece: Piece,
  text: string,
  words: readonly Span[],
  counts: ReadonlyMap<string, CaseCounts>,
): Token[] {
  if (words.length === 0) return [];
  const tags = tagWords(toTrueCase(text, words, counts), words);
  return words.map((word, i) => {
    const start = piece.start + word.start;
    const end = piece.start + word.end;
    const written = raw.slice(start, end);
    return { start, end, text: written, norm: normOf(written), tags: tags[i] ?? [] };
  });
}

function countCases(
  sentences: readonly { readonly text: string; readonly words: readonly Span[] }[],
): Map<string, CaseCounts> {
  const counts = new Map<string, { small: number; capitalised: number }>();
  for (const { text, words } of sentences) {
    words.forEach((word, i) => {
      const written = text.slice(word.start, word.end);
      if (i === 0 || !/^\p{L}/u.test(written)) return;
      const key = written.toLowerCase();
      const count = counts.get(key) ?? { small: 0, capitalised: 0 };
      if (/^\p{Lu}/u.test(written)) count.capitalised++;
      else count.small++;
      counts.set(key, count);
    });
  }
  return counts;
}
