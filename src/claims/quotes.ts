import type { ClusterIndex, Quote } from "../model/claim.ts";
import type { Span } from "../model/span.ts";
import type { TokenizedSegment } from "../model/token.ts";
import type { Item } from "./item.ts";

const SAYING = new Set(
  (
    "say says said saying tell tells told add adds added adding write writes wrote note notes noted stress stresses stressed declare declares " +
    "declared explain explains explained insist insists insisted argue argues argued warn warns warned announce announced state states stated " +
    "remark remarked reply replied ask asked recall recalled highlight highlights highlighted denounce denounced call called describe described " +
    "claim claims claimed conclude concluded acknowledge acknowledged"
  ).split(" "),
);

/** Nouns as often as verbs: they say something only where the tagger calls them a verb. */
const ALSO_NOUNS = new Set("remark state states note notes call claim claims stress reply warning".split(" "));
/** "Told" and "asked" are followed by those who hear. */
const WITH_HEARER = new Set("tell tells told ask asked".split(" "));

function isSaying(item: Item | undefined): boolean {
  return item?.type === "word" && SAYING.has(item.norm) && (!ALSO_NOUNS.has(item.norm) || item.tags.includes("Verb"));
}

/** Single terms in marks are no quotes: what is shorter has to be speech by its verb. */
const LEAST_WORDS = 3;

/** A sentence with its items, as the speakers are sought in it. */
export interface SentenceView {
  readonly segment: TokenizedSegment;
  readonly items: readonly Item[];
}

/** Stretches between quotation marks in the sentences, each with the one who says it where the sentence tells. */
export function findQuotes(sentences: readonly SentenceView[], raw: string): readonly Quote[] {
  const quotes: Quote[] = [];
  for (const { segment, items } of sentences) {
    for (const span of quotedSpans(raw, segment)) {
      const speaker = speakerOf(items, span);
      const words = raw.slice(span.start, span.end).split(/\s+/u).length;
      if (words < LEAST_WORDS && speaker === null) continue;
      quotes.push({ ...span, speaker, direct: true });
    }
  }
  return quotes;
}

function quotedSpans(raw: string, sentence: Span): readonly Span[] {
  const spans: Span[] = [];
  const text = raw.slice(sentence.start, sentence.end);
  for (const match of text.matchAll(/["“]([^"“”]+)["”]/gu)) {
    const start = sentence.start + match.index + 1;
    spans.push({ start, end: start + (match[1] ?? "").length });
  }
  return spans;
}

/** Whoever stands beside the verb of saying that is nearest to the quote, outside of it. */
export function speakerOf(items: readonly Item[], quote: Span): ClusterIndex | null {
  const verbs = items
    .map((item, at) => ({ item, at }))
    .filter(({ item }) => isSaying(item) && (item.end <= quote.start || item.start >= quote.end))
    .sort((a, b) => distance(a.item, quote) - distance(b.item, quote) || a.at - b.at);
  for (const { at } of verbs) {
    const speaker = sayerAt(items, at, quote);
    if (speaker !== null) return speaker;
  }
  return null;
}

function distance(item: Span, quote: Span): number {
  return item.end <= quote.start ? quote.start - item.end : item.start - quote.end;
}

/** Subject of the verb of saying at `at`: before it ("Lavrov said"), else right after it ("said Lavrov"). */
export function sayerAt(items: readonly Item[], at: number, quote: Span | null): ClusterIndex | null {
  const isOutside = (item: Item): boolean => quote === null || item.end <= quote.start || item.start >= quote.end;
  const actors = (item: Item | undefined): ClusterIndex | null =>
    item?.type === "mention" &&
    (item.kind === "PERSON" || item.kind === "ORGANIZATION" || item.kind === "PLACE") &&
    (!item.isAttributive || item.head !== null) &&
    isOutside(item)
      ? (item.clusters[0] ?? null)
      : null;
  const next = items[at + 1];
  const inverted = actors(
    next?.type === "word" && ["the", "american", "former"].includes(next.norm) ? items[at + 2] : next,
  );
  const verb = items[at];
  const hasHearer = verb?.type === "word" && WITH_HEARER.has(verb.norm);
  if (!hasHearer && inverted !== null && (quote === null || quote.end <= (items[at]?.start ?? 0))) return inverted;
  for (let back = at - 1; back >= Math.max(0, at - 10); back--) {
    const item = items[back];
    if (item === undefined || (item.type === "word" && (item.norm === ";" || item.norm === "that"))) break;
    const actor = actors(item);
    if (actor !== null && !(item.type === "mention" && item.isPossessive)) return actor;
  }
  return hasHearer ? null : inverted;
}

/** Whoever a whole sentence is said by: "X said that …", "according to X". The verb's own claims are not attributed. */
export function attributionOf(
  items: readonly Item[],
): { readonly speaker: ClusterIndex; readonly from: number; readonly to: number } | null {
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (item?.type !== "word") continue;
    if (item.norm === "according" && items[at + 1]?.type === "word") {
      const source = items.slice(at + 2, at + 4).find((other) => other.type === "mention");
      const speaker = source?.type === "mention" ? source.clusters[0] : undefined;
      if (speaker !== undefined) return { speaker, from: item.start, to: source?.end ?? item.end };
    }
    if (isSaying(item) && !["called", "asked", "denounced", "described"].includes(item.norm)) {
      const speaker = sayerAt(items, at, null);
      if (speaker !== null) return { speaker, from: item.start, to: item.end };
    }
  }
  return null;
}
