import { NewsgraphError } from "../errors.ts";
import type { EntityRecord } from "../graph/port.ts";
import { findShortestPath } from "../graph/shortest-path.ts";
import type { EntityId } from "../model/entity.ts";
import { builder } from "./builder.ts";
import { TraversalFilters, toNeighborFilter } from "./claim-filter-args.ts";
import { Edge } from "./edge.ts";
import { type GraphEdge, toGraphEdge } from "./edge-view.ts";
import { Entity } from "./entity-ref.ts";
import { EntityNotFound, findEntity, isMissingEntity, type MissingEntity } from "./entity-result.ts";

const MAX_HOPS = 8;
/** Edges read for all hops of a path together; two entities rarely have more than a handful. */
const MOST_EDGES = 200;

interface Hop {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly edges: readonly GraphEdge[];
}

interface PathView {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly hops: readonly Hop[];
  readonly truncated: boolean;
}

const HopType = builder.objectRef<Hop>("Hop").implement({
  description: "One step of a path.",
  fields: (t) => ({
    from: t.field({
      type: Entity,
      description: "Where it begins.",
      resolve: ({ from }, _args, { loaders }) => loaders.entity(from),
    }),
    to: t.field({
      type: Entity,
      description: "Where it ends.",
      resolve: ({ to }, _args, { loaders }) => loaders.entity(to),
    }),
    edges: t.field({
      type: [Edge],
      description:
        "What ties the two, either way, by the edge that most documents carry first; their claims and sentences are below.",
      resolve: ({ edges }) => [...edges],
    }),
  }),
});

const Path = builder.objectRef<PathView>("Path").implement({
  description: "A shortest way between two entities; among equally short ones always the same.",
  fields: (t) => ({
    from: t.field({
      type: Entity,
      description: "Where it begins.",
      resolve: ({ from }, _args, { loaders }) => loaders.entity(from),
    }),
    to: t.field({
      type: Entity,
      description: "Where it ends.",
      resolve: ({ to }, _args, { loaders }) => loaders.entity(to),
    }),
    length: t.int({ description: "How many hops it has.", resolve: ({ hops }) => hops.length }),
    hops: t.field({ type: [HopType], description: "Its steps, in order.", resolve: ({ hops }) => [...hops] }),
    truncated: t.exposeBoolean("truncated", {
      description: "Whether a limit of the search was met, so that there may be a shorter one.",
    }),
  }),
});

interface MissingPath {
  readonly message: string;
  readonly truncated: boolean;
}

const PathNotFound = builder.objectRef<MissingPath>("PathNotFound").implement({
  description: "No way was found between two entities that are there.",
  fields: (t) => ({
    message: t.exposeString("message", { description: "What was searched, and what to try." }),
    truncated: t.exposeBoolean("truncated", {
      description: "Whether a limit of the search was met, so that there may be one all the same.",
    }),
  }),
});

interface HopLimit {
  readonly message: string;
  readonly max: number;
}

const TooManyHops = builder.objectRef<HopLimit>("TooManyHops").implement({
  description: "More hops were asked for than are searched.",
  fields: (t) => ({
    message: t.exposeString("message", { description: "What was asked, and what to do." }),
    max: t.exposeInt("max", { description: "The most that `maxHops` may be." }),
  }),
});

type PathAnswer = PathView | MissingPath | HopLimit | MissingEntity;

const PathResult = builder.unionType("PathResult", {
  description: "A path, or why there is none.",
  types: [Path, PathNotFound, EntityNotFound, TooManyHops],
  resolveType: (answer: PathAnswer) => {
    if (isMissingEntity(answer)) return "EntityNotFound";
    return "hops" in answer ? "Path" : "max" in answer ? "TooManyHops" : "PathNotFound";
  },
});

builder.queryField("shortestPath", (t) =>
  t.field({
    type: PathResult,
    description: "A shortest way from one entity to another, walking edges either way.",
    args: {
      from: t.arg.id({ required: true, description: "Id of the one: `person/dmitry-peskov`." }),
      to: t.arg.id({ required: true, description: "Id of the other: `event/operation-anadyr`." }),
      maxHops: t.arg.int({ defaultValue: 6, required: true, description: `At most so many hops, 1 to ${MAX_HOPS}.` }),
      filters: t.arg({ type: TraversalFilters, required: false, description: "Which edges may be walked." }),
    },
    resolve: async (_root, { from, to, maxHops, filters }, context): Promise<PathAnswer> => {
      if (maxHops < 1)
        throw new NewsgraphError("BAD_ARGUMENT", `\`maxHops\` is ${maxHops}; it must be from 1 to ${MAX_HOPS}.`, {
          details: { argument: "maxHops", min: 1, max: MAX_HOPS },
        });
      if (maxHops > MAX_HOPS)
        return {
          message: `\`maxHops\` is ${maxHops}; at most ${MAX_HOPS} are searched. Ask for ${MAX_HOPS} or fewer.`,
          max: MAX_HOPS,
        };
      const filter = toNeighborFilter(filters ?? {}, context);
      const ends = await Promise.all([findEntity(from, context), findEntity(to, context)]);
      const missing = ends.find((end) => isMissingEntity(end));
      if (missing !== undefined) return missing as MissingEntity;
      const [start, end] = ends as [EntityRecord, EntityRecord];
      const { ids, truncated } = await findShortestPath(context.store, {
        from: start.id,
        to: end.id,
        maxHops,
        filter,
        limits: context.callLimits(),
      });
      if (ids === null) {
        const doubt = truncated
          ? " The search met a limit before it had seen everything; narrow it with `filters`."
          : " Try more hops or wider `filters`.";
        return { message: `Nothing ties ${start.name} to ${end.name} within ${maxHops} hops.${doubt}`, truncated };
      }
      const edges = ids.length < 2 ? [] : await context.store.edgesAmong(ids, filter, MOST_EDGES);
      const hops = ids.slice(1).map((to, index): Hop => {
        const from = ids[index] as EntityId;
        const between = edges.filter(
          ({ subject, object }) => (subject === from && object === to) || (subject === to && object === from),
        );
        return { from, to, edges: between.map((edge) => toGraphEdge(edge, filter)) };
      });
      return { from: start.id, to: end.id, hops, truncated };
    },
  }),
);
