import { interpolate } from "../model/interpolate.ts";

/**
 * What the encoder's own probability of a name is worth: how often names of that probability were right, by exact span and
 * kind, over the development sets together (`npm run quality` prints the table). Networks are surer than they should be
 * (Guo et al. 2017), and the sets disagree among each other about one name in fifteen.
 */
const KNOTS: readonly (readonly [probability: number, right: number])[] = [
  [0, 0.349],
  [0.6, 0.419],
  [0.75, 0.484],
  [0.854, 0.568],
  [0.926, 0.658],
  [0.967, 0.725],
  [0.985, 0.805],
  [0.992, 0.842],
  [0.998, 0.934],
  [1, 0.967],
];

/** A probability of the encoder as a confidence, 0 to 1. */
export function calibrate(probability: number): number {
  return interpolate(KNOTS, probability);
}
