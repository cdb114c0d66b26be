import type { Phrase } from "./phrase.ts";
import { type Referent, weightAt } from "./referent.ts";

export type Cues = Readonly<Record<string, number>>;

/** What speaks for or against a referent as the one that a pronoun stands for; absent is 0. */
export function cuesOf(pronoun: Phrase, referent: Referent, sentence: number, rivals: number): Cues {
  const { last, clusters, kind, count, gender } = referent;
  const use = pronoun.pronoun?.use;
  const back = sentence - referent.sentence;
  const where = back === 0 ? "here" : back === 1 ? "back" : "far";
  const isSameClause = back === 0 && last.clause === pronoun.clause;
  const cues: Record<string, number> = {
    [`${where} ${last.role}`]: 1,
    weight: weightAt(referent, sentence),
    count: Math.min(4, Math.log2(count)),
    rivals: Math.min(4, rivals),
  };
  if (rivals === 0) cues.nearest = 1;
  if (last.role === pronoun.role) cues[`${where} parallel`] = 1;
  if (isSameClause) cues[`same clause ${use === "POSSESSIVE" ? "own " : ""}${last.role}`] = 1;
  if (last.pronoun !== null) cues[last.pronoun.stands === pronoun.pronoun?.stands ? "same pronoun" : "pronoun"] = 1;
  if (clusters.length === 0) cues[`noun ${last.article}`] = 1;
  const isSayer = back === 0 && last.role === "SUBJECT" && last.clause === pronoun.clause - 1;
  if (pronoun.isSaid && pronoun.role === "SUBJECT" && isSayer) cues.sayer = 1;
  if (clusters.length > 1) cues.several = 1;
  if (gender !== null) cues.gender = 1;
  if (last.isFirst) cues.first = 1;
  if (last.isFirst && pronoun.isFirst && last.role === "SUBJECT" && pronoun.role === "SUBJECT") cues["both first"] = 1;
  if (last.isQuoted !== pronoun.isQuoted) cues.quoted = 1;
  if (last.joint !== null) cues.joint = 1;
  if (back === 0) cues.distance = Math.min(4, (pronoun.from - last.to) / 8);
  if (kind !== null) cues[kind] = 1;
  if (kind !== null && use === "POSSESSIVE") cues[`own ${kind}`] = 1;
  return cues;
}

/** What speaks for a pronoun that stands for nothing that was spoken of. */
export function cuesOfNothing(pronoun: Phrase): Cues {
  return {
    nothing: 1,
    [`nothing ${pronoun.role}`]: 1,
    ...(pronoun.isFirst ? { "nothing first": 1 } : {}),
    ...(pronoun.isQuoted ? { "nothing quoted": 1 } : {}),
  };
}
