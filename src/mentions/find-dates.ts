import type { Span } from "../model/span.ts";
import { type DateMention, toDays, type When } from "../model/when.ts";
import { CALENDAR_READERS, type DateReader, type DateReaders } from "./calendar-dates.ts";
import type { DateContext } from "./date-context.ts";
import { dayOf, iso, monthFrom, openFrom, rangeOf, type Said } from "./date-values.ts";
import { RELATIVE_READERS } from "./relative-dates.ts";

/** Words that the reading needs but that are not part of the date's wording ("in 2013", "on Monday"). */
const LEAD =
  /^(?:\(|['’]s\s+|(?:in|on|by|at|until|till|during|of|before|after|for|and|or|to|from|since|between|through|recently\s+as|early\s+as|late\s+as|the|a|an|his|her|its|their|our)[\s-]+)/iu;
/** Of these the article belongs to the wording ("the 1960s", "the same day", "a year later"). */
const WITH_ARTICLE = /^(?:the\s+(?!(?:1[5-9]|20)\d{2}\b(?!s|['’]s|0s))|an?\s+(?:day|week|month|year|decade)\b)/iu;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly said: Said;
}

/** A date that hangs on those before it, read when these are known. */
interface Pending {
  readonly start: number;
  readonly end: number;
  readonly match: RegExpExecArray;
  readonly reader: DateReader;
}

/** How much of a sentence before and after a date is looked at (characters). */
const BESIDE = 120;

/**
 * Dates named in one segment, resolved against the day of publication as the document's own clock has it, or, where they
 * say "two years later", against the date before them (`earlier` has those of a few sentences before, in order). What cannot be
 * resolved has the value "". Durations are no dates.
 */
export function findDates(
  raw: string,
  segment: Span,
  publishedAt: string | null,
  earlier: readonly DateMention[] = [],
): DateMention[] {
  const published = publishedAt === null ? undefined : toDays(publishedAt.slice(0, 10))?.first;
  const text = raw.slice(segment.start, segment.end);
  if (!/\d|[A-Z]|\b(?:day|week|month|year|decade|today|yesterday|tomorrow|tonight|this|last|night)\b/u.test(text))
    return [];
  const known = earlier.filter(({ when }) => when !== null);
  // A new paragraph is another tale.
  const isOfTale = ({ end }: DateMention): boolean => !/\n\s*\n/u.test(raw.slice(end, segment.start));
  const found: Found[] = [];
  const pending: Pending[] = [];
  const contextOf = (start: number, end: number, toldBefore: DateContext["toldBefore"]): DateContext => ({
    published,
    before: text.slice(Math.max(0, start - BESIDE), start),
    after: text.slice(end, end + BESIDE),
    toldBefore,
  });
  const read = ({ readers, isAnchored = false }: DateReaders, toldAt: (start: number) => DateContext["toldBefore"]) => {
    for (const [pattern, reader] of readers) {
      for (const match of text.matchAll(pattern)) {
        const { index } = match;
        const end = index + match[0].length;
        const start = index + leadOf(match[0]);
        const isTaken = (other: Span): boolean => start < other.end && other.start < end;
        if (found.some(isTaken) || pending.some(isTaken)) continue;
        if (isAnchored) {
          pending.push({ start, end, match, reader });
          continue;
        }
        const said = reader(match, contextOf(start, end, toldAt(index)));
        if (said !== undefined) found.push({ start, end, said });
      }
    }
  };
  // Dates with a year are read before those without one, which may hang on them.
  read({ readers: CALENDAR_READERS }, (at) => (fits) => {
    const told = found.filter((one) => one.end <= at && one.said.value !== "").sort(byStart);
    const here = told.map((one) => toMention(one, text, segment.start)).findLast(fits);
    return here ?? known.findLast((date) => isOfTale(date) && fits(date));
  });
  for (const readers of RELATIVE_READERS) read(readers, () => (fits) => known.findLast(fits));
  const told = joinRanges(found.sort(byStart), text).map((one) => toMention(one, text, segment.start));
  for (const { start, end, match, reader } of pending.sort(byStart)) {
    const said = reader(
      match,
      contextOf(start, end, (fits) => {
        const isBefore = (date: DateMention): boolean => date.when !== null && date.end <= segment.start + start;
        return told.findLast((date) => isBefore(date) && fits(date)) ?? known.findLast(fits);
      }),
    );
    if (said === undefined) continue;
    found.push({ start, end, said });
    told.push(toMention({ start, end, said }, text, segment.start));
    told.sort(byStart);
  }
  return joinRanges(found.sort(byStart), text).map((one) => toMention(one, text, segment.start));
}

function byStart(a: { readonly start: number }, b: { readonly start: number }): number {
  return a.start - b.start;
}

function leadOf(wording: string): number {
  let length = 0;
  while (!WITH_ARTICLE.test(wording.slice(length))) {
    const lead = LEAD.exec(wording.slice(length))?.[0];
    if (lead === undefined || lead === "") break;
    length += lead.length;
  }
  return length;
}

const LINK = /^\s*(?:to|until|till|through|[-–—])\s*$/iu;
const BETWEEN = /^\s+and\s+$/iu;
const BETWEEN_BEFORE = /\bbetween\s+$/iu;
const FROM_BEFORE = /\b(?:from|between)\s+$/iu;
const SINCE_BEFORE = /\b(?:since|as of|starting|beginning)\s+(?:in\s+|on\s+)?(?:at least\s+)?$/iu;

/** Two dates with "to" between them, or "between" before and "and" between, are one; "since" opens the end. */
function joinRanges(found: readonly Found[], text: string): readonly Found[] {
  const joined: Found[] = [];
  for (const one of found) {
    const last = joined.at(-1);
    if (last !== undefined && isJoined(last, one, text)) {
      const from = FROM_BEFORE.exec(text.slice(0, last.start));
      const said = rangeOf(withYearOf(last.said, one.said), one.said);
      joined[joined.length - 1] = { start: from?.index ?? last.start, end: one.end, said };
    } else joined.push(one);
  }
  return joined.map((one) => {
    const since = SINCE_BEFORE.exec(text.slice(Math.max(0, one.start - 30), one.start));
    if (since === null || one.said.end !== null || one.said.open || !/^since/iu.test(since[0])) return one;
    return { ...one, start: one.start - since[0].length, said: openFrom(one.said) };
  });
}

function isJoined(a: Found, b: Found, text: string): boolean {
  if (a.said.value === "" || b.said.value === "" || a.said.value.includes("/") || b.said.value.includes("/"))
    return false;
  const between = text.slice(a.end, b.start);
  const isLinked = LINK.test(between) || (BETWEEN.test(between) && BETWEEN_BEFORE.test(text.slice(0, a.start)));
  const from = toDays(withYearOf(a.said, b.said).start);
  const to = toDays(b.said.start);
  return isLinked && from !== undefined && to !== undefined && from.first <= to.last;
}

/** "29 October to 7 November 1956": the year is said once. */
function withYearOf(said: Said, other: Said): Said {
  if (said.yearless === undefined || other.yearless !== undefined) return said;
  const { month, day } = said.yearless;
  const year = Number(other.start.slice(0, 4));
  return day === null ? monthFrom(year, month) : (dayOf(iso(year, month, day)) ?? said);
}

function toMention({ start, end, said }: Found, text: string, offset: number): DateMention {
  const span = { start: offset + start, end: offset + end };
  const surface = text.slice(start, end);
  const when: When | null =
    said.value === ""
      ? null
      : { start: said.start, end: said.end, open: said.open, precision: said.precision, wording: surface, span };
  return { ...span, surface, value: said.value, precision: said.precision, relative: said.relative, when };
}
