import { compareSpans, firstFrom, type Span } from "../../model/span.ts";
import type { DateMention } from "../../model/when.ts";

/** Dates that begin in a span, found without going through all of them. */
export function datesBySentence(dates: readonly DateMention[]): (span: Span) => readonly DateMention[] {
  const sorted = [...dates].sort(compareSpans);
  return ({ start, end }) => sorted.slice(firstFrom(sorted, start), firstFrom(sorted, end));
}
