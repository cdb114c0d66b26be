import { PRONOUNS } from "../../src/entities/pronouns.ts";
import type { NamedDocument } from "../../src/ingest.ts";
import { type Cluster, createProfile } from "../../src/model/cluster.ts";
import type { Mention } from "../../src/model/mention.ts";
import { hasOverlap } from "../../src/model/span.ts";

/**
 * The clusters with those of "he" and "she" that nobody's name was found for, one for all of a gender, so that what is said
 * of them can be measured. The product leaves such pronouns out: a graph has no use for somebody.
 */
export function withLonePronouns({ source, segments, clusters }: NamedDocument): readonly Cluster[] {
  const taken = clusters.flatMap(({ mentions }) => mentions);
  const lone = new Map<string, Mention[]>();
  for (const [segment, { tokens }] of segments.entries()) {
    for (const { start, end } of tokens) {
      const surface = source.raw.slice(start, end);
      const stands = PRONOUNS.get(surface.toLowerCase())?.stands;
      if (stands !== "MAN" && stands !== "WOMAN") continue;
      if (taken.some((mention) => hasOverlap(mention, { start, end }))) continue;
      const mention: Mention = {
        start,
        end,
        surface,
        form: "PRONOUN",
        kind: "PERSON",
        subtype: null,
        confidence: 1,
        segment,
        known: null,
        title: null,
      };
      lone.set(stands, [...(lone.get(stands) ?? []), mention]);
    }
  }
  return [...clusters, ...[...lone].map(([stands, mentions]) => toCluster(stands, mentions))];
}

function toCluster(name: string, mentions: readonly Mention[]): Cluster {
  const profile = createProfile({ kind: "PERSON", key: name, scope: name, evidence: {} });
  return {
    kind: "PERSON",
    subtype: null,
    key: name,
    ordinal: 0,
    name,
    aliases: [],
    wikidata: null,
    profile,
    mentions,
    reasons: [],
  };
}
