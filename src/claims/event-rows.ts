import type { Claim, ClusterIndex, EventRow } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import type { Modality } from "../model/kinds.ts";
import { compareSpans, type Span } from "../model/span.ts";
import type { DateMention, When } from "../model/when.ts";
import type { EventsFound } from "./events/find-events.ts";
import { claimDate } from "./scope/claim-date.ts";
import type { SentenceView } from "./speech/quotes.ts";

/** Words that date an event rather than something else in its sentence. */
const DATING =
  /\b(?:lasted|began|started|broke out|opened|ended|took place|taking place|was held|were held|is held|held|convened|met|occurred|happened|fought|launched|signed|concluded|elected|in|of|on|from|during|beginning)\b/iu;

/**
 * One row for each event of a document, in the order of their clusters: what stands beside its name or noun, the places
 * and participants that claims found for it, and the stretches that carry them. A named event that the text only
 * mentions gets a bare row.
 */
export function eventRows(
  clusters: readonly Cluster[],
  sentences: readonly SentenceView[],
  claims: readonly Claim[],
  datesIn: (span: Span) => readonly DateMention[],
  raw: string,
  { rows, ofNamed }: Pick<EventsFound, "rows" | "ofNamed">,
): readonly EventRow[] {
  const aboutOf = claimsByEvent(claims);
  const sentencesOf = sentencesByEvent(sentences, clusters);
  const unnamed = new Map(rows.map((row) => [row.event, row]));
  return clusters.flatMap((cluster, event): EventRow[] => {
    if (cluster.kind !== "EVENT") return [];
    const about = aboutOf.get(event) ?? [];
    const own = unnamed.get(event);
    if (own !== undefined) return [mergeRows(ofClaims(event, cluster, about, null), own)];
    const home = sentencesOf.get(event) ?? [];
    const beside = ofNamed.get(event);
    const dated = beside?.date === undefined || beside.date === null ? dateOf(event, home, datesIn, raw) : null;
    const row = mergeRows(ofClaims(event, cluster, about, dated), beside);
    if (row.evidence.length > 0) return [row];
    const first = home[0]?.segment;
    return first === undefined ? [] : [{ ...row, evidence: [{ start: first.start, end: first.end }] }];
  });
}

type SaidRow = Omit<EventRow, "modality"> & { readonly modality: Modality | null };

function ofClaims(
  event: ClusterIndex,
  cluster: Cluster,
  about: readonly Claim[],
  dated: { readonly when: When; readonly sentence: Span } | null,
): SaidRow {
  const dating = about.find(
    ({ date, predicate }) => date !== null && predicate !== "IN_RESPONSE_TO" && !STANCES.has(predicate),
  );
  return {
    event,
    subtype: cluster.subtype,
    modality: modalityOfAll(about),
    date: dated?.when ?? dating?.date ?? null,
    places: unique(
      about
        .filter(({ predicate, subject }) => predicate === "OCCURRED_IN" && subject === event)
        .map(({ object }) => object),
    ),
    participants: participantsOf(about, event),
    evidence: uniqueSpans([...about.flatMap((claim) => claim.evidence), ...(dated === null ? [] : [dated.sentence])]),
  };
}

/** What the text's claims say of an event, and what stands beside its name or noun, as one; the latter goes first. */
function mergeRows(said: SaidRow, beside: EventRow | undefined): EventRow {
  if (beside === undefined) return { ...said, modality: said.modality ?? "ASSERTED" };
  const participants = new Map(beside.participants.map((one) => [one.cluster, one] as const));
  for (const one of said.participants) if (!participants.has(one.cluster)) participants.set(one.cluster, one);
  return {
    ...beside,
    subtype: said.subtype,
    modality: said.modality === "ASSERTED" ? "ASSERTED" : beside.modality,
    date: beside.date ?? said.date,
    places: unique([...said.places, ...beside.places]),
    participants: [...participants.values()].sort((a, b) => a.cluster - b.cluster),
    evidence: uniqueSpans([...said.evidence, ...beside.evidence]),
  };
}

function claimsByEvent(claims: readonly Claim[]): ReadonlyMap<ClusterIndex, readonly Claim[]> {
  const byEvent = new Map<ClusterIndex, Claim[]>();
  for (const claim of claims)
    for (const end of new Set([claim.subject, claim.object])) {
      if (end === null) continue;
      const list = byEvent.get(end);
      if (list === undefined) byEvent.set(end, [claim]);
      else list.push(claim);
    }
  return byEvent;
}

/** Where the names of events stand. */
function sentencesByEvent(
  sentences: readonly SentenceView[],
  clusters: readonly Cluster[],
): ReadonlyMap<ClusterIndex, readonly SentenceView[]> {
  const byEvent = new Map<ClusterIndex, SentenceView[]>();
  for (const sentence of sentences)
    for (const item of sentence.items) {
      if (item.type !== "mention" || item.kind !== "EVENT") continue;
      for (const cluster of item.clusters) {
        if (clusters[cluster]?.kind !== "EVENT") continue;
        const list = byEvent.get(cluster);
        if (list === undefined) byEvent.set(cluster, [sentence]);
        else list.push(sentence);
      }
    }
  return byEvent;
}

/** The date that stands in a sentence right beside the event's name, a dating word between them or none. */
function dateOf(
  event: ClusterIndex,
  sentences: readonly SentenceView[],
  datesIn: (span: Span) => readonly DateMention[],
  raw: string,
): { readonly when: When; readonly sentence: Span } | null {
  for (const { segment, items } of sentences) {
    const item = items.find((other) => other.type === "mention" && other.clusters.includes(event));
    if (item === undefined) continue;
    const nearest = claimDate(items, segment, item, item, datesIn(segment));
    if (nearest === null) continue;
    const between = raw.slice(Math.min(item.end, nearest.span.end), Math.max(item.start, nearest.span.start));
    const isNear =
      between.length <= 60 &&
      (nearest.span.start < item.start ? nearest.span.start - segment.start <= 6 : DATING.test(between));
    if (isNear) return { when: nearest, sentence: { start: segment.start, end: segment.end } };
  }
  return null;
}

/** Claims that say how somebody thinks of an event, or who is behind it; they may be so of what never happens. */
const STANCES: ReadonlySet<string> = new Set(["COMMENTED_ON", "OPPOSES", "SUPPORTS", "INITIATED", "ORGANIZED"]);

/** How the claims that take it as happening say that it happens; null where there is none. */
function modalityOfAll(claims: readonly Claim[]): Modality | null {
  const telling = claims.filter(({ predicate }) => !STANCES.has(predicate));
  return telling.some(({ modality }) => modality === "ASSERTED") ? "ASSERTED" : (telling[0]?.modality ?? null);
}

const ROLES: Readonly<Record<string, string>> = {
  ORGANIZED: "organizer",
  PARTICIPATED_IN: "participant",
  LEADS: "leader",
};

function participantsOf(claims: readonly Claim[], event: ClusterIndex): EventRow["participants"] {
  const found = new Map<ClusterIndex, string>();
  for (const { predicate, subject, object, modality, qualifiers } of claims) {
    const role = ROLES[predicate];
    if (role === undefined || object !== event || found.has(subject) || modality === "NEGATED") continue;
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
