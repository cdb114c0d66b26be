import { PAIR_ROLES, type PairHeads } from "../../model/encoding.ts";
import type { Span } from "../../model/span.ts";

/** A mention or date as the heads see it: words of its segment, both inclusive. */
export interface PairEnd {
  readonly first: number;
  readonly last: number;
  /** An entity kind, or DATE. */
  readonly kind: string;
}

/** A segment's words as the encoder splits them, and what each may contribute to a pair. */
export interface PairWords {
  readonly words: readonly Span[];
  readonly roles: Float32Array;
}

/** Probabilities for an ordered pair of ends, by their places in the list of ends. */
export interface PairScorer {
  /** Of each predicate by itself, in the order of `PairHeads.predicates`. */
  predicates(subject: number, object: number): Float32Array;
  /** Of each modality, summing to 1, in the order of `PairHeads.modalities`. */
  modalities(subject: number, object: number): Float32Array;
}

/** More mentions between count as this many. */
const MOST_NEIGHBOURS = 4;

/**
 * Scores ordered pairs of ends within one segment. The hidden vector of a pair is a sum: of projections of its ends' first
 * and last words, the mean of what stands between, its distance, and its kinds; the same sum as in `training/tagger/heads.py`.
 */
export function createPairScorer(heads: PairHeads, { roles, words }: PairWords, ends: readonly PairEnd[]): PairScorer {
  const { width, tables, gaps } = heads;
  const stride = PAIR_ROLES.length * width;
  const sums = new Float64Array((words.length + 1) * width);
  for (let word = 0; word < words.length; word++) {
    const from = word * stride + 4 * width;
    for (let i = 0; i < width; i++)
      sums[(word + 1) * width + i] = (sums[word * width + i] ?? 0) + (roles[from + i] ?? 0);
  }
  const hidden = new Float64Array(width);
  const addRole = (word: number, role: number): void => {
    const from = word * stride + role * width;
    for (let i = 0; i < width; i++) hidden[i] = (hidden[i] ?? 0) + (roles[from + i] ?? 0);
  };
  const addRow = (table: Float32Array, row: number): void => {
    for (let i = 0; i < width; i++) hidden[i] = (hidden[i] ?? 0) + (table[row * width + i] ?? 0);
  };
  const kindOf = (kind: string): number => Math.max(0, heads.kinds.indexOf(kind));

  const fillHidden = (subject: number, object: number): void => {
    const [one, other] = [ends[subject], ends[object]];
    if (one === undefined || other === undefined) throw new RangeError("no such end");
    const isSubjectFirst = one.first <= other.first;
    const [left, right] = isSubjectFirst ? [one, other] : [other, one];
    const gap = Math.max(0, right.first - left.last - 1);
    hidden.fill(0);
    addRole(one.first, 0);
    addRole(one.last, 1);
    addRole(other.first, 2);
    addRole(other.last, 3);
    if (gap > 0) {
      const [from, until] = [left.last + 1, left.last + 1 + gap];
      for (let i = 0; i < width; i++) {
        const between = (sums[until * width + i] ?? 0) - (sums[from * width + i] ?? 0);
        hidden[i] = (hidden[i] ?? 0) + between / gap;
      }
    }
    const bound = gaps.findIndex((most) => gap <= most);
    const gapClass = bound < 0 ? gaps.length : bound;
    addRow(tables.gaps, gapClass + (isSubjectFirst ? 0 : gaps.length + 1));
    const between = ends.filter((end) => left.last < end.first && end.last < right.first).length;
    addRow(tables.neighbours, Math.min(MOST_NEIGHBOURS, between));
    addRow(tables.subject_kinds, kindOf(one.kind));
    addRow(tables.object_kinds, kindOf(other.kind));
    for (let i = 0; i < width; i++) hidden[i] = Math.max(0, hidden[i] ?? 0);
  };

  return {
    predicates(subject, object) {
      fillHidden(subject, object);
      const logits = linear(hidden, tables.predicates, tables.predicates_bias);
      return logits.map((logit) => 1 / (1 + Math.exp(-logit)));
    },
    modalities(subject, object) {
      fillHidden(subject, object);
      const logits = linear(hidden, tables.modalities, tables.modalities_bias);
      const most = Math.max(...logits);
      const shares = logits.map((logit) => Math.exp(logit - most));
      const sum = shares.reduce((total, share) => total + share, 0);
      return shares.map((share) => share / sum);
    },
  };
}

function linear(input: Float64Array, weights: Float32Array, bias: Float32Array): Float32Array {
  return bias.map((start, row) => {
    let sum = start;
    for (let i = 0; i < input.length; i++) sum += (input[i] ?? 0) * (weights[row * input.length + i] ?? 0);
    return sum;
  });
}
