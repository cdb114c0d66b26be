import type { ProfileId } from "../../model/cluster.ts";
import type { EntityKind } from "../../model/kinds.ts";
import type { ClusterRow } from "./contribution-rows.ts";

/** What the display of an entity is chosen from: how many documents say so, kept for each profile. */
export const TALLIED = ["KIND", "NAME", "ALIAS", "SUBTYPE", "WIKIDATA"] as const;

export interface Tally {
  readonly attribute: (typeof TALLIED)[number];
  readonly value: string;
}

export interface TalliedCluster extends Pick<ClusterRow, "kind" | "subtype" | "name" | "aliases" | "wikidata"> {
  readonly kind: EntityKind;
  readonly profile: { readonly id: ProfileId };
}

/** What one document adds to the tallies of each profile that its clusters have: each once, however many clusters. */
export function talliesOf(clusters: readonly TalliedCluster[]): ReadonlyMap<ProfileId, readonly Tally[]> {
  const byProfile = new Map<ProfileId, Map<string, Tally>>();
  for (const cluster of clusters) {
    const tallies = byProfile.get(cluster.profile.id) ?? new Map<string, Tally>();
    byProfile.set(cluster.profile.id, tallies);
    const add = (attribute: Tally["attribute"], value: string | null): void => {
      if (value !== null) tallies.set(`${attribute} ${value}`, { attribute, value });
    };
    add("KIND", cluster.kind);
    add("NAME", cluster.name);
    add("SUBTYPE", cluster.subtype);
    add("WIKIDATA", cluster.wikidata);
    for (const alias of cluster.aliases) add("ALIAS", alias);
  }
  return new Map([...byProfile].map(([profile, tallies]) => [profile, [...tallies.values()]]));
}
