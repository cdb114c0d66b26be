import type { Claim, EventRow, Quote } from "./claim.ts";
import type { Cluster } from "./cluster.ts";
import type { Document, Segment } from "./document.ts";
import type { DateMention } from "./when.ts";

/** All that the stages found in one document. Everything is in order of the text; clusters by first mention. */
export interface Extraction {
  readonly document: Document;
  readonly segments: readonly Segment[];
  readonly clusters: readonly Cluster[];
  readonly claims: readonly Claim[];
  readonly events: readonly EventRow[];
  readonly dates: readonly DateMention[];
  readonly quotes: readonly Quote[];
}
