import { loadOntology } from "../knowledge/ontology.ts";
import { type ClusterIndex, claimId, type QualifierValue } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import { compareCodePoints } from "../model/code-points.ts";
import { bareAddress } from "../model/entity.ts";
import type { Extraction } from "../model/extraction.ts";
import { compareSpans, type Span } from "../model/span.ts";
import type { When } from "../model/when.ts";

/**
 * One line of `newsgraph extract`: the extraction as plain JSON, with entity ids (kind and slug) that are unique in the
 * line. A public contract: members are added, never renamed. Spans are in order of start and end, the rest of id.
 */
export function toExtractionLine(extraction: Extraction): Readonly<Record<string, unknown>> {
  const { document, segments, clusters, claims, events, dates, quotes } = extraction;
  const { title, description, url, source, authors, publishedAt, modifiedAt, language, tags } = document.metadata;
  const ids = localIds(clusters);
  const idOf = (index: ClusterIndex): string => ids[index] ?? "";
  const idOrNull = (index: ClusterIndex | null): string | null => (index === null ? null : idOf(index));
  const { symmetricPredicates } = loadOntology();

  return {
    id: document.givenId ?? document.id,
    sha256: document.sha256,
    title,
    description,
    url,
    source,
    authors,
    publishedAt,
    modifiedAt,
    language,
    tags,
    segments: segments.map(({ start, end, type }) => ({ start, end, type })).sort(compareSpans),
    mentions: clusters
      .flatMap(({ mentions }, index) =>
        mentions.map(({ start, end, surface, form, kind, confidence }) => {
          return { start, end, surface, form, kind, entity: idOf(index), confidence };
        }),
      )
      .sort((a, b) => compareSpans(a, b) || compareCodePoints(a.entity, b.entity)),
    entities: clusters
      .map(({ kind, subtype, name, aliases, wikidata }, index) => ({
        id: idOf(index),
        kind,
        subtype,
        name,
        aliases,
        wikidata,
      }))
      .sort(byId),
    events: events
      .map(({ event, subtype, modality, date, places, participants, evidence }) => ({
        entity: idOf(event),
        subtype,
        modality,
        date: toWhen(date),
        places: places.map(idOf),
        participants: participants.map(({ cluster, role }) => ({ entity: idOf(cluster), role })),
        evidence: toSpans(evidence),
      }))
      .sort((a, b) => compareCodePoints(a.entity, b.entity) || compareCodePoints(JSON.stringify(a), JSON.stringify(b))),
    claims: withoutDoubles(
      claims.map((claim) => ({
        id: claimId(document.id, claim, clusters, symmetricPredicates.has(claim.predicate)) as string,
        subject: idOf(claim.subject),
        predicate: claim.predicate,
        object: idOrNull(claim.object),
        modality: claim.modality,
        attributedTo: idOrNull(claim.attributedTo),
        date: toWhen(claim.date),
        qualifiers: toQualifiers(claim.qualifiers, idOf),
        confidence: claim.confidence,
        evidence: toSpans(claim.evidence),
      })),
    ).sort(byId),
    dates: dates
      .map(({ start, end, surface, value, precision, relative }) => ({
        start,
        end,
        surface,
        value,
        precision,
        relative,
      }))
      .sort(compareSpans),
    quotes: quotes
      .map(({ start, end, speaker, direct }) => ({ start, end, speaker: idOrNull(speaker), direct }))
      .sort(compareSpans),
  };
}

/** Kind and slug; those that clusters of the document would share get a number, in the order of their first mention. */
function localIds(clusters: readonly Cluster[]): readonly string[] {
  const taken = new Set<string>();
  return clusters.map(({ kind, key }) => {
    const bare = bareAddress(kind, key);
    let id: string = bare;
    for (let n = 2; taken.has(id); n++) id = `${bare}~${n}`;
    taken.add(id);
    return id;
  });
}

function toQualifiers(qualifiers: Readonly<Record<string, QualifierValue>>, idOf: (index: ClusterIndex) => string) {
  const names = Object.keys(qualifiers).sort(compareCodePoints);
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = qualifiers[name];
      return value === undefined ? [] : [[name, typeof value === "string" ? value : idOf(value.cluster)]];
    }),
  );
}

function toWhen(when: When | null) {
  if (when === null) return null;
  const { start, end, open, precision, wording, span } = when;
  return { start, end, open, precision, wording, span: { start: span.start, end: span.end } };
}

function toSpans(spans: readonly Span[]) {
  return spans.map(({ start, end }) => ({ start, end })).sort(compareSpans);
}

function withoutDoubles<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareCodePoints(a.id, b.id);
}
