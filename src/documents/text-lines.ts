import type { Span } from "../model/span.ts";

/** A line of a text that has more than white space, trimmed. */
export interface TextLine extends Span {
  readonly text: string;
  /** Whether an empty line, or the beginning of the text, stands before it. */
  readonly isAfterBlank: boolean;
}

/** The lines of raw[start, end) that are not blank, with their spans in `raw`. Line ends may be of any kind. */
export function textLinesOf(raw: string, start = 0, end = raw.length): TextLine[] {
  const lines: TextLine[] = [];
  let isAfterBlank = true;
  let at = start;
  for (const part of raw.slice(start, end).split(/(\r\n|[\n\r\u2028\u2029])/)) {
    const isLineEnd = /^(?:\r\n|[\n\r\u2028\u2029])$/.test(part);
    const text = part.trim();
    if (!isLineEnd && text !== "") {
      const from = at + part.indexOf(text);
      lines.push({ start: from, end: from + text.length, text, isAfterBlank });
      isAfterBlank = false;
    } else if (!isLineEnd) isAfterBlank = true;
    at += part.length;
  }
  return lines;
}
