import { findClaims } from "./claims/find-claims.ts";
import { clusterMentions } from "./entities/cluster-mentions.ts";
import type { Knowledge } from "./knowledge/load-knowledge.ts";
import type { Ontology } from "./knowledge/ontology.ts";
import { findMentions } from "./mentions/find-mentions.ts";
import { claimId } from "./model/claim.ts";
import { compareCodePoints } from "./model/code-points.ts";
import type { Contribution } from "./model/contribution.ts";
import { type Document, documentId, type SourceDocument } from "./model/document.ts";
import { claimsOfEvents } from "./model/event-claims.ts";
import type { Extraction } from "./model/extraction.ts";
import { canonicalJson, sha256 } from "./model/hash.ts";
import { tokenizeDocument } from "./text/tokenize-document.ts";

/** The flow: what each stage finds in one document. Pure: equal documents and knowledge give equal extractions. */
export function extractDocument(source: SourceDocument, knowledge: Knowledge): Extraction {
  const segments = tokenizeDocument(source);
  const { mentions, dates } = findMentions(source, segments, knowledge);
  const joined = clusterMentions(source, segments, mentions, knowledge);
  const { clusters, claims, events, quotes } = findClaims({ source, segments, clusters: joined, dates, knowledge });
  return {
    document: toDocument(source),
    segments: segments.map(({ start, end, type }) => ({ start, end, type })),
    clusters,
    claims,
    events,
    dates,
    quotes,
  };
}

/** What an extraction puts into the graph: the claims that follow from event rows come in, each claim gets its id. */
export function toContribution(extraction: Extraction, fingerprint: string, ontology: Ontology): Contribution {
  const { document, segments, clusters, events } = extraction;
  const kindOf = (index: number | null) => (index === null ? null : (clusters[index]?.kind ?? null));
  const derived = claimsOfEvents(events, clusters, extraction.claims).filter(({ subject, predicate, object }) => {
    const kind = kindOf(subject);
    return kind !== null && ontology.accepts(kind, predicate, kindOf(object));
  });
  const claims = new Map(
    [...extraction.claims, ...derived].map((claim) => {
      const id = claimId(document.id, claim, clusters, ontology.symmetricPredicates.has(claim.predicate));
      return [id, { ...claim, id }];
    }),
  );
  return {
    document,
    revision: revisionOf(document, fingerprint),
    segments,
    clusters,
    claims: [...claims.values()].sort((a, b) => compareCodePoints(a.id, b.id)),
    events,
  };
}

/** Known before anything is extracted, so that what the store holds already costs no extraction. */
export function revisionOf(
  { raw, sha256: bytes, metadata }: Pick<Document, "raw" | "sha256" | "metadata">,
  fingerprint: string,
): string {
  return sha256(canonicalJson([raw, bytes, metadata, fingerprint]), 32);
}

function toDocument(source: SourceDocument): Document {
  const { collection, givenId, raw, metadata } = source;
  return { id: documentId(source), collection, givenId, raw, sha256: source.sha256, metadata };
}
