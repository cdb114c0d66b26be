import { NewsgraphError } from "../errors.ts";
import { toDays } from "../model/when.ts";

/** First or last day of an ISO date that may be partial (1962, 1962-10, 1962-10-16); throws BAD_ARGUMENT, naming the argument. */
export function parseDay(argument: string, text: string, end: "first" | "last"): number {
  const days = toDays(text);
  if (days !== undefined) return days[end];
  throw new NewsgraphError(
    "BAD_ARGUMENT",
    `\`${argument}\` is "${text}"; write a date as 1962, 1962-10 or 1962-10-16.`,
    { details: { argument } },
  );
}

/** Both ends of a range of days, each left out where it is not given; throws BAD_ARGUMENT where it ends before it begins. */
export function parseDays(
  names: readonly [string, string],
  from: string | null | undefined,
  to: string | null | undefined,
): { readonly first?: number; readonly last?: number } {
  const first = from == null ? undefined : parseDay(names[0], from, "first");
  const last = to == null ? undefined : parseDay(names[1], to, "last");
  if (first !== undefined && last !== undefined && first > last) {
    throw new NewsgraphError(
      "BAD_ARGUMENT",
      `\`${names[0]}\` (${from}) is after \`${names[1]}\` (${to}). Exchange them.`,
      { details: { argument: names[0] } },
    );
  }
  return { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) };
}
