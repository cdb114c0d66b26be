import type { Span } from "../model/span.ts";

/** A word as the encoder's vocabulary knows words: without case and marks, punctuation and ideographs apart. */
export interface EncoderWord extends Span {
  /** What is looked up in the vocabulary. */
  readonly norm: string;
}

const SPACE = /\s/u;
/** Characters that the reference drops before it looks: control, format, private, unassigned. */
const DROPPED = /[\p{C}\uFFFD]/u;
const MARK = /\p{Mn}/u;
const PUNCTUATION = /[\p{P}$+<=>^`|~]/u;
const IDEOGRAPH =
  /[\u{4E00}-\u{9FFF}\u{3400}-\u{4DBF}\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B820}-\u{2CEAF}\u{F900}-\u{FAFF}\u{2F800}-\u{2FA1F}]/u;
const PLAIN_WORD = /[A-Za-z0-9]+/y;

/**
 * The words of `raw` from `start` to `end` (UTF-16 offsets into `raw`), in order. Marks that belong to a letter belong to
 * its word. As BERT's uncased tokeniser splits (Devlin et al. 2019), with the way back to the text as it was given.
 */
export function splitWords(raw: string, start: number, end: number): EncoderWord[] {
  const words: EncoderWord[] = [];
  let norm = "";
  let from = start;
  const close = (until: number): void => {
    if (norm !== "") words.push({ start: from, end: until, norm });
    norm = "";
  };
  for (let at = start; at < end; ) {
    PLAIN_WORD.lastIndex = at;
    const plain = PLAIN_WORD.exec(raw)?.[0];
    if (plain !== undefined) {
      if (norm === "") from = at;
      const kept = plain.slice(0, end - at);
      norm += kept.toLowerCase();
      at += kept.length;
      continue;
    }
    const character = String.fromCodePoint(raw.codePointAt(at) ?? 0);
    const next = at + character.length;
    if (SPACE.test(character)) close(at);
    else if (IDEOGRAPH.test(character)) {
      close(at);
      words.push({ start: at, end: next, norm: character });
    } else if (!DROPPED.test(character)) {
      for (const part of character.normalize("NFD")) {
        if (MARK.test(part)) continue;
        if (PUNCTUATION.test(part)) {
          close(at);
          words.push({ start: at, end: next, norm: part });
          continue;
        }
        if (norm === "") from = at;
        norm += part.toLowerCase();
      }
    }
    at = next;
  }
  close(end);
  return words.map((word) => ({ ...word, end: trimmedEnd(raw, word) }));
}

/** Without the dropped characters and spaces that were passed over before the word was closed. */
function trimmedEnd(raw: string, { start, end }: Span): number {
  const trailing = /[\p{C}\uFFFD\s]+$/u.exec(raw.slice(Math.max(start, end - 64), end));
  return trailing === null ? end : Math.max(start + 1, end - trailing[0].length);
}
