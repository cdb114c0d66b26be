import type { Claim, ClusterIndex, Quote } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import type { EntityKind } from "../model/kinds.ts";
import type { Span } from "../model/span.ts";
import type { DateMention } from "../model/when.ts";
import type { MayServe } from "./may-serve.ts";
import type { ClaimRule } from "./patterns/claim-rule.ts";
import { matchPattern, type PatternMatch } from "./patterns/match-pattern.ts";
import { isInParenthesisBefore } from "./patterns/parenthesis.ts";
import { type Element, parsePattern } from "./patterns/pattern.ts";
import { pairsOf, qualifiersOf } from "./rule-ends.ts";
import { ALL_RULES } from "./rules/all-rules.ts";
import { claimDate, datesRespectively, isLater, ownDate } from "./scope/claim-date.ts";
import { modalityOf } from "./scope/modality.ts";
import { type BodyClass, isOfClass } from "./sentence/body-classes.ts";
import { isQuestion } from "./sentence/is-question.ts";
import type { Item } from "./sentence/item.ts";
import { isOfNational, isOfState } from "./sentence/offices.ts";
import type { SentenceView } from "./sentence/sentence-view.ts";
import { isWord } from "./sentence/word-classes.ts";
import { attributeClaim } from "./speech/attribute-claim.ts";
import { titleClaims } from "./title-claims.ts";

interface CompiledRule extends ClaimRule {
  readonly elements: readonly Element[];
  /** How many of its elements need one of certain words; a sentence without one for each cannot match. */
  readonly needs: number;
  /** The kinds of each slot, of which a sentence must have one. */
  readonly slots: readonly ReadonlySet<EntityKind>[];
}

interface CompiledRules {
  readonly rules: readonly CompiledRule[];
  /** For each word the rules with an element that needs it, by their places; once for each such element. */
  readonly byWord: ReadonlyMap<string, readonly (readonly [rule: number, element: number])[]>;
}

let compiled: CompiledRules | undefined;

/** The rules with their patterns parsed, once a process. */
function compiledRules(): CompiledRules {
  if (compiled !== undefined) return compiled;
  const byWord = new Map<string, [number, number][]>();
  const rules = ALL_RULES.map((rule, at) => {
    const elements = parsePattern(rule.pattern);
    const needed = elements.flatMap((element) =>
      element.type === "words" && !element.isOptional && element.tags.length === 0 ? [element.words] : [],
    );
    for (const [element, words] of needed.entries())
      for (const word of words) {
        const list = byWord.get(word) ?? [];
        if (list.length === 0) byWord.set(word, list);
        list.push([at, element]);
      }
    const slots = elements.flatMap((element) => (element.type === "slot" ? [element.kinds] : []));
    return { ...rule, elements, needs: needed.length, slots };
  });
  compiled = { rules, byWord };
  return compiled;
}

/** The rules that the words and names of a sentence allow, in their order, each with the last place of its first needed word. */
function rulesFor(items: readonly Item[]): readonly (readonly [CompiledRule, number])[] {
  const { rules, byWord } = compiledRules();
  // By the number of the rule, the last place of a word for each element that needs one.
  const met = new Map<number, Map<number, number>>();
  for (const [norm, place] of lastPlaces(items))
    for (const [rule, element] of byWord.get(norm) ?? []) {
      const places = met.get(rule) ?? new Map<number, number>();
      met.set(rule, places.set(element, Math.max(places.get(element) ?? 0, place)));
    }
  const kinds = [...new Set(items.flatMap((item) => (item.type === "mention" ? [item.kind] : [])))];
  return rules.flatMap((rule, at) => {
    const places = met.get(at);
    const isAllowed =
      (places?.size ?? 0) === rule.needs && rule.slots.every((slot) => kinds.some((kind) => slot.has(kind)));
    return isAllowed ? [[rule, places?.get(0) ?? items.length - 1]] : [];
  });
}

function lastPlaces(items: readonly Item[]): ReadonlyMap<string, number> {
  return new Map(
    items.map((item, place) => [
      item.type === "word" ? item.norm : (item.headWord?.norm ?? item.text.toLowerCase()),
      place,
    ]),
  );
}

/** What the rest of the document tells a sentence. */
export interface RuleContext {
  readonly quotes: readonly Quote[];
  /** Day number of publication. */
  readonly published: number | undefined;
  /** The country that the document is about. */
  readonly home: ClusterIndex | undefined;
  readonly mayServe: MayServe;
}

/** What titles and the pattern rules find in one sentence, dated and attributed. */
export function ruleClaims(
  { segment, items }: SentenceView,
  clusters: readonly Cluster[],
  dates: readonly DateMention[],
  raw: string,
  { quotes, published, home, mayServe }: RuleContext,
): readonly Claim[] {
  if (!items.some(({ type }) => type === "mention")) return [];
  const titles = titleClaims(items, clusters, raw);
  const isAsked = isQuestion(items);
  const matched = rulesFor(items)
    // What a question asks is not said; what its names carry with them is.
    .filter(([{ elements }]) => !isAsked || elements.every(({ type }) => type !== "filler"))
    .flatMap(([rule, last]) =>
      matchPattern(rule.elements, items, raw, dates, last)
        .filter((match) => !isOfParenthesis(rule, match, items))
        .flatMap((match) =>
          claimsOf(rule, match, items, segment, dates, { published, home })
            .filter(
              ({ subject, object }) =>
                rule.isOfHome !== true || mayServe(clusters[subject], object === null ? undefined : clusters[object]),
            )
            .filter((claim) => hasAllowedEnds(rule, claim, clusters))
            .map((claim) => attributeClaim(claim, match, items, quotes)),
        ),
    );
  return [...titles, ...matched];
}

