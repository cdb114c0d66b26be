/** What a write has touched so far, for the fold to carry over into what documents share. Ids are row ids. */
export interface Changes {
  /** Blocks whose set of profiles has changed. */
  readonly blocks: Set<number>;
  /** Judgements whose sides may stand for other profiles now. */
  readonly judgements: Set<string>;
  readonly profiles: Set<number>;
  /** Profiles that were held by one entity and are now held by another. */
  readonly moved: Set<number>;
  /** Entities that gained or lost such profiles: what they appear in is read again. */
  readonly rebuilt: Set<number>;
  /** By entity: how many documents and mentions more (or fewer) it has. */
  readonly counts: Map<number, { documents: number; mentions: number }>;
  readonly entities: Set<number>;
  readonly edges: Set<number>;
}

export function noChanges(): Changes {
  return {
    blocks: new Set(),
    judgements: new Set(),
    profiles: new Set(),
    moved: new Set(),
    rebuilt: new Set(),
    counts: new Map(),
    entities: new Set(),
    edges: new Set(),
  };
}

export function countChange({ counts, entities }: Changes, entity: number, documents: number, mentions: number): void {
  const sum = counts.get(entity) ?? { documents: 0, mentions: 0 };
  counts.set(entity, { documents: sum.documents + documents, mentions: sum.mentions + mentions });
  entities.add(entity);
}
