import type { Cluster } from "../../model/cluster.ts";
import type { Modality } from "../../model/kinds.ts";
import type { Span } from "../../model/span.ts";
import { type DateMention, daysOf, type When } from "../../model/when.ts";
import { claimDate } from "../scope/claim-date.ts";
import { modalityOf } from "../scope/modality.ts";
import type { SentenceView } from "../speech/quotes.ts";
import type { EventDraft, Participant } from "./event-draft.ts";
import { type EventNode, eventNodes, hasTag, wordAt } from "./event-nodes.ts";
import { isOpening, pronounDrafts } from "./event-pronouns.ts";
import { withDate } from "./event-spans.ts";
import { EVENT_NOUNS } from "./event-words.ts";
import { isEventNoun, isSpokenAgain } from "./is-event-noun.ts";
import { type NounEvent, nounEventAt } from "./noun-events.ts";
import type { VerbEvent } from "./verb-event.ts";
import { verbEventsAt } from "./verb-events.ts";

/** A sentence as events are sought in it. */
interface Reading {
  readonly index: number;
  readonly view: SentenceView;
  readonly nodes: readonly EventNode[];
  readonly dates: readonly DateMention[];
  readonly published: number | undefined;
}

/**
 * Every stretch of a sentence that speaks of an event: by a noun with its complements, by a verb with named ends, or by
 * the name of one. A noun of which nothing more is said is kept: it may refer back.
 */
