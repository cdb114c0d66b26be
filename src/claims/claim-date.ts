import type { Span } from "../model/span.ts";
import { isInside } from "../model/span.ts";
import type { DateMention, When } from "../model/when.ts";
import type { Item } from "./item.ts";

const CLAUSE_ENDS = new Set([";", "who", "which", "after", "before", "while", "whereas", "when", "although", "but"]);

/**
 * The date of a claim's own clause: of the dates in its sentence that no clause boundary parts from the match, the
 * nearest after its verb, else the nearest before; a lone date at the very beginning of the sentence holds for all of it.
 */
export function claimDate(
  items: readonly Item[],
  sentence: Span,
  match: Span,
  trigger: Span,
  dates: readonly DateMention[],
): When | null {
  const inSentence = dates.filter((date) => isInside(date, sentence) && date.when !== null);
  const reachable = inSentence.filter((date) => !isParted(items, match, date) || isOpening(date, sentence));
  const after = reachable.filter((date) => date.start >= trigger.start);
  const before = reachable.filter((date) => date.start < trigger.start);
  return (after[0] ?? before.at(-1))?.when ?? null;
}

function isOpening(date: Span, sentence: Span): boolean {
  return date.start - sentence.start <= 6;
}

function isParted(items: readonly Item[], match: Span, date: Span): boolean {
  const [from, to] = date.start >= match.end ? [match.end, date.start] : [date.end, match.start];
  return items.some(
    (item) => item.type === "word" && item.start >= from && item.end <= to && CLAUSE_ENDS.has(item.norm),
  );
}
