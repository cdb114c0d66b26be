import * as chrono from "chrono-node/en";
import { type DateMention, isOfNext, toDays, toIsoDay } from "../model/when.ts";
import { type DateReaders, seasonIn } from "./calendar-dates.ts";
import { type DateContext, isAhead } from "./date-context.ts";
import {
  dayFrom,
  decadeFrom,
  mondayOffset,
  monthFrom,
  monthOfDay,
  monthsFrom,
  type Said,
  unresolved,
  weekFrom,
  yearFrom,
  yearOf,
} from "./date-values.ts";
import { COUNT, countOf, MONTH, monthOf, ordinalOf, WEEKDAY, weekdayOf } from "./date-words.ts";

const STEP: Readonly<Record<string, number>> = { last: -1, past: -1, previous: -1, this: 0, next: 1, coming: 1 };
const PART_OF = "(?:(?:early|earlier|late|later|mid)[- ])?";

/** "Called a stoppage **for** Friday". */
const CALLED_FOR = /\bcalled\s+(?:\S+\s+){1,5}for\s+$/u;

/** A week day in news is the last one up to publication, or the next one where the text speaks of what is to come. */
function weekday(name: string, how: string, context: DateContext): Said {
  const { published } = context;
  if (published === undefined) return unresolved("DAY");
  const back = (mondayOffset(published) - weekdayOf(name) + 7) % 7;
  if (how === "next" || (how !== "last" && (isAhead(context) || CALLED_FOR.test(context.before))))
    return dayFrom(published + ((7 - back) % 7 || (how === "next" ? 7 : 0)));
  return dayFrom(published - (how === "last" && back === 0 ? 7 : back));
}

function stepped(unit: string, step: number, published: number | undefined): Said {
  const kind = unit.toLowerCase();
  if (kind === "week") return published === undefined ? unresolved("WEEK") : weekFrom(published + 7 * step);
  if (kind === "month")
    return published === undefined
      ? unresolved("MONTH")
      : monthFrom(yearOf(published), monthOfDay(published) + step, true);
  if (kind === "decade")
    return published === undefined
      ? unresolved("DECADE")
      : decadeFrom(`${Math.floor(yearOf(published) / 10) + step}X`, true);
  return published === undefined ? unresolved("YEAR") : yearFrom(yearOf(published) + step, true);
}

/** So many units from a day, as exact as the unit; undefined where the day is not known so well. */
function shifted(from: string, count: number, unit: string): Said | undefined {
  const whole = toDays(from);
  if (whole === undefined) return undefined;
  const year = yearOf(whole.first);
  if (unit === "decade") return decadeFrom(`${Math.floor(year / 10) + count}X`, true);
  if (unit === "year") return /X$/u.test(from) ? undefined : yearFrom(year + count, true);
  if (unit === "month") return from.length < 7 ? undefined : monthFrom(year, monthOfDay(whole.first) + count, true);
  if (from.length < 10) return undefined;
  return unit === "week" ? weekFrom(whole.first + 7 * count) : dayFrom(whole.first + count);
}

const UNIT = "(day|week|month|year|decade)s?";
const UNITS = { day: "DAY", week: "WEEK", month: "MONTH", year: "YEAR", decade: "DECADE" } as const;

function precisionOf(unit: string) {
  return UNITS[unit as keyof typeof UNITS] ?? "DAY";
}

/** Whether so many units can be counted from a date; years and months not from what only says when the text speaks. */
function isFit(date: DateMention, unit: string): boolean {
  if (unit === "day" || unit === "week") return isDay(date);
  return isOfTale(date) && (unit !== "month" || (date.when?.start.length ?? 0) >= 7);
}

function isDay({ when }: DateMention): boolean {
  return when?.start.length === 10 && when.precision === "DAY" && !isOfNext(when.wording);
}

function isOfTale({ relative, precision }: DateMention): boolean {
  return !relative || precision !== "DAY";
}

/** From the date before it in the text: "two years later", "the following day". */
function anchored(count: number, unit: string, { toldBefore }: DateContext): Said {
  const anchor = toldBefore((date) => isFit(date, unit));
  const from = count > 0 ? (anchor?.when?.end ?? anchor?.when?.start) : anchor?.when?.start;
  return (from === undefined || from === "" ? undefined : shifted(from, count, unit)) ?? unresolved(precisionOf(unit));
}

function seasonal(how: string, season: string, context: DateContext): Said {
  const { published } = context;
  if (published === undefined) return unresolved("MONTH");
  const now = yearOf(published);
  const end = toDays(seasonIn(now, season).end ?? String(now));
  const isOver = end !== undefined && end.last < published;
  if (/next|coming/iu.test(how)) return seasonIn(isOver ? now + 1 : now, season, true);
  if (/last|past|previous/iu.test(how)) return seasonIn(isOver ? now : now - 1, season, true);
  return seasonIn(now, season, true);
}

