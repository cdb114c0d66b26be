import { interpolate } from "../model/interpolate.ts";

/**
 * From which probability on the heads are believed, by predicate; those that are missing are left to the rules. Chosen on our
 * own sentences that the heads have not learned from, between the mentions that the product finds, among the claims that no
 * rule finds (`npm run quality` prints the table).
 */
const LEAST: Readonly<Record<string, number>> = {
  AGREED_WITH: 0.7,
  ALLIED_WITH: 0.4,
  ASSOCIATED_WITH: 0.35,
  ATTACKED: 0.7,
  BORN_IN: 0.98,
  BORN_ON: 0.3,
  CAPTURED: 0.45,
  CITIZEN_OF: 0.6,
  COMMENTED_ON: 0.7,
  DEPLOYED_TO: 0.4,
  EDUCATED_AT: 0.55,
  FAMILY_OF: 0.5,
  FOUNDED_ON: 0.65,
  HOLDS_POSITION: 0.55,
  INITIATED: 0.4,
  INVESTIGATED: 0.2,
  KILLED: 0.35,
  LEADS: 0.5,
  LIVES_IN: 0.95,
  LOCATED_IN: 0.55,
  MEMBER_OF: 0.45,
  MET_WITH: 0.5,
  NEGOTIATED_WITH: 0.5,
  OCCURRED_IN: 0.85,
  OPPOSES: 0.75,
  OWNS: 0.55,
  PARTICIPATED_IN: 0.45,
  PART_OF: 0.3,
  PROPOSED_TO: 0.6,
  PROSECUTED: 0.4,
  REPRESENTS: 0.4,
  SANCTIONED: 0.2,
  SERVED_UNDER: 0.45,
  SPOKE_TO: 0.45,
  SUPPLIED: 0.4,
  VISITED: 0.45,
  WARNED: 0.25,
  WORKS_FOR: 0.4,
  WROTE_FOR: 0.6,
};

/** How often such claims were right there, by their probability: the heads are surer than they should be. */
const KNOTS: readonly (readonly [probability: number, right: number])[] = [
  [0.215, 0.18],
  [0.247, 0.203],
  [0.287, 0.226],
  [0.338, 0.263],
  [0.4, 0.313],
  [0.481, 0.337],
  [0.584, 0.429],
  [0.699, 0.46],
  [0.835, 0.588],
  [0.955, 0.711],
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
