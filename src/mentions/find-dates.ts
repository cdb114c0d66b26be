import * as chrono from "chrono-node";
import type { Precision } from "../model/kinds.ts";
import type { Span } from "../model/span.ts";
import { type DateMention, dayNumber, toDays, toIsoDay, type When } from "../model/when.ts";

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const MONTH =
  "(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "((?:1[5-9]|20)\\d{2})";

/** One day as said, before it has a year where none was said. */
interface Said {
  readonly start: string;
  readonly end: string | null;
  readonly open: boolean;
  readonly precision: Precision;
  readonly relative: boolean;
  readonly value: string;
}

type Reader = (match: RegExpExecArray, published: number | undefined, before: string) => Said | undefined;

const iso = (year: number, month: number, day: number): string | undefined => {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return toDays(text) === undefined ? undefined : text;
};

const monthOf = (name: string | undefined): number =>
  MONTHS.findIndex((month) => month.startsWith((name ?? "").toLowerCase().replace(/\./g, "").slice(0, 3))) + 1;

function day(text: string | undefined, relative = false): Said | undefined {
  return text === undefined
    ? undefined
    : { start: text, end: null, open: false, precision: "DAY", relative, value: text };
}

function range(from: string | undefined, to: string | undefined): Said | undefined {
  return from === undefined || to === undefined
    ? undefined
    : { start: from, end: to, open: false, precision: "DAY", relative: false, value: `${from}/${to}` };
}

/** The year in which a day and month lie nearest to the day of publication. */
function nearestYear(month: number, date: number, published: number): number {
  const year = Number(toIsoDay(published).slice(0, 4));
  const candidates = [year - 1, year, year + 1];
  return candidates.reduce(
    (best, candidate) =>
      Math.abs(dayNumber(candidate, month, date) - published) < Math.abs(dayNumber(best, month, date) - published)
        ? candidate
        : best,
    year,
  );
}

function partial(month: number, date: number, published: number | undefined): Said | undefined {
  if (published === undefined)
    return { start: "", end: null, open: false, precision: "DAY", relative: true, value: "" };
  return day(iso(nearestYear(month, date, published), month, date));
}

const unresolved = (precision: Precision): Said => ({
  start: "",
  end: null,
  open: false,
  precision,
  relative: true,
  value: "",
});

function week(published: number | undefined, offset: number): Said {
  if (published === undefined) return unresolved("WEEK");
  const monday = published - ((((published + 3) % 7) + 7) % 7) + offset * 7;
  return {
    start: toIsoDay(monday),
    end: toIsoDay(monday + 6),
    open: false,
    precision: "WEEK",
    relative: true,
    value: isoWeek(monday),
  };
}

function isoWeek(monday: number): string {
  const year = Number(toIsoDay(monday + 3).slice(0, 4));
  const fourth = dayNumber(year, 1, 4);
  const first = fourth - ((((fourth + 3) % 7) + 7) % 7);
  return `${year}-W${String((monday - first) / 7 + 1).padStart(2, "0")}`;
}

const WEEKDAYS = ["thursday", "friday", "saturday", "sunday", "monday", "tuesday", "wednesday"];

/** A week day in news is the last one up to publication, or the next one after "next", "will" and "due". */
function weekday(name: string, published: number | undefined, isFuture: boolean, isBeforeLast: boolean): Said {
  if (published === undefined) return unresolved("DAY");
  const wanted = WEEKDAYS.indexOf(name.toLowerCase());
  const now = ((published % 7) + 7) % 7;
  const back = (((now - wanted) % 7) + 7) % 7;
  const found = isFuture
    ? published + ((((wanted - now) % 7) + 7) % 7)
    : published - (isBeforeLast && back === 0 ? 7 : back);
  return day(toIsoDay(found), true) ?? unresolved("DAY");
}

const year = (text: string, open = false): Said => ({
  start: text,
  end: null,
  open,
  precision: "YEAR",
  relative: false,
  value: open ? `${text}/..` : text,
});
const month = (y: string, m: number, open = false): Said => {
  const text = `${y}-${String(m).padStart(2, "0")}`;
  return { start: text, end: null, open, precision: "MONTH", relative: false, value: open ? `${text}/..` : text };
};

