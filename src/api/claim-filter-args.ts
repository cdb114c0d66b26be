import { NewsgraphError } from "../errors.ts";
import type { NeighborFilter } from "../graph/port.ts";
import type { EntityKind, Modality } from "../model/kinds.ts";
import type { ApiContext } from "./api-context.ts";
import { type ArgBuilder, builder } from "./builder.ts";
import { DirectionEnum, EntityKindEnum, ModalityEnum } from "./enums.ts";
import { parseDays } from "./parse-day.ts";

interface NeighborFilterArgs {
  readonly kinds?: readonly EntityKind[] | null | undefined;
  readonly direction?: "OUT" | "IN" | "BOTH" | null | undefined;
  readonly predicates?: readonly string[] | null | undefined;
  readonly modality?: readonly Modality[] | null | undefined;
  readonly minConfidence?: number | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly includeUndated?: boolean | null | undefined;
}

const ABOUT = {
  kinds: "Only neighbours of these kinds.",
  direction: "Only edges that leave (OUT) or reach (IN) the entity; left out: BOTH.",
  predicates: "Only these relations, by their id in `ontology`.",
  modality: "Only claims put so; left out: ASSERTED, REPORTED and PLANNED.",
  minConfidence: "Only claims at least this sure, 0 to 1.",
  from: "Only claims that hold on or after this date: 1962, 1962-10 or 1962-10-16.",
  to: "Only claims that hold on or before this date.",
  includeUndated: "Let claims without a date pass `from` and `to`; they do not otherwise.",
};

/** Arguments that say what neighbours, and the claims that tie them, must be like. An empty list is as one left out. */
export function neighborFilterArgs(arg: ArgBuilder) {
  return {
    kinds: arg({ type: [EntityKindEnum], required: false, description: ABOUT.kinds }),
    direction: arg({ type: DirectionEnum, required: false, description: ABOUT.direction }),
    predicates: arg.stringList({ required: false, description: ABOUT.predicates }),
    modality: arg({ type: [ModalityEnum], required: false, description: ABOUT.modality }),
    minConfidence: arg.float({ required: false, description: ABOUT.minConfidence }),
    from: arg.string({ required: false, description: ABOUT.from }),
    to: arg.string({ required: false, description: ABOUT.to }),
    includeUndated: arg.boolean({ required: false, description: ABOUT.includeUndated }),
  };
}

/** The same as one object, for fields whose own arguments are called `from` and `to`. */
export const TraversalFilters = builder.inputType("TraversalFilters", {
  description: "Which edges a traversal may walk. An edge passes when one single claim passes all of it.",
  fields: (t) => ({
    kinds: t.field({
      type: [EntityKindEnum],
      required: false,
      description: "Only entities of these kinds on the way.",
    }),
    predicates: t.stringList({ required: false, description: ABOUT.predicates }),
    modality: t.field({ type: [ModalityEnum], required: false, description: ABOUT.modality }),
    minConfidence: t.float({ required: false, description: ABOUT.minConfidence }),
    from: t.string({ required: false, description: ABOUT.from }),
    to: t.string({ required: false, description: ABOUT.to }),
    includeUndated: t.boolean({ required: false, description: ABOUT.includeUndated }),
  }),
});

/** The port's filter for these arguments; throws BAD_ARGUMENT with advice. */
export function toNeighborFilter(args: NeighborFilterArgs, { ontology }: Pick<ApiContext, "ontology">): NeighborFilter {
  const { kinds, direction, predicates, modality, minConfidence, from, to, includeUndated } = args;
  if (minConfidence != null && !(minConfidence >= 0 && minConfidence <= 1)) {
    throw new NewsgraphError("BAD_ARGUMENT", `\`minConfidence\` is ${minConfidence}; it must be from 0 to 1.`, {
      details: { argument: "minConfidence" },
    });
  }
  const unknown = predicates?.find((predicate) => !ontology.predicates.has(predicate));
  if (unknown !== undefined) {
    throw new NewsgraphError(
      "BAD_ARGUMENT",
      `There is no predicate "${unknown}". Ask \`{ ontology { predicates { id } } }\` for those there are.`,
      {
        details: { argument: "predicates" },
      },
    );
  }
  const { first, last } = parseDays(["from", "to"], from, to);
  return {
    ...(kinds?.length ? { kinds } : {}),
    ...(direction != null && direction !== "BOTH" ? { direction } : {}),
    ...(predicates?.length ? { predicates } : {}),
    ...(modality?.length ? { modalities: modality } : {}),
    ...(minConfidence != null ? { minConfidence } : {}),
    ...(first !== undefined ? { from: first } : {}),
    ...(last !== undefined ? { to: last } : {}),
    ...(includeUndated != null ? { includeUndated } : {}),
  };
}
