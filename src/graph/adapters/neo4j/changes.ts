import type { Profile, ProfileId } from "../../../model/cluster.ts";
import type { DocumentId } from "../../../model/document.ts";
import type { EntityId } from "../../../model/entity.ts";
import type { ClusterRow } from "../../fold/contribution-rows.ts";
import { type EdgeKey, edgeId } from "../../fold/edge-id.ts";
import { type Tally, talliesOf } from "../../fold/tally.ts";

/** What documents add to a profile, or take from it. */
export interface ProfileChange {
  readonly profile: Profile;
  clusters: number;
  readonly tallies: Map<string, Tally & { documents: number }>;
}

/** What a fold has touched so far, to be carried over into what documents share. */
export interface Changes {
  /** Documents whose clusters are others now. */
  readonly documents: Set<DocumentId>;
  readonly profiles: Map<ProfileId, ProfileChange>;
  /** Blocks, by their bare address, whose set of profiles has changed. */
  readonly blocks: Set<EntityId>;
  /** Judgements whose sides may stand for other profiles now. */
  readonly judgements: Set<string>;
  /** Profiles that were held by one entity and are now held by another. */
  readonly moved: Set<ProfileId>;
  /** Entities that lost such profiles, and those that gained them: what they appear in is read again. */
  readonly left: Set<EntityId>;
  readonly joined: Set<EntityId>;
  /** By entity: how many documents and mentions more (or fewer) it has. */
  readonly counts: Map<EntityId, { documents: number; mentions: number }>;
  readonly entities: Set<EntityId>;
  readonly edges: Map<string, EdgeKey>;
}

export function noChanges(): Changes {
  return {
    documents: new Set(),
    profiles: new Map(),
    blocks: new Set(),
    judgements: new Set(),
    moved: new Set(),
    left: new Set(),
    joined: new Set(),
    counts: new Map(),
    entities: new Set(),
    edges: new Map(),
  };
}

export function countChange(
  { counts, entities }: Changes,
  entity: EntityId,
  documents: number,
  mentions: number,
): void {
  const sum = counts.get(entity) ?? { documents: 0, mentions: 0 };
  counts.set(entity, { documents: sum.documents + documents, mentions: sum.mentions + mentions });
  entities.add(entity);
}

/** Counts the clusters of one document into their profiles (sign 1) or out of them (sign -1). */
export function countProfiles({ profiles }: Changes, clusters: readonly ClusterRow[], sign: 1 | -1): void {
  const changeOf = (profile: Profile): ProfileChange => {
    const change = profiles.get(profile.id) ?? { profile, clusters: 0, tallies: new Map() };
    profiles.set(profile.id, change);
    return change;
  };
  for (const { profile } of clusters) changeOf(profile).clusters += sign;
  for (const [id, tallies] of talliesOf(clusters)) {
    const change = profiles.get(id);
    for (const tally of tallies) {
      const name = `${tally.attribute} ${tally.value}`;
      const sum = change?.tallies.get(name)?.documents ?? 0;
      change?.tallies.set(name, { ...tally, documents: sum + sign });
    }
  }
}

export function touchEdge({ edges }: Changes, key: EdgeKey | null): string | null {
  if (key === null) return null;
  const id = edgeId(key);
  edges.set(id, key);
  return id;
}
