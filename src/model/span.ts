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

/** Index of the first of the spans, in order, that begins at or behind a position; their number where none does. By halving. */
export function firstFrom(spans: readonly Span[], position: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
