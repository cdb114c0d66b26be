/** A stretch of a document's raw text in UTF-16 code units, 0-based, end-exclusive: `raw.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Total order of spans: by start, then by end. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

export function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

export function hasOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
