import type { Claim } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import type { Mention } from "../model/mention.ts";
import { compareSpans, firstFrom, hasOverlap, type Span } from "../model/span.ts";
import { toThousandths } from "../model/thousandths.ts";

/** By how much the confidence of a claim's rule, or of the heads, is multiplied; each 0 to 1. */
export interface ConfidenceFactors {
  /** Square root of the less sure of the two ends' mentions in the evidence. */
  readonly mentions: number;
  /** Said of what is not plainly asserted, for its scope may be misread. */
  readonly modality: number;
  /** Two per cent less for every further ten characters beyond a hundred that the evidence is long, at most a fifth. */
  readonly distance: number;
}

const NOT_ASSERTED = 0.95;
const [SHORT, STEP, LOSS, MOST_LOSS] = [100, 10, 0.02, 0.2];

/** The factors of a claim whose confidence is that of its rule alone. */
export function confidenceFactors(claim: Claim, clusters: readonly Cluster[]): ConfidenceFactors {
  const surest = (index: number | null): number => {
    const mentions = index === null ? [] : (clusters[index]?.mentions ?? []);
    const here = claim.evidence.flatMap((span) => mentionsIn(mentions, span));
    return (here.length > 0 ? here : mentions).reduce((most, { confidence }) => Math.max(most, confidence), 0.5);
  };
  const ends = claim.object === null ? [surest(claim.subject)] : [surest(claim.subject), surest(claim.object)];
  const longest = Math.max(...claim.evidence.map(({ start, end }) => end - start));
  const loss = Math.min(MOST_LOSS, (LOSS * Math.max(0, longest - SHORT)) / STEP);
  return {
    mentions: Math.sqrt(Math.min(...ends)),
    modality: claim.modality === "ASSERTED" ? 1 : NOT_ASSERTED,
    distance: 1 - loss,
  };
}

/** Mentions of one cluster hardly overlap: so many before the first that begins in a span may still reach into it. */
const MOST_REACHING = 8;
const sorted = new WeakMap<readonly Mention[], readonly Mention[]>();

/** The mentions that share letters with a span; a name stands in a long text thousands of times, so they are not all asked. */
function mentionsIn(mentions: readonly Mention[], span: Span): readonly Mention[] {
  const inOrder = sorted.get(mentions) ?? [...mentions].sort(compareSpans);
  sorted.set(mentions, inOrder);
  const from = Math.max(0, firstFrom(inOrder, span.start) - MOST_REACHING);
  return inOrder.slice(from, firstFrom(inOrder, span.end)).filter((mention) => hasOverlap(mention, span));
}

/** The claim with its confidence: that of its rule times all factors, three places. */
export function withConfidence(claim: Claim, clusters: readonly Cluster[]): Claim {
  const { mentions, modality, distance } = confidenceFactors(claim, clusters);
  return { ...claim, confidence: toThousandths(claim.confidence * mentions * modality * distance) };
}

/** What `withConfidence` began with: the confidence of the claim's rule, or what the heads' probability is worth. */
export function ruleConfidence({ confidence }: Claim, { mentions, modality, distance }: ConfidenceFactors): number {
  return confidence / (mentions * modality * distance);
}
