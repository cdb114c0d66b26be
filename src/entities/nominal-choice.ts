import type { ClusterIndex } from "../model/claim.ts";
import { singularOf } from "../model/person-nouns.ts";
import type { Cues } from "./antecedent-cues.ts";
import type { NominalFit } from "./nominal-fit.ts";
import { NOMINAL_HEADS, PERSON_HEADS } from "./nominal-heads.ts";
import { NOMINAL_WEIGHTS } from "./nominal-weights.ts";
import type { Phrase, Role } from "./phrase.ts";

/** A cluster as it was spoken of last. */
export interface Seen {
  readonly cluster: ClusterIndex;
  readonly sentence: number;
  readonly role: Role;
  readonly last: Phrase;
  readonly count: number;
}

/** One that a noun fits. */
export interface Fitting extends Seen, NominalFit {
  /** How often the document names it. */
  readonly names: number;
}

/** What a noun with "the" has to choose from: those that it fits, and nothing of all that. */
export interface NominalChoice {
  readonly phrase: Phrase;
  readonly candidates: readonly { readonly fitting: Fitting; readonly cues: Cues }[];
  readonly nothing: Cues;
}

export interface FoundNominal {
  readonly clusters: readonly ClusterIndex[];
  readonly confidence: number;
}

/** How sure one must be, and may be. */
const LEAST = 0.56;
/** By how many times it must be likelier than the next one. */
const CLEAR = 2.5;
const MOST = 0.8;

/** What speaks for each of those that a noun fits; `before` is what the noun stood for last. */
export function nominalChoice(
  phrase: Phrase,
  fitting: readonly Fitting[],
  sentence: number,
  before?: ClusterIndex,
): NominalChoice {
  const sort = headSort(phrase.head);
  const byProminence = [...fitting].sort(
    (a, b) => prominenceOf(b, sentence) - prominenceOf(a, sentence) || a.cluster - b.cluster,
  );
  const certain = fitting.filter(({ by }) => by === "NAME" || by === "SAID").length;
  const names = fitting.map((one) => one.names);
  const mostNames = Math.max(...names);
  const latest = Math.max(...fitting.map((one) => one.sentence));
  const candidates = fitting.map((one) => {
    const back = sentence - one.sentence;
    const near =
      back === 0 ? "here" : back === 1 ? "back" : back === 2 ? "two" : back <= 4 ? "some" : back <= 7 ? "far" : "out";
    const cues: Record<string, number> = {
      [`by ${one.by}`]: 1,
      [`${sort} by ${one.by}`]: 1,
      [near]: 1,
      [`${near} ${one.role}`]: 1,
      [`${near} by ${one.by}`]: 1,
      prominence: prominenceOf(one, sentence),
      names: Math.min(4, Math.log2(one.names)),
      rank: Math.min(4, byProminence.indexOf(one)),
    };
    if (byProminence[0] === one) cues.first = 1;
    if (one.sentence === latest) cues.latest = 1;
    if (fitting.length === 1) cues.alone = 1;
    if (certain === 1 && (one.by === "NAME" || one.by === "SAID")) cues["alone told"] = 1;
    if (one.count === 1 && one.role !== "SUBJECT") cues.passing = 1;
    if (before !== undefined) cues[before === one.cluster ? "again" : "another before"] = 1;
    if (one.names === mostNames && names.length > 1) cues["named most"] = 1;
    if (one.told > 0) cues.told = Math.min(2, one.told);
    if (one.untold > 0) cues.untold = Math.min(2, one.untold);
    if (one.where !== null) cues[`where ${one.where}`] = 1;
    if (back === 0 && one.last.clause === phrase.clause) cues[`same clause ${one.last.role}`] = 1;
    if (one.last.isFirst) cues.opening = 1;
    if (one.last.isQuoted !== phrase.isQuoted) cues.quoted = 1;
    return { fitting: one, cues };
  });
  return { phrase, candidates, nothing: cuesOfNothing(phrase, sort, fitting) };
}

