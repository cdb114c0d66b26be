import { NewsgraphError } from "../errors.ts";

/** No document may be larger, in bytes; of JSON Lines, no line. */
export const LARGEST_DOCUMENT = 50_000_000;

export function isTooLarge(size: number): boolean {
  return size > LARGEST_DOCUMENT;
}

export function tooLarge(size: number): NewsgraphError {
  return new NewsgraphError(
    "TOO_LARGE",
    `The document has more than ${LARGEST_DOCUMENT / 1_000_000} MB (the limit). Split it into articles.`,
    { details: { size } },
  );
}
