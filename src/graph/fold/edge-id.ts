import { compareCodePoints } from "../../model/code-points.ts";
import type { EntityId } from "../../model/entity.ts";
import { sha256 } from "../../model/hash.ts";

export interface EdgeKey {
  readonly subject: EntityId;
  readonly predicate: string;
  readonly object: EntityId;
}

/**
 * The edge that a claim belongs to: its ends as the claim has them, in code-point order where the predicate is
 * symmetric. Null where both ends are one entity, for that connects nothing.
 */
export function edgeKeyOf(claim: EdgeKey, symmetricPredicates: ReadonlySet<string>): EdgeKey | null {
  const { subject, predicate, object } = claim;
  if (subject === object) return null;
  const isTurned = symmetricPredicates.has(predicate) && compareCodePoints(subject, object) > 0;
  return isTurned ? { subject: object, predicate, object: subject } : { subject, predicate, object };
}

/** `edge/<32 hex>`: a hash of subject, predicate and object. */
export function edgeId({ subject, predicate, object }: EdgeKey): string {
  return `edge/${sha256(JSON.stringify([subject, predicate, object]), 32)}`;
}
