import { findClaims } from "./claims/find-claims.ts";
import type { HeadTrust } from "./claims/heads/head-trust.ts";
import type { Encoder } from "./encoder/open-encoder.ts";
import { clusterMentions } from "./entities/cluster-mentions.ts";
import { resolveReferences } from "./entities/resolve-references.ts";
import type { Knowledge } from "./knowledge/load-knowledge.ts";
import { findMentions } from "./mentions/find-mentions.ts";
import type { Cluster } from "./model/cluster.ts";
import { type Document, documentId, isEnglish, type Segment, type SourceDocument } from "./model/document.ts";
import type { EncodedSegment } from "./model/encoding.ts";
import type { Extraction } from "./model/extraction.ts";
import type { TokenizedSegment } from "./model/token.ts";
import type { DateMention } from "./model/when.ts";
import { detectLanguage } from "./text/detect-language.ts";
import { tokenizeDocument } from "./text/tokenize-document.ts";

export interface ExtractionParts {
  readonly knowledge: Knowledge;
  readonly encoder: Encoder | null;
  /** How far the encoder's heads are believed; as measured unless told otherwise. */
  readonly trust?: HeadTrust;
}

/** A document as far as what it names is known, before its claims are read. */
export interface NamedDocument {
  readonly source: SourceDocument;
  readonly language: string;
  readonly segments: readonly TokenizedSegment[];
  /** What the encoder says of each segment; null without one, and for a text that is not read. */
  readonly encoded: readonly EncodedSegment[] | null;
  readonly clusters: readonly Cluster[];
  readonly dates: readonly DateMention[];
}

/**
 * The flow: what each stage finds in one document. Pure: equal documents, knowledge and weights give equal extractions.
 * Without an encoder, names are found by rules.
 */
export async function extractDocument(source: SourceDocument, parts: ExtractionParts): Promise<Extraction> {
  return readClaims(await readNames(source, parts), parts);
}

/** The first half of the flow, up to the clusters of mentions. A text in another language keeps its segments alone. */
export async function readNames(
  source: SourceDocument,
  { knowledge, encoder }: ExtractionParts,
): Promise<NamedDocument> {
  const language = (await detectLanguage(source.raw)) ?? source.metadata.language;
  const segments = tokenizeDocument(source);
  if (!isEnglish(language)) return { source, language, segments, encoded: null, clusters: [], dates: [] };
  const encoded = encoder === null ? null : await encoder.encode(source.raw, segments);
  const { mentions, dates } = findMentions(source, segments, encoded, knowledge);
  const named = clusterMentions(source, mentions);
  const clusters = resolveReferences({ raw: source.raw, segments, clusters: named, knowledge });
  return { source, language, segments, encoded, clusters, dates };
}

/** The second half: what the document says of its clusters. */
export async function readClaims(
  { source, language, segments, encoded, clusters: named, dates }: NamedDocument,
  { knowledge, encoder, trust }: ExtractionParts,
): Promise<Extraction> {
  const { clusters, claims, events, quotes } = isEnglish(language)
    ? await findClaims({
        source,
        segments,
        clusters: named,
        dates,
        knowledge,
        encoding: encoder === null || encoded === null ? null : { reader: encoder, segments: encoded },
        ...(trust === undefined ? {} : { trust }),
      })
    : NOTHING;
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

const NOTHING = { clusters: [], claims: [], events: [], quotes: [] };

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
