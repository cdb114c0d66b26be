import { documentFromRow } from "../../src/documents/document-from-row.ts";
import { extractDocument } from "../../src/ingest.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";

export interface NamedClaim {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string | null;
  readonly modality: string;
  readonly attributedTo: string | null;
  readonly date: string | null;
  readonly qualifiers: Readonly<Record<string, unknown>>;
  readonly quote: string;
  readonly rule: string;
}

/** The claims that the whole extractor finds in a text published on 2024-05-01, with names in place of clusters. */
export function claimsIn(text: string): readonly NamedClaim[] {
  const reading = documentFromRow({ text, publishedAt: "2024-05-01" }, { origin: "test", collection: "default" });
  if ("failure" in reading) throw new Error(reading.failure.message);
  const { claims, clusters } = extractDocument(reading.document, loadKnowledge());
  const nameOf = (index: number | null): string | null => (index === null ? null : (clusters[index]?.name ?? null));
  return claims.map((claim) => ({
    subject: nameOf(claim.subject) ?? "",
    predicate: claim.predicate,
    object: nameOf(claim.object),
    modality: claim.modality,
    attributedTo: nameOf(claim.attributedTo),
    date: claim.date?.start ?? null,
    qualifiers: claim.qualifiers,
    quote: claim.evidence.map(({ start, end }) => text.slice(start, end)).join(" | "),
    rule: claim.rule,
  }));
}
