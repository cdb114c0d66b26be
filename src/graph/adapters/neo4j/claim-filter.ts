import { DEFAULT_MODALITIES } from "../../../model/kinds.ts";
import { EARLIEST_DAY, LATEST_DAY } from "../../../model/when.ts";
import type { ClaimFilter } from "../../port.ts";
import type { Values } from "./connection.ts";

/** A claim filter as a Cypher condition on a claim `c`, and its parameters. */
export function toClaimCondition(filter: ClaimFilter): { readonly condition: string; readonly parameters: Values } {
  const { predicates, modalities = DEFAULT_MODALITIES, minConfidence, from, to, includeUndated = false } = filter;
  const conditions = ["c.modality IN $modalities"];
  if (predicates !== undefined) conditions.push("c.predicate IN $predicates");
  if (minConfidence !== undefined) conditions.push("c.confidence >= $minConfidence");
  if (from !== undefined || to !== undefined) {
    const overlaps = "(c.lastDay >= $from AND c.firstDay <= $to)";
    conditions.push(includeUndated ? `(c.firstDay IS NULL OR ${overlaps})` : overlaps);
  }
  return {
    condition: conditions.join(" AND "),
    parameters: {
      modalities,
      predicates: predicates ?? [],
      minConfidence: minConfidence ?? 0,
      from: from ?? EARLIEST_DAY,
      to: to ?? LATEST_DAY,
    },
  };
}
