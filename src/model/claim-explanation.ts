import type { Span } from "./span.ts";

/** Why a text is taken to say a claim. */
export interface ClaimExplanation {
  readonly predicate: string;
  readonly subject: ExplainedEnd;
  /** Null for an attribute. */
  readonly object: ExplainedEnd | null;
  readonly modality: string;
  readonly attributedTo: string | null;
  /** Wording of the date, and what it was resolved to. */
  readonly date: { readonly wording: string; readonly start: string; readonly end: string | null } | null;
  readonly evidence: readonly (Span & { readonly text: string })[];
  /** Name of the rule, or "heads". */
  readonly rule: string;
  readonly reason: string;
  readonly confidence: number;
  /** What was multiplied to give it, first the confidence of the rule or the probability by the heads. */
  readonly factors: readonly { readonly name: string; readonly value: number }[];
}

/** One end of a claim: how it is called, by which words it stands there, and why they are it. */
export interface ExplainedEnd {
  readonly name: string;
  readonly kind: string;
  readonly surfaces: readonly string[];
  readonly reasons: readonly string[];
}
