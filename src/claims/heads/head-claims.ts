import type { Ontology } from "../../knowledge/ontology.ts";
import type { Claim, QualifierValue, Quote } from "../../model/claim.ts";
import type { Cluster } from "../../model/cluster.ts";
import type { PairHeads } from "../../model/encoding.ts";
import type { Modality } from "../../model/kinds.ts";
import { TIES } from "../../model/place-ties.ts";
import type { Span } from "../../model/span.ts";
import { verbForms } from "../patterns/verb-forms.ts";
import { claimDate, isLater, ownDate } from "../scope/claim-date.ts";
import { modalityOf, reachesIntoCondition } from "../scope/modality.ts";
import type { Item, MatchedItems } from "../sentence/item.ts";
import { mentionAt } from "../sentence/mention-at.ts";
import { isOfficeNoun, isOfNational, toOffice } from "../sentence/offices.ts";
import type { SentenceView } from "../sentence/sentence-view.ts";
import { hasTag, isWord, normAt } from "../sentence/word-classes.ts";
import { attributeClaim } from "../speech/attribute-claim.ts";
import { claimsByHeads, type HeadClaim, type PlacedSentence } from "./claims-by-heads.ts";
import { crossesClauses } from "./crossed-clauses.ts";
import { areListedBehind, crossesPairs } from "./crossed-pairs.ts";
import type { HeadTrust } from "./head-trust.ts";
import { isOutlived, isRuledOutBefore, isVetoed } from "./head-vetoes.ts";
import type { PairWords } from "./score-pairs.ts";

/** Name of the "rule" of claims that the heads found. */
export const HEADS = "heads";

/** How sure the heads must be of how a claim is said; else the scope of words decides, as it does for the claims of rules. */
const SURE = 0.75;

/** A condition that scope finds is plain to see, and not for the heads to overrule. */
function settled({ modality, modalityProbability }: HeadClaim, byScope: Modality): Modality {
  return modalityProbability >= SURE && byScope !== "CONDITIONAL" ? modality : byScope;
}

/** Claims of one sentence by the heads, dated and attributed; those that rules `found` are left out. */
export function headClaims(
  {
    heads,
    encoded,
    ontology,
    trust,
  }: {
    readonly heads: PairHeads;
    readonly encoded: PairWords;
    readonly ontology: Ontology;
    readonly trust: HeadTrust;
  },
  { segment, items }: SentenceView,
  placed: PlacedSentence,
  found: readonly Claim[],
  { quotes, published }: { readonly quotes: readonly Quote[]; readonly published: number | undefined },
): readonly Claim[] {
  const said = items.flatMap((item) => (item.type === "word" ? [item.norm] : []));
  const claims = claimsByHeads(heads, encoded, placed, ontology, trust.least);
  return claims.flatMap((one): Claim[] => {
    if (found.some((claim) => isSettledBy(claim, one, ontology))) return [];
    if (one.predicate === "LOCATED_IN" && !mayLieIn(placed.clusters[one.subject], placed.clusters[one.object ?? -1]))
      return [];
    const match = matchOf(one, items);
    const trigger = match === null ? undefined : items[match.trigger];
    if (match === null || trigger === undefined) return [];
    const within = items.slice(match.from, match.to).flatMap((item) => (item.type === "word" ? [item.norm] : []));
    if (crossesPairs(items, one.predicate, one.subjectSpan, one.objectSpan)) return [];
    const isEitherWay = ontology.symmetricPredicates.has(one.predicate);
    const ends = { predicate: one.predicate, subject: one.subjectSpan, object: one.objectSpan };
    if (crossesClauses(items, ends)) return [];
    if (isRuledOutBefore(one.predicate, items, "subject", one.subjectSpan)) return [];
    if (isRuledOutBefore(one.predicate, items, "object", one.objectSpan)) return [];
    if (isEitherWay && areListedBehind(items, one.subjectSpan, one.objectSpan)) return [];
    if (isTiedPlace(items, one.predicate, one.objectSpan)) return [];
    if (isQualifier(items, one.objectSpan) || (isEitherWay && isQualifier(items, one.subjectSpan))) return [];
    const qualifiers = one.predicate === "HOLDS_POSITION" ? officeBeside(match, items) : {};
    if (one.predicate === "HOLDS_POSITION" && !isPost(qualifiers.role, placed.clusters[one.object ?? -1], one))
      return [];
    const clauseDate = claimDate(items, segment, one.span, trigger, placed.dates);
    const date = one.date === null ? ownDate(one.predicate, items, match, clauseDate, placed.dates) : one.date.when;
    const modality = reachesIntoCondition(items, match.from, match.to - 1)
      ? "CONDITIONAL"
      : settled(one, modalityOf(items, match, { isNominal: false, isDatedLater: isLater(date, published) }));
    if (isVetoed(one.predicate, modality, within) || isOutlived(one.predicate, said)) return [];
    const claim: Claim = {
      subject: one.subject,
      predicate: one.predicate,
      object: one.object,
      modality,
      attributedTo: null,
      date,
      qualifiers,
      confidence: trust.confidence(one.probability),
      evidence: [one.span],
      rule: HEADS,
      origin: "TEXT",
    };
    return [attributeClaim(claim, match, items, quotes)];
  });
}

