import type { Claim } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import type { Mention } from "../model/mention.ts";
import { compareSpans, hasOverlap, type Span } from "../model/span.ts";
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
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inOrder[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let at = Math.max(0, low - MOST_REACHING); at < inOrder.length; at++) {
    const mention = inOrder[at];
    if (mention === undefined || mention.start >= span.end) break;
    if (hasOverlap(mention, span)) found.push(mention);
  }
  return found;
}

/** The claim with its confidence: that of its rule times all factors, three places. */
export function withConfidence(claim: Claim, clusters: readonly Cluster[]): Claim {
  const { mentions, modality, distance } = confidenceFactors(claim, clusters);
  return { ...claim, confidence: toThousandths(claim.confidence * mentions * modality * distance) };
}
