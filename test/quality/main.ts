import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type ReportTable, toMarkdown } from "../bench/report-table.ts";
import { articleTable } from "./articles.ts";
import { regionTable } from "./by-region.ts";
import { calibrationTable } from "./calibration.ts";
import { claimTables } from "./claims.ts";
import { eventTable } from "./events.ts";
import { belowFloors } from "./floors.ts";
import { gapTable } from "./gap.ts";
import { headTrustTables } from "./head-trust.ts";
import { knowledgenetTables } from "./knowledgenet.ts";
import { newsClaimTable } from "./news-claims.ts";
import { readOwnNames } from "./own-names.ts";
import { toPercent } from "./percent.ts";
import { PERTURBATIONS, perturb } from "./perturb.ts";
import { speechTables } from "./quotes.ts";
import { type LabelledDocument, readCorpus } from "./read-corpus.ts";
import { scoreSeed } from "./score-seed.ts";
import { LABELS, type Label, type ScoredDocument, scoreSpans } from "./score-spans.ts";
import { createOurs, type FindNames, findCompromise, type Ours } from "./taggers.ts";

const USAGE = `npm run quality -- [options]
  --corpora FOLDER  where corpora/ and seed/ lie (../shared)
  --sets A,B        only these dev sets
  --tokens N        at most so many tokens of each set (40000)
  --trust           only what the probabilities of the claim heads are worth, from which head-trust.ts is written
  --json            the tables as JSON
`;

const NAMES: readonly Label[] = ["PER", "ORG", "LOC"];

interface Tagged {
  readonly documents: readonly ScoredDocument[];
  readonly tokensPerSecond: number;
}

async function tag(documents: readonly LabelledDocument[], find: FindNames): Promise<Tagged> {
  const began = performance.now();
  const tagged: ScoredDocument[] = [];
  for (const document of documents) tagged.push({ ...document, found: await find(document.text) });
  return { documents: tagged, tokensPerSecond: (countTokens(documents) / (performance.now() - began)) * 1_000 };
}

function countTokens(documents: readonly LabelledDocument[]): number {
  return documents.reduce((sum, { tokens }) => sum + tokens.length, 0);
}

interface NameTables {
  readonly tables: readonly ReportTable[];
  /** F1 in percent by set, and by set and "EVENT" where it marks events. */
  readonly scores: Readonly<Record<string, number>>;
}

async function nameTables(
  folder: string,
  ours: Ours,
  sets: readonly string[] | null,
  mostTokens: number,
): Promise<NameTables> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".dev.jsonl"))
    .sort();
  const chosen = files.filter((file) => sets === null || sets.includes(file.replace(".dev.jsonl", "")));
  for (const find of [ours.encoder, ours.rules, findCompromise]) await find("Carla Rossi met Omar Haddad.");
  const scores: Record<string, number> = {};
  const rows: ReportTable["rows"][number][] = [];
  const types: ReportTable["rows"][number][] = [];
  const scored: ScoredDocument[] = [];
  for (const file of chosen) {
    process.stderr.write(`quality: ${file}\n`);
    const set = file.replace(".dev.jsonl", "");
    const documents = readCorpus(join(folder, file), mostTokens);
    const [own, rules, peer] = [
      await tag(documents, ours.encoder),
      await tag(documents, ours.rules),
      await tag(documents, findCompromise),
    ];
    const f1 = ({ documents: scored }: Tagged, labels: readonly Label[]) => toPercent(scoreSpans(scored, labels).f1);
    const all = scoreSpans(own.documents, NAMES);
    const hasEvents = documents.some(({ gold }) => gold.some(({ label }) => label === "EVENT"));
    const events = hasEvents ? f1(own, ["EVENT"]) : null;
    scores[set] = toPercent(all.f1);
    if (events !== null) scores[`${set} EVENT`] = events;
    rows.push([
      set,
      countTokens(documents),
      toPercent(all.precision),
      toPercent(all.recall),
      toPercent(all.f1),
      f1(rules, NAMES),
      f1(peer, NAMES),
      Math.round(own.tokensPerSecond),
      Math.round(rules.tokensPerSecond),
      Math.round(peer.tokensPerSecond),
    ]);
    types.push([set, ...NAMES.map((label) => f1(own, [label])), events]);
    // gmb's labels are machine-made: they say little about how sure one may be.
    if (set !== "gmb") scored.push(...own.documents);
  }
  return {
    scores,
    tables: [
      {
        title: "Names in the dev sets (PER, ORG, LOC; exact spans, micro)",
        columns: [
          "set",
          "tokens",
          "P",
          "R",
          "F1",
          "F1 by rules",
          "F1 of compromise",
          "tokens/s",
          "by rules",
          "of compromise",
        ],
        rows,
        notes: [
          "Ours by the encoder; by rules and gazetteers alone (`--tagger rules`); compromise 14.17 out of the box; in the same run on the same text, tokenising included. conll2003, worldwide and gmb's rows here are for measuring only, nothing is learned from them.",
        ],
      },
      { title: "The same by type, F1", columns: ["set", ...NAMES, "EVENT"], rows: types, notes: [] },
      calibrationTable(scored),
      await perturbedTable(folder, ours.encoder),
    ],
  };
}

