import type { Claim, ClaimId, ClusterIndex, EventRow } from "../../model/claim.ts";
import type { Cluster, Profile } from "../../model/cluster.ts";
import type { Contribution } from "../../model/contribution.ts";
import type { Document, Segment } from "../../model/document.ts";
import { MENTION_FORMS } from "../../model/kinds.ts";
import { nameKey } from "../../model/name-key.ts";
import { compareSpans } from "../../model/span.ts";
import { daysOf } from "../../model/when.ts";
import { syndicationKey } from "./syndication-key.ts";

export interface DocumentRow extends Omit<Document, "raw"> {
  readonly revision: string;
  readonly segments: readonly Segment[];
  /** Whole day of publication in UTC; null where it is not known. */
  readonly publishedDay: number | null;
  /** What documents are ordered by under TITLE. */
  readonly titleKey: string;
  /** What copies of its story are told by, of its sentences alone: `syndicationKey`. */
  readonly syndication: string;
  readonly characters: number;
  readonly mentions: number;
  readonly claims: number;
}

export interface ClusterRow
  extends Pick<Cluster, "kind" | "subtype" | "key" | "ordinal" | "name" | "aliases" | "wikidata"> {
  readonly index: ClusterIndex;
  readonly profile: Profile;
  /** Four numbers a mention, in order of the text: start, end, index in MENTION_FORMS, confidence. */
  readonly mentions: readonly number[];
}

export interface ClaimRow extends Claim {
  readonly id: ClaimId;
  /** First and last whole day; null where there is no date that can be compared. */
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  /** Where its first evidence starts. */
  readonly start: number;
}

export interface EventRowRow extends EventRow {
  /** Where its first evidence starts. */
  readonly start: number;
}

/** What one document owns in a store, as plain rows. */
export interface ContributionRows {
  readonly document: DocumentRow;
  readonly raw: string;
  /** Title and text as name keys: the words that the document is found by. */
  readonly words: string;
  readonly clusters: readonly ClusterRow[];
  readonly claims: readonly ClaimRow[];
  readonly events: readonly EventRowRow[];
}

/** Turns a contribution into the rows that both stores keep. */
export function contributionRows({
  document,
  revision,
  segments,
  clusters,
  claims,
  events,
}: Contribution): ContributionRows {
  const { raw, ...rest } = document;
  const clusterRows = clusters.map(toClusterRow);
  return {
    document: {
      ...rest,
      revision,
      segments: segments.map(({ start, end, type }) => ({ start, end, type })),
      publishedDay: publishedDayOf(document.metadata.publishedAt),
      titleKey: nameKey(document.metadata.title ?? ""),
      syndication: syndicationKey(sentencesOf(raw, segments)),
      characters: raw.length,
      mentions: clusterRows.reduce((sum, { mentions }) => sum + mentions.length / 4, 0),
      claims: claims.length,
    },
    raw,
    words: nameKey(`${document.metadata.title ?? ""} ${raw}`),
    clusters: clusterRows,
    claims: claims.map((claim) => {
      const days = claim.date === null ? undefined : daysOf(claim.date);
      return { ...claim, firstDay: days?.first ?? null, lastDay: days?.last ?? null, start: startOf(claim) };
    }),
    events: events.map((row) => ({ ...row, start: startOf(row) })),
  };
}

/** What the author wrote, as one text: headlines and boilerplate are each publisher's own. */
export function sentencesOf(raw: string, segments: readonly Segment[]): string {
  return segments
    .filter(({ type }) => type === "SENTENCE")
    .map(({ start, end }) => raw.slice(start, end))
    .join(" ");
}

function toClusterRow(cluster: Cluster, index: number): ClusterRow {
  const { kind, subtype, key, ordinal, name, aliases, wikidata, profile } = cluster;
  const seen = new Set<string>();
  const mentions = [...cluster.mentions].sort(compareSpans).flatMap(({ start, end, form, confidence }) => {
    const span = `${start} ${end}`;
    if (seen.has(span)) return [];
    seen.add(span);
    return [start, end, MENTION_FORMS.indexOf(form), confidence];
  });
  return { index, kind, subtype, key, ordinal, name, aliases, wikidata, profile, mentions };
}

function startOf({ evidence }: { readonly evidence: readonly { readonly start: number }[] }): number {
  return evidence.reduce((least, { start }) => Math.min(least, start), evidence[0]?.start ?? 0);
}

/** A time without an offset is taken as UTC, never as this machine's own. */
function publishedDayOf(publishedAt: string | null): number | null {
  if (publishedAt === null) return null;
  const hasOffset = !publishedAt.includes("T") || /(?:Z|[+-]\d{2}:?\d{2})$/.test(publishedAt);
  const time = Date.parse(hasOffset ? publishedAt : `${publishedAt}Z`);
  return Number.isNaN(time) ? null : Math.floor(time / 86_400_000);
}
