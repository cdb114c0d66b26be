import { NewsgraphError } from "../errors.ts";
import type { EntityRecord } from "../graph/port.ts";
import { findSubgraph } from "../graph/subgraph.ts";
import type { EntityId } from "../model/entity.ts";
import type { EntityKind } from "../model/kinds.ts";
import { builder } from "./builder.ts";
import { TraversalFilters, toNeighborFilter } from "./claim-filter-args.ts";
import { Edge } from "./edge.ts";
import { type GraphEdge, toGraphEdge } from "./edge-view.ts";
import { Entity } from "./entity-ref.ts";
import { EntityKindEnum } from "./enums.ts";
import { layOutGraph, type Point } from "./lay-out-graph.ts";
import { predicateOf } from "./ontology.ts";

const MAX_SEEDS = 20;
const MAX_DEPTH = 3;
const MAX_NODES = 500;

/** Dark enough for white paper, light enough for black, and apart for the color-blind. */
const COLORS: Readonly<Record<EntityKind, string>> = {
  PERSON: "#d55e00",
  PLACE: "#009e73",
  ORGANIZATION: "#3b82c4",
  EVENT: "#b8609b",
  OTHER: "#8a8a8a",
};

interface SubgraphView {
  readonly nodes: readonly EntityRecord[];
  readonly edges: readonly GraphEdge[];
  readonly truncated: boolean;
  /** Computed once, when a position is first asked for. */
  readonly positions: () => ReadonlyMap<string, Point>;
}

interface GraphNode {
  readonly entity: EntityRecord;
  readonly positions: () => ReadonlyMap<string, Point>;
}

const ORIGIN: Point = { x: 0, y: 0 };

const SubgraphNode = builder.objectRef<GraphNode>("SubgraphNode");
SubgraphNode.implement({
  description:
    "An entity as graph libraries take nodes; `data`, `attributes` and `position` hold the same fields once more, for those that want them wrapped.",
  fields: (t) => ({
    id: t.id({ description: "The entity's id.", resolve: ({ entity }) => entity.id }),
    label: t.string({ description: "Its name.", resolve: ({ entity }) => entity.name }),
    kind: t.field({ type: EntityKindEnum, description: "What it is.", resolve: ({ entity }) => entity.kind }),
    subtype: t.string({
      nullable: true,
      description: "What sort of its kind.",
      resolve: ({ entity }) => entity.subtype,
    }),
    weight: t.int({ description: "Documents that mention it.", resolve: ({ entity }) => entity.documents }),
    degree: t.int({ description: "Its edges in the whole graph.", resolve: ({ entity }) => entity.degree }),
    x: t.float({
      description: "Where to draw it; the same for the same subgraph.",
      resolve: ({ entity, positions }) => (positions().get(entity.id) ?? ORIGIN).x,
    }),
    y: t.float({
      description: "Where to draw it.",
      resolve: ({ entity, positions }) => (positions().get(entity.id) ?? ORIGIN).y,
    }),
    size: t.float({
      description: "How big to draw it, 4 to 24.",
      resolve: ({ entity }) => Math.min(24, Math.round(40 + 30 * Math.log2(1 + entity.documents)) / 10),
    }),
    color: t.string({ description: "Color of its kind.", resolve: ({ entity }) => COLORS[entity.kind] }),
    entity: t.field({ type: Entity, description: "The entity itself.", resolve: ({ entity }) => entity }),
    data: t.field({ type: SubgraphNode, description: "This node, for Cytoscape.", resolve: (node) => node }),
    attributes: t.field({
      type: SubgraphNode,
      description: "This node, for graphology and sigma.",
      resolve: (node) => node,
    }),
    position: t.field({
      type: SubgraphNode,
      description: "This node, of which `x` and `y` are wanted, for Cytoscape.",
      resolve: (node) => node,
    }),
  }),
});

