import type { Precision } from "../../src/model/kinds.ts";
import type { Random } from "./create-random.ts";

/** A date as an article words it. */
export interface MadeUpDate {
  readonly wording: string;
  readonly start: string;
  readonly precision: Precision;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A day, a month or a year of 1945 to 2024, as precise as news is: mostly to the day. */
export function madeUpDate(random: Random): MadeUpDate {
  const year = 1945 + random.below(80);
  const month = random.below(12);
  const day = 1 + random.below(28);
  const chance = random.next();
  const isoMonth = `${year}-${String(month + 1).padStart(2, "0")}`;
  if (chance < 0.2) return { wording: `in ${year}`, start: `${year}`, precision: "YEAR" };
  if (chance < 0.45) return { wording: `in ${MONTHS[month]} ${year}`, start: isoMonth, precision: "MONTH" };
  const wording = `on ${day} ${MONTHS[month]} ${year}`;
  return { wording, start: `${isoMonth}-${String(day).padStart(2, "0")}`, precision: "DAY" };
}
