import type { Knowledge } from "../knowledge/load-knowledge.ts";
import type { Ontology } from "../knowledge/ontology.ts";
import type { Claim, ClusterIndex, EventRow, QualifierValue, Quote } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import { documentId, type SourceDocument } from "../model/document.ts";
import type { EncodedSegment, PairHeads } from "../model/encoding.ts";
import { canonicalJson } from "../model/hash.ts";
import { compareSpans, type Span } from "../model/span.ts";
import type { TokenizedSegment } from "../model/token.ts";
import { type DateMention, daysOf, toDays, type When } from "../model/when.ts";
import { attributionAt, speakerAround } from "./attribution.ts";
import { bodyClaims } from "./body-claims.ts";
import { claimDate, datesRespectively } from "./claim-date.ts";
import type { ClaimRule } from "./claim-rule.ts";
import { eventRows } from "./event-rows.ts";
import { causesOf } from "./events/event-causes.ts";
import { findEvents } from "./events/find-events.ts";
import { headClaims, type PlacedClaim } from "./head-claims.ts";
import type { Item, MentionItem } from "./item.ts";
import { type MatchedItems, matchPattern, type PatternMatch } from "./match-pattern.ts";
import { modalityOf } from "./modality.ts";
import { isFormer, isOfNational, toOffice } from "./offices.ts";
import { type Element, parsePattern } from "./pattern.ts";
import { findQuotes, type SentenceView } from "./quotes.ts";
import { ALL_RULES } from "./rules/all-rules.ts";
import { mentionsBySegment, sentenceItems } from "./sentence-items.ts";
import { bareTitleClaims, titleClaims } from "./title-claims.ts";

export interface ClaimsInput {
  readonly source: SourceDocument;
  readonly segments: readonly TokenizedSegment[];
  readonly clusters: readonly Cluster[];
  readonly dates: readonly DateMention[];
  readonly knowledge: Knowledge;
  /** What the encoder says of each segment and the heads that read it; null where names are found by rules. */
  readonly encoding: { readonly segments: readonly EncodedSegment[]; readonly heads: PairHeads } | null;
}

export interface ClaimsFound {
  /** The clusters given, in their order, then those of the events that have no name. */
  readonly clusters: readonly Cluster[];
  readonly claims: readonly Claim[];
  readonly events: readonly EventRow[];
  readonly quotes: readonly Quote[];
}

interface CompiledRule extends ClaimRule {
  readonly elements: readonly Element[];
  /** A sentence without a word of each of these cannot match. */
  readonly needed: readonly ReadonlySet<string>[];
}

let compiled: readonly CompiledRule[] | undefined;

/** The rules with their patterns parsed, once a process. */
function compiledRules(): readonly CompiledRule[] {
  compiled ??= ALL_RULES.map((rule) => {
    const elements = parsePattern(rule.pattern);
    const needed = elements.flatMap((element) =>
      element.type === "words" && !element.isOptional && element.tags.length === 0 ? [element.words] : [],
    );
    return { ...rule, elements, needed };
  });
  return compiled;
}

/**
 * What a document says about its clusters: claims by the pattern rules, event rows, and quotes with their speakers.
 * Claims whose ends the ontology does not allow are dropped; what two rules find alike is one claim with both spans.
 */
