import type { Cues } from "../../src/entities/antecedent-cues.ts";

/** Options of one choice, and which of them are right: several where nobody can tell them apart. */
export interface Example {
  readonly options: readonly Cues[];
  readonly right: readonly number[];
  /** How often it counts. */
  readonly weight: number;
}

export interface FitOptions {
  /** Half of the squared weights are added this many times to the loss. */
  readonly ridge: number;
  readonly steps: number;
  /** Cues that fewer options have are left out. */
  readonly least: number;
}

const RATE = 0.03;
const [DECAY, DECAY_SQUARED] = [0.9, 0.999];

/**
 * The weights by which the right options of all examples are likeliest: conditional logit (McFadden 1974) with ridge, by Adam
 * (Kingma and Ba 2015) over all examples at each step. No chance is involved: equal examples give equal weights.
 */
export function fitSoftmax(examples: readonly Example[], { ridge, steps, least }: FitOptions): Cues {
  const counts = new Map<string, number>();
  for (const { options } of examples)
    for (const cues of options) for (const cue of Object.keys(cues)) counts.set(cue, (counts.get(cue) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= least).map(([name]) => name);
  names.sort((a, b) => (a < b ? -1 : 1));
  const index = new Map(names.map((name, at) => [name, at]));
  const packed = examples.map(({ options, right, weight }) => ({
    weight,
    options: options.map((cues) =>
      Object.entries(cues).flatMap(([cue, value]) => {
        const at = index.get(cue);
        return at === undefined ? [] : [[at, value] as const];
      }),
    ),
    right: new Set(right),
  }));
  const weights = new Float64Array(names.length);
  const [mean, square] = [new Float64Array(names.length), new Float64Array(names.length)];
  for (let step = 1; step <= steps; step++) {
    const slope = weights.map((weight) => 2 * ridge * weight);
    for (const { options, right, weight } of packed) {
      const scores = options.map((cues) =>
        Math.exp(cues.reduce((sum, [at, value]) => sum + value * (weights[at] ?? 0), 0)),
      );
      const all = scores.reduce((sum, score) => sum + score, 0);
      const good = scores.reduce((sum, score, i) => (right.has(i) ? sum + score : sum), 0);
      for (const [i, cues] of options.entries()) {
        const pull = (scores[i] ?? 0) / all - (right.has(i) ? (scores[i] ?? 0) / good : 0);
        for (const [at, value] of cues) slope[at] = (slope[at] ?? 0) + weight * pull * value;
      }
    }
    for (const at of names.keys()) {
      const one = (slope[at] ?? 0) / examples.length;
      mean[at] = DECAY * (mean[at] ?? 0) + (1 - DECAY) * one;
      square[at] = DECAY_SQUARED * (square[at] ?? 0) + (1 - DECAY_SQUARED) * one * one;
      const [first, second] = [(mean[at] ?? 0) / (1 - DECAY ** step), (square[at] ?? 0) / (1 - DECAY_SQUARED ** step)];
      weights[at] = (weights[at] ?? 0) - (RATE * first) / (Math.sqrt(second) + 1e-8);
    }
  }
  return Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0]));
}