/** Sets of news, of which some thousand tokens each are damaged in every way. */
const PERTURBED_SETS = ["worldwide", "conll2003", "gum_news"];
const PERTURBED_TOKENS = 6_000;

async function perturbedTable(folder: string, find: FindNames): Promise<ReportTable> {
  const documents = PERTURBED_SETS.map((set) => join(folder, `${set}.dev.jsonl`))
    .filter(existsSync)
    .flatMap((path) => readCorpus(path, PERTURBED_TOKENS));
  const f1Of = async (changed: readonly LabelledDocument[]): Promise<number> =>
    toPercent(scoreSpans((await tag(changed, find)).documents, NAMES).f1);
  const plain = await f1Of(documents);
  const rows: ReportTable["rows"][number][] = [["as they are", plain, 0]];
  for (const perturbation of PERTURBATIONS) {
    process.stderr.write(`quality: ${perturbation.name}\n`);
    const f1 = await f1Of(documents.map((document) => perturb(document, perturbation)));
    rows.push([perturbation.name, f1, Math.round(10 * (plain - f1)) / 10]);
  }
  return {
    title: `Names in damaged texts, F1 (${PERTURBED_SETS.join(", ")} together)`,
    columns: ["texts", "F1", "loss"],
    rows,
    notes: [],
  };
}

async function ownTable(find: FindNames, rules: FindNames): Promise<ReportTable> {
  const documents = readOwnNames();
  const [own, ruled, peer] = [
    (await tag(documents, find)).documents,
    (await tag(documents, rules)).documents,
    (await tag(documents, findCompromise)).documents,
  ];
  const kinds: readonly (readonly [string, readonly Label[]])[] = [
    ["PER, ORG, LOC", NAMES],
    ...LABELS.map((label) => [label, [label]] as const),
  ];
  return {
    title: `Names in ${documents.length} news sentences of our own, F1`,
    columns: ["kind", "F1", "F1 by rules", "F1 of compromise"],
    rows: kinds.map(([kind, labels]) => [
      kind,
      ...[own, ruled, peer].map((found) => toPercent(scoreSpans(found, labels).f1)),
    ]),
    notes: [],
  };
}

/** Enough for a whole percent. */
const MOST_EVENT_DOCUMENTS = 100;

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
    trust: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (values.help) process.stdout.write(USAGE);
else if (values.trust) process.stdout.write((await headTrustTables(rawNews())).map(toMarkdown).join("\n"));
else await report();

/** The raw news of which some claims are marked, where it is at hand. */
function rawNews(): string | null {
  const path = join(values.corpora, "corpora", "raw", "gmb_pseudo.jsonl");
  return existsSync(path) ? path : null;
}

async function report(): Promise<void> {
  const tables: ReportTable[] = [];
  const ours = await createOurs();
  process.stderr.write("quality: sentences of our own\n");
  tables.push(await ownTable(ours.encoder, ours.rules), await regionTable(ours.encoder));
  process.stderr.write("quality: claims in sentences of our own\n");
  tables.push(...(await claimTables()));
  const news = rawNews();
  if (news !== null) {
    process.stderr.write("quality: claims in raw news\n");
    tables.push(await newsClaimTable(news));
  }
  tables.push(...(await speechTables(join(values.corpora, "corpora"))));
  let missed: readonly string[] = [];
  const folder = join(values.corpora, "corpora", "dev", "ner");
  const gap = join(values.corpora, "corpora", "dev", "coref", "gap.development.jsonl");
  if (existsSync(gap)) {
    process.stderr.write("quality: pronouns in GAP\n");
    tables.push(await gapTable(gap));
  }
  const knowledgenet = join(values.corpora, "corpora", "train", "re", "knowledgenet.train.jsonl");
  if (existsSync(knowledgenet)) {
    process.stderr.write("quality: claims in KnowledgeNet\n");
    tables.push(...(await knowledgenetTables(knowledgenet)));
  }
  const scorer = join(values.corpora, "seed", "score.mjs");
  if (existsSync(scorer)) {
    process.stderr.write("quality: articles of our own\n");
    tables.unshift(articleTable(scorer));
    tables.unshift(seedTable(values.corpora));
  }
  const events = join(values.corpora, "corpora", "dev", "events", "ecbplus.dev.jsonl");
  if (existsSync(events)) {
    process.stderr.write("quality: events\n");
    tables.push(await eventTable(events, MOST_EVENT_DOCUMENTS));
  }
  if (existsSync(folder)) {
    const names = await nameTables(folder, ours, values.sets?.split(",") ?? null, Number(values.tokens));
    tables.unshift(...names.tables);
    missed = belowFloors(names.scores);
  } else
    process.stderr.write(
      `quality: there is no ${folder}; the dev sets are not measured (--corpora says where they are)\n`,
    );
  process.stdout.write(values.json ? `${JSON.stringify(tables, null, 2)}\n` : tables.map(toMarkdown).join("\n"));
  for (const line of missed) process.stderr.write(`quality: ${line}\n`);
  if (missed.length > 0) process.exitCode = 1;
}
