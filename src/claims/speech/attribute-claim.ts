import type { Claim, ClusterIndex, Quote } from "../../model/claim.ts";
import { isInPassing } from "../sentence/in-passing.ts";
import type { Item, MatchedItems } from "../sentence/item.ts";
import { attributionAt, speakersAround } from "./attribution.ts";

/**
 * Whoever says it stands behind a claim: the speaker of the speech that it lies in, else the source in its sentence.
 * What a source without a name says is only reported. Whoever passes on what another says is kept as the qualifier
 * `relayedBy`. Offices, and whatever else holds for long and is said in passing, are said by the text, unless in speech.
 */
export function attributeClaim(
  claim: Claim,
  match: MatchedItems,
  items: readonly Item[],
  quotes: readonly Quote[],
): Claim {
  const [evidence] = claim.evidence;
  const trigger = items[match.trigger];
  if (evidence === undefined || trigger === undefined) return claim;
  const [speaker, outer = null] = speakersAround(quotes, trigger);
  if (speaker === undefined && isInPassing(claim.predicate, items, match))
    return claim.modality === "REPORTED" ? { ...claim, modality: "ASSERTED" } : claim;
  const found = attributionAt(items, match.trigger, evidence);
  if (found !== null && (found.speaker !== null || speaker === undefined)) {
    if (claim.predicate === "HOLDS_POSITION" && speaker === undefined) return claim;
    const modality = found.isUnnamed && claim.modality === "ASSERTED" ? "REPORTED" : claim.modality;
    return by(found.speaker, found.relayedBy ?? speaker ?? null, { ...claim, modality });
  }
  return speaker === undefined ? claim : by(speaker, outer, claim);
}

function by(speaker: ClusterIndex | null, relayedBy: ClusterIndex | null, claim: Claim): Claim {
  const isRelayed = relayedBy !== null && speaker !== null && relayedBy !== speaker;
  const qualifiers = isRelayed ? { ...claim.qualifiers, relayedBy: { cluster: relayedBy } } : claim.qualifiers;
  return { ...claim, attributedTo: speaker, qualifiers };
}
