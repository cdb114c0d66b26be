import { dayNumber, toDays } from "../model/when.ts";
import { type DateContext, isAhead } from "./date-context.ts";
import {
  dayOf,
  decadeFrom,
  iso,
  monthFrom,
  monthsFrom,
  rangeOf,
  type Said,
  unresolved,
  yearFrom,
  yearOf,
} from "./date-values.ts";
import { DAY, decadeOf, MONTH, monthOf, ordinalOf, PART, TO, WEEKDAY, YEAR } from "./date-words.ts";

export type DateReader = (match: RegExpExecArray, context: DateContext) => Said | undefined;

/** Readers tried in their order; those that are anchored hang on the dates before them and wait until these are known. */
export interface DateReaders {
  readonly readers: readonly (readonly [RegExp, DateReader])[];
  readonly isAnchored?: boolean;
}

/** A day without a year may lie so many days ahead where nothing says that it is to come, and so many back whatever was told before it. */
const SOON = 60;
const LATELY = 60;
/** How many days after the date before it a day of the same tale may lie. */
const TALE = 150;
/** What is announced is hardly farther ahead. */
const FAR = 350;
const OVER = /\b(?:was|were|had|\p{L}+ed)\s+(?:on\s+)?$/iu;

/**
 * The year of a day and month: that of the date told before it in a tale of former years, unless the day was lately; else the
 * last one up to publication, or the next one where the text speaks of what is to come or that is soon.
 */
function nearest(month: number, day: number, context: DateContext): Said | undefined {
  const { published } = context;
  if (day > 31 || iso(2024, month, day) === undefined) return undefined;
  if (published === undefined) return unresolved("DAY");
  const now = yearOf(published);
  const past = dayNumber(now, month, day) <= published ? now : now - 1;
  const ahead = dayNumber(past + 1, month, day) - published;
  // "Planned for 31 January", told in February, has passed.
  const isToCome =
    (isAhead(context) && ahead <= FAR) ||
    (ahead <= SOON && iso(past + 1, month, day) !== undefined && !OVER.test(context.before));
  const isLate = published - dayNumber(past, month, day) > LATELY && !isToCome;
  const told = isLate ? toldDay(month, day, now, context) : undefined;
  const said = told ?? existing(isToCome ? past + 1 : past, month, day, isToCome);
  return said && { ...said, yearless: { month, day } };
}

/** A day and month soon after the date that was told before it, in a former year. */
function toldDay(month: number, day: number, now: number, { toldBefore }: DateContext): Said | undefined {
  const when = toldBefore(() => true)?.when;
  if (when == null || (when.precision !== "DAY" && when.precision !== "MONTH")) return undefined;
  const year = Number(when.start.slice(0, 4));
  const from = toDays(when.start);
  if (from === undefined || !(year < now)) return undefined;
  const since = dayNumber(year, month, day) - from.first;
  return since >= 0 && since <= TALE ? dayOf(iso(year, month, day)) : undefined;
}

/** That day of the year, or where the year has none (29 February) of the next one back or ahead that has. */
function existing(year: number, month: number, day: number, isAheadOf: boolean): Said | undefined {
  const years = [0, 1, 2, 3, 4, 5, 6, 7].map((step) => (isAheadOf ? year + step : year - step));
  return dayOf(years.map((one) => iso(one, month, day)).find((text) => text !== undefined));
}

/** A month without a year is the last one up to publication, or the next one where the text speaks of what is to come. */
export function nearMonth(month: number, context: DateContext): Said {
  const { published } = context;
  if (published === undefined) return unresolved("MONTH");
  const now = yearOf(published);
  const isLater = dayNumber(now, month, 1) > published;
  const year = isAhead(context) ? (dayNumber(now, month + 1, 1) <= published ? now + 1 : now) : isLater ? now - 1 : now;
  return { ...monthFrom(year, month), yearless: { month, day: null } };
}

function dayIn(year: string | undefined, month: string | undefined, day: string | undefined): Said | undefined {
  return dayOf(iso(Number(year), monthOf(month), Number(day)));
}

function daysIn(
  context: DateContext,
  year: string | undefined,
  month: string | undefined,
  days: readonly (string | undefined)[],
) {
  const [from, to] = days.map((day) =>
    year === undefined ? nearest(monthOf(month), Number(day), context) : dayIn(year, month, day),
  );
  if (from === undefined || to === undefined) return undefined;
  if (from.value === "" || to.value === "") return unresolved("DAY");
  return rangeOf(from, to);
}

const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
};

/** Months of a season on the northern half of the earth; a winter lies in two years and is as exact as its year. */
export function seasonIn(year: number, season: string, relative = false): Said {
  const months = SEASONS[season.toLowerCase()];
  return months === undefined ? yearFrom(year, relative) : monthsFrom(year, months[0], months[1], relative);
}

