import type { Ontology } from "../knowledge/ontology.ts";
import type { Claim } from "../model/claim.ts";
import { canonicalJson } from "../model/hash.ts";
import { compareSpans, type Span } from "../model/span.ts";

/** One claim for each thing said: equal ends, predicate, modality, speaker and date are one, with all the evidence. */
export function mergeClaims(claims: readonly Claim[], ontology: Ontology): readonly Claim[] {
  const alike = new Map<string, Claim[]>();
  for (const claim of claims) {
    const isSymmetric = ontology.symmetricPredicates.has(claim.predicate);
    const ends = [claim.subject, claim.object];
    if (isSymmetric) ends.sort((a, b) => (a ?? -1) - (b ?? -1));
    const date = claim.date && [claim.date.start, claim.date.end, claim.date.open];
    const key = canonicalJson([
      ends,
      claim.predicate,
      claim.modality,
      claim.attributedTo,
      date,
      claim.qualifiers.role ?? null,
    ]);
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [claim]);
    else group.push(claim);
  }
  const merged = [...alike.values()].flatMap((group): Claim[] => {
    const [first] = group;
    if (first === undefined) return [];
    const confidence = group.reduce((most, claim) => Math.max(most, claim.confidence), 0);
    return [{ ...first, evidence: outermost(group.flatMap(({ evidence }) => evidence)), confidence }];
  });
  return merged.sort((a, b) => compareSpans(a.evidence[0] ?? NOWHERE, b.evidence[0] ?? NOWHERE));
}

const NOWHERE: Span = { start: Number.MAX_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER };

/** Spans in order, those inside another one left out. */
function outermost(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((x, y) => x.start - y.start || y.end - x.end);
  let reached = -1;
  return sorted.filter(({ end }) => {
    const isOutside = end > reached;
    reached = Math.max(reached, end);
    return isOutside;
  });
}
