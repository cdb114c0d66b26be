import { findClaims } from "./claims/find-claims.ts";
import type { Encoder } from "./encoder/open-encoder.ts";
import { clusterMentions } from "./entities/cluster-mentions.ts";
import type { Knowledge } from "./knowledge/load-knowledge.ts";
import { findMentions } from "./mentions/find-mentions.ts";
import { type Document, documentId, type SourceDocument } from "./model/document.ts";
import type { Extraction } from "./model/extraction.ts";
import { tokenizeDocument } from "./text/tokenize-document.ts";

/**
 * The flow: what each stage finds in one document. Pure: equal documents, knowledge and weights give equal extractions.
 * Without an encoder, names are found by rules.
 */
export async function extractDocument(
  source: SourceDocument,
  { knowledge, encoder }: { readonly knowledge: Knowledge; readonly encoder: Encoder | null },
): Promise<Extraction> {
  const segments = tokenizeDocument(source);
  const encoded = encoder === null ? null : await encoder.encode(source.raw, segments);
  const { mentions, dates } = findMentions(source, segments, encoded, knowledge);
  const joined = clusterMentions(source, mentions);
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

function toDocument(source: SourceDocument): Document {
  const { collection, givenId, raw, metadata } = source;
  return { id: documentId(source), collection, givenId, raw, sha256: source.sha256, metadata };
}
