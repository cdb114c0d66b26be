import type { Claim } from "../model/claim.ts";
import type { ClaimExplanation, ExplainedEnd } from "../model/claim-explanation.ts";
import type { Extraction } from "../model/extraction.ts";
import { hasOverlap, type Span } from "../model/span.ts";
import { toThousandths } from "../model/thousandths.ts";
import { confidenceFactors, ruleConfidence } from "./claim-confidence.ts";
import { HEADS } from "./heads/head-claims.ts";
import { ALL_RULES } from "./rules/all-rules.ts";

const OTHER_REASONS: Readonly<Record<string, string>> = {
  [HEADS]: "the encoder's heads give the pair this predicate; no rule found it",
  "title-before-name": "the title before the name names its owner",
  "trade-before-name": "the trade before the name says whose it is, or where from",
  "title-of-document":
    "the title has no owner here, but the document names one country or body for it, or is about one country",
  "quote-topic": "what is quoted has this for the subject of its first sentence",
  "quote-main-event": "what is quoted names nothing, in a report that is about this event",
  counterpart: "a counterpart holds the office of the one before her, in another country",
  successor: "a successor holds the office that is told of the one before",
  predecessor: "a predecessor held the office that is told of the one behind",
  deputy: "a deputy serves where the one holds office whose deputy it is",
  "country-in-name": "the name of the body begins with its country's",
  "event-place": "the phrase that speaks of the event says where it was",
  "event-cause": "words between the events say that one answers the other",
};

/** Why each claim of a text was made, in their order. */
export function explainClaims({ document, clusters, claims }: Extraction): readonly ClaimExplanation[] {
  const { raw } = document;
  return claims.map((claim): ClaimExplanation => {
    const factors = confidenceFactors(claim, clusters);
    const rule = ALL_RULES.find(({ name }) => name === claim.rule);
    return {
      predicate: claim.predicate,
      subject: endOf(claim.subject, claim, clusters),
      object: claim.object === null ? null : endOf(claim.object, claim, clusters),
      modality: claim.modality,
      attributedTo: claim.attributedTo === null ? null : (clusters[claim.attributedTo]?.name ?? null),
      date: claim.date && { wording: claim.date.wording, start: claim.date.start, end: claim.date.end },
      evidence: claim.evidence.map((span) => ({ ...span, text: raw.slice(span.start, span.end) })),
      rule: claim.rule,
      reason: rule?.reason ?? OTHER_REASONS[claim.rule] ?? "",
      confidence: claim.confidence,
      factors: [
        {
          name: claim.rule === HEADS ? "how often the heads are right at this probability" : "confidence of the rule",
          value: toThousandths(ruleConfidence(claim, factors)),
        },
        { name: "surest mentions of its ends", value: toThousandths(factors.mentions) },
        { name: "modality", value: toThousandths(factors.modality) },
        { name: "distance", value: toThousandths(factors.distance) },
      ],
    };
  });
}

function endOf(index: number, { evidence }: Claim, clusters: Extraction["clusters"]): ExplainedEnd {
  const cluster = clusters[index];
  const isThere = (mention: Span): boolean => evidence.some((span) => hasOverlap(mention, span));
  const surfaces = (cluster?.mentions ?? []).filter(isThere).map(({ surface }) => surface.replace(/\s+/gu, " "));
  return {
    name: cluster?.name ?? "",
    kind: cluster?.kind ?? "",
    surfaces: [...new Set(surfaces)],
    reasons: cluster?.reasons ?? [],
  };
}
