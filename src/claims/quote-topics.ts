import type { Claim, ClusterIndex, Quote } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import { mainEvent, mostSpokenOf } from "./main-event.ts";
import { nameClaim } from "./name-claim.ts";
import type { Item } from "./sentence/item.ts";
import type { SentenceView } from "./sentence/sentence-view.ts";
import { isAdverb, isPreposition, isQuoteMark, isSubjectPronoun, isVerb, isWord } from "./sentence/word-classes.ts";

const CONFIDENCE = 0.7;
/** A quote that names nothing, in a report of one event. */
const OF_MAIN = 0.6;
/** How far into a quote its subject stands (items). */
const MOST_BEFORE = 5;

/** Claims that say already how the speaker stands to what he speaks of. */
const SAID = new Set(["COMMENTED_ON", "WARNED", "SUPPORTS", "OPPOSES"]);

/**
 * What quotes are about: what their first sentence has for its subject ("**He** forgave everybody," Ana Rossi said), else, where they
 * name nothing and the report is about one event, that event, once for each who speaks. `sentences`
 * have the pronouns and the events that stand for something as items; `stated` is what is known without.
 */
export function quoteTopicClaims(
  quotes: readonly Quote[],
  sentences: readonly SentenceView[],
  stated: readonly Claim[],
  clusters: readonly Cluster[],
): readonly Claim[] {
  const hero = protagonist(clusters, sentences);
  const known = new Set(
    stated.flatMap(({ predicate, subject, object, confidence }) =>
      SAID.has(predicate) && (predicate !== "COMMENTED_ON" || confidence >= CONFIDENCE) ? [`${subject} ${object}`] : [],
    ),
  );
  const main = mainEvent(clusters, sentences);
  const spoken = new Set(
    stated.flatMap((claim) => (SAID.has(claim.predicate) && isOfEvent(claim, clusters) ? [claim.subject] : [])),
  );
  let at = 0;
  return quotes.flatMap((quote): Claim[] => {
    const { speaker } = quote;
    // Quotes and sentences are both in the order of the text.
    while (at < sentences.length && (sentences[at]?.segment.end ?? 0) <= quote.start) at++;
    const next = sentences[at];
    const view = next !== undefined && next.segment.start <= quote.start ? next : undefined;
    if (speaker === null || !quote.direct) return [];
    const said = view === undefined ? undefined : topicOf(view.items, quote.start, speaker, hero);
    const isOfMain =
      said === undefined && view !== undefined && !spoken.has(speaker) && namesNothing(view.items, quote);
    const object = said ?? (isOfMain ? main : undefined);
    if (view === undefined || object === undefined) return [];
    if (object === speaker || known.has(`${speaker} ${object}`)) return [];
    if (object === main) spoken.add(speaker);
    return [
      nameClaim({
        subject: speaker,
        predicate: "COMMENTED_ON",
        object,
        qualifiers: {},
        confidence: said === undefined ? OF_MAIN : CONFIDENCE,
        evidence: [{ start: quote.start, end: Math.min(quote.end, view.segment.end) }],
        rule: said === undefined ? "quote-main-event" : "quote-topic",
      }),
    ];
  });
}

function isOfEvent({ object }: Claim, clusters: readonly Cluster[]): boolean {
  return object !== null && clusters[object]?.kind === "EVENT";
}

/** Whether a quote names nobody and nothing, so that it can only speak of what the report is about. */
function namesNothing(items: readonly Item[], { start, end }: Quote): boolean {
  return !items.some(
    (item) => item.type === "mention" && item.start >= start && item.end <= end && item.form !== "PRONOUN",
  );
}

/** The subject of the sentence that begins a quote, where it is something that the document knows and not the speaker. */
function topicOf(
  items: readonly Item[],
  start: number,
  speaker: ClusterIndex,
  hero: Protagonist | undefined,
): ClusterIndex | undefined {
  const from = items.findIndex((item) => item.start >= start);
  for (let at = from; from >= 0 && at < Math.min(items.length, from + MOST_BEFORE); at++) {
    const item = items[at];
    if (item?.type === "mention") {
      const isOne = item.clusters.length === 1 && !item.clusters.includes(speaker);
      return isOne && !item.isPossessive && !item.isAttributive && isVerbSoon(items, at + 1)
        ? item.clusters[0]
        : undefined;
    }
    // Of a pronoun that may be several people's, in a text about one of them, it is he whom others speak of.
    if (hero !== undefined && isWord(item, hero.pronoun) && isVerbSoon(items, at + 1)) return hero.cluster;
    if (isSubjectPronoun(item) || isPreposition(item) || isWord(item, ",", "if", "when", "because")) return undefined;
    if (isVerb(item) && !isAdverb(item)) return undefined;
  }
  return undefined;
}

/** Whether a subject's verb stands right behind it. */
function isVerbSoon(items: readonly Item[], from: number): boolean {
  for (let at = from; at < from + 3; at++) {
    if (isVerb(items[at])) return true;
    if (!isAdverb(items[at]) && !isQuoteMark(items[at])) return false;
  }
  return false;
}

interface Protagonist {
  readonly cluster: ClusterIndex;
  readonly pronoun: "he" | "she";
}

/** How often a text must speak of somebody, and how much more than of anybody else. */
const LEAST_SPOKEN = 8;
const TIMES = 2;

/** The one person of the title of whom a text speaks far more than of anybody else, as "he" or "she". */
function protagonist(clusters: readonly Cluster[], sentences: readonly SentenceView[]): Protagonist | undefined {
  const title = sentences.find(({ segment }) => segment.type === "TITLE")?.segment;
  const [first, second] = mostSpokenOf(clusters, "PERSON");
  if (title === undefined || first === undefined || first.mentions.length < LEAST_SPOKEN) return undefined;
  if (first.mentions.length < TIMES * (second?.mentions.length ?? 0)) return undefined;
  if (!first.mentions.some(({ start }) => title.start <= start && start < title.end)) return undefined;
  const count = (pattern: RegExp): number => first.mentions.filter(({ surface }) => pattern.test(surface)).length;
  const [he, she] = [count(/^(?:he|him|his)$/iu), count(/^(?:she|her|hers)$/iu)];
  return he === she ? undefined : { cluster: first.cluster, pronoun: he > she ? "he" : "she" };
}
