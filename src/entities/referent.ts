import type { ClusterIndex } from "../model/claim.ts";
import type { EntityKind } from "../model/kinds.ts";
import type { Gender } from "./gender.ts";
import type { Phrase, Role } from "./phrase.ts";

/** Something that a text speaks of: a cluster, several joined by "and", or a noun that names nothing (no cluster). */
export interface Referent {
  readonly clusters: readonly ClusterIndex[];
  readonly kind: EntityKind | null;
  readonly isPerson: boolean;
  readonly isPlural: boolean;
  /** What is known of it beside its kind ("COUNTRY"), how often the document names it, and whether its title does. */
  readonly subtype: string | null;
  readonly names: number;
  readonly isInTitle: boolean;
  gender: Gender | null;
  /** Where it was spoken of last, and in which sentence. */
  last: Phrase;
  sentence: number;
  /** Weight gathered up to the sentence before that one, and in that one. */
  past: number;
  present: number;
  count: number;
  /** The sentence in which it said something last. */
  spoke: number | null;
  /** Whether it came in with "a", as something that nothing before it tells. */
  readonly isIntroduced: boolean;
}

/** What a mention adds, by its part in the clause (after Lappin and Leass, 1994). */
const WEIGHTS: Readonly<Record<Role, number>> = {
  SUBJECT: 1.8,
  OBJECT: 1.5,
  OBLIQUE: 1.35,
  POSSESSIVE: 1.4,
  MODIFIER: 0.9,
};

export type ReferentParts = Omit<
  Referent,
  "last" | "sentence" | "past" | "present" | "count" | "spoke" | "isIntroduced"
>;

/** A referent that is spoken of for the first time. */
export function createReferent(parts: ReferentParts, last: Phrase, sentence: number): Referent {
  return {
    ...parts,
    last,
    sentence,
    past: 0,
    present: WEIGHTS[last.role],
    count: 1,
    spoke: last.says ? sentence : null,
    isIntroduced: last.article !== "THE",
  };
}

/** Notes that a referent is spoken of once more. */
export function noteMention(referent: Referent, phrase: Phrase, sentence: number): void {
  const weight = WEIGHTS[phrase.role];
  if (sentence === referent.sentence) referent.present = Math.max(referent.present, weight) + 0.05;
  else {
    referent.past = weightAt(referent, sentence);
    referent.present = weight;
  }
  referent.sentence = sentence;
  referent.last = phrase;
  referent.count++;
  if (phrase.says) referent.spoke = sentence;
}

/** How much a referent is in mind at a sentence: half as much after each. */
export function weightAt({ past, present, sentence }: Referent, now: number): number {
  return (past + present) / 2 ** (now - sentence);
}
