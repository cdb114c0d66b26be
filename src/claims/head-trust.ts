import { interpolate } from "../model/interpolate.ts";

/**
 * From which probability on the heads are believed, by predicate; those that are missing are left to the rules. Chosen on our
 * own sentences that the heads have not learned from, between the mentions that the product finds, among the claims that no
 * rule finds (`npm run quality` prints the table).
 */
const LEAST: Readonly<Record<string, number>> = {};

/** How often such claims were right there, by their probability: the heads are surer than they should be. */
const KNOTS: readonly (readonly [probability: number, right: number])[] = [
  [0.97, 0.64],
  [1, 0.75],
];

export interface HeadTrust {
  /** The least probability at which a claim of a predicate is made; above 1 where none is. */
  readonly least: (predicate: string) => number;
  /** What a probability is worth as the confidence of a claim. */
  readonly confidence: (probability: number) => number;
}

export const HEAD_TRUST: HeadTrust = {
  least: (predicate) => LEAST[predicate] ?? 2,
  confidence: (probability) => interpolate(KNOTS, probability),
};
