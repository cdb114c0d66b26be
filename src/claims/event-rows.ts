import type { Claim, ClusterIndex, EventRow } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import type { Modality } from "../model/kinds.ts";
import { compareSpans, type Span } from "../model/span.ts";
import type { DateMention, When } from "../model/when.ts";
import { claimDate } from "./claim-date.ts";
import type { SentenceView } from "./quotes.ts";

/** Words that date an event rather than something else in its sentence. */
const DATING =
  /\b(?:lasted|began|started|broke out|opened|ended|took place|taking place|was held|were held|is held|held|convened|met|occurred|happened|fought|launched|signed|concluded|elected|in|of|on|from|during|beginning)\b/iu;

/**
 * One row for each named event of a document: its date as said beside its name, the places and participants that the
 * claims found for it, and the sentences that carry them. An event that the text only mentions gets a bare row.
 */
export function eventRows(
  clusters: readonly Cluster[],
  sentences: readonly SentenceView[],
  claims: readonly Claim[],
  dates: readonly DateMention[],
  raw: string,
): readonly EventRow[] {
  return clusters.flatMap((cluster, event): EventRow[] => {
    if (cluster.kind !== "EVENT") return [];
    const about = claims.filter((claim) => claim.subject === event || claim.object === event);
    const dated = dateOf(event, sentences, dates, raw);
    const first = cluster.mentions[0];
    const home =
      first === undefined
        ? undefined
        : sentences.find(({ segment }) => segment.start <= first.start && first.end <= segment.end);
    const evidence = [...about.flatMap((claim) => claim.evidence), ...(dated === null ? [] : [dated.sentence])];
    if (evidence.length === 0 && home !== undefined)
      evidence.push({ start: home.segment.start, end: home.segment.end });
    if (evidence.length === 0) return [];
    return [
      {
        event,
        subtype: cluster.subtype,
        modality: modalityOfAll(about),
        date:
          dated?.when ??
          about.find(
            ({ date, predicate }) => date !== null && predicate !== "IN_RESPONSE_TO" && predicate !== "COMMENTED_ON",
          )?.date ??
          null,
        places: unique(
          about
            .filter(({ predicate, subject }) => predicate === "OCCURRED_IN" && subject === event)
            .map(({ object }) => object),
        ),
        participants: participantsOf(about, event),
        evidence: uniqueSpans(evidence),
      },
    ];
  });
}

/** The date that stands in a sentence right beside the event's name, a dating word between them or none. */
function dateOf(
  event: ClusterIndex,
  sentences: readonly SentenceView[],
  dates: readonly DateMention[],
  raw: string,
): { readonly when: When; readonly sentence: Span } | null {
  for (const { segment, items } of sentences) {
    const item = items.find((other) => other.type === "mention" && other.clusters.includes(event));
    if (item === undefined) continue;
    const nearest = claimDate(items, segment, item, item, dates);
    if (nearest === null) continue;
    const between = raw.slice(Math.min(item.end, nearest.span.end), Math.max(item.start, nearest.span.start));
    const isNear =
      between.length <= 60 &&
      (nearest.span.start < item.start ? nearest.span.start - segment.start <= 6 : DATING.test(between));
    if (isNear) return { when: nearest, sentence: { start: segment.start, end: segment.end } };
  }
  return null;
}

function modalityOfAll(claims: readonly Claim[]): Modality {
  if (claims.length === 0 || claims.some(({ modality }) => modality === "ASSERTED")) return "ASSERTED";
  return claims[0]?.modality ?? "ASSERTED";
}

const ROLES: Readonly<Record<string, string>> = {
  ORGANIZED: "organizer",
  PARTICIPATED_IN: "participant",
  LEADS: "leader",
};

function participantsOf(claims: readonly Claim[], event: ClusterIndex): EventRow["participants"] {
  const found = new Map<ClusterIndex, string>();
  for (const { predicate, subject, object, qualifiers } of claims) {
    const role = ROLES[predicate];
    if (role === undefined || object !== event || found.has(subject)) continue;
    found.set(subject, typeof qualifiers.role === "string" ? qualifiers.role : role);
  }
  return [...found].sort(([a], [b]) => a - b).map(([cluster, role]) => ({ cluster, role }));
}

function unique(indexes: readonly (ClusterIndex | null)[]): readonly ClusterIndex[] {
  return [...new Set(indexes.filter((index) => index !== null))].sort((a, b) => a - b);
}

function uniqueSpans(spans: readonly Span[]): readonly Span[] {
  const byText = new Map(spans.map(({ start, end }) => [`${start}:${end}`, { start, end }]));
  return [...byText.values()].sort(compareSpans);
}