export function findClaims({
  source,
  segments,
  clusters: given,
  dates,
  knowledge,
  encoding,
}: ClaimsInput): ClaimsFound {
  const { raw } = source;
  const mentions = mentionsBySegment(given);
  const read = segments.flatMap((segment, index) => {
    const isRead = segment.type === "SENTENCE" || segment.type === "TITLE" || segment.type === "DESCRIPTION";
    return isRead ? [{ index, view: { segment, items: sentenceItems(segment, mentions.get(index) ?? [], raw) } }] : [];
  });
  const sentences: readonly SentenceView[] = read.map(({ view }) => view);
  const published =
    source.metadata.publishedAt === null ? undefined : toDays(source.metadata.publishedAt.slice(0, 10))?.first;
  const datesIn = datesBySentence(dates);
  const quotes = findQuotes(sentences, raw, segments, source.blocks);
  const events = findEvents({
    document: documentId(source),
    raw,
    clusters: given,
    sentences,
    segmentOf: read.map(({ index }) => index),
    datesIn,
    published,
  });
  const { clusters } = events;
  const claimsIn = (sentence: SentenceView): Claim[] =>
    sentenceClaims(sentence, clusters, datesIn(sentence.segment), quotes, raw, published);
  const isUnnamed = (index: ClusterIndex | null): boolean => index !== null && index >= given.length;
  const placed = mentionsBySegment(clusters);
  const found = sentences.flatMap((sentence, index) => {
    const withEvents = events.views.get(index);
    const byRules = claimsIn(sentence);
    if (withEvents !== undefined) {
      const isOfEvent = ({ subject, object }: Claim): boolean => isUnnamed(subject) || isUnnamed(object);
      byRules.push(...claimsIn(withEvents).filter(isOfEvent));
    }
    const segment = read[index]?.index ?? -1;
    const encoded = encoding?.segments[segment];
    if (encoding === null || encoded === undefined) return sharpest(byRules);
    const inDates = datesIn(sentence.segment);
    const mentions = (placed.get(segment) ?? []).map(({ mention: { start, end }, clusters: ofMention }) => ({
      start,
      end,
      clusters: ofMention,
    }));
    const byHeads = headClaims(
      { heads: encoding.heads, encoded, ontology: knowledge.ontology },
      { items: sentence.items, mentions, dates: inDates, clusters, raw },
      byRules,
    );
    return sharpest([...byRules, ...byHeads.map((one) => completed(one, sentence, inDates, quotes, published))]);
  });
  const stated = [...found, ...causesOf(events.drafts, sentences, raw)].filter((claim) =>
    isAllowed(claim, clusters, knowledge.ontology),
  );
  const claims = mergeClaims(
    [...stated, ...bareTitleClaims(sentences, clusters, stated, raw), ...bodyClaims(clusters)],
    knowledge.ontology,
  );
  return {
    clusters,
    claims,
    events: eventRows(clusters, sentences, claims, datesIn, raw, events),
    quotes,
  };
}

function sentenceClaims(
  { segment, items }: SentenceView,
  clusters: readonly Cluster[],
  dates: readonly DateMention[],
  quotes: readonly Quote[],
  raw: string,
  published: number | undefined,
): Claim[] {
  if (!items.some(({ type }) => type === "mention")) return [];
  const titles = titleClaims(items, clusters, raw);
  const norms = new Set(items.flatMap((item) => (item.type === "word" ? [item.norm] : (item.headWord?.norm ?? []))));
  const isAsked = isQuestion(items);
  const matched = compiledRules()
    // What a question asks is not said; what its names carry with them is.
    .filter(({ elements }) => !isAsked || elements.every(({ type }) => type !== "filler"))
    .filter(({ needed }) => needed.every((words) => [...words].some((word) => norms.has(word))))
    .flatMap((rule) =>
      matchPattern(rule.elements, items, raw, dates).flatMap((match) =>
        claimsOf(rule, match, items, segment, dates, published)
          .filter((claim) => hasAllowedEnds(rule, claim, clusters))
          .map((claim) => attribute(claim, match, items, quotes)),
      ),
    );
  return [...titles, ...(isQuestion(items) ? matched.filter(({ evidence }) => !isVerbal(evidence, items)) : matched)];
}

function isQuestion(items: readonly Item[]): boolean {
  const last = items.at(-1);
  return last?.type === "word" && last.norm === "?";
}

const SHARPER: Readonly<Record<string, readonly string[]>> = {
  COMMENTED_ON: ["WARNED", "OPPOSES", "SUPPORTS"],
  SPOKE_TO: ["WARNED"],
  SUPPLIED: ["DEPLOYED_TO", "PROPOSED_TO"],
  WORKS_FOR: ["HOLDS_POSITION"],
  MET_WITH: ["NEGOTIATED_WITH"],
};

