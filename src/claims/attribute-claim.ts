import type { Claim, Quote } from "../model/claim.ts";
import { attributionAt, speakerAround } from "./attribution.ts";
import type { Item } from "./item.ts";
import type { MatchedItems } from "./match-pattern.ts";

/**
 * Whoever says it stands behind a claim: the speaker of the speech that it lies in, else the source in its sentence.
 * What a source without a name says is only reported. Offices are said by the text, unless in speech.
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
  const speaker = speakerAround(quotes, trigger);
  const found = attributionAt(items, match.trigger, evidence);
  if (found !== null && (found.speaker !== null || speaker === undefined)) {
    if (claim.predicate === "HOLDS_POSITION" && speaker === undefined) return claim;
    const modality = found.isUnnamed && claim.modality === "ASSERTED" ? "REPORTED" : claim.modality;
    return { ...claim, modality, attributedTo: found.speaker };
  }
  return speaker === undefined ? claim : { ...claim, attributedTo: speaker };
}
