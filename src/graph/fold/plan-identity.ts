import type { Profile, ProfileId } from "../../model/cluster.ts";
import { compareCodePoints } from "../../model/code-points.ts";
import { bareAddress, type EntityId } from "../../model/entity.ts";
import type { Conflict, IdentityRule, StandingJudgement } from "../../model/identity.ts";
import type { EntityKind } from "../../model/kinds.ts";

/** A profile that some document refers to, and the entity that holds it so far. */
export interface HeldProfile {
  readonly profile: Profile;
  readonly entity: EntityId | null;
}

export interface IdentityPlan {
  readonly entityOf: ReadonlyMap<ProfileId, EntityId>;
  /** Profiles whose entity changes, in order of id; `from` is null for a profile that is new. */
  readonly moves: readonly { readonly profile: ProfileId; readonly from: EntityId | null; readonly to: EntityId }[];
  /**
   * Every block given, in order of its address. `entity` is what the bare address resolves to: the one entity that
   * holds all of the block's profiles that conflict with none and are bound to no document; null where there is no such
   * profile, or no such one entity.
   */
  readonly blocks: readonly {
    readonly kind: EntityKind;
    readonly key: string;
    readonly bare: EntityId;
    readonly entity: EntityId | null;
  }[];
  /** Left is the lesser; in order of left, then right. */
  readonly conflicts: readonly Conflict[];
}

/**
 * Asks the rule who is who in whole blocks (all profiles of a kind and key, and of the blocks that judgements tie to
 * them) and says what differs from before. Pure, and the same whatever the order of its lists.
 */
export function planIdentity(
  rule: IdentityRule,
  held: readonly HeldProfile[],
  judgements: readonly StandingJudgement[],
): IdentityPlan {
  const sorted = [...held].sort((a, b) => compareCodePoints(a.profile.id, b.profile.id));
  const { entityOf, conflicts } = rule(
    sorted.map(({ profile }) => profile),
    judgements.filter(({ left, right }) => left.length > 0 && right.length > 0),
  );
  const moves = sorted.flatMap(({ profile: { id }, entity }) => {
    const to = entityOf.get(id);
    return to === undefined || to === entity ? [] : [{ profile: id, from: entity, to }];
  });
  return { entityOf, moves, blocks: resolveBlocks(sorted, entityOf, conflicts), conflicts: sortConflicts(conflicts) };
}

function resolveBlocks(
  held: readonly HeldProfile[],
  entityOf: ReadonlyMap<ProfileId, EntityId>,
  conflicts: readonly Conflict[],
): IdentityPlan["blocks"] {
  const inConflict = new Set(conflicts.flatMap(({ left, right }) => [left, right]));
  const blocks = new Map<EntityId, { kind: EntityKind; key: string; entities: Set<EntityId> }>();
  for (const { profile } of held) {
    const bare = bareAddress(profile.kind, profile.key);
    const block = blocks.get(bare) ?? { kind: profile.kind, key: profile.key, entities: new Set() };
    blocks.set(bare, block);
    const entity = entityOf.get(profile.id);
    if (entity !== undefined && profile.scope === null && !inConflict.has(profile.id)) block.entities.add(entity);
  }
  return [...blocks]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([bare, { kind, key, entities }]) => ({
      kind,
      key,
      bare,
      entity: entities.size === 1 ? ([...entities][0] ?? null) : null,
    }));
}

function sortConflicts(conflicts: readonly Conflict[]): readonly Conflict[] {
  return conflicts
    .map(({ left, right, reasons }) =>
      left < right ? { left, right, reasons } : { left: right, right: left, reasons },
    )
    .sort((a, b) => compareCodePoints(a.left, b.left) || compareCodePoints(a.right, b.right));
}
