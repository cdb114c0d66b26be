import { type After, type Cues, cuesOf, cuesOfNothing } from "./antecedent-cues.ts";
import { ANTECEDENT_WEIGHTS, type PronounGroup } from "./antecedent-weights.ts";
import { NOMINAL_HEADS } from "./nominal-heads.ts";
import type { Phrase } from "./phrase.ts";
import type { Referent } from "./referent.ts";

export interface Antecedent {
  readonly referent: Referent;
  /** 0 to 1. */
  readonly confidence: number;
}

/** How many sentences back a pronoun may reach. */
const MOST_SENTENCES: Readonly<Record<PronounGroup, number>> = { PERSON: 3, THING: 1, SEVERAL: 2 };
export const MOST_SENTENCES_OF_SPEAKER = 6;
/** How sure one must be, and where the last mention is two sentences back or more, or speaks of one in passing who would now speak. */
const LEAST: Readonly<Record<PronounGroup, number>> = { PERSON: 0.55, THING: 0.55, SEVERAL: 0.5 };
const LEAST_FAR = 0.65;
/** What speaks against one of an earlier paragraph, two sentences back or more. */
const PARAGRAPH_BEFORE = -0.7;
/** How sure one is of "both" behind two that were named together. */
const BOTH = 0.7;
/** As sure as one is of names is one never. */
const MOST = 0.85;

/** What a pronoun has to choose from: those that agree with it, the last spoken of first, and nothing of all that. */
export interface Choice {
  readonly group: PronounGroup;
  readonly says: boolean;
  /** How many it stands for, where it says so ("both"). */
  readonly count: number | undefined;
  readonly candidates: readonly { readonly referent: Referent; readonly cues: Cues }[];
  readonly nothing: Cues;
}

/** Where a pronoun stands: in which sentence, the first sentence of its paragraph, and what follows it. */
export interface Place {
  readonly sentence: number;
  readonly paragraph: number;
  readonly after: After;
}

/** Whom a pronoun may stand for, each with what speaks for it. */
export function choiceOf(pronoun: Phrase, referents: readonly Referent[], { sentence, after }: Place): Choice {
  const group = groupOf(pronoun);
  const agreeing = referents.filter(
    (referent) =>
      isInReach(pronoun, referent, sentence, MOST_SENTENCES[group]) &&
      agrees(pronoun, referent) &&
      (pronoun.pronoun?.count ?? referent.clusters.length) === referent.clusters.length &&
      isHeard(pronoun, referent) &&
      mayOwn(pronoun, referent, after.owned) &&
      !isBarred(pronoun, referent, sentence),
  );
  const named = agreeing.filter(({ clusters }) => clusters.length > 0).length;
  const candidates = agreeing.map((referent, rivals) => ({
    referent,
    cues: cuesOf(pronoun, referent, sentence, { rivals, named, after }),
  }));
  return {
    group,
    says: pronoun.says,
    count: pronoun.pronoun?.count,
    candidates,
    nothing: cuesOfNothing(pronoun, agreeing, sentence),
  };
}

/** Whom a pronoun stands for: the likeliest of its choice, or null where none is likely enough. */
export function findAntecedent(
  { group, says, count, candidates, nothing }: Choice,
  { sentence, paragraph }: Place,
): Antecedent | null {
  const [first] = candidates;
  if (count !== undefined) return first === undefined ? null : { referent: first.referent, confidence: BOTH };
  const weights = ANTECEDENT_WEIGHTS[group];
  const scores = candidates.map(({ cues, referent }) => {
    const isApart = referent.sentence < paragraph && sentence - referent.sentence > 1;
    return Math.exp(scoreOf(cues, weights) + (isApart ? PARAGRAPH_BEFORE : 0));
  });
  const sum = scores.reduce((total, score) => total + score, Math.exp(scoreOf(nothing, weights)));
  const best = scores.reduce((most, score, i) => (score > (scores[most] ?? 0) ? i : most), 0);
  const referent = candidates[best]?.referent;
  if (referent === undefined || referent.clusters.length === 0) return null;
  if (candidates.some((other) => other.referent !== referent && areJoined(referent, other.referent))) return null;
  const confidence = (scores[best] ?? 0) / sum;
  const isFar = sentence - referent.sentence > 1 || (says && isInPassing(referent));
  const least = isFar ? LEAST_FAR : LEAST[group];
  return confidence < least ? null : { referent, confidence: Math.min(MOST, confidence) };
}

