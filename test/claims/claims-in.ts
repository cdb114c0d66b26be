import { extract, sourceOf } from "../extract-text.ts";

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
export async function claimsIn(text: string): Promise<readonly NamedClaim[]> {
  const { claims, clusters } = await extract(sourceOf(text, "2024-05-01"));
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
