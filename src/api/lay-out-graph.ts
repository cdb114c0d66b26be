export interface Point {
  readonly x: number;
  readonly y: number;
}

const SPACING = 100;
/** Pairs of nodes looked at in all rounds together: some 50 ms. */
const MOST_WORK = 4_000_000;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Positions for drawing: nodes start on a spiral in the order given, push each other away and are pulled together along
 * edges. The same input gives the same drawing. One decimal.
 */
export function layOutGraph(
  ids: readonly string[],
  edges: readonly (readonly [string, string])[],
): ReadonlyMap<string, Point> {
  const count = ids.length;
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const xs = Float64Array.from(ids, (_id, i) => SPACING * Math.sqrt(i) * Math.cos(i * GOLDEN_ANGLE));
  const ys = Float64Array.from(ids, (_id, i) => SPACING * Math.sqrt(i) * Math.sin(i * GOLDEN_ANGLE));
  const pairs = edges.flatMap(([a, b]) => {
    const [i, j] = [indexOf.get(a), indexOf.get(b)];
    return i === undefined || j === undefined || i === j ? [] : [[i, j] as const];
  });
  const rounds = Math.max(10, Math.min(150, Math.floor(MOST_WORK / (count * count + 1))));
  for (let round = 0; round < rounds; round++) {
    const dx = new Float64Array(count);
    const dy = new Float64Array(count);
    const move = (i: number, j: number, force: (distance: number) => number): void => {
      const [x, y] = [at(xs, i) - at(xs, j), at(ys, i) - at(ys, j)];
      const distance = Math.max(0.01, Math.sqrt(x * x + y * y));
      const push = force(distance) / distance;
      dx[i] = at(dx, i) + x * push;
      dy[i] = at(dy, i) + y * push;
      dx[j] = at(dx, j) - x * push;
      dy[j] = at(dy, j) - y * push;
    };
    for (let i = 0; i < count; i++) {
      for (let j = i + 1; j < count; j++) move(i, j, (distance) => (SPACING * SPACING) / distance);
    }
    for (const [i, j] of pairs) move(i, j, (distance) => (-distance * distance) / SPACING);
    // Steps grow shorter, so that the drawing comes to rest.
    const longest = SPACING * (1 - round / rounds);
    for (let i = 0; i < count; i++) {
      const length = Math.max(0.01, Math.sqrt(at(dx, i) ** 2 + at(dy, i) ** 2));
      const step = Math.min(length, longest) / length;
      xs[i] = at(xs, i) + at(dx, i) * step;
      ys[i] = at(ys, i) + at(dy, i) * step;
    }
  }
  return new Map(ids.map((id, i) => [id, { x: Math.round(at(xs, i) * 10) / 10, y: Math.round(at(ys, i) * 10) / 10 }]));
}

function at(numbers: Float64Array, index: number): number {
  return numbers[index] ?? 0;
}