const FEASTS: Readonly<Record<string, readonly [number, number]>> = {
  christmas: [12, 25],
  "christmas eve": [12, 24],
  "christmas day": [12, 25],
  "boxing day": [12, 26],
  "new year's eve": [12, 31],
  "new year's day": [1, 1],
};

/** Not counts ("2000 people"). */
const NO_COUNT =
  "(?!\\s*(?:percent|per\\s|people|km|kilomet|met(?:er|re)s|miles|troops|soldiers|missiles|dollars|euros|pounds|tons|tonnes|deaths|cases|men|women|children|jobs|homes|square|feet|years|days|hours|times|migrants|refugees|workers|protesters|police|members|others|or\\s+more|%))(?![,.]\\d)(?!\\d)";

/** Neither day nor year follows; a number of thousands may ("in April 17,600 people"). */
const NO_DAY = "(?!\\s+of\\s+(?:that|the\\s+same)\\s+year)(?!\\s*,?\\s*(?:\\d{1,2}(?:st|nd|rd|th)?\\b(?!,\\d)|\\d{4}))";

/** "4 and 6 May" are two days; "between 4 and 6 May" is a stretch. */
function isPair(wording: string): boolean {
  return /\band\b/iu.test(wording) && !/^between/iu.test(wording);
}

const YEARS_ON: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** Dates that name a year, a month or a day of the calendar, the longest forms first. */
export const CALENDAR_READERS: readonly (readonly [RegExp, DateReader])[] = [
  [
    new RegExp(
      `\\b(?:(?:from|between)\\s+)?${DAY}\\s*${TO}\\s*${DAY}\\s+(?:of\\s+)?${MONTH}(?:,?\\s+${YEAR})?\\b`,
      "giu",
    ),
    (m, context) => (isPair(m[0]) ? undefined : daysIn(context, m[4], m[3], [m[1], m[2]])),
  ],
  [
    new RegExp(
      `\\b(?:(?:from|between)\\s+)?${MONTH}\\s+${DAY}\\s*${TO}\\s*${DAY}(?:,?\\s+${YEAR})?\\b(?!\\s+${MONTH})`,
      "gu",
    ),
    (m, context) => (isPair(m[0]) ? undefined : daysIn(context, m[4], m[1], [m[2], m[3]])),
  ],
  [
    new RegExp(`\\b(?:(?:from|between)\\s+)?${YEAR}\\s*${TO}\\s*${YEAR}\\b(?![-–])`, "giu"),
    (m) =>
      isPair(m[0]) || Number(m[1]) > Number(m[2]) ? undefined : rangeOf(yearFrom(m[1] ?? ""), yearFrom(m[2] ?? "")),
  ],
  // "19 and 20 May 2021": the first of two days.
  [
    new RegExp(`\\b${DAY}(?=\\s*(?:and|or|&|,)\\s*\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}(?:\\s+${YEAR})?)`, "giu"),
    (m, context) => (m[3] === undefined ? nearest(monthOf(m[2]), Number(m[1]), context) : dayIn(m[3], m[2], m[1])),
  ],
  [
    new RegExp(`(?:\\b${WEEKDAY},?\\s+)?(?:the\\s+)?\\b${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}\\b`, "giu"),
    (m) => dayIn(m[4], m[3], m[2]),
  ],
  [new RegExp(`(?:\\b${WEEKDAY},?\\s+)?\\b${MONTH}\\s+${DAY},?\\s+${YEAR}\\b`, "giu"), (m) => dayIn(m[4], m[2], m[3])],
  [/\b((?:1[5-9]|20)\d{2}-\d{2}-\d{2})\b/gu, (m) => (toDays(m[1] ?? "") === undefined ? undefined : dayOf(m[1]))],
  [/\b(\d{1,2})\.(\d{1,2})\.((?:1[5-9]|20)\d{2})\b/gu, (m) => dayOf(iso(Number(m[3]), Number(m[2]), Number(m[1])))],
  [
    /\b(Christmas Eve|Christmas Day|(?<=\bby |\bbefore |\bafter |\bsince |\bat |\bon )Christmas(?! (?:Eve|Day|Island|tree|party|market|dinner))|Boxing Day|New Year['’]s Eve|New Year['’]s Day)(?:,?\s+(?:of\s+)?((?:19|20)\d{2}))?\b/giu,
    (m, context) => {
      const [month, day] = FEASTS[(m[1] ?? "").toLowerCase().replace("’", "'")] ?? [0, 0];
      return m[2] === undefined ? nearest(month, day, context) : dayOf(iso(Number(m[2]), month, day));
    },
  ],
  [
    new RegExp(`\\b(?:the\\s+)?(first|second|third|fourth|last|final)\\s+quarter\\s+of\\s+${YEAR}\\b`, "giu"),
    (m) => monthsFrom(Number(m[2]), ordinalOf(m[1] ?? "") * 3 - 2, ordinalOf(m[1] ?? "") * 3),
  ],
  [
    new RegExp(`\\bQ([1-4])(?:\\s+of)?\\s+${YEAR}\\b`, "gu"),
    (m) => monthsFrom(Number(m[2]), Number(m[1]) * 3 - 2, Number(m[1]) * 3),
  ],
  [
    new RegExp(`\\b(?:the\\s+)?(first|second|latter|last)\\s+half\\s+of\\s+${YEAR}\\b`, "giu"),
    (m) => (/first/iu.test(m[1] ?? "") ? monthsFrom(Number(m[2]), 1, 6) : monthsFrom(Number(m[2]), 7, 12)),
  ],
  [
    new RegExp(
      `\\b(?:the\\s+)?(?:(?:early|late)\\s+)?(spring|summer|autumn|fall|winter)(?:\\s+of)?\\s+${YEAR}\\b`,
      "giu",
    ),
    (m) => seasonIn(Number(m[2]), m[1] ?? ""),
  ],
  [
    /\b(?:the\s+)?(?:fiscal|financial)(?:\s+year)?\s+((?:19|20)\d{2})\b|\bFY\s?((?:19|20)\d{2})\b/gu,
    (m) => yearFrom(m[1] ?? m[2] ?? ""),
  ],
  [
    /\b((?:1[5-9]|20)\d{2})\s?[-–/]\s?(\d{2})\b(?![-–/.]?\d)/gu,
    (m) => {
      const end = `${(m[1] ?? "").slice(0, 2)}${m[2]}`;
      return Number(end) > Number(m[1]) ? rangeOf(yearFrom(m[1] ?? ""), yearFrom(end)) : undefined;
    },
  ],
  [new RegExp(`\\b${PART}?${MONTH}(?:\\s+of)?,?\\s+${YEAR}\\b`, "giu"), (m) => monthFrom(Number(m[2]), monthOf(m[1]))],
  // "In March this year".
  [
    new RegExp(`\\b${MONTH}(?:\\s+of)?,?\\s+(this|last|next)\\s+year\\b`, "gu"),
    (m, { published }) =>
      published === undefined
        ? unresolved("MONTH")
        : monthFrom(yearOf(published) + (YEARS_ON[m[2] ?? ""] ?? 0), monthOf(m[1]), true),
  ],
  [
    new RegExp(`(?:\\b${WEEKDAY},?\\s+)?(?:the\\s+)?\\b${DAY}\\s+(?:of\\s+)?${MONTH}\\b(?!\\s*,?\\s*\\d{4})`, "giu"),
    (m, context) => (/^may$/u.test(m[3] ?? "") ? undefined : nearest(monthOf(m[3]), Number(m[2]), context)),
  ],
  [
    new RegExp(`(?:\\b${WEEKDAY},?\\s+)?\\b${MONTH}\\s+${DAY}\\b(?!\\s*,?\\s*\\d{4})(?!\\d)(?!,\\d)`, "gu"),
    (m, context) => nearest(monthOf(m[2]), Number(m[3]), context),
  ],
  [/\b(?:the\s+)?(?:(?:early|late|mid)[- ])?((?:1[5-9]|20)\d)0['’]?s\b/giu, (m) => decadeFrom(`${m[1]}X`)],
  [/\bthe\s+(?:(?:early|late|mid)[- ])?['’]([2-9])0s\b/giu, (m) => decadeFrom(`19${m[1]}X`)],
  [
    /\bthe\s+(?:(?:early|late|mid)[- ])?(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b/giu,
    (m) => decadeFrom(decadeOf(m[1] ?? "")),
  ],
  [
    new RegExp(
      `(?:\\b(?:in|by|until|till|during|of|early|late|mid|before|after|for|and|or|to|from|since|between|through|the|a|an|his|her|its|their|our|summer|winter|spring|autumn)[\\s-]+|\\(|['’]s\\s+|^)${YEAR}\\b${NO_COUNT}`,
      "giu",
    ),
    (m) => yearFrom(m[1] ?? ""),
  ],
  [
    new RegExp(
      `\\b(?:[Ii]n|of|[Bb]y|[Uu]ntil|[Ss]ince|[Dd]uring|[Ff]rom|to|[Tt]hrough|and|for|[Bb]etween|[Bb]efore|[Aa]fter|recently\\s+as|early\\s+as|late\\s+as)\\s+(?:(?:early|late|mid)[- ])?${MONTH}\\b${NO_DAY}`,
      "gu",
    ),
    (m, context) => nearMonth(monthOf(m[1]), context),
  ],
  [
    new RegExp(`\\b(?:[Ee]arly|[Ll]ate|[Mm]id)[- ]${MONTH}\\b${NO_DAY}`, "gu"),
    (m, context) => nearMonth(monthOf(m[1]), context),
  ],
];
