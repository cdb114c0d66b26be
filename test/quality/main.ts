import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type ReportTable, toMarkdown } from "../bench/report-table.ts";
import { type LabelledDocument, readCorpus } from "./read-corpus.ts";
import { scoreSeed } from "./score-seed.ts";
import { type Label, type LabelledSpan, scoreSpans } from "./score-spans.ts";
import { findCompromise, findOurs } from "./taggers.ts";

const USAGE = `npm run quality -- [options]
  --corpora FOLDER  where corpora/ and seed/ lie (../shared)
  --sets A,B        only these dev sets
  --tokens N        at most so many tokens of each set (40000)
  --json            the tables as JSON
`;

const NAMES: readonly Label[] = ["PER", "ORG", "LOC"];

interface Tagged {
  readonly documents: readonly (LabelledDocument & { readonly found: readonly LabelledSpan[] })[];
  readonly tokensPerSecond: number;
}

function tag(documents: readonly LabelledDocument[], find: (text: string) => readonly LabelledSpan[]): Tagged {
  const began = performance.now();
  const tagged = documents.map((document) => ({ ...document, found: find(document.text) }));
  const tokens = documents.reduce((sum, document) => sum + document.tokens, 0);
  return { documents: tagged, tokensPerSecond: (tokens / (performance.now() - began)) * 1_000 };
}

function percent(value: number): number {
  return Math.round(value * 1_000) / 10;
}

function nameTable(folder: string, sets: readonly string[] | null, mostTokens: number): ReportTable {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".dev.jsonl"))
    .sort();
  const chosen = files.filter((file) => sets === null || sets.includes(file.replace(".dev.jsonl", "")));
  findOurs("Carla Rossi met Omar Haddad.");
  findCompromise("Carla Rossi met Omar Haddad.");
  const rows = chosen.map((file) => {
    process.stderr.write(`quality: ${file}\n`);
    const documents = readCorpus(join(folder, file), mostTokens);
    const [ours, peer] = [tag(documents, findOurs), tag(documents, findCompromise)];
    const [own, other] = [scoreSpans(ours.documents, NAMES), scoreSpans(peer.documents, NAMES)];
    const hasEvents = documents.some(({ gold }) => gold.some(({ label }) => label === "EVENT"));
    const events = hasEvents ? percent(scoreSpans(ours.documents, ["EVENT"]).f1) : null;
    return [
      file.replace(".dev.jsonl", ""),
      documents.reduce((sum, { tokens }) => sum + tokens, 0),
      percent(own.precision),
      percent(own.recall),
      percent(own.f1),
      percent(other.f1),
      events,
      Math.round(ours.tokensPerSecond),
      Math.round(peer.tokensPerSecond),
    ];
  });
  return {
    title: "Names in the dev sets (PER, ORG, LOC; exact spans, micro)",
    columns: ["set", "tokens", "P", "R", "F1", "F1 of compromise", "F1 EVENT", "tokens/s", "tokens/s of compromise"],
    rows,
    notes: [
      "Ours by rules and gazetteers; compromise 14.17 out of the box, in the same run on the same text. conll2003, worldwide and wnut17 are evaluated only, nothing is learned from them.",
    ],
  };
}

function seedTable(shared: string): ReportTable {
  process.stderr.write("quality: the seed article\n");
  return {
    title: "The seed article against its gold",
    columns: ["metric", "value", "counts"],
    rows: scoreSeed(shared).map(({ metric, value, counts }) => [metric, value, counts]),
    notes: [],
  };
}

const { values } = parseArgs({
  options: {
    corpora: { type: "string", default: "../shared" },
    sets: { type: "string" },
    tokens: { type: "string", default: "40000" },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (values.help) process.stdout.write(USAGE);
else if (!existsSync(values.corpora)) {
  process.stdout.write(`There is no ${values.corpora} here; nothing to measure by (--corpora says where it is).\n`);
} else {
  const tables: ReportTable[] = [];
  if (existsSync(join(values.corpora, "seed"))) tables.push(seedTable(values.corpora));
  const folder = join(values.corpora, "corpora", "dev", "ner");
  if (existsSync(folder)) tables.push(nameTable(folder, values.sets?.split(",") ?? null, Number(values.tokens)));
  process.stdout.write(values.json ? `${JSON.stringify(tables, null, 2)}\n` : tables.map(toMarkdown).join("\n"));
}
