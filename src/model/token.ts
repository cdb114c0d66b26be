import type { SegmentType } from "./kinds.ts";
import type { Span } from "./span.ts";

/** One word or mark of a segment. */
export interface Token extends Span {
  /** `raw.slice(start, end)`. */
  readonly text: string;
  /** Lower-case base form without surrounding marks, for comparing with word lists. */
  readonly norm: string;
  /** compromise's tags ("Noun", "PastTense", "Person"); empty for punctuation. */
  readonly tags: readonly string[];
}

/** A segment with its tokens; boilerplate has none. */
export interface TokenizedSegment extends Span {
  readonly type: SegmentType;
  readonly tokens: readonly Token[];
}
