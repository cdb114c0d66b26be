import { readFileSync } from "node:fs";
import { documentFromRow } from "../../src/documents/document-from-row.ts";
import { openEncoder } from "../../src/encoder/open-encoder.ts";
import { extractDocument } from "../../src/ingest.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import type { Cluster } from "../../src/model/cluster.ts";
import { hasOverlap, type Span } from "../../src/model/span.ts";
import type { ReportTable } from "../bench/report-table.ts";
import { toPercent } from "./percent.ts";

interface GapRow {
  readonly Text: string;
  readonly Pronoun: string;
  readonly "Pronoun-offset": string;
  readonly A: string;
  readonly "A-offset": string;
  readonly "A-coref": "TRUE" | "FALSE";
  readonly B: string;
  readonly "B-offset": string;
  readonly "B-coref": "TRUE" | "FALSE";
}

interface Counts {
  texts: number;
  attempted: number;
  right: number;
  wrong: number;
  missed: number;
}

/**
 * How well pronouns find their names in GAP, where each stands between two names that fit. Attempted is one that joined
 * the cluster of either name; the others were left alone, or went to a third.
 */
export async function gapTable(file: string): Promise<ReportTable> {
  const encoder = await openEncoder({ threads: 2 });
  const [all, women, men] = [createCounts(), createCounts(), createCounts()];
  for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
    const row = JSON.parse(line) as GapRow;
    const reading = documentFromRow({ text: row.Text }, { origin: "gap", collection: "quality" });
    if ("failure" in reading) continue;
    const { clusters } = await extractDocument(reading.document, { knowledge: loadKnowledge(), encoder });
    count(all, row, clusters);
    count(/^(?:she|her|hers)$/iu.test(row.Pronoun) ? women : men, row, clusters);
  }
  return {
    title: "Pronouns in GAP (development), of those attempted",
    columns: ["pronouns", "texts", "attempted", "P", "R", "F1"],
    rows: [rowOf("all", all), rowOf("she, her", women), rowOf("he, his, him", men)],
    notes: [],
  };
}

function createCounts(): Counts {
  return { texts: 0, attempted: 0, right: 0, wrong: 0, missed: 0 };
}

function count(counts: Counts, row: GapRow, clusters: readonly Cluster[]): void {
  counts.texts++;
  const start = Number(row["Pronoun-offset"]);
  const own = clusters.filter(({ mentions }) =>
    mentions.some((mention) => mention.form === "PRONOUN" && mention.start === start),
  );
  const names = [
    { span: spanOf(row.A, row["A-offset"]), isRight: row["A-coref"] === "TRUE" },
    { span: spanOf(row.B, row["B-offset"]), isRight: row["B-coref"] === "TRUE" },
  ].map((name) => ({ ...name, isFound: own.some((cluster) => holds(cluster, name.span)) }));
  if (!names.some(({ isFound }) => isFound)) return;
  counts.attempted++;
  for (const { isFound, isRight } of names) {
    if (isFound && isRight) counts.right++;
    else if (isFound) counts.wrong++;
    else if (isRight) counts.missed++;
  }
}

function holds({ mentions }: Cluster, span: Span): boolean {
  return mentions.some((mention) => mention.form !== "PRONOUN" && hasOverlap(mention, span));
}

function spanOf(name: string, offset: string): Span {
  return { start: Number(offset), end: Number(offset) + name.length };
}

function rowOf(name: string, { texts, attempted, right, wrong, missed }: Counts): ReportTable["rows"][number] {
  const precision = right / (right + wrong);
  const recall = right / (right + missed);
  const percents = [precision, recall, (2 * precision * recall) / (precision + recall)];
  return [name, texts, attempted, ...percents.map(toPercent)];
}
