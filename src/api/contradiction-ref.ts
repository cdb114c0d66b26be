import {
  CONTRADICTION_KINDS,
  type ContradictionFilter,
  type ContradictionKind,
  type ContradictionRecord,
} from "../graph/port.ts";
import type { ApiContext } from "./api-context.ts";
import { type ArgBuilder, builder } from "./builder.ts";
import { toNeighborFilter } from "./claim-filter-args.ts";
import { declareConnection } from "./connection.ts";
import { declareEnum } from "./enums.ts";

export const ContradictionKindEnum = declareEnum(
  "ContradictionKind",
  "Why two claims cannot both hold.",
  CONTRADICTION_KINDS,
  {
    NEGATION:
      "Asserted or reported by one, denied by the other, of times that overlap; what has no date holds at any time.",
    EXCLUSION:
      "Two values of what has only one: places of birth, days of birth, death or founding. A year and a day of it are no two, nor are a place and one that it lies in.",
  },
);

/**
 * Declared apart from its fields, which lead to entities, which lead back here. `Contradiction` alone is what a judgement
 * meets that does not go with one that stands.
 */
export const Contradiction = builder.objectRef<ContradictionRecord>("ClaimContradiction");

export const ContradictionConnection = declareConnection<ContradictionRecord, ContradictionRecord>({
  name: "ClaimContradiction",
  of: "contradictions",
  node: Contradiction,
  toNode: (contradiction) => contradiction,
});

/** Arguments that say which contradictions. An empty list is as one left out. */
export function contradictionArgs(arg: ArgBuilder) {
  return {
    kinds: arg({ type: [ContradictionKindEnum], required: false, description: "Only these kinds." }),
    predicates: arg.stringList({ required: false, description: "Only of these relations, by their id in `ontology`." }),
    minConfidence: arg.float({
      required: false,
      description: "Only where both claims are at least this sure, 0 to 1.",
    }),
  };
}

/** The port's filter for these arguments; throws BAD_ARGUMENT with advice. */
export function toContradictionFilter(
  args: {
    readonly kinds?: readonly ContradictionKind[] | null | undefined;
    readonly predicates?: readonly string[] | null | undefined;
    readonly minConfidence?: number | null | undefined;
  },
  context: Pick<ApiContext, "ontology">,
): ContradictionFilter {
  const { predicates, minConfidence } = toNeighborFilter(
    { predicates: args.predicates, minConfidence: args.minConfidence },
    context,
  );
  return {
    ...(args.kinds?.length ? { kinds: args.kinds } : {}),
    ...(predicates === undefined ? {} : { predicates }),
    ...(minConfidence === undefined ? {} : { minConfidence }),
  };
}
