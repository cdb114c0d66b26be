import type { Claim } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { isInside } from "../../model/span.ts";
import { type DateMention, daysOf, isOfNext, type When } from "../../model/when.ts";
import { type Clause, clausesOf } from "../sentence/clauses.ts";
import { holdsForLong } from "../sentence/in-passing.ts";
import type { Item } from "../sentence/item.ts";
import {
  isAdverb,
  isAuxiliary,
  isFiniteVerb,
  isGerund,
  isPreposition,
  isVerb,
  isWord,
  normAt,
} from "../sentence/word-classes.ts";

/** A date of a sentence, with the place of its first item. */
interface PlacedDate {
  readonly when: When;
  readonly at: number;
}

/**
 * The date of a claim's own clause. Of several, the one that follows its verb before the next verb does, else one that
 * stands before all verbs of the clause and so holds for each. What a subordinate or relative clause dates stays there;
 * a participle ("…, sending troops") has the date of the clause that it belongs to.
 */
export function claimDate(
  items: readonly Item[],
  sentence: Span,
  match: Span,
  trigger: Span,
  dates: readonly DateMention[],
): When | null {
  const placed = placedDates(items, sentence, dates);
  const triggerAt = items.findIndex(({ start, end }) => start <= trigger.start && trigger.start < end);
  if (placed.length === 0 || triggerAt < 0) return null;
  const { list, of } = clausesOf(items);
  const own = of[triggerAt] ?? 0;
  const found = dateInClause(items, of, own, triggerAt, placed);
  if (found !== null) return found;
  const clause = list[own];
  const opening = clause === undefined ? null : dateBefore(items, clause, of, placed);
  if (opening !== null) return opening;
  if (clause?.kind === "PARTICIPLE" && clause.parent !== null)
    return dateInClause(items, of, clause.parent, Math.max(0, clause.from - 1), placed);
  // A match that reaches into the next clause is dated there if nowhere else ("who arrived in Rome on Monday").
  return placed.find(({ when }) => isInside(when.span, match))?.when ?? null;
}

const SAME_DAY = new Set("hours minutes moments".split(" "));

/**
 * The date that a clause hangs on: "on 9 August, **when** Malaysia seized a trawler"; "resigned on Monday, hours **after** police
 * searched his house".
 */
function dateBefore(
  items: readonly Item[],
  { kind, from, parent }: Clause,
  of: readonly number[],
  placed: readonly PlacedDate[],
): When | null {
  if (kind !== "ADVERBIAL") return null;
  if (isWord(items[from], "when")) {
    const before = items[isWord(items[from - 1], ",") ? from - 2 : from - 1];
    const when = placed.find((date) => before !== undefined && isInside(before, date.when.span))?.when;
    return when === undefined ? null : { ...when, open: false };
  }
  const isHoursOff = isWord(items[from], "after", "before") && SAME_DAY.has(normAt(items[from - 1]));
  return isHoursOff && parent !== null ? dateInClause(items, of, parent, from - 1, placed) : null;
}

/** Kin are so from birth, but for those who marry. */
const WEDDING = /^(?:marr|wed|divorc)/u;
/** "Since 1998", right behind what it dates. */
const TENURE = new Set("since from until till between".split(" "));

/**
 * The date of a claim that holds for long, where it is its own: it stands in the words that carry the claim or
 * says right behind them since or until when, or a verb among these words says what began or ended then. `date` is that of
 * the clause, `dates` are all of the sentence.
 */
export function ownDate(
  predicate: string,
  items: readonly Item[],
  { from, to }: { readonly from: number; readonly to: number },
  date: When | null,
  dates: readonly DateMention[],
): When | null {
  if (!holdsForLong(predicate)) return date;
  const said = items.slice(from, to);
  if (predicate === "FAMILY_OF") return said.some((item) => WEDDING.test(normAt(item))) ? date : null;
  const [start, end] = [items[from]?.start ?? 0, items[to - 1]?.end ?? 0];
  const [behind, next] = [items[to], items[to + 1]];
  const holds = ({ start: from, end: until }: DateMention, item: Item | undefined): boolean =>
    item !== undefined && from < item.end && item.start < until;
  const tenure = dates.find((one) =>
    holds(one, behind) ? one.when?.open === true : TENURE.has(normAt(behind)) && holds(one, next),
  );
  if (tenure !== undefined) return tenure.when;
  if (date === null || isInside(date.span, { start, end })) return date;
  // "The union, which Rossi | joined in 1979": the verb may stand right behind.
  const isRelative = isFiniteVerb(items, to) && said.some((item) => isWord(item, "which", "whom", "that", "where"));
  const begins = isRelative || said.some((_, i) => isFiniteVerb(items, from + i));
  return begins ? date : null;
}

