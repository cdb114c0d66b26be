import type { Profile, ProfileId } from "../model/cluster.ts";
import { compareCodePoints } from "../model/code-points.ts";
import { bareAddress, type EntityId, namesakeAddress } from "../model/entity.ts";
import type { Conflict, IdentityAssignment, IdentityRule, StandingJudgement } from "../model/identity.ts";
import { conflictReasons } from "./profile-conflict.ts";

/** Profiles judged the same by the rule, and the address that they would have by themselves. */
interface Class {
  readonly members: readonly Profile[];
  readonly address: EntityId;
  readonly isBare: boolean;
}

/**
 * Which profiles are one entity. Within a kind, key and scope two profiles are the same exactly when they conflict with
 * the same others; a person's SAME unites classes after that. One that conflicts with nobody has the bare address,
 * namesakes and whatever is bound to its document that of their least profile.
 */
export const assignEntities: IdentityRule = (profiles, judgements): IdentityAssignment => {
  const sorted = [...profiles].sort((a, b) => compareCodePoints(a.id, b.id));
  const conflicts: Conflict[] = [];
  const classes: Class[] = [];
  for (const block of blocksOf(sorted)) {
    const found = conflictsIn(block, judgements);
    conflicts.push(...found);
    classes.push(...classesOf(block, found));
  }
  const entityOf = new Map<ProfileId, EntityId>();
  for (const union of unionsOf(classes, judgements)) {
    const bare = union.filter(({ isBare }) => isBare);
    const address = (bare.length > 0 ? bare : union).map((one) => one.address).sort(compareCodePoints)[0];
    if (address === undefined) continue;
    for (const { members } of union) for (const { id } of members) entityOf.set(id, address);
  }
  return { entityOf, conflicts };
};

function blocksOf(profiles: readonly Profile[]): readonly (readonly Profile[])[] {
  const blocks = new Map<string, Profile[]>();
  for (const profile of profiles) {
    const id = JSON.stringify([profile.kind, profile.key, profile.scope]);
    const block = blocks.get(id);
    if (block === undefined) blocks.set(id, [profile]);
    else block.push(profile);
  }
  return [...blocks.values()];
}

function conflictsIn(block: readonly Profile[], judgements: readonly StandingJudgement[]): readonly Conflict[] {
  const different = judgements
    .filter(({ verdict }) => verdict === "DIFFERENT")
    .map(({ left, right }) => ({ left: new Set(left), right: new Set(right) }));
  const isJudgedDifferent = (a: Profile, b: Profile): boolean =>
    different.some(({ left, right }) => {
      const isSplit = (x: Profile, y: Profile): boolean =>
        left.has(x.id) && right.has(y.id) && !right.has(x.id) && !left.has(y.id);
      return isSplit(a, b) || isSplit(b, a);
    });
  return block.flatMap((left, i) =>
    block.slice(i + 1).flatMap((right): Conflict[] => {
      const reasons = [
        ...conflictReasons(left, right),
        ...(isJudgedDifferent(left, right) ? ["judged different by a person"] : []),
      ];
      return reasons.length === 0 ? [] : [{ left: left.id, right: right.id, reasons }];
    }),
  );
}

/** Profiles with the same set of rivals are one. */
function classesOf(block: readonly Profile[], conflicts: readonly Conflict[]): readonly Class[] {
  const rivals = new Map<ProfileId, ProfileId[]>();
  for (const { left, right } of conflicts) {
    rivals.set(left, [...(rivals.get(left) ?? []), right]);
    rivals.set(right, [...(rivals.get(right) ?? []), left]);
  }
  const groups = new Map<string, Profile[]>();
  for (const profile of block) {
    const id = (rivals.get(profile.id) ?? []).sort(compareCodePoints).join(" ");
    groups.set(id, [...(groups.get(id) ?? []), profile]);
  }
  return [...groups].flatMap(([id, members]): Class[] => {
    const least = members[0];
    if (least === undefined) return [];
    const isBare = id === "" && least.scope === null;
    return [
      {
        members,
        isBare,
        address: isBare ? bareAddress(least.kind, least.key) : namesakeAddress(least.kind, least.key, least.id),
      },
    ];
  });
}

/** Classes that SAME judgements tie together, directly or through others. */
function unionsOf(classes: readonly Class[], judgements: readonly StandingJudgement[]): readonly (readonly Class[])[] {
  const parent = classes.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== undefined && parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  const classOf = new Map(classes.flatMap(({ members }, i) => members.map(({ id }) => [id, i] as const)));
  for (const { verdict, left, right } of judgements) {
    if (verdict !== "SAME") continue;
    const tied = [...left, ...right].flatMap((id) => classOf.get(id) ?? []).map(root);
    const least = Math.min(...tied);
    for (const one of tied) parent[one] = least;
  }
  const unions = new Map<number, Class[]>();
  for (const [i, one] of classes.entries()) unions.set(root(i), [...(unions.get(root(i)) ?? []), one]);
  return [...unions.values()];
}
