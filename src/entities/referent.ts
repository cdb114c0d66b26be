import type { ClusterIndex } from "../model/claim.ts";
import type { EntityKind } from "../model/kinds.ts";
import type { Gender } from "./gender.ts";
import type { Phrase, Role } from "./phrase.ts";

/** Something that a text speaks of: a cluster, several joined by "and", or a noun that names nothing. */
export interface Referent {
  readonly clusters: readonly ClusterIndex[];
  readonly kind: EntityKind | null;
  readonly isPerson: boolean;
  readonly isPlural: boolean;
  gender: Gender | null;
  /** Where it was spoken of last. */
  sentence: number;
  clause: number;
  role: Role;
  order: number;
  /** Weight gathered up to the sentence before the last one, and in the last one. */
  past: number;
  present: number;
  count: number;
  wasPronoun: boolean;
}

/** What a mention adds, by its part in the clause (after Lappin and Leass, 1994). */
const WEIGHTS: Readonly<Record<Role, number>> = {
  SUBJECT: 180,
  OBJECT: 150,
  OBLIQUE: 135,
  POSSESSIVE: 140,
  MODIFIER: 90,
};

/** Notes that a referent is spoken of once more. */
export function noteMention(referent: Referent, { role, clause, from, pronoun }: Phrase, sentence: number): void {
  const weight = WEIGHTS[role];
  if (sentence === referent.sentence) referent.present = Math.max(referent.present, weight) + 5;
  else {
    referent.past = weightAt(referent, sentence);
    referent.present = weight;
  }
  referent.sentence = sentence;
  referent.clause = clause;
  referent.role = role;
  referent.order = from;
  referent.count++;
  referent.wasPronoun = pronoun !== null;
}

/** How much a referent is in mind at a sentence: half as much after each. */
export function weightAt({ past, present, sentence }: Referent, now: number): number {
  return (past + present) / 2 ** (now - sentence);
}

export function createReferent(
  parts: Pick<Referent, "clusters" | "kind" | "isPerson" | "isPlural" | "gender">,
): Referent {
  return {
    ...parts,
    sentence: -99,
    clause: 0,
    role: "OBLIQUE",
    order: 0,
    past: 0,
    present: 0,
    count: 0,
    wasPronoun: false,
  };
}
