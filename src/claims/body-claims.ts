import type { Gazetteer } from "../knowledge/gazetteer.ts";
import type { Claim, ClusterIndex } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import { nameClaim } from "./name-claim.ts";

const STATE_BODIES = new Set(["GOVERNMENT", "MILITARY", "AGENCY", "COURT"]);
const CONFIDENCE = 0.85;

/** Bodies of a state whose name begins with the country's ("US State Department"), where the document has that country. */
export function bodyClaims(clusters: readonly Cluster[], gazetteer: Gazetteer): readonly Claim[] {
  const countries = new Map<string, ClusterIndex>();
  const byName = new Map<string, ClusterIndex>();
  clusters.forEach((cluster, index) => {
    if (cluster.kind !== "PLACE" || !/^COUNTRY/u.test(cluster.subtype ?? "")) return;
    byName.set(cluster.name, index);
    for (const { surface, form } of cluster.mentions) if (form !== "METONYM") countries.set(surface, index);
  });
  /** "**Cypriot** Defence Ministry", where the document has Cyprus and not the adjective. */
  const knownBefore = (surface: string): ClusterIndex | undefined => {
    const [first = ""] = surface.split(" ");
    return gazetteer
      .find(first)
      .filter(({ entity, form }) => form === "DEMONYM" && entity.subtype?.startsWith("COUNTRY"))
      .map(({ entity }) => byName.get(entity.name))
      .find((index) => index !== undefined);
  };
  return clusters.flatMap((cluster, subject): Claim[] => {
    if (cluster.kind !== "ORGANIZATION" || !STATE_BODIES.has(cluster.subtype ?? "")) return [];
    for (const { surface, start } of cluster.mentions) {
      const said = [...countries].find(([name]) => surface.startsWith(`${name} `));
      const object = said?.[1] ?? knownBefore(surface);
      if (object === undefined) continue;
      return [
        nameClaim({
          subject,
          predicate: "PART_OF",
          object,
          qualifiers: {},
          confidence: CONFIDENCE,
          evidence: [{ start, end: start + surface.length }],
          rule: "country-in-name",
        }),
      ];
    }
    return [];
  });
}
