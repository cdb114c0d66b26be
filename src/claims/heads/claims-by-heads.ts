import type { Ontology } from "../../knowledge/ontology.ts";
import type { ClusterIndex } from "../../model/claim.ts";
import type { Cluster } from "../../model/cluster.ts";
import type { PairHeads } from "../../model/encoding.ts";
import type { Modality } from "../../model/kinds.ts";
import { hasOverlap, type Span } from "../../model/span.ts";
import type { DateMention } from "../../model/when.ts";
import { createPairScorer, type PairEnd, type PairWords } from "./score-pairs.ts";

/** What the heads say of two mentions of one sentence, or of a mention and a date. */
export interface HeadClaim {
  readonly subject: ClusterIndex;
  readonly predicate: string;
  /** Null for an attribute, whose value is `date`. */
  readonly object: ClusterIndex | null;
  readonly date: DateMention | null;
  /** Probability, 0 to 1. */
  readonly probability: number;
  readonly modality: Modality;
  /** 0 to 1. */
  readonly modalityProbability: number;
  /** Of its two ends. */
  readonly span: Span;
  readonly subjectSpan: Span;
  readonly objectSpan: Span;
}

/** A mention in its sentence, with the clusters that it stands for. */
export interface PlacedMention extends Span {
  readonly clusters: readonly ClusterIndex[];
}

/** What may be the end of a claim in one sentence. */
export interface PlacedSentence {
  readonly mentions: readonly PlacedMention[];
  readonly dates: readonly DateMention[];
  readonly clusters: readonly Cluster[];
}

/** Whether the ontology has anything that could tie two of a sentence's mentions and dates. */
export function hasPairs(sentence: PlacedSentence, ontology: Ontology): boolean {
  const places = placesOf(sentence);
  const kinds = [...new Set(places.map(({ kind }) => kind))];
  // A list of a thousand products need not be looked at pair by pair.
  if (!kinds.some((subject) => kinds.some((object) => couldTie(ontology, subject, object)))) return false;
  return places.some((subject) =>
    places.some(
      (object) => subject !== object && !isSameThing(subject, object) && couldTie(ontology, subject.kind, object.kind),
    ),
  );
}

function couldTie(ontology: Ontology, subject: EndKind, object: EndKind): boolean {
  if (subject === "DATE") return false;
  const kind = object === "DATE" ? null : object;
  for (const predicate of ontology.predicates.keys()) if (ontology.accepts(subject, predicate, kind)) return true;
  return false;
}

type EndKind = Cluster["kind"] | "DATE";

interface Place extends PlacedMention {
  readonly date: DateMention | null;
  readonly kind: EndKind;
}

/** What may be an end, in the order of the text. */
function placesOf({ mentions, dates, clusters }: PlacedSentence): readonly Place[] {
  const named = mentions.flatMap((mention): Place[] => {
    const kind = clusters[mention.clusters[0] ?? -1]?.kind;
    return kind === undefined ? [] : [{ ...mention, date: null, kind }];
  });
  const dated = dates
    .filter(({ when }) => when !== null)
    .map((date): Place => ({ start: date.start, end: date.end, clusters: [], date, kind: "DATE" }));
  return [...named, ...dated].sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * Pairs farther than so many mentions apart are not looked at: in long sentences the heads see ties that nobody states, and a
 * list of thousands takes no longer than its length.
 */
const MOST_APART = 6;

/** Not a predicate of the ontology: who says a claim, and what it is about. */
const SAYS = "SAYS";

/**
 * Claims between the mentions of one segment that the heads give at least the probability that `least` asks of their predicate, ends allowed by the
 * ontology; of a symmetric one the likelier direction.
 */
export function claimsByHeads(
  heads: PairHeads,
  encoded: PairWords,
  sentence: PlacedSentence,
  ontology: Ontology,
  least: (predicate: string) => number,
): readonly HeadClaim[] {
  const known = placesOf(sentence).flatMap((place) => {
    const [first, last] = wordsIn(encoded, place);
    return first < 0 ? [] : [{ place, end: { first, last, kind: place.kind } satisfies PairEnd }];
  });
  const scorer = createPairScorer(
    heads,
    encoded,
    known.map(({ end }) => end),
  );
  const found: HeadClaim[] = [];
  for (const [i, subject] of known.entries()) {
    const subjectKind = subject.place.kind;
    if (subjectKind === "DATE") continue;
    for (let j = Math.max(0, i - MOST_APART); j <= Math.min(known.length - 1, i + MOST_APART); j++) {
      const object = known[j];
      if (object === undefined || i === j || isSameThing(subject.place, object.place)) continue;
      const objectKind = object.place.kind === "DATE" ? null : object.place.kind;
      // Of the pair, whatever the predicate; few pairs have one.
      let modality: ReturnType<typeof likeliest> | undefined;
      for (const [index, probability] of scorer.predicates(i, j).entries()) {
        const predicate = heads.predicates[index] ?? SAYS;
        if (predicate === SAYS || probability < least(predicate)) continue;
        if (!ontology.accepts(subjectKind, predicate, objectKind)) continue;
        modality ??= likeliest(heads, scorer.modalities(i, j));
        const claim = {
          predicate,
          ...modality,
          date: object.place.date,
          probability,
          span: {
            start: Math.min(subject.place.start, object.place.start),
            end: Math.max(subject.place.end, object.place.end),
          },
          subjectSpan: { start: subject.place.start, end: subject.place.end },
          objectSpan: { start: object.place.start, end: object.place.end },
        };
        for (const from of subject.place.clusters)
          for (const to of objectKind === null ? [null] : object.place.clusters)
            if (from !== to) found.push({ ...claim, subject: from, object: to });
      }
    }
  }
  return oneDirection(found, ontology);
}

function likeliest(
  { modalities }: PairHeads,
  probabilities: Float32Array,
): Pick<HeadClaim, "modality" | "modalityProbability"> {
  const best = probabilities.reduce((most, share, at) => (share > (probabilities[most] ?? 0) ? at : most), 0);
  return { modality: modalities[best] ?? "ASSERTED", modalityProbability: probabilities[best] ?? 0 };
}

function isSameThing(a: PlacedMention, b: PlacedMention): boolean {
  return a.clusters.some((cluster) => b.clusters.includes(cluster)) || hasOverlap(a, b);
}

/** First and last word that a span touches, or -1. */
function wordsIn({ words }: PairWords, span: Span): readonly [number, number] {
  const first = words.findIndex(({ end }) => end > span.start);
  if (first < 0 || (words[first]?.start ?? 0) >= span.end) return [-1, -1];
  let last = first;
  while (last + 1 < words.length && (words[last + 1]?.start ?? 0) < span.end) last++;
  return [first, last];
}

function oneDirection(claims: readonly HeadClaim[], ontology: Ontology): readonly HeadClaim[] {
  return claims.filter((claim) => {
    if (!ontology.symmetricPredicates.has(claim.predicate)) return true;
    const twin = claims.find(
      (other) =>
        other.predicate === claim.predicate && other.subject === claim.object && other.object === claim.subject,
    );
    return (
      twin === undefined ||
      claim.probability > twin.probability ||
      (claim.probability === twin.probability && claim.subjectSpan.start < twin.subjectSpan.start)
    );
  });
}
