import type { Span } from "../../model/span.ts";
import { clausesOf } from "../sentence/clauses.ts";
import type { Item } from "../sentence/item.ts";
import { isFiniteVerb, isQuoteMark, isWord } from "../sentence/word-classes.ts";
import type { Quotation } from "./quotation-spans.ts";
import type { Report } from "./reports.ts";

/** The rank of a report that cannot bring a quotation. */
export const NEVER = 1_000;

/** How well a report fits a quotation of its sentence: the less the better, NEVER where it cannot bring it. */
export function rankOf(
  report: Report,
  items: readonly Item[],
  quotation: Quotation,
  next: Quotation | undefined,
): number {
  const word = items[report.at];
  if (word === undefined || report.source === null) return NEVER;
  const { of, list } = clausesOf(items);
  const between = (from: number, to: number): readonly Item[] =>
    items.filter((item) => item.start >= from && item.end <= to);
  if (word.start >= quotation.end) {
    // Behind the speech: only the clause that is put there, or "according to".
    if (report.form === "NOUN" || report.form === "JUDGE" || report.form === "STANCE") return NEVER;
    const gap = between(quotation.end, word.start).filter((item) => !isQuoteMark(item));
    if (!report.isInserted && !startsBehind(items, report, quotation)) return NEVER;
    const isNextSpeech = next !== undefined && next.start >= quotation.end && next.end <= word.start;
    return isNextSpeech ? 60 + gap.length : gap.length <= 6 ? gap.length : 40 + gap.length;
  }
  if (word.end > quotation.start) return NEVER;
  const gap = between(word.end, quotation.start).filter((item) => !isQuoteMark(item));
  if (gap.some((item) => isWord(item, ";"))) return NEVER;
  if (report.isInserted) return 12 + gap.length;
  // The words between lead from the verb to the speech: what it says, or its object, but no clause beside it.
  const ownKind = list[report.clause]?.kind;
  const isRelative =
    ownKind === "RELATIVE" &&
    of[items.findLastIndex((item) => item.end <= quotation.start && !isQuoteMark(item))] !== report.clause;
  if (isRelative) return 30 + gap.length;
  return 10 + gap.length;
}

/** `"…," she told Reuters`: the clause behind the mark begins with the subject or the verb of this report. */
function startsBehind(items: readonly Item[], report: Report, quotation: Span): boolean {
  const first = items.findIndex(
    (item) => item.start >= quotation.end && !isQuoteMark(item) && !isWord(item, ",", "—", "–"),
  );
  if (first < 0 || (report.source?.at ?? -1) < first) return false;
  // "'…', and China said": somebody else says something else.
  if (isWord(items[first], "and", "but", "while", "whereas", "although", "though")) return false;
  const { of } = clausesOf(items);
  for (let at = first; at < report.at - 2; at++) if (of[at] === report.clause && isFiniteVerb(items, at)) return false;
  return report.at - first <= MOST_BEHIND;
}

const MOST_BEHIND = 20;
