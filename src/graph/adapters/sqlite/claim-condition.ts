import { EARLIEST_DAY, LATEST_DAY } from "../../../model/when.ts";
import { modalitiesOf } from "../../fold/edge-filter.ts";
import type { ClaimFilter, NeighborFilter } from "../../port.ts";
import type { Value } from "./connection.ts";

export interface Condition {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** A claim filter as a condition on a claim `c`. */
export function claimCondition(filter: ClaimFilter): Condition {
  const { predicates, minConfidence, from, to, includeUndated = false } = filter;
  const parts: [string, ...Value[]][] = [isOneOf("c.modality", modalitiesOf(filter))];
  if (predicates !== undefined) parts.push(isOneOf("c.predicate", predicates));
  if (minConfidence !== undefined) parts.push(["c.confidence >= ?", minConfidence]);
  if (from !== undefined || to !== undefined) {
    const overlaps = "(c.last_day >= ? AND c.first_day <= ?)";
    parts.push([
      includeUndated ? `(c.first_day IS NULL OR ${overlaps})` : overlaps,
      from ?? EARLIEST_DAY,
      to ?? LATEST_DAY,
    ]);
  }
  return join(parts);
}

/** What of a neighbour filter edges know themselves: predicates, and kinds of the entity `o` at the other end. */
export function edgeCondition({ predicates, kinds }: NeighborFilter): Condition {
  const parts: [string, ...Value[]][] = [];
  if (predicates !== undefined) parts.push(isOneOf("x.predicate", predicates));
  if (kinds !== undefined) parts.push(isOneOf("o.kind", kinds));
  return join(parts);
}

function isOneOf(expression: string, list: readonly string[]): [string, ...Value[]] {
  return [`${expression} IN (${list.map(() => "?").join(", ")})`, ...list];
}

function join(parts: readonly [string, ...Value[]][]): Condition {
  return {
    sql: parts.length === 0 ? "1" : parts.map(([sql]) => sql).join(" AND "),
    values: parts.flatMap(([, ...values]) => values),
  };
}
