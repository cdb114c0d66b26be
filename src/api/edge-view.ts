import type { ClaimFilter, EdgeRecord } from "../graph/port.ts";

/** An edge with the filter under which it was found, so that its counts and its claims agree. */
export type GraphEdge = EdgeRecord & { readonly filter: ClaimFilter };

/** The part of a filter that speaks of claims alone. */
export function toGraphEdge(edge: EdgeRecord, filter: ClaimFilter): GraphEdge {
  const { predicates, modalities, minConfidence, from, to, includeUndated } = filter;
  const kept = { predicates, modalities, minConfidence, from, to, includeUndated };
  const given = Object.entries(kept).filter(([, value]) => value !== undefined);
  return { ...edge, filter: Object.fromEntries(given) as ClaimFilter };
}
