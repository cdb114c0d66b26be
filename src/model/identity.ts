import type { Profile, ProfileId } from "./cluster.ts";
import type { EntityId } from "./entity.ts";
import type { Verdict } from "./judgement.ts";

/** A standing judgement as the identity rule needs it: its sides as the profiles that they stand for now. */
export interface StandingJudgement {
  readonly verdict: Verdict;
  readonly left: readonly ProfileId[];
  readonly right: readonly ProfileId[];
}

/** Two profiles of one kind and key that cannot be the same, for review. */
export interface Conflict {
  readonly left: ProfileId;
  readonly right: ProfileId;
  readonly reasons: readonly string[];
}

export interface IdentityAssignment {
  /** Every given profile, and the entity that holds it. */
  readonly entityOf: ReadonlyMap<ProfileId, EntityId>;
  readonly conflicts: readonly Conflict[];
}

/**
 * The rule of identity, one pure function of the profiles and judgements given. The caller gives whole blocks: all
 * profiles of a kind and key, and of every block that a judgement ties to it. The order of either list never matters.
 */
export type IdentityRule = (
  profiles: readonly Profile[],
  judgements: readonly StandingJudgement[],
) => IdentityAssignment;
