import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { ReportTable } from "../bench/report-table.ts";
import { type ArticleNotes, articleGold } from "./article-gold.ts";
import { extractFiles } from "./extract-files.ts";
import { toPercent } from "./percent.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const FOLDER = join(import.meta.dirname, "articles");

/** Articles that no rule may be made for: what they score is a forecast. */
export const KEPT_APART: ReadonlySet<string> = new Set([
  "market-attack",
  "border-summit",
  "arms-deal",
  "sanctions-row",
  "spy-trial",
  "dam-dispute",
  "vote-recount",
  "embassy-siege",
]);

/** What of the scorer's metrics is told, in words. */
const TOLD: Readonly<Record<string, string>> = {
  entityRecall: "entities and events found, core",
  entityPrecisionAllTiers: "entities right",
  splitErrors: "entities split",
  mergeErrors: "entities merged",
  coreferenceAccuracy: "pronouns and nouns right, of those resolved",
  coreferenceCoverage: "pronouns and nouns resolved",
  dateValueAccuracy: "dates right",
  relationRecallCore: "claims found, core",
  relationPrecision: "claims right",
  modalityAccuracy: "modality right",
  claimDateAccuracy: "dates of claims right",
  negativesProduced: "claims that must not be made",
  eventRecallCore: "events found, core",
  eventDateAccuracy: "dates of events right",
  quotesSpeaker: "quotes with the right speaker",
};

/** The articles of the repository, by name, in order. */
export function articleNames(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => basename(file, ".txt"))
    .sort();
}

export function readArticle(name: string): { readonly raw: string; readonly notes: ArticleNotes } {
  return {
    raw: readFileSync(join(FOLDER, `${name}.txt`), "utf8"),
    notes: JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8")) as ArticleNotes,
  };
}

/** What `newsgraph extract` finds in the articles against what their writers put down, by the seed's `scorer`. */
export function articleTable(scorer: string): ReportTable {
  const names = articleNames();
  const files = names.map((name) => join(FOLDER, `${name}.txt`));
  const lines = extractFiles(files).split("\n");
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-articles-"));
  try {
    // The scorer looks for the ontology beside the folder of the gold.
    copyFileSync(join(ROOT, "schema", "ontology.json"), join(folder, "ontology.json"));
    mkdirSync(join(folder, "gold"));
    const counts = names.map((name, i) => scoreArticle(name, lines[i] ?? "", scorer, join(folder, "gold")));
    const apart = counts.filter((_, i) => KEPT_APART.has(names[i] ?? ""));
    const known = counts.filter((_, i) => !KEPT_APART.has(names[i] ?? ""));
    return {
      title: `${names.length} articles of our own against what their writers put down`,
      columns: ["measured", `${known.length} worked on`, "%", `${apart.length} kept apart`, "%"],
      rows: Object.entries(TOLD).map(([metric, words]) => [
        words,
        ...cellsOf(metric, known),
        ...cellsOf(metric, apart),
      ]),
      notes: [
        "Written with their gold by people who had not seen the extractor. No rule is made for those kept apart. Events are told by name or by a clause.",
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Counts = ReadonlyMap<string, readonly [right: number, of: number | null]>;

function scoreArticle(name: string, extracted: string, scorer: string, folder: string): Counts {
  const { raw, notes } = readArticle(name);
  const gold = join(folder, `${name}.json`);
  writeFileSync(gold, JSON.stringify(articleGold(raw, notes)));
  const { stdout, stderr } = spawnSync(process.execPath, [scorer, gold, join(FOLDER, `${name}.txt`), "--json"], {
    encoding: "utf8",
    input: extracted,
  });
  if (stdout === "") throw new Error(`${name} cannot be scored: ${stderr}`);
  const { metrics } = JSON.parse(stdout) as { metrics: readonly { metric: string; counts: string }[] };
  return new Map(
    metrics.flatMap(({ metric, counts }) => {
      const [right, of] = counts.split("/").map(Number);
      return right === undefined || Number.isNaN(right) ? [] : [[metric, [right, of ?? null]] as const];
    }),
  );
}

function cellsOf(metric: string, articles: readonly Counts[]): readonly [string, number | null] {
  const counts = articles.flatMap((one) => {
    const pair = one.get(metric);
    return pair === undefined ? [] : [pair];
  });
  const right = counts.reduce((sum, [one]) => sum + one, 0);
  const of = counts.reduce((sum, [, one]) => sum + (one ?? 0), 0);
  return of === 0 ? [String(right), null] : [`${right}/${of}`, toPercent(right / of)];
}
