import { readFileSync } from "node:fs";
import { LABELS, type LabelledSpan } from "./score-spans.ts";

/** One document of a corpus as running text, and the names that its annotators marked. */
export interface LabelledDocument {
  readonly text: string;
  readonly tokens: number;
  readonly gold: readonly LabelledSpan[];
}

interface Row {
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
  readonly doc?: string;
  /** Whether a space follows each token. */
  readonly sa?: readonly (boolean | number)[];
}

/**
 * Reads a corpus of one sentence a line (`tokens`, BIO `tags`, where known `doc` and `sa`). Lines of one `doc` become
 * one text, each sentence a paragraph of its own; without `doc` twenty lines do. Where the spaces are not known, marks
 * are set as newspapers set them.
 */
export function readCorpus(path: string, mostTokens: number): readonly LabelledDocument[] {
  const rows = readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
  const documents: Row[][] = [];
  let tokens = 0;
  for (const row of rows) {
    const last = documents.at(-1);
    const isSame = last !== undefined && (row.doc === undefined ? last.length < 20 : last[0]?.doc === row.doc);
    if (!isSame && tokens >= mostTokens) break;
    tokens += row.tokens.length;
    if (isSame) last.push(row);
    else documents.push([row]);
  }
  return documents.map(toDocument);
}

function toDocument(rows: readonly Row[]): LabelledDocument {
  let text = "";
  const gold: LabelledSpan[] = [];
  for (const { tokens, tags, sa } of rows) {
    const open: LabelledSpan[] = [];
    for (const [index, token] of tokens.entries()) {
      const [mark, name] = (tags[index] ?? "O").split("-");
      const label = LABELS.find((known) => known === name);
      const start = text.length;
      text += token;
      const last = open.at(-1);
      const goesOn = mark === "I" && last?.label === label && tags[index - 1] !== "O";
      if (label !== undefined && last !== undefined && goesOn) open[open.length - 1] = { ...last, end: text.length };
      else if (label !== undefined) open.push({ start, end: text.length, label });
      const isSpaced = sa === undefined ? isSpaceBetween(token, tokens[index + 1]) : Boolean(sa[index]);
      if (isSpaced && index < tokens.length - 1) text += " ";
    }
    gold.push(...open);
    text += "\n\n";
  }
  return { text, tokens: rows.reduce((sum, row) => sum + row.tokens.length, 0), gold };
}

function isSpaceBetween(token: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  return !/^(?:[.,;:!?%)\]}]|'s|’s|n't|'re|'ve|'ll|'d|'m)$/u.test(next) && !/^[([{$£€]$/u.test(token);
}
