import type { Span } from "../../model/span.ts";

/** The one of the spans, apart and in order, that another one lies in; by halving. */
export function spanAround<T extends Span>(spans: readonly T[], inner: Span): T | undefined {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined) return undefined;
    if (span.end <= inner.start) low = middle + 1;
    else if (span.start > inner.start) high = middle - 1;
    else return inner.end <= span.end ? span : undefined;
  }
  return undefined;
}