/**
 * Of the claims of one sentence those that say most: no comment beside a warning of the same two, no bare office
 * ("minister") beside the whole one ("foreign minister").
 */
function sharpest(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim) => {
    const others = claims.filter(
      (other) => other !== claim && other.subject === claim.subject && other.object === claim.object,
    );
    if (others.some(({ predicate }) => SHARPER[claim.predicate]?.includes(predicate))) return false;
    const role = roleOf(claim);
    return !others.some(
      (other) =>
        other.predicate === claim.predicate &&
        roleOf(other).length > role.length &&
        ` ${roleOf(other)} `.includes(` ${role} `),
    );
  });
}

function roleOf({ qualifiers }: Claim): string {
  return typeof qualifiers.role === "string" ? qualifiers.role.toLowerCase() : "";
}

/** A claim by the heads with its date, modality and source. */
function completed(
  { claim, match }: PlacedClaim,
  { segment, items }: SentenceView,
  dates: readonly DateMention[],
  quotes: readonly Quote[],
  published: number | undefined,
): Claim {
  const [span] = claim.evidence;
  const trigger = items[match.trigger];
  if (span === undefined || trigger === undefined) return claim;
  const date = claim.object === null ? claim.date : claimDate(items, segment, span, trigger, dates);
  const modality = modalityOf(items, match, { isNominal: false, isDatedLater: isLater(date, published) });
  return attribute({ ...claim, date, modality }, match, items, quotes);
}

function claimsOf(
  rule: ClaimRule,
  match: PatternMatch,
  items: readonly Item[],
  sentence: Span,
  dates: readonly DateMention[],
  published: number | undefined,
): readonly Claim[] {
  const first = items[match.from];
  const last = items[match.to - 1];
  const trigger = items[match.trigger];
  if (first === undefined || last === undefined || trigger === undefined) return [];
  const span = { start: first.start, end: last.end };
  const clauseDate = match.date === null ? claimDate(items, sentence, span, trigger, dates) : match.date.when;
  const isDatedApart = rule.isNominal === true && clauseDate !== null && isFar(clauseDate.span, span);
  const date = isDatedApart && !isFramed(items, match.from) ? null : clauseDate;
  const options = { isNominal: rule.isNominal ?? false, isDatedLater: isLater(date, published) };
  const modality = rule.modality ?? modalityOf(...ownWords(items, match), options);
  const qualifiers = qualifiersOf(rule, match, items);
  const isNationality =
    rule.predicate === "HOLDS_POSITION" && match.slots.get("O")?.some(({ form }) => form === "DEMONYM") === true;
  if (isNationality && typeof qualifiers.role === "string" && isOfNational(qualifiers.role)) return [];
  const pairs = pairsOf(rule, match, items);
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
  { excludes, requires }: ClaimRule,
  { subject, object }: Claim,
  clusters: readonly Cluster[],
): boolean {
  const subtypeOf = (index: ClusterIndex | null): string => (index === null ? "" : (clusters[index]?.subtype ?? ""));
  if (requires !== undefined && !requires.subject.includes(subtypeOf(subject))) return false;
  return (
    excludes === undefined ||
    !(excludes.subject.includes(subtypeOf(subject)) || excludes.object.includes(subtypeOf(object)))
  );
}

