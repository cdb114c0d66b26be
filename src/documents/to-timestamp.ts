import { toDays } from "../model/when.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})\b/i;
const MONTH_FIRST = /\b([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i;
const NUMBERS = /\b(\d{1,2})([./])(\d{1,2})\2(\d{4})\b/;
const TIME =
  /\b(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*(?:([AaPp])\.?[Mm]\b\.?)?\s*((?:GMT|UTC)[+-]\d{1,2}\b|[A-Z]{2,4}\b|Z\b|utc\b|gmt\b|[+-]\d{2}:?\d{2})?/;

/**
 * A date or time as publishers write it, in ISO 8601 that `Date.parse` reads, with the offset that it came with
 * ("2022-01-19T18:40+0000" → "2022-01-19T18:40:00+00:00"); a time without offset is taken as UTC. A bare day stays a
 * day, and so does one with a time in a zone that only a name tells ("EST"). Undefined where no real date is named.
 */
export function toTimestamp(text: string | null | undefined): string | undefined {
  const written = (text ?? "").trim();
  const iso = ISO.exec(written);
  if (iso !== null) return join(iso[1] ?? "", iso.slice(2));
  const inNumbers = dayOfNumbers(NUMBERS.exec(written));
  if (inNumbers !== undefined) return join(inNumbers, timeOf(written.replace(NUMBERS, " ")));
  const [dayFirst, monthFirst] = [DAY_FIRST.exec(written), MONTH_FIRST.exec(written)];
  const [day, month, year] = dayFirst
    ? dayFirst.slice(1)
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : [];
  const at = MONTHS.indexOf((month ?? "").slice(0, 3).toLowerCase());
  if (day === undefined || year === undefined || at < 0) return undefined;
  const date = `${year}-${String(at + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return join(date, timeOf(written));
}

/** "14.3.2017", "14/03/2017", "3/14/2017"; undefined where it could be either ("3/4/2017"): dots alone are between day and month. */
function dayOfNumbers(match: RegExpExecArray | null): string | undefined {
  if (match === null) return undefined;
  const [, first = "", mark, second = "", year = ""] = match;
  const isDayFirst = mark === "." || Number(first) > 12 || first === second;
  if (!isDayFirst && Number(second) <= 12) return undefined;
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Hours, minutes, seconds and offset; none where only the name of a zone tells it. */
function timeOf(written: string): readonly (string | undefined)[] {
  const [, hours, minutes, seconds, half, behind] = TIME.exec(written) ?? [];
  // "GMT+3" is three hours ahead.
  const ahead = /^[A-Z]+([+-])(\d{1,2})$/u.exec(behind ?? "");
  const said = ahead === null ? behind : `${ahead[1]}${(ahead[2] ?? "").padStart(2, "0")}:00`;
  const zone = MONTHS.includes((said ?? "").slice(0, 3).toLowerCase()) ? undefined : said;
  if (hours === undefined || (zone !== undefined && !/^(?:Z|UTC|GMT|[+-].*)$/i.test(zone))) return [];
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  return [String(hour), minutes, seconds, zone];
}

function join(date: string, [hours, minutes, seconds, offset]: readonly (string | undefined)[]): string | undefined {
  if (toDays(date) === undefined) return undefined;
  if (hours === undefined || minutes === undefined) return date;
  const stamp = `${date}T${hours.padStart(2, "0")}:${minutes}:${seconds ?? "00"}${toOffset(offset)}`;
  return Number.isNaN(Date.parse(stamp)) ? undefined : stamp;
}

function toOffset(offset: string | undefined): string {
  if (offset === undefined || /^[a-z]+$/i.test(offset)) return "Z";
  return `${offset.slice(0, 3)}:${offset.slice(-2)}`;
}
