import type { Span } from "../../src/model/span.ts";
import type { LabelledDocument } from "./read-corpus.ts";

/** What is compared: the three labels of every set, and named events where a set has them. */
export const LABELS = ["PER", "ORG", "LOC", "EVENT"] as const;
export type Label = (typeof LABELS)[number];

export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly label: Label;
  /** 0 to 1, where the tagger says it. */
  readonly confidence?: number;
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface ScoredDocument extends LabelledDocument {
  /** Characters of the text. */
  readonly found: readonly LabelledSpan[];
}

/**
 * Exact spans of whole tokens with exact labels, counted together over all documents (micro). A token that is found in
 * part counts whole; marks at the edges of a name and a possessive at its end do not count.
 */
export function scoreSpans(documents: readonly ScoredDocument[], labels: readonly Label[]): Score {
  let [right, wrong, missed] = [0, 0, 0];
  for (const document of documents) {
    const { text, tokens, gold, found } = document;
    const inTokens = found.map((span) => ({ ...toTokens(span, tokens), label: span.label }));
    const expected = keysOf(document, gold, labels);
    const produced = keysOf({ text, tokens }, inTokens, labels);
    for (const key of produced) expected.has(key) ? right++ : wrong++;
    for (const key of expected) if (!produced.has(key)) missed++;
  }
  const precision = right + wrong === 0 ? 0 : right / (right + wrong);
  const recall = right + missed === 0 ? 0 : right / (right + missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Whether a found name is one of the gold names, by the rules of `scoreSpans`. */
export function isRight(document: LabelledDocument, span: LabelledSpan): boolean {
  const [key] = keysOf(document, [{ ...toTokens(span, document.tokens), label: span.label }], LABELS);
  return key !== undefined && keysOf(document, document.gold, LABELS).has(key);
}

/** The tokens that a stretch of text touches. */
function toTokens({ start, end }: Span, tokens: readonly Span[]): Span {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < tokens.length && (tokens[last]?.start ?? 0) < end) last++;
  return { start: low, end: last };
}

function keysOf(
  { text, tokens }: Pick<LabelledDocument, "text" | "tokens">,
  spans: readonly LabelledSpan[],
  labels: readonly Label[],
): ReadonlySet<string> {
  const written = (index: number): string => text.slice(tokens[index]?.start, tokens[index]?.end);
  return new Set(
    spans.flatMap(({ start, end, label }) => {
      if (!labels.includes(label)) return [];
      let [from, to] = [start, end];
      while (from < to && /^[\p{P}\p{S}]*$/u.test(written(from))) from++;
      while (to > from && /^(?:[\p{P}\p{S}]*|['’]s|s['’])$/u.test(written(to - 1))) to--;
      return from < to ? [`${from} ${to} ${label}`] : [];
    }),
  );
}
