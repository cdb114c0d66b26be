import type { Token } from "../model/token.ts";
import { ownedSort } from "./owned-sort.ts";
import type { Phrase } from "./phrase.ts";
import { type Referent, weightAt } from "./referent.ts";
import { AUXILIARIES, REPORTING } from "./word-classes.ts";

export type Cues = Readonly<Record<string, number>>;

/** What stands behind a pronoun: the next phrase, which a possessive one owns, and the next word. */
export interface After {
  readonly owned?: Phrase | undefined;
  readonly next?: Token | undefined;
}

/** How a referent stands among those that agree with the pronoun. */
interface Among {
  /** How many were spoken of later. */
  readonly rivals: number;
  /** How many have names. */
  readonly named: number;
  readonly after: After;
}

/** What speaks for or against a referent as the one that a pronoun stands for; absent is 0. */
export function cuesOf(pronoun: Phrase, referent: Referent, sentence: number, { rivals, named, after }: Among): Cues {
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
  if (pronoun.says) {
    const spoke = referent.spoke === null ? "never" : sentence - referent.spoke > 1 ? "before" : "last";
    cues[`says, spoke ${spoke}`] = 1;
    cues[`says, was ${last.role}`] = 1;
  }
  if (clusters.length > 1) cues.several = 1;
  if (gender !== null) cues.gender = 1;
  if (last.isFirst) cues.first = 1;
  if (last.isFirst && pronoun.isFirst && last.role === "SUBJECT" && pronoun.role === "SUBJECT") cues["both first"] = 1;
  if (back === 1 && last.isFirst && last.role === "SUBJECT") cues["back topic"] = 1;
  if (last.isQuoted !== pronoun.isQuoted) cues.quoted = 1;
  if (last.isQuoted && pronoun.isQuoted) cues["both quoted"] = 1;
  if (last.joint !== null) cues.joint = 1;
  if (last.article === "WHOSE") cues.owned = 1;
  if (last.isNested) cues[`${where} nested`] = 1;
  if (back === 0) cues.distance = Math.min(4, (pronoun.from - last.to) / 8);
  if (kind !== null) cues[kind] = 1;
  if (kind !== null && use === "POSSESSIVE") cues[`own ${kind}`] = 1;
  if (clusters.length === 1) {
    cues.names = Math.min(4, Math.log2(referent.names));
    if (referent.isInTitle) cues.title = 1;
    if (named === 1) cues.alone = 1;
    if (kind !== "PERSON") cues[`${sortOf(referent)} ${workOf(pronoun, after)}`] = 1;
  }
  return cues;
}

/** What speaks for a pronoun that stands for none of those that agree with it. */
export function cuesOfNothing(pronoun: Phrase, agreeing: readonly Referent[], sentence: number): Cues {
  const here = agreeing.filter((referent) => referent.sentence === sentence);
  return {
    nothing: 1,
    [`nothing ${pronoun.role}`]: 1,
    [`nothing of ${Math.min(3, agreeing.filter(({ clusters }) => clusters.length > 0).length)}`]: 1,
    ...(here.some(({ clusters }) => clusters.length > 0) ? { "nothing, a name here": 1 } : {}),
    ...(here.some(({ clusters }) => clusters.length === 0) ? { "nothing, a noun here": 1 } : {}),
    ...(pronoun.isFirst ? { "nothing first": 1 } : {}),
    ...(pronoun.isQuoted ? { "nothing quoted": 1 } : {}),
    ...(pronoun.says ? { "nothing says": 1 } : {}),
  };
}

/** A country has troops and borders, a town has neither, a company shareholders. */
function sortOf({ kind, subtype }: Referent): string {
  return kind === "PLACE" && subtype?.startsWith("COUNTRY") ? "COUNTRY" : (kind ?? "");
}

/** What a pronoun does or owns: "**its** troops", "**it** said", "**it** has". */
function workOf({ pronoun, role }: Phrase, { owned, next }: After): string {
  if (pronoun?.use === "POSSESSIVE") return `with ${ownedSort(owned)}`;
  if (role !== "SUBJECT") return role;
  const norm = next?.norm ?? "";
  return REPORTING.has(norm) ? "says" : AUXILIARIES.has(norm) ? norm : "does";
}
