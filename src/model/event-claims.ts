import type { Claim, ClusterIndex, EventRow } from "./claim.ts";
import type { Cluster } from "./cluster.ts";

/**
 * The claims that follow from event rows: OCCURRED_IN for each place, PARTICIPATED_IN with its role for each
 * participant, with the row's modality, date and evidence, so that every event can be reached by edges. What a claim of
 * the text says already (same subject, predicate and object) is left out.
 */
export function claimsOfEvents(
  events: readonly EventRow[],
  clusters: readonly Pick<Cluster, "mentions">[],
  textClaims: readonly Claim[],
): readonly Claim[] {
  const said = new Set(textClaims.map(triple));
  return events
    .filter(({ evidence }) => evidence.length > 0)
    .flatMap((row) => [
      ...row.places.map((place) => derive(row, row.event, "OCCURRED_IN", place, {})),
      ...row.participants.map(({ cluster, role }) => derive(row, cluster, "PARTICIPATED_IN", row.event, { role })),
    ])
    .filter((claim) => claim.subject !== claim.object && !said.has(triple(claim)))
    .map((claim) => ({ ...claim, confidence: sureness(claim, clusters) }));
}

function triple({ subject, predicate, object }: Claim): string {
  return `${subject} ${predicate} ${object}`;
}

function derive(
  { modality, date, evidence }: EventRow,
  subject: ClusterIndex,
  predicate: string,
  object: ClusterIndex,
  qualifiers: Readonly<Record<string, string>>,
): Claim {
  const origin = "EVENT_ROW";
  const rule = "event-row";
  return {
    subject,
    predicate,
    object,
    modality,
    attributedTo: null,
    date,
    qualifiers,
    confidence: 1,
    evidence,
    rule,
    origin,
  };
}

/** A derived claim is as sure as the less sure of its two names. */
function sureness({ subject, object }: Claim, clusters: readonly Pick<Cluster, "mentions">[]): number {
  const best = (index: ClusterIndex | null): number =>
    Math.max(0, ...(clusters[index ?? -1]?.mentions ?? []).map(({ confidence }) => confidence));
  return Math.round(Math.min(best(subject), best(object)) * 1000) / 1000;
}