/** Forms of dates, the longest first. What none of these reads and is relative goes to chrono-node. */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [
    new RegExp(
      `\\b(?:from|between)\\s+${DAY}\\s+${MONTH}(?:\\s+${YEAR})?\\s+(?:to|until|and|through)\\s+${DAY}\\s+${MONTH}\\s+${YEAR}\\b`,
      "giu",
    ),
    (m) =>
      range(iso(Number(m[3] ?? m[6]), monthOf(m[2]), Number(m[1])), iso(Number(m[6]), monthOf(m[5]), Number(m[4]))),
  ],
  [
    new RegExp(
      `\\b(?:from|between)\\s+${MONTH}\\s+${DAY}(?:,?\\s+${YEAR})?\\s+(?:to|until|and|through)\\s+${MONTH}\\s+${DAY},?\\s+${YEAR}\\b`,
      "giu",
    ),
    (m) =>
      range(iso(Number(m[3] ?? m[6]), monthOf(m[1]), Number(m[2])), iso(Number(m[6]), monthOf(m[4]), Number(m[5]))),
  ],
  [
    new RegExp(`\\b${DAY}[-–]${DAY}\\s+${MONTH}\\s+${YEAR}\\b`, "giu"),
    (m) => range(iso(Number(m[4]), monthOf(m[3]), Number(m[1])), iso(Number(m[4]), monthOf(m[3]), Number(m[2]))),
  ],
  [
    new RegExp(`\\b${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}\\b`, "giu"),
    (m) => day(iso(Number(m[3]), monthOf(m[2]), Number(m[1]))),
  ],
  [
    new RegExp(`\\b${MONTH}\\s+${DAY},?\\s+${YEAR}\\b`, "giu"),
    (m) => day(iso(Number(m[3]), monthOf(m[1]), Number(m[2]))),
  ],
  [/\b((?:1[5-9]|20)\d{2}-\d{2}-\d{2})\b/gu, (m) => (toDays(m[1] ?? "") === undefined ? undefined : day(m[1]))],
  [
    new RegExp(`\\b(?:from\\s+)?${YEAR}\\s*(?:[-–]|to|until)\\s*${YEAR}\\b`, "giu"),
    (m) => ({
      start: m[1] ?? "",
      end: m[2] ?? null,
      open: false,
      precision: "YEAR",
      relative: false,
      value: `${m[1]}/${m[2]}`,
    }),
  ],
  [new RegExp(`\\bsince\\s+${MONTH},?\\s+${YEAR}\\b`, "giu"), (m) => month(m[2] ?? "", monthOf(m[1]), true)],
  [new RegExp(`\\bsince\\s+${YEAR}\\b`, "giu"), (m) => year(m[1] ?? "", true)],
  [
    new RegExp(`\\b(?:(?:early|late|mid)[- ])?${MONTH}(?:\\s+of)?,?\\s+${YEAR}\\b`, "giu"),
    (m) => month(m[2] ?? "", monthOf(m[1])),
  ],
  [
    new RegExp(`\\b${DAY}\\s+(?:of\\s+)?${MONTH}\\b(?!\\s*,?\\s*\\d{4})`, "giu"),
    (m, published) => (Number(m[1]) > 31 ? undefined : partial(monthOf(m[2]), Number(m[1]), published)),
  ],
  [
    new RegExp(`\\b${MONTH}\\s+${DAY}\\b(?!\\s*,?\\s*\\d{4})(?!\\d)`, "gu"),
    (m, published) => (Number(m[2]) > 31 ? undefined : partial(monthOf(m[1]), Number(m[2]), published)),
  ],
  [
    /\b(?:the\s+)?(?:(?:early|late|mid)[- ])?((?:1[5-9]|20)\d)0s\b/giu,
    (m) => ({ start: `${m[1]}X`, end: null, open: false, precision: "DECADE", relative: false, value: `${m[1]}X` }),
  ],
  [
    /\b(last|this|next|past|previous)\s+week\b/giu,
    (m, published) => week(published, /next/iu.test(m[1] ?? "") ? 1 : /this/iu.test(m[1] ?? "") ? 0 : -1),
  ],
  [
    /\b(?:(last|next|this|on)\s+)?(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/gu,
    (m, published, before) =>
      weekday(
        m[2] ?? "",
        published,
        /next/iu.test(m[1] ?? "") || /\b(?:will|due|scheduled|would|planned)\b[^.;]{0,50}$/iu.test(before),
        /last/iu.test(m[1] ?? ""),
      ),
  ],
  [
    /\b(?:in|by|until|during|of|early|late|mid|before|after|for|and|the|his|her|its|their)[\s-]+((?:1[5-9]|20)\d{2})\b(?!\s*(?:percent|per|people|km|miles|troops|soldiers|missiles))/giu,
    (m) => year(m[1] ?? ""),
  ],
  [
    /\b(?:in|of)\s+(January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s+\d)/gu,
    (m, published) =>
      published === undefined
        ? unresolved("MONTH")
        : month(String(lastYearOf(monthOf(m[1]), published)), monthOf(m[1])),
  ],
  [
    /\b(?:last|next|this)\s+(year)\b/giu,
    (m, published) =>
      published === undefined
        ? unresolved("YEAR")
        : {
            ...year(
              String(
                Number(toIsoDay(published).slice(0, 4)) + (/next/iu.test(m[0]) ? 1 : /last/iu.test(m[0]) ? -1 : 0),
              ),
            ),
            relative: true,
          },
  ],
];

