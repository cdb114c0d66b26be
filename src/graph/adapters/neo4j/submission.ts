import type { ErrorCode, NewsgraphError } from "../../../errors.ts";

/** What a writing call leaves in the outbox until it is folded. */
export interface Submission {
  readonly id: string;
  /** Tells apart what one caller has submitted in the same millisecond. */
  readonly position: number;
  readonly kind: "PUT" | "DELETE" | "JUDGE" | "UNDO";
  /** JSON, without the raw text of a put. */
  readonly payload: string;
  /** A put's raw text, words and clusters, where they stay: the fold carries none of them. */
  readonly text: { readonly raw: string; readonly words: string; readonly clusters: string } | null;
}

/** How a submission ended: the answer of its call, or its error. */
export type Outcome =
  | { readonly answer: unknown }
  | {
      readonly error: { readonly code: ErrorCode; readonly message: string; readonly details: Record<string, unknown> };
    };

/** The outcome that an error of our own makes. */
export function toOutcome({ code, message, details }: NewsgraphError): Outcome {
  return { error: { code, message, details: { ...details } } };
}
