import type { ClusterIndex } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import type { EntityKind } from "../model/kinds.ts";
import type { SentenceView } from "./sentence/sentence-view.ts";

/** How often a text must speak of an event, how much more than of any other, and within how many sentences first. */
const LEAST_SPOKEN = 5;
const TIMES = 2;
const OPENING = 3;

/** The one event that a report is about: it opens with it and speaks of it far more than of any other. */
export function mainEvent(clusters: readonly Cluster[], sentences: readonly SentenceView[]): ClusterIndex | undefined {
  const [first, second] = mostSpokenOf(clusters, "EVENT");
  if (first === undefined || first.mentions.length < LEAST_SPOKEN) return undefined;
  if (first.mentions.length < TIMES * (second?.mentions.length ?? 0)) return undefined;
  const opening = sentences[OPENING - 1]?.segment.end ?? 0;
  return first.mentions.some(({ start }) => start < opening) ? first.cluster : undefined;
}

/** Those of a kind that a text speaks of, the most spoken of first. */
export function mostSpokenOf(
  clusters: readonly Cluster[],
  wanted: EntityKind,
): readonly (Pick<Cluster, "mentions"> & { readonly cluster: ClusterIndex })[] {
  return clusters
    .flatMap(({ kind, mentions }, cluster) => (kind === wanted ? [{ cluster, mentions }] : []))
    .sort((a, b) => b.mentions.length - a.mentions.length || a.cluster - b.cluster);
}
