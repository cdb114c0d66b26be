import { KIN } from "../../src/claims/sentence/noun-classes.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Cluster } from "../../src/model/cluster.ts";
import { DEFAULT_MODALITIES } from "../../src/model/kinds.ts";

export const PROPERTIES = [
  "DATE_OF_BIRTH",
  "DATE_OF_DEATH",
  "PLACE_OF_BIRTH",
  "PLACE_OF_RESIDENCE",
  "NATIONALITY",
  "EDUCATED_AT",
  "EMPLOYEE_OR_MEMBER_OF",
  "POLITICAL_AFFILIATION",
  "SPOUSE",
  "CHILD_OF",
  "FOUNDED_BY",
  "DATE_FOUNDED",
  "CEO",
  "HEADQUARTERS",
  "SUBSIDIARY_OF",
] as const;
/** KnowledgeNet's fifteen properties. */
export type Property = (typeof PROPERTIES)[number];

/** One way in which a claim may be a fact of KnowledgeNet: its property, and whether our object is its subject. */
export interface Reading {
  readonly property: Property;
  readonly isReversed: boolean;
}

const MARRIED = /^(?:ex-)?(?:wife|husband|spouse|widow|widower|bride|bridegroom)$/u;
const DESCENT = /^(?:step|foster-?)?(?:son|daughter|father|mother|parent|child|children|dad|mum|mom)s?$/u;
const CHIEF_EXECUTIVE = /\bCEO\b|\bchief executive\b/iu;

/**
 * What a claim says in KnowledgeNet's words: a list of facts, each with the readings of which one must hold. There, who
 * leads, founded or belongs to the party of an organization is also its employee or member (as in the folds that may be
 * learned from). LEADS without a role does not say whether as chief executive, and FAMILY_OF neither who is whose child nor,
 * without a kinship, what kin they are.
 */
export function readingsOf(claim: Claim, clusters: readonly Cluster[]): readonly (readonly Reading[])[] {
  if (!DEFAULT_MODALITIES.includes(claim.modality)) return [];
  const subject = clusters[claim.subject];
  const object = claim.object === null ? undefined : clusters[claim.object];
  const is = (property: Property): readonly Reading[] => [{ property, isReversed: false }];
  const isReversed = (property: Property): readonly Reading[] => [{ property, isReversed: true }];
  const employed = subject?.kind === "PERSON" && object?.kind === "ORGANIZATION" ? [is("EMPLOYEE_OR_MEMBER_OF")] : [];
  const betweenFirms = subject?.kind === "ORGANIZATION" && object?.kind === "ORGANIZATION";
  const { role, kinship } = claim.qualifiers;
  switch (claim.predicate) {
    case "BORN_ON":
      return [is("DATE_OF_BIRTH")];
    case "DIED_ON":
      return [is("DATE_OF_DEATH")];
    case "FOUNDED_ON":
      return [is("DATE_FOUNDED")];
    case "BORN_IN":
      return [is("PLACE_OF_BIRTH")];
    case "LIVES_IN":
      return [is("PLACE_OF_RESIDENCE")];
    case "CITIZEN_OF":
      return [is("NATIONALITY")];
    case "EDUCATED_AT":
      return [is("EDUCATED_AT")];
    case "WORKS_FOR":
    case "WROTE_FOR":
      return employed;
    case "MEMBER_OF":
      return object?.subtype === "PARTY" ? [...employed, is("POLITICAL_AFFILIATION")] : employed;
    case "HOLDS_POSITION":
    case "LEADS": {
      if (employed.length === 0) return [];
      if (typeof role === "string") return CHIEF_EXECUTIVE.test(role) ? [...employed, isReversed("CEO")] : employed;
      return claim.predicate === "LEADS" ? [[...is("EMPLOYEE_OR_MEMBER_OF"), ...isReversed("CEO")]] : employed;
    }
    case "INITIATED":
      return object?.kind === "ORGANIZATION" ? [...employed, isReversed("FOUNDED_BY")] : [];
    case "LOCATED_IN":
      return subject?.kind === "ORGANIZATION" ? [is("HEADQUARTERS")] : [];
    case "PART_OF":
      return betweenFirms ? [is("SUBSIDIARY_OF")] : [];
    case "OWNS":
      return betweenFirms ? [isReversed("SUBSIDIARY_OF")] : [];
    case "FAMILY_OF":
      return familyReadings(typeof kinship === "string" ? kinship : null);
    default:
      return [];
  }
}

/** A marriage is two facts, one for each way round; a child is one. */
function familyReadings(kinship: string | null): readonly (readonly Reading[])[] {
  const ways = [false, true];
  const of = (property: Property): readonly Reading[] => ways.map((isReversed) => ({ property, isReversed }));
  const noun =
    kinship
      ?.toLowerCase()
      .split(/\s+/u)
      .findLast((word) => KIN.has(word)) ?? kinship?.toLowerCase();
  if (noun === undefined) return [[...of("SPOUSE"), ...of("CHILD_OF")]];
  if (MARRIED.test(noun)) return of("SPOUSE").map((reading) => [reading]);
  return DESCENT.test(noun) ? [of("CHILD_OF")] : [];
}
