import type { Phrase } from "./phrase.ts";
import { type Referent, weightAt } from "./referent.ts";

export interface Antecedent {
  readonly referent: Referent;
  /** 0 to 1. */
  readonly confidence: number;
}

/** How many sentences back a pronoun may reach. */
const MOST_SENTENCES = 2;
/** By how much the best one must lead. */
const LEAD = 20;

/** Whom a pronoun stands for: the one most in mind of those that agree with it, or null where none leads clearly. */
export function findAntecedent(pronoun: Phrase, referents: readonly Referent[], sentence: number): Antecedent | null {
  const scored = referents
    .filter(
      (referent) =>
        sentence - referent.sentence <= MOST_SENTENCES &&
        agrees(pronoun, referent) &&
        !isBarred(pronoun, referent, sentence),
    )
    .map((referent) => ({ referent, score: scoreOf(pronoun, referent, sentence) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (best === undefined || best.referent.clusters.length === 0) return null;
  const lead = best.score - (next?.score ?? 0);
  if (lead < LEAD) return null;
  return { referent: best.referent, confidence: Math.min(0.85, 0.5 + lead / 400) };
}

function agrees({ pronoun }: Phrase, referent: Referent): boolean {
  const stands = pronoun?.stands;
  if (stands === "MAN" || stands === "WOMAN")
    return referent.isPerson && !referent.isPlural && (referent.gender === null || referent.gender === stands);
  if (stands === "THING") return !referent.isPerson && !referent.isPlural && referent.kind !== "PERSON";
  return stands === "SEVERAL" && (referent.isPlural || referent.kind === "ORGANIZATION");
}

/** "Haddad praised him": who does something and to whom are two, unless the pronoun says "himself". */
function isBarred({ pronoun, clause, role }: Phrase, referent: Referent, sentence: number): boolean {
  if (referent.sentence !== sentence || referent.clause !== clause) return pronoun?.use === "REFLEXIVE";
  if (pronoun?.use === "REFLEXIVE") return referent.role !== "SUBJECT";
  if (pronoun?.use === "POSSESSIVE") return false;
  return referent.role === "SUBJECT" || (role === "SUBJECT" && referent.role === "OBJECT");
}

function scoreOf(pronoun: Phrase, referent: Referent, sentence: number): number {
  let score = weightAt(referent, sentence);
  const isHere = referent.sentence === sentence;
  if (referent.role === pronoun.role) score += 35;
  if (
    isHere &&
    pronoun.pronoun?.use === "POSSESSIVE" &&
    referent.clause === pronoun.clause &&
    referent.role === "SUBJECT"
  )
    score += 60;
  if (referent.clusters.length === 0) score *= 0.8;
  if (referent.role === "MODIFIER") score -= 40;
  if (pronoun.pronoun?.stands === "MAN" || pronoun.pronoun?.stands === "WOMAN") {
    if (referent.gender !== null) score += 20;
    if (referent.wasPronoun) score += 20;
  }
  return score;
}
