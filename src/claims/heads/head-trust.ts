import { interpolate } from "../../model/interpolate.ts";

/**
 * From which probability on the heads are believed, by predicate; those that are missing are left to the rules. By what is
 * best in sentences that no claim was learned from, those of raw news above all (`npm run quality -- --trust` prints what each
 * would give), by what they are worth in whole articles with gold, and more where, of 440 claims by the heads that were read one by one
 * in Wikinews and Reuters, many of a predicate were wrong.
 */
const LEAST: Readonly<Record<string, number>> = {
  AGREED_WITH: 0.6,
  ALLIED_WITH: 0.6,
  ASSOCIATED_WITH: 0.5,
  ATTACKED: 0.6,
  BORN_IN: 0.35,
  BORN_ON: 0.35,
  CAPTURED: 0.5,
  CITIZEN_OF: 0.5,
  COMMENTED_ON: 0.37,
  DEPLOYED_TO: 0.35,
  DIED_ON: 0.4,
  EDUCATED_AT: 0.35,
  FAMILY_OF: 0.45,
  FOUNDED_ON: 0.45,
  HOLDS_POSITION: 0.5,
  INITIATED: 0.45,
  INVESTIGATED: 0.45,
  IN_RESPONSE_TO: 0.6,
  KILLED: 0.55,
  LEADS: 0.45,
  LIVES_IN: 0.4,
  LOCATED_IN: 0.45,
  MEMBER_OF: 0.45,
  MET_WITH: 0.45,
  NEGOTIATED_WITH: 0.45,
  OCCURRED_IN: 0.6,
  OPPOSES: 0.45,
  ORGANIZED: 0.6,
  OWNS: 0.7,
  PARTICIPATED_IN: 0.55,
  PART_OF: 0.5,
  PROPOSED_TO: 0.45,
  PROSECUTED: 0.65,
  REPRESENTS: 0.4,
  SANCTIONED: 0.45,
  SERVED_UNDER: 0.45,
  SPOKE_TO: 0.4,
  SUPPLIED: 0.5,
  SUPPORTS: 0.45,
  VISITED: 0.42,
  WARNED: 0.4,
  WORKS_FOR: 0.35,
  WROTE_FOR: 0.3,
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
