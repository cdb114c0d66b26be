import type { Knowledge } from "../knowledge/load-knowledge.ts";
import type { Ontology } from "../knowledge/ontology.ts";
import type { Claim, EventRow, Quote } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import { documentId, referenceDay, type SourceDocument } from "../model/document.ts";
import type { DocumentEncoding, PairHeads } from "../model/encoding.ts";
import { homeCountry } from "../model/home-country.ts";
import type { Mention } from "../model/mention.ts";
import type { TokenizedSegment } from "../model/token.ts";
import { type DateMention, toDays } from "../model/when.ts";
import { bareTitleClaims } from "./bare-title-claims.ts";
import { bodyClaims } from "./body-claims.ts";
import { withConfidence } from "./claim-confidence.ts";
import { counterpartClaims } from "./counterpart-claims.ts";
import { eventPlaceClaims, withoutOtherModality } from "./event-places.ts";
import { eventRows } from "./event-rows.ts";
import { claimDrafts, type PlacedClaim } from "./events/claim-drafts.ts";
import { causesOf } from "./events/event-causes.ts";
import { draftsOf, type EventsInput, findEvents } from "./events/find-events.ts";
import { hasPairs } from "./heads/claims-by-heads.ts";
import { headClaims } from "./heads/head-claims.ts";
import { HEAD_TRUST, type HeadTrust } from "./heads/head-trust.ts";
import type { PairWords } from "./heads/score-pairs.ts";
import { createMayServe } from "./may-serve.ts";
import { mergeClaims } from "./merge-claims.ts";
import { quoteTopicClaims } from "./quote-topics.ts";
import { ruleClaims } from "./rule-claims.ts";
import { withoutIdleDate } from "./scope/claim-date.ts";
import { datesBySentence } from "./sentence/dates-by-sentence.ts";
import { isQuestion } from "./sentence/is-question.ts";
import { isRead } from "./sentence/is-read.ts";
import { mentionsBySegment, sentenceItems } from "./sentence/sentence-items.ts";
import type { SentenceView } from "./sentence/sentence-view.ts";
import { sharpestClaims } from "./sharpest-claims.ts";
import { withFirstPersons } from "./speech/first-persons.ts";
import { quotationSpans } from "./speech/quotation-spans.ts";
import { findQuotes } from "./speech/quotes.ts";

export interface ClaimsInput {
  readonly source: SourceDocument;
  readonly segments: readonly TokenizedSegment[];
  readonly clusters: readonly Cluster[];
  readonly dates: readonly DateMention[];
  readonly knowledge: Knowledge;
  /** Null where names are found by rules. */
  readonly encoding: DocumentEncoding | null;
  /** How far the heads are believed; as measured unless told otherwise. */
  readonly trust?: HeadTrust;
}

export interface ClaimsFound {
  /** The clusters given, in their order, then those of the events that have no name. */
  readonly clusters: readonly Cluster[];
  readonly claims: readonly Claim[];
  readonly events: readonly EventRow[];
  readonly quotes: readonly Quote[];
}

/**
 * What a document says about its clusters: claims by the pattern rules and by the encoder's heads, event rows, and quotes with
 * their speakers. Claims whose ends the ontology does not allow are dropped; what two rules find alike is one claim with both spans.
 */
