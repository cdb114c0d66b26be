import { NewsgraphError } from "../errors.ts";

/** A flag's whole number within bounds, both inclusive; throws BAD_ARGUMENT naming the flag. */
export function parseNumber(flag: string, text: string, least: number, most: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new NewsgraphError("BAD_ARGUMENT", `--${flag} is "${text}"; it takes a whole number from ${least} to ${most}.`);
}
