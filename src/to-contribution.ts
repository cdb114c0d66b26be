import type { Ontology } from "./knowledge/ontology.ts";
import { claimId } from "./model/claim.ts";
import { compareCodePoints } from "./model/code-points.ts";
import type { Contribution } from "./model/contribution.ts";
import type { Document } from "./model/document.ts";
import { claimsOfEvents } from "./model/event-claims.ts";
import type { Extraction } from "./model/extraction.ts";
import { canonicalJson, sha256 } from "./model/hash.ts";

/**
 * What an extraction puts into the graph: the claims that follow from event rows come in, each claim gets its id.
 * `revision` as `revisionOf` gives it for the document as it was read.
 */
export function toContribution(extraction: Extraction, revision: string, ontology: Ontology): Contribution {
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
    revision,
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
