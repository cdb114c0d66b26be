import type { Span } from "./span.ts";

/** The labels that the name tagger knows; DEM is a demonym, MISC what is none of the other kinds. */
export const NAME_LABELS = ["PER", "ORG", "LOC", "EVENT", "MISC", "DEM"] as const;
export type NameLabel = (typeof NAME_LABELS)[number];

/** Outside a name, and for each label its first word and a further one; the order is that of the encoder's scores. */
export const NAME_TAGS: readonly string[] = ["O", ...NAME_LABELS.flatMap((label) => [`B-${label}`, `I-${label}`])];

/** What the encoder says of one segment. */
export interface EncodedSegment {
  /** Its words as the encoder splits them, punctuation apart; spans into the raw text. */
  readonly words: readonly Span[];
  /** Natural logarithms of the tags' probabilities, `NAME_TAGS.length` for each word, one word after the other. */
  readonly scores: Float32Array;
}