function lastYearOf(m: number, published: number): number {
  const now = Number(toIsoDay(published).slice(0, 4));
  return dayNumber(now, m, 1) > published ? now - 1 : now;
}

/** Words that the reading needs but that are not part of the date's wording ("in 2013", "on Monday"). */
const LEAD = /^(?:in|on|by|until|during|of|before|after|for|and|the|his|her|its|their)[\s-]+/iu;
const RELATIVE =
  /\b(?:today|yesterday|tomorrow|tonight|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|a|an)\s+(?:days?|weeks?|months?|years?)\s+(?:ago|earlier|later))\b/giu;

/**
 * Dates named in one segment, resolved against the day of publication (UTC date as written); without one, relative dates
 * stay unresolved (value ""). Durations are no dates. Relative wording beyond ours is read by chrono-node.
 */
export function findDates(raw: string, segment: Span, publishedAt: string | null): DateMention[] {
  const published = publishedAt === null ? undefined : toDays(publishedAt.slice(0, 10))?.first;
  const text = raw.slice(segment.start, segment.end);
  const found: DateMention[] = [];
  const isFree = (start: number, end: number): boolean =>
    !found.some((other) => start < other.end && other.start < end);
  const add = (from: number, wording: string, said: Said): void => {
    const lead =
      said.value.includes("/") || /^\d|^since|^the\s+\d/iu.test(wording) ? "" : (LEAD.exec(wording)?.[0] ?? "");
    const start = segment.start + from + lead.length;
    const surface = wording.slice(lead.length);
    const span = { start, end: start + surface.length };
    if (!isFree(span.start, span.end)) return;
    const when: When | null =
      said.value === ""
        ? null
        : { start: said.start, end: said.end, open: said.open, precision: said.precision, wording: surface, span };
    found.push({ ...span, surface, value: said.value, precision: said.precision, relative: said.relative, when });
  };
  for (const [pattern, read] of READERS) {
    for (const match of text.matchAll(pattern)) {
      const said = read(match, published, text.slice(0, match.index));
      if (said !== undefined) add(match.index, match[0], said);
    }
  }
  for (const match of text.matchAll(RELATIVE)) {
    add(
      match.index,
      match[0],
      published === undefined ? unresolved("DAY") : (relative(match[0], published) ?? unresolved("DAY")),
    );
  }
  return found.sort((a, b) => a.start - b.start);
}

function relative(wording: string, published: number): Said | undefined {
  const [parsed] = chrono.parse(wording, { instant: new Date(published * 86_400_000 + 43_200_000), timezone: 0 });
  if (parsed === undefined) return undefined;
  const date = toIsoDay(
    Math.floor(
      Date.UTC(parsed.start.get("year") ?? 1970, (parsed.start.get("month") ?? 1) - 1, parsed.start.get("day") ?? 1) /
        86_400_000,
    ),
  );
  if (/month/iu.test(wording)) return { ...month(date.slice(0, 4), Number(date.slice(5, 7))), relative: true };
  if (/year/iu.test(wording)) return { ...year(date.slice(0, 4)), relative: true };
  return day(date, true);
}