/** Dates that begin in a span, found without going through all of them. */
function datesBySentence(dates: readonly DateMention[]): (span: Span) => readonly DateMention[] {
  const sorted = [...dates].sort(compareSpans);
  const firstFrom = (position: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return ({ start, end }) => sorted.slice(firstFrom(start), firstFrom(end));
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

function isLater(date: When | null, published: number | undefined): boolean {
  const days = date === null ? undefined : daysOf(date);
  return days !== undefined && published !== undefined && days.last >= published;
}

function clustersOf(items: readonly MentionItem[] | undefined): readonly ClusterIndex[] {
  return [...new Set((items ?? []).flatMap(({ clusters }) => clusters))];
}

function pairsOf(
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

function qualifiersOf(
  rule: ClaimRule,
  match: PatternMatch,
  items: readonly Item[],
): Readonly<Record<string, QualifierValue>> {
  const qualifiers: Record<string, QualifierValue> = {};
  const office = match.role === null ? undefined : toOffice(match.role.text);
  const words = items.slice(match.from, match.to).flatMap((item) => (item.type === "word" ? [item.norm] : []));
  if (office !== undefined) Object.assign(qualifiers, office, isFormer(words.join(" ")) ? { status: "former" } : {});
  if (match.kin !== null) qualifiers.kinship = match.kin.text;
  if (match.asset !== null) qualifiers.asset = match.asset.text;
  return { ...qualifiers, ...rule.qualifiers };
}

/**
 * Whoever says it stands behind a claim: the speaker of the speech that it lies in, else the source in its sentence.
 * What a source without a name says is only reported. Offices are said by the text, unless in speech.
 */
function attribute(claim: Claim, match: MatchedItems, items: readonly Item[], quotes: readonly Quote[]): Claim {
  const [evidence] = claim.evidence;
  const trigger = items[match.trigger];
  if (evidence === undefined || trigger === undefined) return claim;
  const speaker = speakerAround(quotes, trigger);
  const found = attributionAt(items, match.trigger, evidence);
  if (found !== null && (found.speaker !== null || speaker === undefined)) {
    if (claim.predicate === "HOLDS_POSITION" && speaker === undefined) return claim;
    const modality = found.isUnnamed && claim.modality === "ASSERTED" ? "REPORTED" : claim.modality;
    return { ...claim, modality, attributedTo: found.speaker };
  }
  return speaker === undefined ? claim : { ...claim, attributedTo: speaker };
}

function isAllowed(claim: Claim, clusters: readonly Cluster[], ontology: Ontology): boolean {
  const subject = clusters[claim.subject];
  const object = claim.object === null ? null : clusters[claim.object];
  if (subject === undefined || object === undefined || claim.subject === claim.object) return false;
  return ontology.accepts(subject.kind, claim.predicate, object?.kind ?? null);
}

/** One claim for each thing said: equal ends, predicate, modality, speaker and date are one, with all the evidence. */
function mergeClaims(claims: readonly Claim[], ontology: Ontology): readonly Claim[] {
  const alike = new Map<string, Claim[]>();
  for (const claim of claims) {
    const isSymmetric = ontology.symmetricPredicates.has(claim.predicate);
    const ends = [claim.subject, claim.object];
    if (isSymmetric) ends.sort((a, b) => (a ?? -1) - (b ?? -1));
    const date = claim.date && [claim.date.start, claim.date.end, claim.date.open];
    const key = canonicalJson([
      ends,
      claim.predicate,
      claim.modality,
      claim.attributedTo,
      date,
      claim.qualifiers.role ?? null,
    ]);
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [claim]);
    else group.push(claim);
  }
  const merged = [...alike.values()].flatMap((group): Claim[] => {
    const [first] = group;
    if (first === undefined) return [];
    const confidence = group.reduce((most, claim) => Math.max(most, claim.confidence), 0);
    return [{ ...first, evidence: outermost(group.flatMap(({ evidence }) => evidence)), confidence }];
  });
  return merged.sort((a, b) => compareSpans(a.evidence[0] ?? NOWHERE, b.evidence[0] ?? NOWHERE));
}

const NOWHERE: Span = { start: Number.MAX_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER };

/** Spans in order, those inside another one left out. */
function outermost(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((x, y) => x.start - y.start || y.end - x.end);
  let reached = -1;
  return sorted.filter(({ end }) => {
    const isOutside = end > reached;
    reached = Math.max(reached, end);
    return isOutside;
  });
}