/** "Rossi, who heads **Acme**, flew to Oslo": the verb is Rossi's. */
function isOfParenthesis(
  { elements }: CompiledRule,
  { slots, from, to }: PatternMatch,
  items: readonly Item[],
): boolean {
  const [subject] = slots.get("S") ?? [];
  const isOfVerb = elements.some((element) => element.type === "slot" && element.name === "S" && element.isSubject);
  return isOfVerb && subject !== undefined && isInParenthesisBefore(items, items.indexOf(subject, from), to);
}

function claimsOf(
  rule: ClaimRule,
  match: PatternMatch,
  items: readonly Item[],
  sentence: Span,
  dates: readonly DateMention[],
  { published, home }: Pick<RuleContext, "published" | "home">,
): readonly Claim[] {
  const first = items[match.from];
  const last = items[match.to - 1];
  const trigger = items[match.trigger];
  if (first === undefined || last === undefined || trigger === undefined) return [];
  const span = { start: first.start, end: last.end };
  const clauseDate = match.date === null ? claimDate(items, sentence, span, trigger, dates) : match.date.when;
  const isDatedApart = rule.isNominal === true && clauseDate !== null && isFar(clauseDate.span, span);
  const itsDate = isDatedApart && !isFramed(items, match.from) ? null : clauseDate;
  const date = match.date === null ? ownDate(rule.predicate, items, match, itsDate, dates) : itsDate;
  const options = { isNominal: rule.isNominal ?? false, isDatedLater: isLater(date, published) };
  const modality = rule.modality ?? modalityOf(...ownWords(items, match), options);
  if (rule.isVoidIfNegated === true && modality === "NEGATED") return [];
  const qualifiers = qualifiersOf(rule, match, items);
  const isNationality =
    rule.predicate === "HOLDS_POSITION" && match.slots.get("O")?.some(({ form }) => form === "DEMONYM") === true;
  if (isNationality && typeof qualifiers.role === "string" && isOfNational(qualifiers.role)) return [];
  if (rule.isOfHome === true && (home === undefined || !isBareOffice(qualifiers.role, items, match))) return [];
  const pairs = pairsOf(rule, match, items).map(
    ([subject, object]) => [subject, rule.isOfHome === true ? (home ?? null) : object] as const,
  );
  const apart = datesRespectively(items, sentence, match.trigger, dates, pairs.length);
  return pairs.map(([subject, object], index) => ({
    subject,
    predicate: rule.predicate,
    object,
    modality,
    attributedTo: null,
    date: apart?.[index] ?? date,
    qualifiers,
    confidence: rule.confidence,
    evidence: [span],
    rule: rule.name,
    origin: "TEXT",
  }));
}

/** Whether an office is one of a state, and nothing beside it says of which. */
function isBareOffice(role: unknown, items: readonly Item[], { to }: PatternMatch): boolean {
  const owner = isWord(items[to + 1], "the") ? items[to + 2] : items[to + 1];
  const isOwned = isWord(items[to], "of", "for", "in", "at", "to") && owner?.type === "mention";
  return typeof role === "string" && isOfState(role) && !isOwned;
}

/** An apposition is judged by its own words: what the clause around it imagines, it does not. */
function ownWords(
  items: readonly Item[],
  match: PatternMatch,
): [readonly Item[], { readonly from: number; readonly to: number; readonly trigger: number }] {
  const mark = items[match.from + 1];
  const isApposition = items[match.from]?.type === "mention" && mark?.type === "word" && mark.norm === ",";
  if (!isApposition) return [items, match];
  const { from, to, trigger } = match;
  return [items.slice(from), { from: 0, to: to - from, trigger: trigger - from }];
}

function hasAllowedEnds(
  { excludes, requires, bodies }: ClaimRule,
  { subject, object }: Claim,
  clusters: readonly Cluster[],
): boolean {
  const subtypeOf = (index: ClusterIndex | null): string => (index === null ? "" : (clusters[index]?.subtype ?? ""));
  if (bodies !== undefined && !hasBodies(bodies, clusters[subject], object === null ? undefined : clusters[object]))
    return false;
  if (requires !== undefined && !requires.subject.includes(subtypeOf(subject))) return false;
  return (
    excludes === undefined ||
    !(excludes.subject.includes(subtypeOf(subject)) || excludes.object.includes(subtypeOf(object)))
  );
}

function hasBodies(
  bodies: NonNullable<ClaimRule["bodies"]>,
  subject: Cluster | undefined,
  object: Cluster | undefined,
): boolean {
  return isOfSort(subject, bodies.subject) && isOfSort(object, bodies.object);
}

function isOfSort(
  cluster: Cluster | undefined,
  sort: { readonly is: BodyClass } | { readonly isNot: BodyClass } | undefined,
): boolean {
  if (sort === undefined) return true;
  if (cluster === undefined) return false;
  return "is" in sort ? isOfClass(cluster, sort.is) : !isOfClass(cluster, sort.isNot);
}

/** A noun phrase is dated by what stands beside it, not by the rest of its sentence. */
const MOST_FROM_NOUN = 20;

function isFar(date: Span, match: Span): boolean {
  return date.start - match.end > MOST_FROM_NOUN || match.start - date.end > MOST_FROM_NOUN;
}

/** A noun that its sentence only sets the frame with ("within Operation X") has the date of what it frames. */
function isFramed(items: readonly Item[], from: number): boolean {
  return items
    .slice(Math.max(0, from - MOST_FRAME), from)
    .some((item) => item.type === "word" && ["within", "during", "framework"].includes(item.norm));
}

const MOST_FRAME = 5;
