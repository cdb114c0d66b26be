import type { ProfileId } from "./cluster.ts";
import type { DocumentId } from "./document.ts";
import type { EntityKind } from "./kinds.ts";

export type Verdict = "SAME" | "DIFFERENT" | "UNSURE";

/** A cluster by what outlives a new extraction of its document. */
export interface ClusterReference {
  readonly document: DocumentId;
  readonly kind: EntityKind;
  readonly key: string;
  readonly ordinal: number;
}

/** One side of a judgement: what it was made on. */
export interface JudgedSide {
  readonly profiles: readonly ProfileId[];
  readonly clusters: readonly ClusterReference[];
}

/** same / different / unsure between two identities, with reasons, and who decided. */
export interface Judgement {
  /** `judgement/<32 hex>`, a hash of both sides and the verdict. */
  readonly id: string;
  readonly verdict: Verdict;
  readonly left: JudgedSide;
  readonly right: JudgedSide;
  readonly score: number;
  readonly reasons: readonly string[];
  /** A person's name or login; rules judge while folding and are not stored. */
  readonly decidedBy: string;
}