/** Whether anything that was spoken of in this sentence agrees with a pronoun, with a name or without. */
export function hasCandidate(pronoun: Phrase, referents: readonly Referent[], sentence: number): boolean {
  return referents.some((referent) => referent.sentence === sentence && agrees(pronoun, referent));
}

/** "A policy begun by Rossi in 1823": spoken of once, and not as who does something. */
function isInPassing({ count, last, spoke }: Referent): boolean {
  return count === 1 && spoke === null && last.role !== "SUBJECT" && last.role !== "POSSESSIVE";
}

/** Who spoke is remembered longer by what says more: "**He** added". */
function isInReach({ says }: Phrase, referent: Referent, sentence: number, most: number): boolean {
  if (sentence - referent.sentence <= most) return true;
  return says && referent.spoke !== null && sentence - referent.spoke <= MOST_SENTENCES_OF_SPEAKER;
}

/** "Cole and Price met. He …": nobody can tell. */
function areJoined(a: Referent, b: Referent): boolean {
  if (a.sentence !== b.sentence || a.clusters.length !== 1 || b.clusters.length !== 1) return false;
  const [first, second] = a.last.from < b.last.from ? [a.last, b.last] : [b.last, a.last];
  return second.joint === "AND" && second.from - first.to <= 2;
}

function groupOf({ pronoun }: Phrase): PronounGroup {
  if (pronoun?.stands === "MAN" || pronoun?.stands === "WOMAN") return "PERSON";
  return pronoun?.stands === "SEVERAL" ? "SEVERAL" : "THING";
}

function scoreOf(cues: Cues, weights: Cues): number {
  let score = 0;
  for (const cue in cues) score += (cues[cue] ?? 0) * (weights[cue] ?? 0);
  return score;
}

/** Whether a pronoun may stand for such a one, by number, sex and sort. */
export function agrees(
  { pronoun }: Phrase,
  referent: Pick<Referent, "kind" | "isPerson" | "isPlural" | "gender">,
): boolean {
  const stands = pronoun?.stands;
  if (stands === "MAN" || stands === "WOMAN")
    return referent.isPerson && !referent.isPlural && (referent.gender === null || referent.gender === stands);
  if (stands === "THING") return !referent.isPerson && !referent.isPlural && referent.kind !== "PERSON";
  return stands === "SEVERAL" && (referent.isPlural || referent.kind === "ORGANIZATION");
}

/** "**Its** spokesman": bodies and places have such, and no videos. */
function mayOwn({ pronoun }: Phrase, { kind, clusters, last }: Referent, owned: Phrase | undefined): boolean {
  if (pronoun?.stands !== "THING" || owned?.article !== "WHOSE" || !owned.isPerson) return true;
  if (clusters.length > 0) return kind === "ORGANIZATION" || kind === "PLACE";
  return (
    NOMINAL_HEADS.get(last.head)?.some((sense) => sense.kind === "ORGANIZATION" || sense.kind === "PLACE") === true
  );
}

/** Whom only a quote spoke of, without a name, is nobody outside it: "'The enemy fled,' **he** said". */
function isHeard({ isQuoted }: Phrase, { clusters, last }: Referent): boolean {
  return isQuoted || !last.isQuoted || clusters.length > 0;
}

/** "Haddad praised him": who does something and to whom are two, unless the pronoun says "himself". */
function isBarred({ pronoun, clause, role, from }: Phrase, { last, ...referent }: Referent, sentence: number): boolean {
  const isReflexive = pronoun?.use === "REFLEXIVE";
  // "The deal (that) **it** reached": what is done to the noun is done by somebody else.
  const isDoneTo = referent.sentence === sentence && last.pronoun === null && from - last.to <= 1 && from >= last.to;
  if (isDoneTo && role === "SUBJECT" && referent.clusters.length === 0) return true;
  if (referent.sentence !== sentence || last.clause !== clause) return isReflexive;
  if (isReflexive) return last.role !== "SUBJECT";
  if (pronoun?.use === "POSSESSIVE") return false;
  return last.role === "SUBJECT" || (role === "SUBJECT" && last.role === "OBJECT");
}
