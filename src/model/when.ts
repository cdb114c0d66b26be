import type { Precision } from "./kinds.ts";
import type { Span } from "./span.ts";

/**
 * A date as said. `start` and `end` are ISO, partial where the text is (2022-01-17, 2022-01, 1962, 196X; a week by its
 * Monday); `end` null means a point or, with `open`, "since"; `start` is "" when only the end is known.
 */
export interface When {
  readonly start: string;
  readonly end: string | null;
  readonly open: boolean;
  readonly precision: Precision;
  readonly wording: string;
  readonly span: Span;
}

/** A date that the text names. `value` as in shared/EXTRACT.md: "2022-01-17", "2022-W02", "1997/..", "" unresolved. */
export interface DateMention extends Span {
  readonly surface: string;
  readonly value: string;
  readonly precision: Precision;
  readonly relative: boolean;
  /** Null where the value could not be resolved. */
  readonly when: When | null;
}

/** Whether the wording of a date dates what follows it: "**four days after** Rossi left". */
export function isOfNext(wording: string): boolean {
  return /\s(?:after|before)$/iu.test(wording);
}

/** Whole days since 1970-01-01 (UTC), both ends inclusive; what dates are compared by. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** Stand-ins for "no bound", far outside any date that text can name. */
export const EARLIEST_DAY = -9_999_999;
export const LATEST_DAY = 9_999_999;

const DAY_MS = 86_400_000;

/** Day number of a calendar date (month 1 to 12); years of any sign, proleptic Gregorian. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / DAY_MS);
}

/** ISO date (YYYY-MM-DD) of a day number. */
export function toIsoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/**
 * First and last whole day of an ISO date that may be partial: "2022-01-17", "2022-01", "2022-W02", "1962", "196X".
 * Undefined where it is none of these or names no real day.
 */
export function toDays(iso: string): Days | undefined {
  const week = /^(\d{4})-W(\d{2})$/.exec(iso);
  if (week) {
    const first = mondayOfWeek(Number(week[1]), Number(week[2]));
    return { first, last: first + 6 };
  }
  const decade = /^(\d{3})X$/.exec(iso);
  if (decade) {
    const year = Number(decade[1]) * 10;
    return { first: dayNumber(year, 1, 1), last: dayNumber(year + 9, 12, 31) };
  }
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (match[2] === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return { first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 0) };
  const only = dayNumber(year, month, day);
  return toIsoDay(only) === iso ? { first: only, last: only } : undefined;
}

/** First and last whole day that a date covers; undefined for one that cannot be compared. */
export function daysOf(when: When): Days | undefined {
  const start = when.start === "" ? { first: EARLIEST_DAY, last: EARLIEST_DAY } : toDays(when.start);
  if (start === undefined) return undefined;
  if (when.open) return { first: start.first, last: LATEST_DAY };
  if (when.end === null) {
    return when.precision === "WEEK" ? { first: start.first, last: start.first + 6 } : start;
  }
  const end = toDays(when.end);
  return end === undefined ? undefined : { first: start.first, last: end.last };
}

/** Monday of an ISO 8601 week as a day number. */
export function mondayOfWeek(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4);
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7);
  return monday + (week - 1) * 7;
}
