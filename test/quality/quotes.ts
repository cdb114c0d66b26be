import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ReportTable } from "../bench/report-table.ts";
import { extract, sourceOf } from "../extract-text.ts";
import { factualityTable } from "./factuality.ts";
import { isSpaceBetween } from "./read-corpus.ts";
import { readRows } from "./read-rows.ts";

const NOVELS = 10;
/** A quote is found where so much of both spans is common. */
const LEAST_COMMON = 0.5;

interface QuoteRow {
  readonly doc: string;
  readonly tokens: readonly string[];
  readonly quotes: readonly { readonly start: number; readonly end: number; readonly cluster: number }[];
}

interface CorefRow {
  readonly doc: string;
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly cluster: number }[];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Speakers of direct speech in novels, and what the modality rules make of predicates whose certainty is annotated. */
export async function speechTables(corpora: string): Promise<readonly ReportTable[]> {
  const tables: ReportTable[] = [];
  const quotes = join(corpora, "train", "quotes", "litbank.jsonl");
  if (existsSync(quotes)) tables.push(await speakerTable(quotes, join(corpora, "train", "coref", "litbank.jsonl")));
  const factuality = join(corpora, "dev", "factuality");
  if (existsSync(factuality)) tables.push(factualityTable(factuality));
  return tables;
}

async function speakerTable(quotesPath: string, corefPath: string): Promise<ReportTable> {
  const corefs = new Map(readRows<CorefRow>(corefPath).map((row) => [row.doc, row]));
  let [found, attempted, right, all] = [0, 0, 0, 0];
  for (const row of readRows<QuoteRow>(quotesPath).slice(0, NOVELS)) {
    process.stderr.write(`quality: ${row.doc}\n`);
    const { text, places } = toText(row.tokens);
    const { quotes, clusters } = await extract(sourceOf(text));
    const spanOf = ({ start, end }: Place): Place => ({
      start: places[start]?.start ?? 0,
      end: places[end - 1]?.end ?? 0,
    });
    const goldMentions = corefs.get(row.doc)?.mentions ?? [];
    for (const gold of row.quotes) {
      all++;
      const span = spanOf(gold);
      const best = quotes.find((quote) => common(quote, span) >= LEAST_COMMON);
      if (best === undefined) continue;
      found++;
      if (best.speaker === null) continue;
      attempted++;
      const mentions = clusters[best.speaker]?.mentions ?? [];
      const isRight = goldMentions.some(
        (mention) => mention.cluster === gold.cluster && mentions.some((own) => common(own, spanOf(mention)) > 0),
      );
      if (isRight) right++;
    }
  }
  return {
    title: "Who speaks, in ten novels",
    columns: ["quotes", "found, %", "with a speaker, %", "right of these, %"],
    rows: [[all, percent(found, all), percent(attempted, all), percent(right, attempted)]],
    notes: [
      "A speaker is right when one of the cluster's mentions lies on one of the annotated speaker's. The novels' paragraphs are lost, and most speakers in them are pronouns and common nouns: this measures speech in stories, which is harder than in news.",
    ],
  };
}

function common(a: Place, b: Place): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1_000 * part) / whole) / 10;
}

/** Tokens as running text; straight marks open and close by turns. */
function toText(tokens: readonly string[]): { readonly text: string; readonly places: readonly Place[] } {
  let text = "";
  let isOpen = false;
  const places: Place[] = [];
  tokens.forEach((token, at) => {
    const isClosing = token === '"' && isOpen;
    if (isClosing) text = text.trimEnd();
    places.push({ start: text.length, end: text.length + token.length });
    text += token;
    if (token === '"') isOpen = !isOpen;
    const isOpening = token === '"' && isOpen;
    if (!isOpening && token !== "“" && tokens[at + 1] !== "”" && isSpaceBetween(token, tokens[at + 1])) text += " ";
  });
  return { text, places };
}
