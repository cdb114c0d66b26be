/** Rounded to three places, as confidence is written. */
export function toThousandths(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
