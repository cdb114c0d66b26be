import type { Block } from "../../model/document.ts";
import { isInside, type Span } from "../../model/span.ts";
import type { Token, TokenizedSegment } from "../../model/token.ts";

/** A stretch between quotation marks, without them. */
export interface Quotation extends Span {
  /** Index of the block that it stands in. */
  readonly paragraph: number;
  /** Whether it goes on from speech that was still open at the end of the paragraph before. */
  readonly isContinued: boolean;
  /** Whether it stands inside another one. */
  readonly isInner: boolean;
}

type Family = "CURLY" | "SINGLE" | "GUILLEMETS" | "STRAIGHT" | "STRAIGHT_SINGLE";

const OPENING: Readonly<Record<string, Family>> = { "“": "CURLY", "„": "CURLY", "«": "GUILLEMETS", "‘": "SINGLE" };
const CLOSING: Readonly<Record<string, Family>> = { "”": "CURLY", "»": "GUILLEMETS", "’": "SINGLE" };
const SPACE_OR_OPENING = /[\s([{<“‘„«"'–—-]/u;
const SPACE_OR_CLOSING = /[\s)\]}>.,;:!?”’»"'…–—-]/u;
/** What an apostrophe before a word stands for, rather than opening speech. */
const ELISION = /^(?:em|tis|twas|til|cause|n|\d{1,2}0?s)\b/iu;

/**
 * The stretches between quotation marks of a document, across sentences: curly, straight, single and guillemets, one
 * inside another. A paragraph that opens with a mark while speech is still open goes on with it; a mark that nothing
 * closes opens nothing. Marks are sought among the tokens, so that those inside markup are none.
 */
export function quotationSpans(
  raw: string,
  segments: readonly TokenizedSegment[],
  blocks: readonly Block[],
): readonly Quotation[] {
  const found: Quotation[] = [];
  let unclosed: { readonly family: Family; readonly quotation: Quotation } | null = null;
  for (const { paragraph, tokens, isRunning } of paragraphsOf(segments, blocks)) {
    const first = markAt(raw, tokens, 0, []);
    const goesOn: boolean =
      isRunning && unclosed !== null && first?.isOpening === true && first.family === unclosed.family;
    if (goesOn && unclosed !== null) found.push(unclosed.quotation);
    const { closed, rest } = quotationsIn(raw, tokens, paragraph, goesOn);
    found.push(...closed);
    unclosed = rest;
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

interface OpenMark {
  readonly family: Family;
  readonly start: number;
  readonly isFirst: boolean;
}

function quotationsIn(
  raw: string,
  tokens: readonly Token[],
  paragraph: number,
  goesOn: boolean,
): {
  readonly closed: readonly Quotation[];
  readonly rest: { readonly family: Family; readonly quotation: Quotation } | null;
} {
  const closed: Quotation[] = [];
  let open: readonly OpenMark[] = [];
  tokens.forEach((token, at) => {
    const mark = markAt(raw, tokens, at, open);
    if (mark === null) return;
    if (mark.isOpening) {
      // The same mark twice: the first has lost its other end.
      const outer = open.at(-1)?.family === mark.family ? open.slice(0, -1) : open;
      open = [...outer, { family: mark.family, start: token.end, isFirst: at === 0 }];
      return;
    }
    const depth = open.findLastIndex(({ family }) => family === mark.family);
    const opened = open[depth];
    if (opened === undefined) return;
    open = open.slice(0, depth);
    const span = trimmed(raw, opened.start, token.start);
    if (span.start < span.end)
      closed.push({ ...span, paragraph, isContinued: goesOn && opened.isFirst, isInner: open.length > 0 });
  });
  const [first] = open;
  const end = tokens.at(-1)?.end ?? 0;
  if (first === undefined || first.family === "STRAIGHT_SINGLE" || first.start >= end) return { closed, rest: null };
  const span = trimmed(raw, first.start, end);
  const quotation = { ...span, paragraph, isContinued: goesOn && first.isFirst, isInner: false };
  return {
    closed: closed.filter((inner) => !inner.isInner || !isInside(inner, span)),
    rest: { family: first.family, quotation },
  };
}

/** What the mark at a token does; null for what is no mark, or an apostrophe. */
function markAt(
  raw: string,
  tokens: readonly Token[],
  at: number,
  open: readonly OpenMark[],
): { readonly family: Family; readonly isOpening: boolean } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const { text } = token;
  const isOpen = (family: Family): boolean => open.some((mark) => mark.family === family);
  if (text === '"') {
    if (isOpen("STRAIGHT")) return { family: "STRAIGHT", isOpening: opensOnly(raw, token) };
    const isInch = /\d/.test(raw[token.start - 1] ?? "");
    return isInch ? null : { family: "STRAIGHT", isOpening: !closesOnly(raw, token) };
  }
  if (text === "“" && open.at(-1)?.family === "CURLY" && raw[(open.at(-1)?.start ?? 0) - 1] === "„")
    return { family: "CURLY", isOpening: false };
  if (text === "'" || text === "‘" || text === "’") {
    const family: Family = text === "'" ? "STRAIGHT_SINGLE" : "SINGLE";
    if (isOpen(family)) return isSingleEnd(raw, token) ? { family, isOpening: false } : null;
    const isOpening = text !== "’" && isSingleStart(raw, token) && hasSingleEnd(raw, tokens, at, open);
    return isOpening ? { family, isOpening } : null;
  }
  const opening = OPENING[text];
  if (opening !== undefined) return { family: opening, isOpening: true };
  const closing = CLOSING[text];
  return closing === undefined ? null : { family: closing, isOpening: false };
}

const before = (raw: string, { start }: Span): string => (start === 0 ? " " : (raw[start - 1] ?? " "));
const after = (raw: string, { end }: Span): string => raw[end] ?? " ";

function opensOnly(raw: string, token: Span): boolean {
  return SPACE_OR_OPENING.test(before(raw, token)) && !SPACE_OR_CLOSING.test(after(raw, token));
}

function closesOnly(raw: string, token: Span): boolean {
  return SPACE_OR_CLOSING.test(after(raw, token)) && !SPACE_OR_OPENING.test(before(raw, token));
}

function isSingleStart(raw: string, token: Span): boolean {
  const rest = raw.slice(token.end, token.end + 6);
  return SPACE_OR_OPENING.test(before(raw, token)) && /^[\p{L}\p{N}[…]/u.test(rest) && !ELISION.test(rest);
}

function isSingleEnd(raw: string, token: Span): boolean {
  return !/\s/.test(before(raw, token)) && SPACE_OR_CLOSING.test(after(raw, token)) && !isPluralPossessive(raw, token);
}

/** "the states' rights": no end of speech. */
function isPluralPossessive(raw: string, token: Span): boolean {
  return (
    before(raw, token) === "s" &&
    /^\s\p{Ll}/u.test(raw.slice(token.end, token.end + 2)) &&
    !/^\s(?:and|or|but|in|on|at|to|of|for|from|with|by|as|is|was|are|were|said|says|he|she|they|that|who|when|while|after|before|because|about|over|against)\b/u.test(
      raw.slice(token.end, token.end + 9),
    )
  );
}

/** Speech in single marks is no longer than this, in words: an apostrophe is not looked after through a whole text. */
const MOST_SINGLE = 300;

function hasSingleEnd(raw: string, tokens: readonly Token[], from: number, open: readonly OpenMark[]): boolean {
  const own = tokens[from]?.text;
  for (let at = from + 1; at < Math.min(tokens.length, from + MOST_SINGLE); at++) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (
      (token.text === '"' && open.some(({ family }) => family === "STRAIGHT")) ||
      (token.text === "”" && open.some(({ family }) => family === "CURLY"))
    )
      return false;
    if (token.text === (own === "'" ? "'" : "’") && isSingleEnd(raw, token)) return true;
  }
  return false;
}

function trimmed(raw: string, start: number, end: number): Span {
  const text = raw.slice(start, end);
  const lead = text.length - text.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + text.trimEnd().length) };
}

interface Paragraph {
  readonly paragraph: number;
  readonly tokens: readonly Token[];
  /** Whether running text stands right before it. */
  readonly isRunning: boolean;
}

/** Index of the block that each segment stands in. */
export function paragraphIndexes(segments: readonly Span[], blocks: readonly Block[]): readonly number[] {
  let block = 0;
  return segments.map((segment) => {
    while (block < blocks.length - 1 && (blocks[block]?.end ?? 0) <= segment.start) block++;
    return block;
  });
}

function paragraphsOf(segments: readonly TokenizedSegment[], blocks: readonly Block[]): readonly Paragraph[] {
  const indexes = paragraphIndexes(segments, blocks);
  const paragraphs: { paragraph: number; tokens: Token[]; isRunning: boolean }[] = [];
  segments.forEach(({ tokens, type }, i) => {
    const paragraph = indexes[i] ?? 0;
    const last = paragraphs.at(-1);
    if (last?.paragraph === paragraph) for (const token of tokens) last.tokens.push(token);
    else paragraphs.push({ paragraph, tokens: [...tokens], isRunning: type === "SENTENCE" });
  });
  return paragraphs;
}
