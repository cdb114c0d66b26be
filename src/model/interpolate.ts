/** The value at `x` by straight lines between knots, which rise in their first number and of which there is at least one. */
export function interpolate(knots: readonly (readonly [x: number, y: number])[], x: number): number {
  const above = knots.findIndex(([knot]) => knot >= x);
  const last: readonly [number, number] = knots.at(-1) ?? [0, 0];
  const [x1, y1] = knots[above] ?? last;
  const [x0, y0] = above < 0 ? last : (knots[above - 1] ?? [x1, y1]);
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
