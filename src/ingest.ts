import { findClaims } from "./claims/find-claims.ts";
import type { HeadTrust } from "./claims/head-trust.ts";
import type { Encoder } from "./encoder/open-encoder.ts";
import { clusterMentions } from "./entities/cluster-mentions.ts";
import { resolveReferences } from "./entities/resolve-references.ts";
import type { Knowledge } from "./knowledge/load-knowledge.ts";
import { findMentions } from "./mentions/find-mentions.ts";
import { type Document, documentId, isEnglish, type Segment, type SourceDocument } from "./model/document.ts";
import type { Extraction } from "./model/extraction.ts";
import { detectLanguage } from "./text/detect-language.ts";
import { tokenizeDocument } from "./text/tokenize-document.ts";

export interface ExtractionParts {
  readonly knowledge: Knowledge;
  readonly encoder: Encoder | null;
  /** How far the encoder's heads are believed; as measured unless told otherwise. */
  readonly trust?: HeadTrust;
}

/**
 * The flow: what each stage finds in one document. Pure: equal documents, knowledge and weights give equal extractions.
 * Without an encoder, names are found by rules.
 */
export async function extractDocument(
  source: SourceDocument,
  { knowledge, encoder, trust }: ExtractionParts,
): Promise<Extraction> {
  const language = (await detectLanguage(source.raw)) ?? source.metadata.language;
  const segments = tokenizeDocument(source);
  if (!isEnglish(language)) return unread(source, language, segments);
  const encoded = encoder === null ? null : await encoder.encode(source.raw, segments);
  const { mentions, dates } = findMentions(source, segments, encoded, knowledge);
  const named = clusterMentions(source, mentions);
  const joined = resolveReferences({ raw: source.raw, segments, clusters: named, knowledge });
  const { clusters, claims, events, quotes } = findClaims({
    source,
    segments,
    clusters: joined,
    dates,
    knowledge,
    encoding: encoder === null || encoded === null ? null : { segments: encoded, heads: encoder.heads },
    ...(trust === undefined ? {} : { trust }),
  });
  return {
    document: toDocument(source, language),
    segments: segments.map(toSegment),
    clusters,
    claims,
    events,
    dates,
    quotes,
  };
}

/** A text in another language keeps its segments; names and claims are looked for in English alone. */
function unread(source: SourceDocument, language: string, segments: readonly Segment[]): Extraction {
  const nothing = { clusters: [], claims: [], events: [], dates: [], quotes: [] };
  return { document: toDocument(source, language), segments: segments.map(toSegment), ...nothing };
}

function toSegment({ start, end, type }: Segment): Segment {
  return { start, end, type };
}

/** What the text is written in goes before what its page declares: templates declare the wrong one. */
function toDocument(source: SourceDocument, language: string): Document {
  const { collection, givenId, raw, metadata } = source;
  const declared = metadata.language.split("-")[0] === language ? metadata.language : language;
  return {
    id: documentId(source),
    collection,
    givenId,
    raw,
    sha256: source.sha256,
    metadata: { ...metadata, language: declared },
  };
}
