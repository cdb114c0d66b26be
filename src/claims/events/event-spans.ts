import type { Span } from "../../model/span.ts";
import type { When } from "../../model/when.ts";

/** The stretch from where the first of two begins to where the last ends. */
export function spanOfBoth(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** A stretch, with the words of its date where it has one. */
export function withDate(span: Span, date: When | null): Span {
  return date === null ? span : spanOfBoth(span, date.span);
}
