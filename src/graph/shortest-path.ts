import { NewsgraphError } from "../errors.ts";
import { compareCodePoints } from "../model/code-points.ts";
import type { EntityId } from "../model/entity.ts";
import type { CallLimits, NeighborFilter, Store } from "./port.ts";

export interface PathQuery {
  /** Current ids, as reads return them. */
  readonly from: EntityId;
  readonly to: EntityId;
  readonly maxHops: number;
  readonly filter: NeighborFilter;
  readonly limits?: CallLimits;
  readonly caps?: Partial<PathCaps>;
}

/** What a search may see before it gives up on being sure. */
export interface PathCaps {
  /** Neighbours read of one entity. */
  readonly neighbors: number;
  /** Entities seen from both ends together. */
  readonly nodes: number;
}

export interface FoundPath {
  /** Both ends included; null where there is no path within `maxHops`, or none was found before a cap was met. */
  readonly ids: readonly EntityId[] | null;
  /** A cap was met: there may be a path, or a shorter or lesser one, that was not seen. */
  readonly truncated: boolean;
}

const DEFAULT_CAPS: PathCaps = { neighbors: 5_000, nodes: 200_000 };
const BATCH = 500;

/** What is known from one end: the distance of each entity seen, and its neighbours where they have been read. */
interface Side {
  readonly distances: Map<EntityId, number>;
  frontier: readonly EntityId[];
  depth: number;
}

/**
 * Finds a shortest path over batched port reads, either way along an edge whatever the filter's direction says; among
 * the shortest the one with the least sequence of ids by code point. Searches breadth first from both ends, the
 * smaller frontier first. Throws TIMEOUT and ABORTED by `limits`.
 */
export async function findShortestPath(
  store: Store,
  { from, to, maxHops, filter, limits = {}, caps }: PathQuery,
): Promise<FoundPath> {
  if (from === to) return { ids: [from], truncated: false };
  const { neighbors, nodes } = { ...DEFAULT_CAPS, ...caps };
  const deadline = limits.timeoutMs === undefined ? null : performance.now() + limits.timeoutMs;
  const adjacency = new Map<EntityId, readonly EntityId[]>();
  // Kinds say what may stand between the ends; the ends are there whatever their kind.
  const { kinds, ...edges } = filter;
  const walked: NeighborFilter = { ...edges, direction: "BOTH" };
  const cut = new Set<EntityId>();

  async function readAdjacent(ids: readonly EntityId[]): Promise<void> {
    const unread = ids.filter((id) => !adjacency.has(id));
    for (let at = 0; at < unread.length; at += BATCH) {
      const batch = unread.slice(at, at + BATCH);
      const answers = await store.adjacent(batch, walked, neighbors, limitsLeft(limits, deadline));
      for (const [index, id] of batch.entries()) {
        const answer = answers[index];
        adjacency.set(id, answer?.ids ?? []);
        if (answer?.truncated) cut.add(id);
      }
    }
  }

  const near: Side = { distances: new Map([[from, 0]]), frontier: [from], depth: 0 };
  const far: Side = { distances: new Map([[to, 0]]), frontier: [to], depth: 0 };
  const isPassable = await createPassable(store, kinds, from, to);

  let length: number | null = null;
  while (length === null && near.depth + far.depth < maxHops && near.frontier.length > 0 && far.frontier.length > 0) {
    const [side, other] = near.frontier.length <= far.frontier.length ? [near, far] : [far, near];
    await readAdjacent(side.frontier);
    side.depth++;
    const next = new Set<EntityId>();
    for (const id of side.frontier) {
      for (const neighbor of adjacency.get(id) ?? []) if (!side.distances.has(neighbor)) next.add(neighbor);
    }
    const passable = await isPassable([...next]);
    side.frontier = [...next].filter((id) => passable.has(id));
    for (const id of side.frontier) side.distances.set(id, side.depth);
    // Where neighbours were cut off, the sides may meet later than they should: the least sum counts, not the depths.
    const sums = side.frontier.flatMap((id) => {
      const rest = other.distances.get(id);
      return rest === undefined ? [] : [side.depth + rest];
    });
    if (sums.length > 0) length = Math.min(...sums);
    else if (near.distances.size + far.distances.size > nodes) return { ids: null, truncated: true };
  }
  if (length === null) return { ids: null, truncated: cut.size > 0 };
  const ids = await walkLeast(from, { length, near, far, adjacency, cut, readAdjacent });
  return { ids, truncated: cut.size > 0 };
}