export async function findClaims({
  source,
  segments,
  clusters: resolved,
  dates,
  knowledge,
  encoding,
  trust = HEAD_TRUST,
}: ClaimsInput): Promise<ClaimsFound> {
  const { raw } = source;
  const plain = readSentences(segments, resolved, raw);
  const viewsOf = (those: typeof plain): readonly SentenceView[] => those.map(({ view }) => view);
  const quotations = quotationSpans(raw, segments, source.blocks);
  const quotes = findQuotes(viewsOf(plain), raw, quotations, source.blocks);
  const inner = quotations.filter(({ isInner }) => isInner);
  const { clusters: given, segments: touched } = withFirstPersons(resolved, quotes, inner, segments);
  const again = new Map(readSentences(segments, given, raw, touched).map((one) => [one.index, one]));
  const read = plain.map((one) => again.get(one.index) ?? one);
  const sentences = viewsOf(read);
  const asOf = referenceDay(source.metadata);
  const published = asOf === null ? undefined : toDays(asOf)?.first;
  const datesIn = datesBySentence(dates);
  const eventsInput: EventsInput = {
    document: documentId(source),
    raw,
    clusters: given,
    sentences,
    segmentOf: read.map(({ index }) => index),
    datesIn,
    published,
  };
  const drafts = draftsOf(eventsInput);
  const events = findEvents(eventsInput, drafts);
  const { clusters } = events;
  // Of what a verb says happened, who took part is said by the verb; a noun ("the talks") is an end like a name.
  const verbs = new Set(
    events.drafts.flatMap(({ items, segment, span }) => (items === null ? [`${segment} ${span.start}`] : [])),
  );
  const isOfVerb = ({ form, segment, start }: Mention): boolean =>
    form === "NOMINAL" && verbs.has(`${segment} ${start}`);
  const withUnnamed = mentionsBySegment(clusters);
  const home = homeCountry(given, segments, raw, knowledge.countryCodes);
  const mayServe = createMayServe(knowledge);
  const speech = { quotes, published, home, mayServe };
  const byRules = (sentence: SentenceView): readonly Claim[] =>
    ruleClaims(sentence, clusters, datesIn(sentence.segment), raw, speech);
  const isOfUnnamed = ({ subject, object }: Claim): boolean =>
    subject >= given.length || (object !== null && object >= given.length);
  const found: PlacedClaim[] = [];
  for (const [index, { index: segment, view: sentence }] of read.entries()) {
    const withEvents = events.views.get(index);
    const ruled = [...byRules(sentence), ...(withEvents === undefined ? [] : byRules(withEvents).filter(isOfUnnamed))];
    const mentionsHere = (withUnnamed.get(segment) ?? [])
      .filter(({ mention }) => !isOfVerb(mention))
      .map(({ mention: { start, end }, clusters: ofMention }) => ({ start, end, clusters: ofMention }));
    const placed = { mentions: mentionsHere, dates: datesIn(sentence.segment), clusters };
    const isAsked = encoding !== null && hasPairs(placed, knowledge.ontology) && !isQuestion(sentence.items);
    const pairs = isAsked ? await readPairs(encoding, segment) : null;
    const byHeads =
      pairs === null
        ? []
        : headClaims({ ...pairs, ontology: knowledge.ontology, trust }, sentence, placed, ruled, speech);
    for (const claim of sharpestClaims([...ruled, ...byHeads])) found.push({ claim, sentence: index, segment });
  }
  const places = eventPlaceClaims(events, clusters);
  const ofSentences = found.map(({ claim }) => claim);
  const stated = [
    ...withoutOtherModality(ofSentences, places),
    ...causesOf(events.drafts, sentences, raw),
    ...places,
  ].filter((claim) => isAllowed(claim, clusters, knowledge.ontology));
  const bodies = bodyClaims(clusters, knowledge.gazetteer);
  const titled = [...stated, ...bareTitleClaims(sentences, clusters, [...stated, ...bodies], raw, speech)];
  const withUnnamedItems = read.map(({ view }, index) => events.views.get(index) ?? view);
  const claims = mergeClaims(
    [
      ...quoteTopicClaims(quotes, withUnnamedItems, titled, clusters),
      ...titled,
      ...counterpartClaims(sentences, clusters, titled),
      ...bodies,
    ].map((claim) => withConfidence(withoutIdleDate(claim), clusters)),
    knowledge.ontology,
  );
  const told = claimDrafts(
    found.filter(({ claim }) => !isOfUnnamed(claim) && isAllowed(claim, clusters, knowledge.ontology)),
    clusters,
    [...drafts.filter(({ isSlight }) => !isSlight), ...events.drafts],
  );
  const all = told.length === 0 ? events : findEvents(eventsInput, [...drafts, ...told]);
  return {
    clusters: all.clusters,
    claims,
    events: eventRows(all.clusters, sentences, claims, datesIn, raw, all),
    quotes,
  };
}

interface ReadSentence {
  /** That of its segment. */
  readonly index: number;
  readonly view: SentenceView;
}

/** The sentences that are read, each with its mentions as items; of `only` some segments where that is given. */
function readSentences(
  segments: readonly TokenizedSegment[],
  clusters: readonly Cluster[],
  raw: string,
  only?: ReadonlySet<number>,
): readonly ReadSentence[] {
  if (only?.size === 0) return [];
  const mentions = mentionsBySegment(clusters);
  return segments.flatMap((segment, index) => {
    if (!isRead(segment.type) || only?.has(index) === false) return [];
    return [{ index, view: { segment, items: sentenceItems(segment, mentions.get(index) ?? [], raw) } }];
  });
}

/** What the encoder's further layers say of a segment; null where it keeps no pieces. */
async function readPairs(
  { reader, segments }: DocumentEncoding,
  index: number,
): Promise<{ readonly heads: PairHeads; readonly encoded: PairWords } | null> {
  const segment = segments[index];
  const roles = segment === undefined ? null : await reader.readRoles(segment);
  return segment === undefined || roles === null
    ? null
    : { heads: reader.heads, encoded: { words: segment.words, roles } };
}

function isAllowed(claim: Claim, clusters: readonly Cluster[], ontology: Ontology): boolean {
  const subject = clusters[claim.subject];
  const object = claim.object === null ? null : clusters[claim.object];
  if (subject === undefined || object === undefined || claim.subject === claim.object) return false;
  return ontology.accepts(subject.kind, claim.predicate, object?.kind ?? null);
}
