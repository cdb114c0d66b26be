import type { Ontology } from "../knowledge/ontology.ts";
import type { Claim } from "../model/claim.ts";
import { canonicalJson } from "../model/hash.ts";
import { compareSpans, type Span } from "../model/span.ts";

/**
 * One claim for each thing said: equal ends, predicate, modality, speaker and date are one, with all the evidence. What is said
 * without a day (as headlines do) and of one day only besides is said once.
 */
export function mergeClaims(claims: readonly Claim[], ontology: Ontology): readonly Claim[] {
  const said = groupBy(claims, (claim) => {
    const ends = [claim.subject, claim.object];
    if (ontology.symmetricPredicates.has(claim.predicate)) ends.sort((a, b) => (a ?? -1) - (b ?? -1));
    return canonicalJson([ends, claim.predicate, claim.modality, claim.attributedTo, claim.qualifiers.role ?? null]);
  });
  const merged = said.flatMap((alike) => withoutIdleTwin(groupBy(alike, dateKey)).flatMap(mergeGroup));
  return merged.sort((a, b) => compareSpans(a.evidence[0] ?? NOWHERE, b.evidence[0] ?? NOWHERE));
}

function groupBy(claims: readonly Claim[], keyOf: (claim: Claim) => string): readonly (readonly Claim[])[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = keyOf(claim);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [claim]);
    else group.push(claim);
  }
  return [...groups.values()];
}

const dateKey = ({ date }: Claim): string => canonicalJson(date && [date.start, date.end, date.open]);

/** Where one of two groups has no date, both as one, the dated one first: its claim stands for all. */
function withoutIdleTwin(byDate: readonly (readonly Claim[])[]): readonly (readonly Claim[])[] {
  const isUndated = ([first]: readonly Claim[]): boolean => first?.date === null;
  return byDate.length === 2 && byDate.some(isUndated)
    ? [[...byDate].sort((a, b) => Number(isUndated(a)) - Number(isUndated(b))).flat()]
    : byDate;
}

function mergeGroup(group: readonly Claim[]): readonly Claim[] {
  const [first] = group;
  if (first === undefined) return [];
  const confidence = group.reduce((most, claim) => Math.max(most, claim.confidence), 0);
  return [{ ...first, evidence: outermost(group.flatMap(({ evidence }) => evidence)), confidence }];
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