/** Where something lies has no date: one in the clause dates what happened there. */
export function withoutIdleDate(claim: Claim): Claim {
  return claim.predicate === "LOCATED_IN" ? { ...claim, date: null } : claim;
}

/** As many dates as things, in a sentence that says "respectively": each thing has its own. Else undefined. */
export function datesRespectively(
  items: readonly Item[],
  sentence: Span,
  trigger: number,
  dates: readonly DateMention[],
  things: number,
): readonly When[] | undefined {
  const { of } = clausesOf(items);
  if (things < 2 || !items.some((item, at) => of[at] === of[trigger] && isWord(item, "respectively"))) return undefined;
  const own = placedDates(items, sentence, dates).filter(({ at }) => of[at] === of[trigger]);
  return own.length === things ? own.map(({ when }) => when) : undefined;
}

function placedDates(items: readonly Item[], sentence: Span, dates: readonly DateMention[]): readonly PlacedDate[] {
  return dates.flatMap((date): PlacedDate[] => {
    if (date.when === null || !isInside(date, sentence)) return [];
    // "Four days after Rossi left" dates what follows.
    const datesNext = isOfNext(date.surface);
    const at = items.findIndex(({ end }) => (datesNext ? end >= date.end : end > date.start));
    return at < 0 ? [] : [{ when: date.when, at }];
  });
}

/** The date of the group of verbs that `at` stands in or depends on, else a leading one. */
function dateInClause(
  items: readonly Item[],
  of: readonly number[],
  clause: number,
  at: number,
  placed: readonly PlacedDate[],
): When | null {
  const own = placed.filter((date) => of[date.at] === clause);
  if (own.length === 0) return null;
  // "In May" is no verb.
  const isDate = (at: number): boolean => placed.some(({ when }) => isInside(items[at] ?? when.span, when.span));
  const heads = verbHeads(items, of, clause).filter((at) => !isDate(at));
  const headBefore = (position: number): number => heads.findLast((head) => head <= position) ?? -1;
  const headOf = (position: number): number =>
    opensNext(items, position) ? (heads.find((head) => head > position) ?? -1) : headBefore(position);
  const first = heads[0] ?? Number.POSITIVE_INFINITY;
  // A noun before all verbs is the subject of the first: what dates the verb dates it.
  const anchor = at < first ? first : headBefore(at);
  const ofVerb = own.filter((date) => headOf(date.at) === anchor);
  const leading = own.filter((date) => date.at < first);
  const behind = ofVerb.filter((date) => date.at >= at);
  const before = ofVerb.filter((date) => date.at < at);
  return (behind[0] ?? before.at(-1) ?? leading.filter((date) => date.at < at).at(-1) ?? leading[0])?.when ?? null;
}

/** "…, and **on 6 August** Chile signed": the date is that of what follows. */
function opensNext(items: readonly Item[], at: number): boolean {
  let back = at - 1;
  while (isPreposition(items[back])) back--;
  return isWord(items[back], "and", "but") && isWord(items[back - 1], ",");
}

/** Where each group of verbs of a clause begins: "is due to meet" is one, "agreed … to send" are two. */
function verbHeads(items: readonly Item[], of: readonly number[], clause: number): readonly number[] {
  const heads: number[] = [];
  let isInGroup = false;
  items.forEach((item, at) => {
    if (of[at] !== clause) return;
    const isPart =
      isVerb(item) && !(isGerund(item) && !isAuxiliary(items[at - 1]) && !isWord(items[at - 1], ",", "and"));
    if (isPart && !isInGroup) heads.push(at);
    const isBetween = isAdverb(item) || isWord(item, "to", "due", "set", "likely", "ready", "about");
    isInGroup = isPart || (isInGroup && isBetween);
  });
  return heads;
}

/** Whether a date ends on the day of publication (a whole UTC day) or later. */
export function isLater(date: When | null, published: number | undefined): boolean {
  const days = date === null ? undefined : daysOf(date);
  return days !== undefined && published !== undefined && days.last >= published;
}
