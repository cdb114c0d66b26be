import type { Modality } from "../../model/kinds.ts";
import type { BodyClass } from "../sentence/body-classes.ts";

/** One way in which texts say a claim. Rules are data: a pattern, what it means, an example that a test runs, and why. */
export interface ClaimRule {
  /** Unique; claims carry it. */
  readonly name: string;
  readonly predicate: string;
  /** In the language of pattern.ts; slots `S` and `O` are subject and object, slots of other names are qualifiers. */
  readonly pattern: string;
  /** Claims between every two members of the list `S` instead of from `S` to `O`. */
  readonly isAmongSubjects?: boolean;
  /** An office of a state without its owner, which is the country that the document is about; without one nothing is said. */
  readonly isOfHome?: boolean;
  /** Qualifiers that always hold when the rule matches. */
  readonly qualifiers?: Readonly<Record<string, string>>;
  /** Subtypes that the ends must not have. */
  readonly excludes?: { readonly subject: readonly string[]; readonly object: readonly string[] };
  /** Subtypes of which the subject must have one. */
  readonly requires?: { readonly subject: readonly string[] };
  /** Of what sort the end must be, and of what sort it must not be. */
  readonly bodies?: {
    readonly subject?: { readonly is: BodyClass } | { readonly isNot: BodyClass };
    readonly object?: { readonly is: BodyClass } | { readonly isNot: BodyClass };
  };
  /** The text that the claim's modality is judged by begins at the match, not before it: for nouns ("the talks between"). */
  readonly isNominal?: boolean;
  /** How the claim holds where the pattern itself says so ("if X moves, Y will respond"). */
  readonly modality?: Modality;
  /** Whether a negated match claims nothing: who did not win may have taken part. */
  readonly isVoidIfNegated?: boolean;
  /** Precision of the rule as judged on our own sentences, 0 to 1. */
  readonly confidence: number;
  /** A sentence of our own, and the names that the rule must tie in it. */
  readonly example: { readonly text: string; readonly subject: string; readonly object: string | null };
  /** Sentences of our own, near the pattern, in which the rule must find nothing. */
  readonly misses?: readonly string[];
  readonly reason: string;
}