export function findDrafts(
  view: SentenceView,
  index: number,
  clusters: readonly Cluster[],
  dates: readonly DateMention[],
  published: number | undefined,
): readonly EventDraft[] {
  const nodes = eventNodes(view.items, dates);
  const reading: Reading = { index, view, nodes, dates, published };
  const nouns = nodes.flatMap((node, at) => {
    if (node.type === "mention" && node.item.kind === "EVENT") {
      const named = node.item.clusters[0] ?? -1;
      const subtype = clusters[named]?.subtype ?? "";
      const noun = clusters[named]?.name.split(" ").at(-1)?.toLowerCase() ?? "";
      return [nounEventAt(nodes, at, { noun, subtype, named })];
    }
    if (node.type !== "word") return [];
    const subtype = EVENT_NOUNS.get(node.norm)?.subtype;
    if (subtype !== undefined)
      return isEventNoun(nodes, at)
        ? [
            nounEventAt(nodes, at, {
              noun: node.norm,
              subtype: isFromAbove(nodes, at) ? "ATTACK" : subtype,
              named: null,
            }),
          ]
        : [];
    return isSpokenAgain(nodes, at) ? [nounEventAt(nodes, at, { noun: node.norm, subtype: "", named: null })] : [];
  });
  const own = dates.filter(({ when }) =>
    nouns.some((noun) => !noun.isFrame && !noun.isDateShared && noun.date !== null && noun.date.span === when?.span),
  );
  const free = dates.filter((date) => !own.includes(date));
  return [
    ...nouns.flatMap((noun) => ofNoun(reading, noun, free)),
    ...pronounDrafts(nodes, index, nouns),
    ...nodes.flatMap((_, at) => {
      const readings = verbEventsAt(nodes, at)
        .filter((verb) => !isRetold(verb, nouns))
        .map((verb) => withCause(verb, nodes, nouns));
      const read = readings.flatMap((verb) => ofVerb(reading, verb, free));
      return read.find(({ isSlight }) => !isSlight) ?? read[0] ?? [];
    }),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

const FROM_ABOVE = new Set("air missile drone rocket artillery bomb mortar".split(" "));

/** "An air **strike**": no walkout. */
function isFromAbove(nodes: readonly EventNode[], at: number): boolean {
  return /^strikes?$/u.test(wordAt(nodes, at) ?? "") && FROM_ABOVE.has(wordAt(nodes, at - 1) ?? "");
}

const IN_WHICH = new Set(["in", "by", "during"]);

/** "Killed **in an air strike in May**": who dies in an attack or accident dies when and where that was. */
function withCause(verb: VerbEvent, nodes: readonly EventNode[], nouns: readonly NounEvent[]): VerbEvent {
  if (verb.subtype !== "DEATH" || verb.date !== null || verb.participants.length === 0) return verb;
  const cause = nouns.find(
    ({ from, trigger }) =>
      trigger > verb.trigger && from <= verb.trigger + MOST_TO_CAUSE && IN_WHICH.has(wordAt(nodes, from - 1) ?? ""),
  );
  if (cause === undefined) return verb;
  return { ...verb, date: cause.date, places: verb.places.length > 0 ? verb.places : cause.places };
}

const MOST_TO_CAUSE = 3;

/** "Declared in a speech": the noun speaks of it already. */
function isRetold({ subtype, participants }: VerbEvent, nouns: readonly NounEvent[]): boolean {
  if (subtype !== "STATEMENT") return false;
  return nouns.some(
    (noun) =>
      (noun.subtype === "SPEECH" || noun.subtype === "STATEMENT") &&
      noun.participants.some(({ cluster }) => participants.some((one) => one.cluster === cluster)),
  );
}

function ofNoun(reading: Reading, noun: NounEvent, free: readonly DateMention[]): readonly EventDraft[] {
  const { nodes, view } = reading;
  // "Denounced the attack on Friday": the day is that of the words.
  const isReacted = noun.article === "DEFINITE" && isReactedTo(nodes, noun.from);
  const to = isReacted && noun.says.length === 0 ? noun.trigger + 1 : noun.to;
  const span = spanOf(nodes, noun.from, to);
  const trigger = spanOf(nodes, noun.trigger, noun.trigger + 1);
  const said = spanOf(nodes, noun.saidFrom, noun.saidTo);
  const isDatedByClause =
    noun.date === null &&
    (noun.isClausal || noun.isFrame || noun.subtype === "SPEECH") &&
    !SET_BEFORE.has(noun.light ?? "");
  const ofClause = isDatedByClause ? claimDate(view.items, view.segment, said, trigger, free) : null;
  const date = isReacted ? null : (noun.date ?? ofClause);
  const places = noun.places.length === 0 && noun.isFrame ? placesBefore(nodes, noun.from) : noun.places;
  const found = modalityOfNoun(reading, noun, date);
  // Whoever was not there says nothing of the event itself.
  const isAbsent = found === "NEGATED" && ABSENT.has(noun.light ?? "");
  const first = nodes[noun.from];
  const last = nodes[to - 1];
  const draft: EventDraft = {
    sentence: reading.index,
    segment: -1,
    trigger,
    span,
    noun: noun.noun,
    subtype: noun.subtype,
    date,
    places,
    participants: isAbsent
      ? noun.participants.filter(({ cluster }) => !noun.lightSubjects.includes(cluster))
      : noun.participants,
    modality: isAbsent ? "ASSERTED" : found,
    evidence: withDate(said, date),
    named: noun.named,
    isDatedItself: date !== null && noun.date === date && isWithin(date.span, span),
    isDatedByVerb: date !== null && noun.isDatedByVerb,
    article: noun.article,
    items: { from: first?.at ?? 0, to: last?.to ?? 0 },
    pronoun: null,
    isOpening: isOpening(nodes, noun.from),
    says: noun.says,
    hasMore: SAYING_MORE.has(wordAt(nodes, noun.to) ?? ""),
    isSlight: false,
  };
  return noun.isRespective ? respectively(draft, noun, nodes) : [draft];
}

/** "Denounced the attack", "claimed responsibility for the attack". */
function isReactedTo(nodes: readonly EventNode[], from: number): boolean {
  if (wordAt(nodes, from - 1) === "for") return wordAt(nodes, from - 2) === "responsibility";
  return REACTING.test(wordAt(nodes, from - 1) ?? "");
}

const REACTING =
  /^(?:announc|prais|condemn|denounc|welcom|reject|criticis|criticiz|defend|hail|applaud|deplor|discuss|oppos|question|deni|den(?:y|ies)|confirm|mourn|lament|claim|slam|blast|dismiss|justif|investigat|review|examin)(?:e|s|es|ed|d|ing|y|ies|ied)?$/u;
/** These are done before what they speak of: their day is not its day. */
const SET_BEFORE = new Set(
  "announce announces announced plan plans planned planning propose proposes proposed schedule scheduled order ordered authorise authorised authorize authorized".split(
    " ",
  ),
);
/** Behind a noun's complements, these begin one that has not been read. */
const SAYING_MORE = new Set("of on against over about into".split(" "));
/** Who does not do this was not there. */
const ABSENT = new Set("attend attended join joined part participate".split(" "));
const PLANNING = /^(?:plan|propos)/u;
const CALLED_OFF = new Set("cancelled canceled".split(" "));
const PUT_OFF = new Set("postponed delayed".split(" "));

function modalityOfNoun(reading: Reading, noun: NounEvent, date: When | null): Modality {
  const { nodes } = reading;
  const verb = wordAt(nodes, noun.carrier) ?? "";
  if (noun.carrier !== noun.trigger) {
    if (CALLED_OFF.has(verb) || (verb === "called" && wordAt(nodes, noun.carrier + 1) === "off")) return "NEGATED";
    if (PUT_OFF.has(verb)) return "PLANNED";
  }
  const said = modality(reading, noun.saidFrom, noun.carrier, date, noun.carrier === noun.trigger);
  const found = said === "ASSERTED" && PLANNING.test(noun.light ?? "") ? "PLANNED" : said;
  const isImagined = found === "ASSERTED" && noun.carrier === noun.trigger && wordAt(nodes, noun.to) === "would";
  return isImagined ? "HYPOTHETICAL" : found;
}

/** "Meetings with A and B on 1 May and 2 May, respectively" are two. */
function respectively(draft: EventDraft, noun: NounEvent, nodes: readonly EventNode[]): readonly EventDraft[] {
  const inside = nodes.slice(noun.trigger + 1, noun.to);
  const parties = noun.participants.filter(({ cluster }) =>
    inside.some((node) => node.type === "mention" && node.item.clusters.includes(cluster)),
  );
  if (parties.length !== noun.dates.length) return [draft];
  const others = noun.participants.filter((one) => !parties.includes(one));
  return parties.flatMap((party: Participant, i): readonly EventDraft[] => {
    const node = inside.find((one) => one.type === "mention" && one.item.clusters.includes(party.cluster));
    const next = parties[i + 1];
    const after = next && inside.find((one) => one.type === "mention" && one.item.clusters.includes(next.cluster));
    if (node?.type !== "mention") return [];
    const start = i === 0 ? draft.span.start : node.start;
    const end = after?.type === "mention" ? node.item.name.end : draft.span.end;
    return [
      { ...draft, span: { start, end }, date: noun.dates[i] ?? null, participants: [...others, party], items: null },
    ];
  });
}

function ofVerb(reading: Reading, verb: VerbEvent, free: readonly DateMention[]): readonly EventDraft[] {
  const { nodes, view } = reading;
  const span = spanOf(nodes, verb.trigger, verb.to);
  const clause = spanOf(nodes, verb.saidFrom, verb.to);
  const trigger = spanOf(nodes, verb.trigger, verb.trigger + 1);
  const ofClause = verb.date === null ? clauseDate(reading, clause, trigger, free) : null;
  // Other verbs stand before one of saying: of the sentence's dates only the one that opens it is surely its own.
  const isOwn = verb.subtype !== "STATEMENT" || (ofClause !== null && ofClause.span.start - view.segment.start <= 6);
  const date = verb.date ?? (isOwn ? ofClause : null);
  if (verb.subtype === "STATEMENT" && date === null) return [];
  const isOfDay = date?.precision === "DAY" && !NOT_BY_DAY.has(verb.subtype);
  const known =
    verb.participants.length +
    verb.places.length +
    Number(date !== null) +
    Number(isOfDay) +
    Number(verb.isOfSomebody === true);
  const isSlight = (verb.needsDate === true && date === null) || known < verb.least;
  const said = modality(reading, verb.saidFrom, verb.trigger, date, false);
  if (isSlight && (verb.isVague === true || said === "NEGATED")) return [];
  return [
    {
      sentence: reading.index,
      segment: -1,
      trigger,
      span,
      noun: verb.noun,
      subtype: verb.subtype,
      date,
      places: verb.places,
      participants: verb.participants,
      modality: said,
      evidence: withDate(clause, date),
      named: null,
      isDatedItself: true,
      isDatedByVerb: true,
      article: "NONE",
      items: null,
      pronoun: null,
      isOpening: false,
      says: [],
      hasMore: false,
      isSlight,
    },
  ];
}

/** Of all others a day alone tells one from others like it. */
const NOT_BY_DAY = new Set(
  "STATEMENT SPEECH PROJECT VISIT MEETING NEGOTIATION DIPLOMATIC_PROPOSAL ELECTION ACCESSION".split(" "),
);

/** The clause's date, so long as no other verb stands between. */
function clauseDate({ view, nodes }: Reading, said: Span, trigger: Span, free: readonly DateMention[]): When | null {
  const date = claimDate(view.items, view.segment, said, trigger, free);
  if (date === null) return null;
  const [from, to] = date.span.start >= said.end ? [said.end, date.span.start] : [date.span.end, said.start];
  const isParted = nodes.some(
    (node) =>
      node.start >= from &&
      node.end <= to &&
      (wordOf(node) === "that" || (hasTag(node, "Verb") && !hasTag(node, "Gerund", "Auxiliary", "Modal", "Copula"))),
  );
  return isParted || isBracketed(nodes, said, trigger, date.span) || isTooWide(date) ? null : date;
}

/** "X, who starred in films of the 1950s, died": the date is that of what is said between the commas. */
function isBracketed(nodes: readonly EventNode[], said: Span, trigger: Span, date: Span): boolean {
  if (date.start < said.start || date.end > trigger.start) return false;
  const commas = nodes.filter((node) => wordOf(node) === "," && node.start >= said.start && node.end <= trigger.start);
  return commas.some(({ start }) => start < date.start) && commas.some(({ start }) => start >= date.end);
}

/** A clause's decade dates no single event. */
function isTooWide({ precision }: When): boolean {
  return precision === "DECADE";
}

function wordOf(node: EventNode): string | null {
  return node.type === "word" ? node.norm : null;
}

function spanOf(nodes: readonly EventNode[], from: number, to: number): Span {
  const start = nodes[from]?.start ?? 0;
  return { start, end: Math.max(nodes[to - 1]?.end ?? 0, start) };
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Places that the clause before an operation's name says something was done to or in. */
function placesBefore(nodes: readonly EventNode[], from: number): readonly number[] {
  const places: number[] = [];
  for (let at = from - 1; at >= 0; at--) {
    const node = nodes[at];
    if (node?.type === "word" && [";", ","].includes(node.norm)) break;
    const isPlaced = ["to", "in", "into"].includes(wordAt(nodes, at - 1) ?? "");
    if (isPlaced && node?.type === "mention" && node.item.kind === "PLACE") places.push(...node.item.clusters);
  }
  return places;
}

function modality(
  { nodes, view, published }: Reading,
  from: number,
  carrier: number,
  date: When | null,
  isNominal: boolean,
): Modality {
  const days = date === null ? undefined : daysOf(date);
  const isDatedLater = days !== undefined && published !== undefined && days.last >= published;
  const first = nodes[from]?.at ?? 0;
  const trigger = nodes[carrier]?.at ?? 0;
  if (wordAt(nodes, from) === "no" || wordAt(nodes, from - 1) === "no") return "NEGATED";
  const found = modalityOf(view.items, { from: first, to: trigger + 1, trigger }, { isNominal, isDatedLater });
  const isAhead = days !== undefined && published !== undefined && days.first > published;
  return found === "ASSERTED" && isAhead ? "PLANNED" : found;
}