/** "The **London**-based Harbour Forum", "a **Vienna**-born dealer": the place is tied to what follows, by nothing but where it is. */
function isTiedPlace(items: readonly Item[], predicate: string, span: Span): boolean {
  const at = mentionAt(items, span);
  if (at < 0 || !isWord(items[at + 1], "-") || !TIES.has(normAt(items[at + 2]))) return false;
  if (predicate === "REPRESENTS" || predicate === "WORKS_FOR") return true;
  return predicate !== "LOCATED_IN" && items[at + 3]?.type === "mention";
}

/** A name that only qualifies the noun behind it ("NATO accession", "the bloc's guarantees") is not what is spoken of. */
function isQualifier(items: readonly Item[], span: Span): boolean {
  const item = items[mentionAt(items, span)];
  return item?.type === "mention" && (item.isPossessive || (item.isAttributive && item.form !== "DEMONYM"));
}

/** Whether a rule has said it, or the other way round what holds one way alone. */
function isSettledBy(claim: Claim, { subject, predicate, object }: HeadClaim, ontology: Ontology): boolean {
  if (claim.predicate !== predicate) return false;
  if (claim.subject === subject && claim.object === object) return true;
  const isReverse = claim.subject === object && claim.object === subject;
  return isReverse && (ontology.symmetricPredicates.has(predicate) || ONE_WAY.has(predicate));
}

/** Of two ends these hold one way alone: who is somebody's lawyer has not him for a lawyer. */
const ONE_WAY: ReadonlySet<string> = new Set(
  "REPRESENTS LEADS SERVED_UNDER OWNS PART_OF LOCATED_IN INITIATED WORKS_FOR HOLDS_POSITION MEMBER_OF KILLED CAPTURED".split(
    " ",
  ),
);

/** No country lies in another, nor in a town, and no town in another one. */
function mayLieIn(inner: Cluster | undefined, outer: Cluster | undefined): boolean {
  const isTown = outer?.subtype === "CITY";
  if (inner?.subtype === "COUNTRY") return !isTown && outer?.subtype !== "COUNTRY";
  return !(inner?.subtype === "CITY" && isTown);
}

/**
 * The items that a claim reaches over, and the verb that carries it: the last one between its ends; without one the verb
 * that makes the first end what is said of it, else the first verb after.
 */
function matchOf({ span }: HeadClaim, items: readonly Item[]): MatchedItems | null {
  const from = items.findIndex(({ end }) => end > span.start);
  let to = from;
  while (to < items.length && (items[to]?.start ?? 0) < span.end) to++;
  if (from < 0 || to <= from) return null;
  let trigger = -1;
  for (let at = to - 1; at > from && trigger < 0; at--) if (hasTag(items[at], "Verb")) trigger = at;
  if (trigger < 0) trigger = makingVerb(items, from);
  for (let at = to; at < Math.min(items.length, to + MOST_AFTER) && trigger < 0; at++)
    if (hasTag(items[at], "Verb")) trigger = at;
  return { from, to, trigger: trigger < 0 ? from : trigger };
}

const MOST_AFTER = 6;

const MAKING = new Set(
  ["make", "elect", "appoint", "name", "declare", "nominate", "crown", "choose", "call", "keep"].flatMap((verb) => [
    ...verbForms(verb).active,
  ]),
);

/** The verb right before a name that it makes something ("did not **make** Ukraine a member"), or -1. */
function makingVerb(items: readonly Item[], nameAt: number): number {
  const [before, after] = [items[nameAt - 1], items[nameAt + 1]];
  const isComplement = after?.type === "word" && !/^[,;(:—–]$/u.test(after.norm) && after.norm !== "of";
  return before?.type === "word" && isComplement && MAKING.has(before.norm) ? nameAt - 1 : -1;
}

/** Whether a role is one in a body or country: an Italian general is an Italian. */
function isPost(role: QualifierValue | undefined, owner: Cluster | undefined, { objectSpan }: HeadClaim): boolean {
  if (typeof role !== "string") return false;
  const isDemonym =
    owner?.mentions.some(({ form, start }) => form === "DEMONYM" && start === objectSpan.start) === true;
  return !(isDemonym && isOfNational(role));
}

/** The office named between or right beside the ends, by its last noun and the words before it. */
function officeBeside({ from, to }: MatchedItems, items: readonly Item[]): Readonly<Record<string, QualifierValue>> {
  for (let at = Math.max(0, from - 1); at < Math.min(items.length, to + MOST_AFTER); at++) {
    const item = items[at];
    if (item?.type === "mention" && item.title !== null) return { ...toOffice(item.title.text) };
    if (item?.type !== "word" || !isOfficeNoun(item.norm)) continue;
    let first = at;
    for (let back = at - 1; back >= 0; back--) {
      const before = items[back];
      if (before?.type !== "word" || !before.tags.some((tag) => tag === "Adjective" || tag === "Noun")) break;
      first = back;
    }
    const words = items.slice(first, at + 1).flatMap((word) => (word.type === "word" ? [word.text] : []));
    return { ...toOffice(words.join(" ")) };
  }
  return {};
}