const SubgraphEdge = builder.objectRef<GraphEdge>("SubgraphEdge");
SubgraphEdge.implement({
  description: "An edge as graph libraries take them; `data` and `attributes` hold the same fields once more.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "The edge's id." }),
    source: t.id({ description: "Id of the subject's node.", resolve: ({ subject }) => subject }),
    target: t.id({ description: "Id of the object's node.", resolve: ({ object }) => object }),
    label: t.string({
      description: "The relation in words: is member of.",
      resolve: ({ predicate }, _args, context) => predicateOf(predicate, context).label,
    }),
    predicate: t.exposeString("predicate", { description: "The relation by its id." }),
    weight: t.exposeInt("documents", { description: "Documents that carry it." }),
    edge: t.field({ type: Edge, description: "The edge itself, with its claims.", resolve: (edge) => edge }),
    data: t.field({ type: SubgraphEdge, description: "This edge, for Cytoscape.", resolve: (edge) => edge }),
    attributes: t.field({
      type: SubgraphEdge,
      description: "This edge, for graphology and sigma.",
      resolve: (edge) => edge,
    }),
  }),
});

const Subgraph = builder.objectRef<SubgraphView>("Subgraph").implement({
  description:
    "A part of the graph, shaped for drawing: with aliases alone it suits Cytoscape, graphology, d3-force and vis-network.",
  fields: (t) => ({
    nodes: t.field({
      type: [SubgraphNode],
      description: "Its entities.",
      resolve: ({ nodes, positions }) => nodes.map((entity) => ({ entity, positions })),
    }),
    edges: t.field({ type: [SubgraphEdge], description: "All edges among them.", resolve: ({ edges }) => [...edges] }),
    truncated: t.exposeBoolean("truncated", { description: "Whether there was more than `limit` allows." }),
  }),
});

builder.queryField("subgraph", (t) =>
  t.field({
    type: Subgraph,
    description:
      "What lies around some entities. Seeds that are not there are left out; none there at all is an error.",
    args: {
      seeds: t.arg.idList({ required: true, description: `Ids to begin from, 1 to ${MAX_SEEDS}.` }),
      depth: t.arg.int({
        defaultValue: 1,
        required: true,
        description: `How many hops from a seed, 0 to ${MAX_DEPTH}.`,
      }),
      limit: t.arg.int({ defaultValue: 50, required: true, description: `At most so many nodes, 1 to ${MAX_NODES}.` }),
      filters: t.arg({ type: TraversalFilters, required: false, description: "Which edges may be walked." }),
    },
    resolve: async (_root, { seeds, depth, limit, filters }, context): Promise<SubgraphView> => {
      checkRange("seeds", seeds.length, 1, MAX_SEEDS);
      checkRange("depth", depth, 0, MAX_DEPTH);
      checkRange("limit", limit, 1, MAX_NODES);
      const filter = toNeighborFilter(filters ?? {}, context);
      const found = await Promise.all(seeds.map((seed) => context.loaders.findEntity(seed as EntityId)));
      const ids = [...new Set(found.flatMap((entity) => (entity === null ? [] : [entity.id])))];
      if (ids.length === 0) {
        throw new NewsgraphError(
          "ENTITY_NOT_FOUND",
          `None of the seeds is there: ${seeds.join(", ")}. Find ids with \`search(text: …)\`.`,
          { details: { seeds } },
        );
      }
      const { nodes, edges, truncated } = await findSubgraph(context.store, {
        seeds: ids,
        depth,
        limit,
        filter,
        limits: context.callLimits(),
      });
      let positions: ReadonlyMap<string, Point> | undefined;
      return {
        nodes,
        truncated,
        edges: edges.map((edge) => toGraphEdge(edge, filter)),
        positions: () => {
          positions ??= layOutGraph(
            nodes.map(({ id }) => id),
            edges.map(({ subject, object }) => [subject, object]),
          );
          return positions;
        },
      };
    },
  }),
);

function checkRange(argument: string, value: number, min: number, max: number): void {
  if (value >= min && value <= max) return;
  const what = argument === "seeds" ? `\`seeds\` holds ${value}` : `\`${argument}\` is ${value}`;
  throw new NewsgraphError("BAD_ARGUMENT", `${what}; it must be from ${min} to ${max}.`, {
    details: { argument, min, max },
  });
}