interface Meeting {
  readonly length: number;
  readonly near: Side;
  readonly far: Side;
  readonly adjacency: ReadonlyMap<EntityId, readonly EntityId[]>;
  /** Entities whose neighbours were too many to read all. */
  readonly cut: ReadonlySet<EntityId>;
  readonly readAdjacent: (ids: readonly EntityId[]) => Promise<void>;
}

/**
 * The least sequence of ids among the paths of this length. Distances to the far end are carried back layer by layer
 * over what the near side has seen; then a greedy walk takes the least neighbour that is one hop nearer to the end.
 */
async function walkLeast(
  from: EntityId,
  { length, near, far, adjacency, cut, readAdjacent }: Meeting,
): Promise<readonly EntityId[]> {
  const toEnd = new Map(far.distances);
  for (let depth = near.depth; depth >= 0; depth--) {
    for (const [id, distance] of near.distances) {
      if (distance !== depth || toEnd.has(id)) continue;
      const isOnTheWay = (adjacency.get(id) ?? []).some((neighbor) => toEnd.get(neighbor) === length - depth - 1);
      if (isOnTheWay) toEnd.set(id, length - depth);
    }
  }
  const path = [from];
  for (let left = length - 1; left >= 0; left--) {
    const last = path.at(-1) as EntityId;
    await readAdjacent([last]);
    const read = adjacency.get(last) ?? [];
    // What was not read from its own end may have been read from the other.
    const others = cut.has(last) ? [...adjacency].flatMap(([id, list]) => (list.includes(last) ? [id] : [])) : [];
    const next = [...read, ...others].filter((id) => toEnd.get(id) === left).sort(compareCodePoints)[0];
    if (next === undefined)
      throw new NewsgraphError("STORE_FAILED", "The graph changed while a path was searched: ask again.");
    path.push(next);
  }
  return path;
}

/** Which of some entities may stand within a path: those of the kinds asked for, and the ends. */
async function createPassable(
  store: Store,
  kinds: NeighborFilter["kinds"],
  from: EntityId,
  to: EntityId,
): Promise<(ids: readonly EntityId[]) => Promise<ReadonlySet<EntityId>>> {
  if (kinds === undefined) return async (ids) => new Set(ids);
  const wanted = new Set(kinds);
  const known = new Map<EntityId, boolean>([
    [from, true],
    [to, true],
  ]);
  return async (ids) => {
    const unknown = ids.filter((id) => !known.has(id));
    for (let at = 0; at < unknown.length; at += BATCH) {
      const batch = unknown.slice(at, at + BATCH);
      const found = await store.findEntities(batch);
      for (const [index, id] of batch.entries()) {
        const kind = found[index]?.kind;
        known.set(id, kind !== undefined && wanted.has(kind));
      }
    }
    return new Set(ids.filter((id) => known.get(id)));
  };
}

/** What is left of the caller's time. */
export function limitsLeft(limits: CallLimits, deadline: number | null): CallLimits {
  if (limits.signal?.aborted) throw new NewsgraphError("ABORTED", "The search was aborted by its caller.");
  if (deadline === null) return limits;
  const left = deadline - performance.now();
  if (left <= 0)
    throw new NewsgraphError(
      "TIMEOUT",
      `The search took longer than ${limits.timeoutMs} ms: allow fewer hops or narrow the filter.`,
    );
  return { ...limits, timeoutMs: Math.ceil(left) };
}
