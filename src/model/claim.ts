import type { Cluster } from "./cluster.ts";
import type { DocumentId } from "./document.ts";
import { canonicalJson, sha256 } from "./hash.ts";
import type { Modality } from "./kinds.ts";
import type { Span } from "./span.ts";
import type { When } from "./when.ts";

export type ClaimId = string & { readonly __brand: "ClaimId" };

/** Position of a cluster in its document's list of clusters. */
export type ClusterIndex = number;

/** A qualifier is a text or names an entity through its cluster. */
export type QualifierValue = string | { readonly cluster: ClusterIndex };

/** What a document says about two entities, or an attribute with a date (then `object` is null). */
export interface Claim {
  readonly subject: ClusterIndex;
  readonly predicate: string;
  readonly object: ClusterIndex | null;
  readonly modality: Modality;
  readonly attributedTo: ClusterIndex | null;
  readonly date: When | null;
  readonly qualifiers: Readonly<Record<string, QualifierValue>>;
  /** 0 to 1, three places. */
  readonly confidence: number;
  /** The least stretches that carry it, each within one sentence; at least one. */
  readonly evidence: readonly Span[];
  /** Which rule found it, by the rule's name; "event-row" for those that the graph derives from event rows. */
  readonly rule: string;
  readonly origin: "TEXT" | "EVENT_ROW";
}

/** What a document says about an event. */
export interface EventRow {
  readonly event: ClusterIndex;
  readonly subtype: string | null;
  readonly modality: Modality;
  readonly date: When | null;
  readonly places: readonly ClusterIndex[];
  readonly participants: readonly { readonly cluster: ClusterIndex; readonly role: string }[];
  readonly evidence: readonly Span[];
}

/** A stretch of speech and who spoke. */
export interface Quote extends Span {
  readonly speaker: ClusterIndex | null;
  readonly direct: boolean;
}

/**
 * `claim/<32 hex>`: a hash of the document, subject's and object's cluster (sorted where the predicate is symmetric),
 * predicate, modality, attribution, date, qualifiers and evidence. Never of entities: a merge changes no claim.
 */
export function claimId(
  document: DocumentId,
  claim: Claim,
  clusters: readonly Pick<Cluster, "kind" | "key" | "ordinal">[],
  isSymmetric: boolean,
): ClaimId {
  const nameOf = (index: ClusterIndex | null): string | null => {
    const cluster = index === null ? undefined : clusters[index];
    return cluster === undefined ? null : canonicalJson([cluster.kind, cluster.key, cluster.ordinal]);
  };
  const ends = [nameOf(claim.subject), nameOf(claim.object)];
  if (isSymmetric) ends.sort();
  const qualifiers = Object.entries(claim.qualifiers).map(([name, value]) =>
    typeof value === "string" ? [name, value] : [name, { cluster: nameOf(value.cluster) }],
  );
  const date = claim.date && [claim.date.start, claim.date.end, claim.date.open, claim.date.precision];
  const content = [
    document,
    ends,
    claim.predicate,
    claim.modality,
    nameOf(claim.attributedTo),
    date,
    qualifiers.sort(),
    claim.evidence.map(({ start, end }) => [start, end]),
    claim.origin,
  ];
  return `claim/${sha256(canonicalJson(content), 32)}` as ClaimId;
}
