import type { Claim } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import type { Modality } from "../model/kinds.ts";
import type { EventsFound } from "./events/find-events.ts";

const REAL: ReadonlySet<Modality> = new Set(["ASSERTED", "REPORTED", "PLANNED"]);
const NAMED_CONFIDENCE = 0.85;
const CONFIDENCE = 0.8;

/** What a verb says happens to a place; of all else that it says the event's own row has the place. */
const BY_VERB = new Set("ATTACK DISASTER ACCIDENT PROTEST".split(" "));

/**
 * OCCURRED_IN of events that have a name or noun, and of those that a verb says befall a place, for each place that stands in a
 * phrase about them. What is only imagined occurs nowhere; whoever is attacked or visited is told by a claim of its own.
 */
export function eventPlaceClaims(
  { drafts }: Pick<EventsFound, "drafts">,
  clusters: readonly Cluster[],
): readonly Claim[] {
  return drafts.flatMap(({ event, named, subtype, places, evidence, modality, date, items, participants }): Claim[] => {
    if (!REAL.has(modality)) return [];
    if (named === null && (items === null ? !BY_VERB.has(subtype) : subtype === "VISIT")) return [];
    return places
      .filter((place) => clusters[place]?.kind === "PLACE" && !participants.some(({ cluster }) => cluster === place))
      .map((place) => ({
        subject: event,
        predicate: "OCCURRED_IN",
        object: place,
        modality,
        attributedTo: null,
        date,
        qualifiers: {},
        confidence: named === null ? CONFIDENCE : NAMED_CONFIDENCE,
        evidence: [evidence],
        rule: "event-place",
        origin: "TEXT",
      }));
  });
}

/** Claims without those that say an event's place as another modality than the event itself has: a planned summit has not occurred. */
export function withoutOtherModality(claims: readonly Claim[], places: readonly Claim[]): readonly Claim[] {
  const keyOf = ({ subject, object }: Claim): string => `${subject} ${object}`;
  const modalities = new Map(places.map((claim) => [keyOf(claim), claim.modality]));
  return claims.filter((claim) => {
    const own = claim.predicate === "OCCURRED_IN" ? modalities.get(keyOf(claim)) : undefined;
    return own === undefined || own === claim.modality;
  });
}
