import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { modalityOf } from "../../src/claims/scope/modality.ts";
import { sentenceItems } from "../../src/claims/sentence/sentence-items.ts";
import type { Modality } from "../../src/model/kinds.ts";
import { tokenizeDocument } from "../../src/text/tokenize-document.ts";
import type { ReportTable } from "../bench/report-table.ts";
import { sourceOf } from "../extract-text.ts";
import { isSpaceBetween } from "./read-corpus.ts";

interface Row {
  readonly tokens: readonly string[];
  readonly sa?: readonly boolean[];
  readonly predicates: readonly { readonly token: number; readonly score: number }[];
}

const ANSWERS = ["yes", "open", "no"] as const;
type Answer = (typeof ANSWERS)[number];

/** What each modality answers where the question is how certain the writer is (uw), or whether it has happened (uds). */
const ANSWER_OF: Readonly<Record<"uw" | "uds", Readonly<Record<Modality, Answer>>>> = {
  uw: { ASSERTED: "yes", REPORTED: "yes", PLANNED: "yes", NEGATED: "no", CONDITIONAL: "open", HYPOTHETICAL: "open" },
  uds: { ASSERTED: "yes", REPORTED: "yes", PLANNED: "no", NEGATED: "no", CONDITIONAL: "no", HYPOTHETICAL: "no" },
};

export interface JudgedPredicate {
  readonly gold: Answer;
  readonly found: Modality;
  readonly text: string;
  readonly word: string;
}

/** What the modality rules say of every annotated predicate of a set: certainly so, certainly not, or open. */
export function judgePredicates(path: string): readonly JudgedPredicate[] {
  const rows = readFileSync(path, "utf8").trim().split("\n");
  return rows.flatMap((line) => judgeRow(JSON.parse(line) as Row));
}

function judgeRow({ tokens, sa, predicates }: Row): readonly JudgedPredicate[] {
  if (predicates.length === 0) return [];
  let text = "";
  const starts: number[] = [];
  tokens.forEach((token, at) => {
    starts.push(text.length);
    text += token;
    if (sa === undefined ? isSpaceBetween(token, tokens[at + 1]) : sa[at] === true) text += " ";
  });
  const source = sourceOf(text);
  const sentences = tokenizeDocument(source).map((segment) => sentenceItems(segment, [], source.raw));
  const shift = source.raw.indexOf(text.trim()) - (text.length - text.trimStart().length);
  return predicates.flatMap(({ token, score }) => {
    const start = (starts[token] ?? 0) + Math.max(0, shift);
    for (const items of sentences) {
      const at = items.findIndex((item) => item.start <= start && start < item.end);
      const item = items[at];
      if (item === undefined) continue;
      const isNominal = item.type === "word" && item.tags.includes("Noun");
      const found = modalityOf(items, { from: at, to: at + 1, trigger: at }, { isNominal, isDatedLater: false });
      const gold: Answer = score > 1 ? "yes" : score < -1 ? "no" : "open";
      return [{ gold, found, text, word: tokens[token] ?? "" }];
    }
    return [];
  });
}

/** Macro F1 of the three answers, in percent. */
function macroF1(pairs: readonly (readonly [gold: Answer, found: Answer])[]): number {
  const scores = ANSWERS.map((answer) => {
    const right = pairs.filter(([gold, found]) => gold === answer && found === answer).length;
    const total =
      pairs.filter(([gold]) => gold === answer).length + pairs.filter(([, found]) => found === answer).length;
    return total === 0 ? 0 : (2 * right) / total;
  });
  return Math.round((1_000 * scores.reduce((sum, score) => sum + score, 0)) / ANSWERS.length) / 10;
}

/** How certain predicates are said to be, against annotators, beside the answer that is most frequent. */
export function factualityTable(folder: string): ReportTable {
  const rows = (["uds", "uw"] as const).flatMap((set): ReportTable["rows"] => {
    const path = join(folder, `${set}.dev.jsonl`);
    if (!existsSync(path)) return [];
    process.stderr.write(`quality: ${set}\n`);
    const judged = judgePredicates(path);
    const countOf = (answer: Answer): number => judged.filter(({ gold }) => gold === answer).length;
    const majority = ANSWERS.reduce((best, answer) => (countOf(answer) > countOf(best) ? answer : best));
    const ours = judged.map(({ gold, found }) => [gold, ANSWER_OF[set][found]] as const);
    const right = ours.filter(([gold, found]) => gold === found).length;
    return [
      [
        set,
        judged.length,
        macroF1(ours),
        macroF1(judged.map(({ gold }) => [gold, majority] as const)),
        Math.round((1_000 * right) / judged.length) / 10,
        Math.round((1_000 * countOf(majority)) / judged.length) / 10,
      ],
    ];
  });
  return {
    title: "How certain a predicate is said to be (yes, open, no)",
    columns: ["set", "predicates", "macro F1, %", "of the majority", "right, %", "of the majority"],
    rows,
    notes: [
      "uds asks whether it has happened: what is planned, possible or conditional counts as no there. uw asks how certain the writer is, of the future too: a plan counts as yes.",
    ],
  };
}
