import type { ClusterIndex, QualifierValue } from "../model/claim.ts";
import type { ClaimRule } from "./patterns/claim-rule.ts";
import type { PatternMatch } from "./patterns/match-pattern.ts";
import type { Item, MentionItem } from "./sentence/item.ts";
import { isFormer, toOffice } from "./sentence/offices.ts";

function clustersOf(items: readonly MentionItem[] | undefined): readonly ClusterIndex[] {
  return [...new Set((items ?? []).flatMap(({ clusters }) => clusters))];
}

/** Subjects and objects of a match, pair by pair; object null for an attribute. "Respectively" pairs them in order. */
export function pairsOf(
  rule: ClaimRule,
  match: PatternMatch,
  items: readonly Item[],
): readonly (readonly [ClusterIndex, ClusterIndex | null])[] {
  const subjects = clustersOf(match.slots.get("S"));
  if (rule.isAmongSubjects) return subjects.flatMap((a, i) => subjects.slice(i + 1).map((b) => [a, b] as const));
  if (!match.slots.has("O")) return subjects.map((subject) => [subject, null] as const);
  const objects = clustersOf(match.slots.get("O"));
  if (subjects.length > 1 && subjects.length === objects.length && hasRespectively(items))
    return subjects.map((subject, i) => [subject, objects[i] ?? null] as const);
  return subjects.flatMap((a) => objects.map((b) => [a, b] as const));
}

function hasRespectively(items: readonly Item[]): boolean {
  return items.some((item) => item.type === "word" && item.norm === "respectively");
}

/** What may be over without a word for an office that says so. */
const LASTING = new Set(["MEMBER_OF", "WORKS_FOR", "LIVES_IN"]);
/** Said of the tie itself ("a former member", "once of"), not of what else somebody was. */
const PAST =
  /\b(?:former|onetime|one-time|erstwhile)(?: [a-z-]+)? (?:members?|residents?|inhabitants?|employees?|staffers?|workers?)\b|\b(?:formerly|once|previously)(?: a| an)? (?:of|at|with|from|members?|residents?|employees?)\b/u;

/** What a match says beside its ends: office, kinship, asset, and what its rule always says. */
export function qualifiersOf(
  rule: ClaimRule,
  match: PatternMatch,
  items: readonly Item[],
): Readonly<Record<string, QualifierValue>> {
  const qualifiers: Record<string, QualifierValue> = {};
  const office = match.role === null ? undefined : toOffice(match.role.text);
  const words = items
    .slice(match.from, match.to)
    .flatMap((item) => (item.type === "word" ? [item.norm] : []))
    .join(" ");
  if (office !== undefined) Object.assign(qualifiers, office, isFormer(words) ? { status: "former" } : {});
  if (LASTING.has(rule.predicate) && PAST.test(words)) qualifiers.status = "former";
  if (match.kin !== null) qualifiers.kinship = match.kin.text;
  if (match.asset !== null) qualifiers.asset = match.asset.text;
  return { ...qualifiers, ...rule.qualifiers };
}
