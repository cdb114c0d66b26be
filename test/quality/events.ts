import { readFileSync } from "node:fs";
import { EVENT_VERBS } from "../../src/claims/events/event-verbs.ts";
import { EVENT_NOUNS } from "../../src/claims/events/event-words.ts";
import { hasOverlap, isInside, type Span } from "../../src/model/span.ts";
import { tokenizeDocument } from "../../src/text/tokenize-document.ts";
import type { ReportTable } from "../bench/report-table.ts";
import { extract, sourceOf } from "../extract-text.ts";
import { toPercent } from "./percent.ts";

interface Row {
  readonly tokens: readonly string[];
  /** First tokens of the sentences, and which of these were annotated in full. */
  readonly sent_starts: readonly number[];
  readonly checked_sents: readonly number[];
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

interface Document {
  readonly text: string;
  readonly checked: readonly Span[];
  /** What happens, as annotated: spans of words in the checked sentences. */
  readonly gold: readonly Span[];
}

interface Counts {
  readonly found: number;
  readonly right: number;
  readonly wanted: number;
}

/**
 * Words for what happens in the fully annotated sentences of ECB+, by the trigger words of our event mentions, beside
 * every word that the tagger calls a verb. Ours are only those that make a row, so most of what is said to happen is left
 * out on purpose. Of `mostDocuments`, every so-many-th.
 */
export async function eventTable(path: string, mostDocuments: number): Promise<ReportTable> {
  const rows = readFileSync(path, "utf8").trim().split("\n");
  const every = Math.max(1, Math.floor(rows.length / mostDocuments));
  const documents = rows.filter((_, i) => i % every === 0).map((row) => toDocument(JSON.parse(row) as Row));
  const ours = await countAll(documents, triggersOf);
  const verbs = await countAll(documents, verbsOf);
  return {
    title: `Words for events in the checked sentences of ECB+ (${documents.length} documents)`,
    columns: ["by", "P", "R", "F1", "found", "gold"],
    rows: [toRow("event mentions", ours), toRow("every verb", verbs)],
    notes: [],
  };
}

async function countAll(
  documents: readonly Document[],
  find: (text: string) => Promise<readonly Span[]>,
): Promise<Counts> {
  let [found, right, wanted] = [0, 0, 0];
  for (const { text, checked, gold } of documents) {
    const spans = (await find(text)).filter((span) => checked.some((sentence) => isInside(span, sentence)));
    found += spans.length;
    wanted += gold.length;
    right += gold.filter((span) => spans.some((one) => hasOverlap(one, span))).length;
  }
  return { found, right: Math.min(right, found), wanted };
}

/** The words that carry our event mentions. */
async function triggersOf(text: string): Promise<readonly Span[]> {
  const { clusters } = await extract(sourceOf(text));
  const mentions = clusters.filter(({ kind }) => kind === "EVENT").flatMap((cluster) => cluster.mentions);
  const spans = mentions.flatMap(({ start, surface }): readonly Span[] => {
    const words = [...surface.matchAll(/[\p{L}-]+/gu)];
    const word = words.find(([one]) => EVENT_NOUNS.has(one.toLowerCase()) || EVENT_VERBS.has(one.toLowerCase()));
    const trigger = word ?? words.at(-1);
    return trigger === undefined
      ? []
      : [{ start: start + trigger.index, end: start + trigger.index + trigger[0].length }];
  });
  return [...new Map(spans.map((span) => [span.start, span])).values()];
}

async function verbsOf(text: string): Promise<readonly Span[]> {
  return tokenizeDocument(sourceOf(text))
    .flatMap(({ tokens }) => tokens)
    .filter(({ tags }) => tags.includes("Verb"));
}

function toDocument({ tokens, sent_starts, checked_sents, mentions }: Row): Document {
  let text = "";
  const starts = new Set(sent_starts);
  const places = tokens.map((token, at): Span => {
    if (at > 0) text += starts.has(at) ? " \n" : " ";
    const start = text.length;
    text += token;
    return { start, end: text.length };
  });
  const over = (from: number, to: number): Span => ({
    start: places[from]?.start ?? 0,
    end: places[to - 1]?.end ?? text.length,
  });
  const checked = checked_sents.map((at) => over(sent_starts[at] ?? 0, sent_starts[at + 1] ?? tokens.length));
  const gold = mentions
    .filter(({ type }) => type.includes("ACTION"))
    .map(({ start, end }) => over(start, end))
    .filter((span) => checked.some((sentence) => isInside(span, sentence)));
  return { text, checked, gold };
}

function toRow(by: string, { found, right, wanted }: Counts): ReportTable["rows"][number] {
  const [precision, recall] = [right / (found || 1), right / (wanted || 1)];
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return [by, toPercent(precision), toPercent(recall), toPercent(f1), found, wanted];
}
