import { type Cues, cuesOf, cuesOfNothing } from "./antecedent-cues.ts";
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
/** How sure one must be, and where the last mention is two sentences back or more. */
const LEAST: Readonly<Record<PronounGroup, number>> = { PERSON: 0.45, THING: 0.42, SEVERAL: 0.6 };
const LEAST_FAR = 0.65;
/** What speaks against one of an earlier paragraph, two sentences back or more. */
const PARAGRAPH_BEFORE = -0.7;
/** As sure as one is of names is one never. */
const MOST = 0.85;

/**
 * Whom a pronoun stands for: the likeliest of those that agree with it, or null where none is likely enough. `paragraph` is the
 * first sentence of the pronoun's paragraph; `owned` what a possessive one says is somebody's.
 */
export function findAntecedent(
  pronoun: Phrase,
  referents: readonly Referent[],
  sentence: number,
  paragraph: number,
  owned?: Phrase,
): Antecedent | null {
  const group = groupOf(pronoun);
  const weights = ANTECEDENT_WEIGHTS[group];
  const agreeing = referents.filter(
    (referent) =>
      sentence - referent.sentence <= MOST_SENTENCES[group] &&
      agrees(pronoun, referent) &&
      isHeard(pronoun, referent) &&
      mayOwn(pronoun, referent, owned) &&
      !isBarred(pronoun, referent, sentence),
  );
  const candidates = agreeing.map((referent, rivals) => ({
    referent,
    cues: cuesOf(pronoun, referent, sentence, rivals),
  }));
  const scores = candidates.map(({ cues, referent }) => {
    const isApart = referent.sentence < paragraph && sentence - referent.sentence > 1;
    return Math.exp(scoreOf(cues, weights) + (isApart ? PARAGRAPH_BEFORE : 0));
  });
  const sum = scores.reduce((total, score) => total + score, Math.exp(scoreOf(cuesOfNothing(pronoun), weights)));
  const best = scores.reduce((most, score, i) => (score > (scores[most] ?? 0) ? i : most), 0);
  const referent = candidates[best]?.referent;
  if (referent === undefined || referent.clusters.length === 0) return null;
  if (agreeing.some((other) => other !== referent && areJoined(referent, other))) return null;
  const confidence = (scores[best] ?? 0) / sum;
  const least = sentence - referent.sentence > 1 ? LEAST_FAR : LEAST[group];
  return confidence < least ? null : { referent, confidence: Math.min(MOST, confidence) };
}

/** Whether anything that was spoken of in this sentence agrees with a pronoun, with a name or without. */
export function hasCandidate(pronoun: Phrase, referents: readonly Referent[], sentence: number): boolean {
  return referents.some((referent) => referent.sentence === sentence && agrees(pronoun, referent));
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
function isBarred({ pronoun, clause, role }: Phrase, { last, ...referent }: Referent, sentence: number): boolean {
  const isReflexive = pronoun?.use === "REFLEXIVE";
  if (referent.sentence !== sentence || last.clause !== clause) return isReflexive;
  if (isReflexive) return last.role !== "SUBJECT";
  if (pronoun?.use === "POSSESSIVE") return false;
  return last.role === "SUBJECT" || (role === "SUBJECT" && last.role === "OBJECT");
}
