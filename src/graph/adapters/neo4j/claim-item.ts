import type { ProfileId } from "../../../model/cluster.ts";
import type { EntityId } from "../../../model/entity.ts";
import type { Span } from "../../../model/span.ts";
import type { When } from "../../../model/when.ts";
import type { ClaimRecord, QualifierRecord } from "../../port.ts";

/**
 * Cypher for a claim `c` as `toClaimRecord` takes it. Attribution and qualifiers name profiles, which a merge leaves
 * as they are; `named` says which entities hold them now.
 */
export const CLAIM_ITEM = `c {.id, .document, .predicate, .modality, .confidence, .rule, .origin, .data,
  subject: head([(c)-[:SUBJECT]->(x) | x.id]), object: head([(c)-[:OBJECT]->(x) | x.id]),
  named: COLLECT { UNWIND c.names AS name MATCH (:Profile {id: name})-[:OF]->(x:Entity) RETURN [name, x.id] }}`;

/** The parts of a claim that nothing is found by, as JSON in its property `data`. */
export interface ClaimData {
  readonly attributedTo: ProfileId | null;
  readonly date: When | null;
  readonly qualifiers: Readonly<Record<string, string | { readonly profile: ProfileId }>>;
  readonly evidence: readonly Span[];
}

export type ClaimItem = Pick<
  ClaimRecord,
  "id" | "document" | "subject" | "predicate" | "object" | "modality" | "confidence" | "rule" | "origin"
> & { readonly data: string; readonly named: readonly (readonly [ProfileId, EntityId])[] };

export function toClaimRecord({ data, named, ...item }: ClaimItem): ClaimRecord {
  const { attributedTo, date, qualifiers, evidence } = JSON.parse(data) as ClaimData;
  const holders = new Map(named);
  const entityOf = (profile: ProfileId): EntityId => {
    const entity = holders.get(profile);
    if (entity === undefined) throw new Error(`Profile ${profile} of ${item.id} belongs to no entity.`);
    return entity;
  };
  const resolved = Object.entries(qualifiers).map(([name, value]): [string, QualifierRecord] => [
    name,
    typeof value === "string" ? { text: value } : { entity: entityOf(value.profile) },
  ]);
  return {
    ...item,
    attributedTo: attributedTo === null ? null : entityOf(attributedTo),
    date,
    qualifiers: Object.fromEntries(resolved),
    evidence,
  };
}
