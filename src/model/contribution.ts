import type { Claim, ClaimId, EventRow } from "./claim.ts";
import type { Cluster } from "./cluster.ts";
import type { Document, Segment } from "./document.ts";

/** All that one document puts into the graph. */
export interface Contribution {
  readonly document: Document;
  /** 32 hex digits: hash of text and metadata plus the extractor's fingerprint. Equal revisions change nothing. */
  readonly revision: string;
  readonly segments: readonly Segment[];
  readonly clusters: readonly Cluster[];
  /** Sorted by id, without doubles; the claims derived from event rows included. */
  readonly claims: readonly (Claim & { readonly id: ClaimId })[];
  readonly events: readonly EventRow[];
}
