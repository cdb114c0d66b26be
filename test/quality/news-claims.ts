import { openEncoder } from "../../src/encoder/open-encoder.ts";
import { extractDocument } from "../../src/ingest.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Cluster } from "../../src/model/cluster.ts";
import type { MentionForm } from "../../src/model/kinds.ts";
import { hasOverlap, type Span } from "../../src/model/span.ts";
import type { ReportTable } from "../bench/report-table.ts";
import { sourceOf } from "../extract-text.ts";
import { ClaimScore, type GoldMention, type KeptRow, toFound } from "./claims.ts";
import { isKeptApart, readRows } from "./read-rows.ts";

/** As `training/tagger/check_claims.py` describes it. */
interface Row {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly mentions: readonly (readonly [number, number, GoldMention["kind"], MentionForm])[];
  readonly claims: readonly (readonly [string, number, number, string, number | null])[];
}

/** A sentence with all claims between its marked mentions; spans into its document. */
export interface NewsSentence extends KeptRow, Span {}

export interface NewsDocument {
  readonly text: string;
  readonly sentences: readonly NewsSentence[];
}

/** The raw news in `file` of which we marked the claims of some sentences, and from which nothing was learned: a tenth. */
export function readNewsKeptApart(file: string): readonly NewsDocument[] {
  const marked = new Map<string, NewsSentence[]>();
  for (const row of readRows<Row>(new URL("../../training/data/news-claims.jsonl", import.meta.url)))
    if (isKeptApart(row.doc, 10)) marked.set(row.doc, [...(marked.get(row.doc) ?? []), toSentence(row)]);
  return readRows<{ readonly id: string; readonly text: string }>(file).flatMap(({ id, text }) => {
    const sentences = marked.get(id);
    return sentences === undefined ? [] : [{ text, sentences }];
  });
}

function toSentence({ start, end, mentions, claims }: Row): NewsSentence {
  return {
    start,
    end,
    text: "",
    mentions: mentions.map(([from, until, kind, form]) => ({ start: start + from, end: start + until, kind, form })),
    claims: claims.map(([predicate, subject, object, modality, attributedTo]) => ({
      predicate,
      subject,
      object,
      modality,
      attributedTo,
    })),
  };
}

/**
 * The claims of a document for which a sentence is evidence, between what is marked there: of other ends (a name within an
 * event's mention, say) nothing is known.
 */
export function claimsIn(
  { start, end, mentions }: NewsSentence,
  claims: readonly Claim[],
  clusters: readonly Cluster[],
): readonly Claim[] {
  const isMarked = (spans: readonly Span[], kind: GoldMention["kind"] | undefined): boolean =>
    mentions.some((mention) => mention.kind === kind && spans.some((span) => hasOverlap(span, mention)));
  return claims.filter((claim) => {
    if (!claim.evidence.some((span) => start <= span.start && span.end <= end)) return false;
    const objectKind = claim.object === null ? "DATE" : clusters[claim.object]?.kind;
    return toFound(claim, clusters).every(
      ({ subject, object }) => isMarked(subject, clusters[claim.subject]?.kind) && isMarked(object, objectKind),
    );
  });
}

/** Claims in whole documents of news, measured in the sentences that are marked. */
export async function newsClaimTable(file: string): Promise<ReportTable> {
  const encoder = await openEncoder({ threads: 2 });
  const score = new ClaimScore();
  const documents = readNewsKeptApart(file);
  for (const { text, sentences } of documents) {
    const { claims, clusters } = await extractDocument(sourceOf(text), { knowledge: loadKnowledge(), encoder });
    for (const sentence of sentences)
      score.add(
        sentence,
        claimsIn(sentence, claims, clusters).flatMap((claim) => toFound(claim, clusters)),
      );
  }
  const count = documents.reduce((sum, { sentences }) => sum + sentences.length, 0);
  return score.table(`Claims in ${count} sentences of raw news that are kept apart, whole documents read`, [
    "Marked by readers between the mentions that an earlier version found, so what it found no mention of is not missed here. One reading each: of two readers' marks some differ.",
  ]);
}