/** Dates that hang on the day of publication or on those before them. */
export const RELATIVE_READERS: readonly DateReaders[] = [
  {
    readers: [
      [
        new RegExp(`\\b${COUNT}\\s+${UNIT}\\s+ago\\b`, "giu"),
        (m, { published }) => {
          const count = countOf(m[1] ?? "");
          const unit = (m[2] ?? "").toLowerCase();
          if (count === undefined || published === undefined) return unresolved(precisionOf(unit));
          return shifted(toIsoDay(published), -count, unit);
        },
      ],
    ],
  },
  {
    isAnchored: true,
    readers: [
      [
        new RegExp(
          `\\b(?:[Ii]n\\s+)?${MONTH}\\s+of\\s+(?:that|the\\s+same)\\s+year\\b|\\bthat(?:\\s+same)?\\s+(?!May\\b)${MONTH}\\b(?!\\s+(?:\\p{Ll}+ed|was|is|will|would|had|has|could|should|might|may|must)\\b)`,
          "gu",
        ),
        (m, { toldBefore }) => {
          const year = Number(toldBefore(isOfTale)?.when?.start.slice(0, 4));
          return Number.isFinite(year) ? monthFrom(year, monthOf(m[1] ?? m[2]), true) : unresolved("MONTH");
        },
      ],
      [
        new RegExp(`\\b[Tt]he\\s+following\\s+${MONTH}\\b`, "gu"),
        (m, { toldBefore }) => {
          const anchor = toldBefore(isOfTale);
          const from = toDays(anchor?.when?.start ?? "");
          if (from === undefined) return unresolved("MONTH");
          const month = monthOf(m[1]);
          const isSameYear = anchor?.when?.precision !== "YEAR" && month > monthOfDay(from.first);
          return monthFrom(yearOf(from.first) + (isSameYear ? 0 : 1), month, true);
        },
      ],
      [
        new RegExp(`\\b${COUNT}\\s+${UNIT}\\s+(earlier|later|before(?!\\s+\\p{L})|afterwards?)\\b`, "giu"),
        (m, context) => {
          const count = countOf(m[1] ?? "");
          const unit = (m[2] ?? "").toLowerCase();
          // "Ruled for 27 years before a revolt": how long, not when.
          if (/\bfor\s+(?:over\s+|about\s+|nearly\s+)?$/iu.test(context.before)) return undefined;
          if (count === undefined) return unresolved(precisionOf(unit));
          const step = /^(?:earlier|before)/iu.test(m[3] ?? "") ? -count : count;
          // A week later is a day that the text tells.
          return unit === "week" ? anchored(7 * step, "day", context) : anchored(step, unit, context);
        },
      ],
      [
        /\bthe\s+(following|next|previous|preceding|same)\s+(day|week|month|year|decade|morning|evening|night)\b|\bthat\s+(?:same\s+)?(day|week|month|year)\b/giu,
        (m, context) => {
          const unit = (m[2] ?? m[3] ?? "").toLowerCase().replace(/^(?:morning|evening|night)$/u, "day");
          const step = /following|next/iu.test(m[1] ?? "") ? 1 : /previous|preceding/iu.test(m[1] ?? "") ? -1 : 0;
          return anchored(step, unit, context);
        },
      ],
      [
        /\bthe\s+day\s+before\b(?!\s+yesterday)(?!\s+(?:the|he|she|it|they)\b)/giu,
        (_, context) => anchored(-1, "day", context),
      ],
      [
        new RegExp(`\\b(?:[Tt]he\\s+(?:following|next)|[Tt]hat)\\s+${WEEKDAY}\\b`, "gu"),
        (m, { toldBefore }) => {
          const day = toDays(toldBefore(isDay)?.when?.start ?? "")?.first;
          if (day === undefined) return unresolved("DAY");
          return dayFrom(day + ((weekdayOf(m[1] ?? "") - mondayOffset(day) + 7) % 7 || 7));
        },
      ],
      [/\bthe\s+day\s+after\b(?!\s+\p{L})/giu, (_, context) => anchored(1, "day", context)],
      [
        new RegExp(`\\b${COUNT}\\s+${UNIT}\\s+(after|before)\\b(?=\\s+\\p{L})`, "giu"),
        (m, { toldBefore, before }) => {
          const count = countOf(m[1] ?? "");
          const unit = (m[2] ?? "").toLowerCase();
          // "On Monday, four days after Rossi left": counted from the day of what is told before.
          const anchor = toldBefore((date) => isFit(date, unit));
          if (count === undefined || anchor?.when == null || !before.includes(anchor.surface)) return undefined;
          return shifted(anchor.when.start, m[3]?.toLowerCase() === "after" ? -count : count, unit);
        },
      ],
    ],
  },
  {
    readers: [
      [
        /\bthe\s+day\s+after\s+tomorrow\b/giu,
        (_, { published }) => (published === undefined ? unresolved("DAY") : dayFrom(published + 2)),
      ],
      [
        /\bthe\s+day\s+before\s+yesterday\b/giu,
        (_, { published }) => (published === undefined ? unresolved("DAY") : dayFrom(published - 2)),
      ],
      [
        new RegExp(`\\b([Ll]ast|[Tt]his|[Nn]ext)\\s+${MONTH}\\b(?!\\s*\\d)`, "gu"),
        (m, context) => {
          const month = monthOf(m[2]);
          const how = m[1]?.toLowerCase();
          const { published } = context;
          if (published === undefined) return unresolved("MONTH");
          if (how === "this") return monthFrom(yearOf(published), month, true);
          const isLater = month > monthOfDay(published);
          const year = how === "next" ? (isLater ? 0 : 1) : month < monthOfDay(published) ? 0 : -1;
          return monthFrom(yearOf(published) + year, month, true);
        },
      ],
      [
        /\b(?:(?:early|late)\s+)?(last|this|next|past|coming)\s+(spring|summer|autumn|fall|winter)\b/giu,
        (m, context) => seasonal(m[1] ?? "", m[2] ?? "", context),
      ],
      [
        /\b(?:the\s+)?(first|second|third|fourth)\s+quarter(?:\s+of\s+(this|last|next|the)\s+year)?\b(?!\s+of)/giu,
        (m, { published }) => {
          if (published === undefined) return unresolved("MONTH");
          const quarter = ordinalOf(m[1] ?? "");
          const now = yearOf(published);
          const isAfter = monthOfDay(published) < quarter * 3 - 2;
          const year = m[2] === undefined ? (isAfter ? now - 1 : now) : now + (STEP[m[2].toLowerCase()] ?? 0);
          return monthsFrom(year, quarter * 3 - 2, quarter * 3, true);
        },
      ],
      [
        /\b(?:the\s+)?(first|second|latter)\s+half\s+of\s+(this|last|next|the)\s+year\b/giu,
        (m, { published }) => {
          if (published === undefined) return unresolved("MONTH");
          const year = yearOf(published) + (STEP[(m[2] ?? "").toLowerCase()] ?? 0);
          return /first/iu.test(m[1] ?? "") ? monthsFrom(year, 1, 6, true) : monthsFrom(year, 7, 12, true);
        },
      ],
      [
        new RegExp(`\\b${PART_OF}(last|past|previous|this|next|coming)\\s+(week|month|year|decade)\\b`, "giu"),
        (m, { published, before }) =>
          // "Over the past year" says how long, not when.
          /^(?:past|coming|previous)$/iu.test(m[1] ?? "") &&
          /\b(?:over|for|during|in|within)\s+(?:the\s+)?$/iu.test(before)
            ? undefined
            : stepped(m[2] ?? "", STEP[(m[1] ?? "").toLowerCase()] ?? 0, published),
      ],
      [
        /\b(?:by\s+|at\s+)?(?:the\s+)?(?:end|beginning|start|middle)\s+of\s+(?:the|this)\s+(year|month|week)\b/giu,
        (m, { published }) => stepped(m[1] ?? "", 0, published),
      ],
      [
        new RegExp(`\\b(?:(last|next|this|on)\\s+)?${WEEKDAY}\\b(?:\\s+(?:morning|afternoon|evening|night))?`, "gu"),
        (m, context) => weekday(m[2] ?? "", (m[1] ?? "").toLowerCase(), context),
      ],
      [
        /\b(?:this\s+(?:morning|afternoon|evening)|last\s+night)\b/giu,
        (m, { published }) =>
          published === undefined ? unresolved("DAY") : dayFrom(published - (/last/iu.test(m[0]) ? 1 : 0)),
      ],
      [
        /\b(?:today|yesterday|tomorrow|tonight)\b/giu,
        (m, { published }) => (published === undefined ? unresolved("DAY") : byChrono(m[0], published)),
      ],
      [
        new RegExp(`\\b(?:in|by|for)\\s+${COUNT}\\s+${UNIT}['’]\\s+time\\b`, "giu"),
        (m, { published }) => {
          const count = countOf(m[1] ?? "");
          const unit = (m[2] ?? "").toLowerCase();
          return count === undefined || published === undefined
            ? unresolved(precisionOf(unit))
            : shifted(toIsoDay(published), count, unit);
        },
      ],
    ],
  },
];

function byChrono(wording: string, published: number): Said | undefined {
  const instant = new Date(published * 86_400_000 + 43_200_000);
  const [parsed] = chrono.parse(wording, { instant, timezone: 0 });
  if (parsed === undefined) return undefined;
  const { start } = parsed;
  const at = Date.UTC(start.get("year") ?? 1970, (start.get("month") ?? 1) - 1, start.get("day") ?? 1);
  return dayFrom(Math.floor(at / 86_400_000));
}
