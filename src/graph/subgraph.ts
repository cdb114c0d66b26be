import { compareCodePoints } from "../model/code-points.ts";
import type { EntityId } from "../model/entity.ts";
import type { CallLimits, EdgeRecord, EntityRecord, NeighborFilter, Store } from "./port.ts";
import { limitsLeft } from "./shortest-path.ts";

export interface SubgraphQuery {
  /** Current ids, as reads return them. */
  readonly seeds: readonly EntityId[];
  /** Hops from the nearest seed. */
  readonly depth: number;
  /** At most so many nodes, the seeds included. */
  readonly limit: number;
  readonly filter: NeighborFilter;
  readonly limits?: CallLimits;
}

export interface FoundSubgraph {
  /** By hops from the nearest seed, then as they were reached: by the edge that most documents carry. */
  readonly nodes: readonly EntityRecord[];
  /** All that pass the filter among the nodes, most documents first, then by id. */
  readonly edges: readonly EdgeRecord[];
  /** There was more than `limit` or EDGE_LIMIT allows. */
  readonly truncated: boolean;
}

/** Past this a picture of edges shows nothing. */
export const EDGE_LIMIT = 5_000;

/**
 * What lies around some entities. Each hop takes the neighbours of all entities of the hop before by the documents that
 * carry the edge (most first), then by edge id, until `limit` is met: so the least is left out where not all fits.
 */
export async function findSubgraph(
  store: Store,
  { seeds, depth, limit, filter, limits = {} }: SubgraphQuery,
): Promise<FoundSubgraph> {
  const deadline = limits.timeoutMs === undefined ? null : performance.now() + limits.timeoutMs;
  const nodes = new Map<EntityId, EntityRecord>();
  let truncated = false;
  for (const entity of await store.findEntities(seeds)) {
    if (entity === null || nodes.has(entity.id)) continue;
    if (nodes.size < limit) nodes.set(entity.id, entity);
    else truncated = true;
  }
  let frontier = [...nodes.keys()];
  for (let hop = 0; hop < depth && frontier.length > 0; hop++) {
    // One more than fits tells whether anything was left out.
    const first = Math.min(1_000, limit + 1);
    const pages = await store.neighbors(frontier, filter, { first, after: null }, limitsLeft(limits, deadline));
    const reached = pages.flatMap(({ items, hasNextPage }) => {
      if (hasNextPage) truncated = true;
      return items.map(({ item }) => item);
    });
    reached.sort((a, b) => b.edge.documents - a.edge.documents || compareCodePoints(a.edge.id, b.edge.id));
    frontier = [];
    for (const { entity } of reached) {
      if (nodes.has(entity.id)) continue;
      if (nodes.size >= limit) {
        truncated = true;
        break;
      }
      nodes.set(entity.id, entity);
      frontier.push(entity.id);
    }
  }
  const { kinds: _kinds, direction: _direction, ...claimFilter } = filter;
  const edges =
    nodes.size === 0
      ? []
      : await store.edgesAmong([...nodes.keys()], claimFilter, EDGE_LIMIT + 1, limitsLeft(limits, deadline));
  return {
    nodes: [...nodes.values()],
    edges: edges.slice(0, EDGE_LIMIT),
    truncated: truncated || edges.length > EDGE_LIMIT,
  };
}
