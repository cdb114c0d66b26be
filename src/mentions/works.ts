import type { Span } from "../model/span.ts";

const MOST = 90;

/** Whether a span lies inside a longer title-case stretch in quotation marks: a work's title is no place for mentions. */
export function isInsideWork(raw: string, span: Span): boolean {
  const before = raw.slice(Math.max(0, span.start - MOST), span.start);
  const open = /["“]([^"“”]*)$/u.exec(before);
  const close = /^([^"“”]*)["”]/u.exec(raw.slice(span.end, span.end + MOST));
  if (open === null || close === null) return false;
  const work = `${open[1]}${raw.slice(span.start, span.end)}${close[1]}`;
  if (/[.,!?]$/u.test(work.trim())) return false;
  const words = work.match(/\p{L}{4,}/gu) ?? [];
  const isWhole = work.length === span.end - span.start;
  return words.length >= (isWhole ? 4 : 2) && words.every((word) => /^\p{Lu}/u.test(word));
}
