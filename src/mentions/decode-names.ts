import { type EncodedSegment, NAME_LABELS, NAME_TAGS, type NameLabel } from "../model/encoding.ts";

/** A name as the encoder sees it; words are indexes into the segment's words, end-exclusive. */
export interface EncodedName {
  readonly from: number;
  readonly to: number;
  readonly label: NameLabel;
  /** Geometric mean of the probabilities of its words' tags, 0 to 1. */
  readonly confidence: number;
  /** The label is not its own but that which the name has in the rest of the document. */
  readonly isOfDocument?: true;
}

/** What else speaks for a name: so much is added to the logarithms of its tags' probabilities, on each of its words. */
export interface NameEvidence {
  readonly from: number;
  readonly to: number;
  readonly label: NameLabel;
  readonly weight: number;
}

const TAGS = NAME_TAGS.length;
/** Number of the tag that begins a name of a label; the one after it continues it. */
const BEGINS: ReadonlyMap<NameLabel, number> = new Map(NAME_LABELS.map((label, i) => [label, 1 + 2 * i]));

/**
 * The likeliest names of a segment, in order, not overlapping: Viterbi over the words' tags, in which a tag that
 * continues a name must follow one of the same label, evidence added.
 */
export function decodeNames({ words, scores }: EncodedSegment, evidence: readonly NameEvidence[] = []): EncodedName[] {
  if (words.length === 0) return [];
  const sums = evidence.length === 0 ? scores : withEvidence(scores, evidence);
  const names: { from: number; to: number; label: NameLabel; total: number }[] = [];
  for (const [word, tag] of likeliestTags(sums, words.length).entries()) {
    if (tag === 0) continue;
    const label = NAME_LABELS[(tag - 1) >> 1] as NameLabel;
    const score = scores[word * TAGS + tag] ?? 0;
    const last = names.at(-1);
    if (tag % 2 === 0 && last !== undefined && last.to === word) {
      last.to = word + 1;
      last.total += score;
    } else names.push({ from: word, to: word + 1, label, total: score });
  }
  return names.map(({ total, ...name }) => ({ ...name, confidence: Math.exp(total / (name.to - name.from)) }));
}

function withEvidence(scores: Float32Array, evidence: readonly NameEvidence[]): Float32Array {
  const sums = scores.slice();
  for (const { from, to, label, weight } of evidence) {
    const begins = BEGINS.get(label) ?? 0;
    for (let word = from; word < to; word++) {
      const at = word * TAGS + begins + (word === from ? 0 : 1);
      sums[at] = (sums[at] ?? 0) + weight;
    }
  }
  return sums;
}

function likeliestTags(scores: Float32Array, words: number): number[] {
  const back = new Uint8Array(words * TAGS);
  let best = new Float64Array(TAGS);
  for (let tag = 0; tag < TAGS; tag++) best[tag] = continues(tag) ? Number.NEGATIVE_INFINITY : (scores[tag] ?? 0);
  for (let word = 1; word < words; word++) {
    const free = indexOfMost(best);
    const next = new Float64Array(TAGS);
    for (let tag = 0; tag < TAGS; tag++) {
      // A tag that continues a name follows the one that begins it or itself; any other follows whatever is best.
      const from = continues(tag) ? ((best[tag - 1] ?? 0) >= (best[tag] ?? 0) ? tag - 1 : tag) : free;
      next[tag] = (best[from] ?? 0) + (scores[word * TAGS + tag] ?? 0);
      back[word * TAGS + tag] = from;
    }
    best = next;
  }
  const path = new Array<number>(words);
  let tag = indexOfMost(best);
  for (let word = words - 1; word >= 0; word--) {
    path[word] = tag;
    tag = back[word * TAGS + tag] ?? 0;
  }
  return path;
}

const continues = (tag: number): boolean => tag > 0 && tag % 2 === 0;

function indexOfMost(values: Float64Array): number {
  let most = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] ?? 0) > (values[most] ?? 0)) most = i;
  return most;
}
