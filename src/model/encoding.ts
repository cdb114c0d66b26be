import type { Modality } from "./kinds.ts";
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
  /** What the layers below say of its pieces, from which claims are read; null in documents too long to keep it. */
  readonly pieces: PieceVectors | null;
}

/** Rows of bytes; a number is its byte times its row's scale. */
export interface ByteRows {
  readonly bytes: Int8Array;
  readonly scales: Float32Array;
}

/** A row for each piece, with the markers around each stretch that was read at once. */
export interface PieceVectors extends ByteRows {
  /** Each word's first piece. */
  readonly firsts: readonly number[];
  /** Where each stretch begins; nearly always one. */
  readonly stretches: readonly number[];
}

/** Parts that a word plays in a pair of mentions; a word has one vector for each, in this order. */
export const PAIR_ROLES = ["subjectFirst", "subjectLast", "objectFirst", "objectLast", "between"] as const;

/** Reads what pairs of mentions are scored on; the layers that claims have for themselves. */
export interface PairReader {
  readonly heads: PairHeads;
  /** What each word of the segment may contribute to a pair: all its roles, one word after the other. Null where it keeps no pieces. */
  readRoles(segment: EncodedSegment): Promise<Float32Array | null>;
}

/** What the encoder says of a document's segments, and what reads on for the pairs in them. */
export interface DocumentEncoding {
  readonly reader: PairReader;
  readonly segments: readonly EncodedSegment[];
}

/** The small tables with which pairs of mentions are scored; rows of `width` numbers. */
export interface PairHeads {
  /** Names of the predicates in the order of their rows; one more than the ontology has: SAYS, of who says the claim. */
  readonly predicates: readonly string[];
  /** How a claim is said, in the order of its rows. */
  readonly modalities: readonly Modality[];
  /** Kinds of mentions; null where it is not told. */
  readonly kinds: readonly (string | null)[];
  /** Bounds of the classes of distance in words, each inclusive. */
  readonly gaps: readonly number[];
  readonly width: number;
  readonly tables: Readonly<Record<PairTable, Float32Array>>;
}

export const PAIR_TABLES = [
  "gaps",
  "neighbours",
  "subject_kinds",
  "object_kinds",
  "predicates",
  "predicates_bias",
  "modalities",
  "modalities_bias",
] as const;
export type PairTable = (typeof PAIR_TABLES)[number];