function cuesOfNothing(phrase: Phrase, sort: string, fitting: readonly Fitting[]): Cues {
  return {
    nothing: 1,
    [`nothing ${sort}`]: 1,
    [`nothing ${phrase.role}`]: 1,
    [`nothing of ${Math.min(4, fitting.length)}`]: 1,
    [`nothing ${phrase.article}`]: 1,
    ...(phrase.modifiers.length > 0 ? { "nothing, more words": Math.min(3, phrase.modifiers.length) } : {}),
    ...(phrase.owners.length > 0 ? { "nothing, an owner": 1 } : {}),
    ...(phrase.isPlural ? { "nothing, several": 1 } : {}),
    ...(phrase.isQuoted ? { "nothing quoted": 1 } : {}),
  };
}

/** Which of its choice a noun stands for; null where none is likely enough. */
export function findNominal({ phrase, candidates, nothing }: NominalChoice, sentence: number): FoundNominal | null {
  if (phrase.count !== null)
    return severalOf(
      candidates.map(({ fitting }) => fitting),
      phrase.count,
      sentence,
    );
  const scores = candidates.map(({ cues }) => Math.exp(scoreOf(cues)));
  const sum = scores.reduce((total, score) => total + score, Math.exp(scoreOf(nothing)));
  const best = scores.indexOf(Math.max(...scores));
  const found = candidates[best]?.fitting;
  const confidence = (scores[best] ?? 0) / sum;
  const isClear = scores.every((score, i) => i === best || score * CLEAR <= (scores[best] ?? 0));
  return found === undefined || confidence < LEAST || !isClear
    ? null
    : { clusters: [found.cluster], confidence: Math.min(MOST, confidence) };
}

function scoreOf(cues: Cues): number {
  let score = 0;
  for (const cue in cues) score += (cues[cue] ?? 0) * (NOMINAL_WEIGHTS[cue] ?? 0);
  return score;
}

/** Nouns that are said often, one by one; the others by what they may stand for. */
const OFTEN: ReadonlySet<string> = new Set(
  "country nation city town capital region state area company group party agency president minister leader man woman".split(
    " ",
  ),
);

function headSort(noun: string): string {
  const head = singularOf(noun);
  if (OFTEN.has(head)) return head;
  const [sense] = NOMINAL_HEADS.get(noun) ?? NOMINAL_HEADS.get(head) ?? [];
  if (sense !== undefined) return `${sense.kind} ${sense.subtypes[0] ?? ""}`;
  return PERSON_HEADS.has(head) ? "wide" : "other";
}

const ROLE_WEIGHTS: Readonly<Record<Role, number>> = {
  SUBJECT: 1.4,
  OBJECT: 1.1,
  OBLIQUE: 0.9,
  POSSESSIVE: 1,
  MODIFIER: 0.6,
};

/** How much a cluster is in mind: by how lately, as what and how often it was spoken of. */
function prominenceOf({ sentence, role, count }: Seen, now: number): number {
  return ROLE_WEIGHTS[role] * 0.7 ** (now - sentence) + 0.3 * Math.log2(1 + count);
}

/** By how much more often those that are meant are named than the next one, where several were spoken of lately. */
const OFTEN_ENOUGH = 2;
const LEAST_NAMED = 3;

/** "The two nations": those spoken of last, where they are as many as said; else those that the text is about. */
function severalOf(fitting: readonly Fitting[], count: number, sentence: number): FoundNominal | null {
  const told = fitting.filter(({ by }) => by !== "UNTOLD" && by !== "OTHER");
  const byRecency = [...told].sort(
    (a, b) => b.sentence - a.sentence || prominenceOf(b, sentence) - prominenceOf(a, sentence) || a.cluster - b.cluster,
  );
  const next = byRecency[count];
  const last = byRecency[count - 1];
  if (last === undefined || sentence - last.sentence > 3) return null;
  if (next === undefined || next.sentence !== last.sentence) return several(byRecency.slice(0, count), 0.65);
  const byCount = [...told].sort((a, b) => b.names - a.names || a.cluster - b.cluster);
  const [least, other] = [byCount[count - 1], byCount[count]];
  const isAbout = least !== undefined && least.names >= Math.max(LEAST_NAMED, OFTEN_ENOUGH * (other?.names ?? 0));
  return isAbout ? several(byCount.slice(0, count), 0.6) : null;
}

function several(chosen: readonly Fitting[], confidence: number): FoundNominal {
  return { clusters: chosen.map(({ cluster }) => cluster).sort((a, b) => a - b), confidence };
}
