import {
  CONTAINING_PREDICATES,
  CONTAINING_STEPS,
  EXCLUSIVE_PREDICATES,
  type ExclusivePredicate,
} from "../../knowledge/exclusive-predicates.ts";
import type { Modality } from "../../model/kinds.ts";
import { CONTRADICTION_KINDS, type ContradictionFilter, type ContradictionKind } from "../port.ts";

/**
 * What counts as "it holds". An allegation beside a denial is what readers look for; a plan, a condition and a
 * possibility hold even where the thing did not come about.
 */
const HOLDING: readonly Modality[] = ["ASSERTED", "REPORTED"];

/** A contradiction filter and the rules as both stores' statements take them. */
export interface ContradictionTerms {
  readonly kinds: readonly ContradictionKind[];
  readonly holding: readonly Modality[];
  /** Predicates of one object, and those of one date. */
  readonly oneObject: readonly string[];
  readonly oneDate: readonly string[];
  readonly containing: readonly string[];
  readonly containingSteps: number;
  /** Null: whatever they are. */
  readonly predicates: readonly string[] | null;
  readonly minConfidence: number;
}

export function contradictionTerms({ kinds, predicates, minConfidence }: ContradictionFilter): ContradictionTerms {
  const exclusiveBy = (value: ExclusivePredicate["value"]): readonly string[] =>
    EXCLUSIVE_PREDICATES.flatMap((one) => (one.value === value ? [one.predicate] : []));
  return {
    kinds: CONTRADICTION_KINDS.filter((kind) => kinds === undefined || kinds.includes(kind)),
    holding: HOLDING,
    oneObject: exclusiveBy("OBJECT"),
    oneDate: exclusiveBy("DATE"),
    containing: CONTAINING_PREDICATES,
    containingSteps: CONTAINING_STEPS,
    predicates: predicates ?? null,
    minConfidence: minConfidence ?? 0,
  };
}
