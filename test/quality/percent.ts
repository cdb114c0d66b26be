/** A share as percent, one place. */
export function toPercent(share: number): number {
  return Math.round(share * 1_000) / 10;
}
