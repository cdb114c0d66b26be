import { NewsgraphError } from "../errors.ts";
import type { ClaimFilter, NeighborFilter } from "../graph/port.ts";
import type { EntityKind, Modality } from "../model/kinds.ts";
import type { ApiContext } from "./api-context.ts";
import type { ArgBuilder } from "./builder.ts";
import { DirectionEnum, EntityKindEnum, ModalityEnum } from "./enums.ts";
import { parseDays } from "./parse-day.ts";

interface ClaimFilterArgs {
  readonly predicates?: readonly string[] | null | undefined;
  readonly modality?: readonly Modality[] | null | undefined;
  readonly minConfidence?: number | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly includeUndated?: boolean | null | undefined;
}

interface NeighborFilterArgs extends ClaimFilterArgs {
  readonly kinds?: readonly EntityKind[] | null | undefined;
  readonly direction?: "OUT" | "IN" | "BOTH" | null | undefined;
}

/** Arguments that say what claims must be like. An empty list is as one left out. */
export function claimFilterArgs(arg: ArgBuilder, dates: readonly [string, string] = ["from", "to"]) {
  return {
    predicates: arg.stringList({ required: false, description: "Only these relations, by their id in `ontology`." }),
    modality: arg({
      type: [ModalityEnum], required: false,
      description: "Only claims put so; left out: ASSERTED, REPORTED and PLANNED.",
    }),
    minConfidence: arg.float({ required: false, description: "Only claims at least this sure, 0 to 1." }),
    [dates[0]]: arg.string({ required: false, description: "Only claims that hold on or after this date: 1962, 1962-10 or 1962-10-16." }),
    [dates[1]]: arg.string({ required: false, description: "Only claims that hold on or before this date." }),
    includeUndated: arg.boolean({ required: false, description: "Let claims without a date pass `from` and `to`; they do not otherwise." }),
  } as unknown as ClaimFilterArgRefs;
}

type ClaimFilterArgRefs = ReturnType<typeof typedClaimFilterArgs>;
declare function typedClaimFilterArgs(): never;

export function neighborFilterArgs(arg: ArgBuilder) {
  return {
    kinds: arg({ type: [EntityKindEnum], required: false, description: "Only neighbours of these kinds." }),
    direction: arg({ type: DirectionEnum, defaultValue: "BOTH", required: true, description: "Only edges that leave (OUT) or reach (IN) the entity." }),
    ...claimFilterArgs(arg),
  };
}

export type { ClaimFilter, NeighborFilter, NewsgraphError, ApiContext, NeighborFilterArgs };
export { parseDays };
