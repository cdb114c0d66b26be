import type { Precision } from "../model/kinds.ts";
import { dayNumber, toDays, toIsoDay } from "../model/when.ts";

/** A date as read: its ends, and what it lacks until its surroundings are known. */
export interface Said {
  readonly start: string;
  readonly end: string | null;
  readonly open: boolean;
  readonly precision: Precision;
  readonly relative: boolean;
  readonly value: string;
  /** Day and month that were said without a year; the year is a guess that a range may set right. */
  readonly yearless?: { readonly month: number; readonly day: number | null };
}

const POINT = { end: null, open: false, relative: false } as const;

export const pad = (n: number): string => String(n).padStart(2, "0");

/** ISO day; undefined where there is no such day. */
export function iso(year: number, month: number, day: number): string | undefined {
  const text = `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`;
  return toDays(text) === undefined ? undefined : text;
}

export function dayOf(text: string | undefined, relative = false): Said | undefined {
  return text === undefined ? undefined : { ...POINT, start: text, precision: "DAY", relative, value: text };
}

export function dayFrom(day: number): Said {
  const text = toIsoDay(day);
  return { ...POINT, start: text, precision: "DAY", relative: true, value: text };
}

export function monthFrom(year: number, month: number, relative = false): Said {
  const whole = year + Math.floor((month - 1) / 12);
  const text = `${whole}-${pad(((((month - 1) % 12) + 12) % 12) + 1)}`;
  return { ...POINT, start: text, precision: "MONTH", relative, value: text };
}

export function yearFrom(year: number | string, relative = false): Said {
  return { ...POINT, start: String(year), precision: "YEAR", relative, value: String(year) };
}

export function decadeFrom(start: string, relative = false): Said {
  return { ...POINT, start, precision: "DECADE", relative, value: start };
}

export function monthsFrom(year: number, first: number, last: number, relative = false): Said {
  return rangeOf(monthFrom(year, first, relative), monthFrom(year, last, relative));
}

/** From the start of one to the end of the other; as exact as the less exact. */
export function rangeOf(from: Said, to: Said): Said {
  const order: readonly Precision[] = ["DAY", "WEEK", "MONTH", "YEAR", "DECADE"];
  const precision = order[Math.max(order.indexOf(from.precision), order.indexOf(to.precision))] ?? "DAY";
  const end = to.end ?? to.start;
  return {
    start: from.start,
    end,
    open: false,
    precision,
    relative: from.relative || to.relative,
    value: `${from.start}/${end}`,
  };
}

export function openFrom(said: Said): Said {
  return said.value === "" ? said : { ...said, end: null, open: true, value: `${said.start}/..` };
}

export function unresolved(precision: Precision): Said {
  return { ...POINT, start: "", precision, relative: true, value: "" };
}

/** The week of a day, Monday to Sunday. */
export function weekFrom(day: number): Said {
  const monday = day - mondayOffset(day);
  const year = Number(toIsoDay(monday + 3).slice(0, 4));
  const fourth = dayNumber(year, 1, 4);
  const week = (monday - (fourth - mondayOffset(fourth))) / 7 + 1;
  return {
    start: toIsoDay(monday),
    end: toIsoDay(monday + 6),
    open: false,
    precision: "WEEK",
    relative: true,
    value: `${year}-W${pad(week)}`,
  };
}

/** 0 on Mondays to 6 on Sundays. */
export function mondayOffset(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function yearOf(day: number): number {
  return Number(toIsoDay(day).slice(0, 4));
}

export function monthOfDay(day: number): number {
  return Number(toIsoDay(day).slice(5, 7));
}
