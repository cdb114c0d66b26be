import { interpolate } from "../../model/interpolate.ts";

/**
 * From which probability on the heads are believed, by predicate; those that are missing are left to the rules. By what is
 * best in sentences that no claim was learned from, those of raw news above all (`npm run quality -- --trust` prints what each
 * would give), by what they are worth in whole articles with gold, and more where, of 440 claims by the heads that were read one by one
 * in Wikinews and Reuters, many of a predicate were wrong.
 */
const LEAST: Readonly<Record<string, number>> = {
  AGREED_WITH: 0.55,
  ALLIED_WITH: 0.55,
  ASSOCIATED_WITH: 0.45,
  ATTACKED: 0.6,
  BORN_IN: 0.3,
  BORN_ON: 0.3,
  CAPTURED: 0.45,
  CITIZEN_OF: 0.45,
  COMMENTED_ON: 0.37,
  DEPLOYED_TO: 0.45,
  DIED_ON: 0.35,
  EDUCATED_AT: 0.3,
  FAMILY_OF: 0.45,
  FOUNDED_ON: 0.4,
  HOLDS_POSITION: 0.5,
  INITIATED: 0.4,
  INVESTIGATED: 0.4,
  IN_RESPONSE_TO: 0.55,
  KILLED: 0.5,
  LEADS: 0.4,
  LIVES_IN: 0.35,
  LOCATED_IN: 0.4,
  MEMBER_OF: 0.4,
  MET_WITH: 0.45,
  NEGOTIATED_WITH: 0.4,
  OCCURRED_IN: 0.6,
  OPPOSES: 0.4,
  ORGANIZED: 0.55,
  OWNS: 0.65,
  PARTICIPATED_IN: 0.55,
  PART_OF: 0.45,
  PROPOSED_TO: 0.4,
  PROSECUTED: 0.6,
  REPRESENTS: 0.35,
  SANCTIONED: 0.4,
  SERVED_UNDER: 0.4,
  SPOKE_TO: 0.4,
  SUPPLIED: 0.45,
  SUPPORTS: 0.45,
  VISITED: 0.37,
  WARNED: 0.4,
  WORKS_FOR: 0.3,
  WROTE_FOR: 0.25,
};

/** How often claims of a probability were right, between what was read in news and what was found in marked sentences. */
const KNOTS: readonly (readonly [probability: number, right: number])[] = [
  [0.3, 0.45],
  [0.45, 0.5],
  [0.7, 0.58],
  [0.85, 0.66],
  [1, 0.8],
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
