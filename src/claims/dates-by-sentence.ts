import { compareSpans, type Span } from "../model/span.ts";
import type { DateMention } from "../model/when.ts";

/** Dates that begin in a span, found without going through all of them. */
export function datesBySentence(dates: readonly DateMention[]): (span: Span) => readonly DateMention[] {
  const sorted = [...dates].sort(compareSpans);
  const firstFrom = (position: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return ({ start, end }) => sorted.slice(firstFrom(start), firstFrom(end));
}
