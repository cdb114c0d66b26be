import { readFileSync } from "node:fs";
import type { Span } from "../../src/model/span.ts";
import { LABELS, type LabelledSpan } from "./score-spans.ts";

/** One document of a corpus as running text, its tokens' places, and the names that its annotators marked, in tokens. */
export interface LabelledDocument {
  readonly text: string;
  readonly tokens: readonly Span[];
  /** Token indexes, end-exclusive. */
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
 * Reads a corpus of one sentence a line (`tokens`, BIO `tags`, where known `doc` and `sa`), whole documents until
 * `mostTokens` are read. Lines of one `doc` become one text, with a space and a line break between sentences; a line
 * without is a text of its own. Where the spaces are not known, marks are set as newspapers set them.
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
    const isSame = last !== undefined && row.doc !== undefined && last[0]?.doc === row.doc;
    if (!isSame && tokens >= mostTokens) break;
    tokens += row.tokens.length;
    if (isSame) last.push(row);
    else documents.push([row]);
  }
  return documents.map(toDocument);
}

function toDocument(rows: readonly Row[]): LabelledDocument {
  let text = "";
  const places: Span[] = [];
  const gold: LabelledSpan[] = [];
  for (const { tokens, tags, sa } of rows) {
    const first = places.length;
    for (const [index, token] of tokens.entries()) {
      const [mark, name] = (tags[index] ?? "O").split("-");
      const label = LABELS.find((known) => known === name);
      const at = first + index;
      const last = gold.at(-1);
      if (label !== undefined && mark === "I" && last?.label === label && last.end === at && index > 0)
        gold[gold.length - 1] = { ...last, end: at + 1 };
      else if (label !== undefined) gold.push({ start: at, end: at + 1, label });
      places.push({ start: text.length, end: text.length + token.length });
      text += token;
      const isSpaced = sa === undefined ? isSpaceBetween(token, tokens[index + 1]) : Boolean(sa[index]);
      if (isSpaced && index < tokens.length - 1) text += " ";
    }
    text += " \n";
  }
  return { text: text.slice(0, -2), tokens: places, gold };
}

/** Whether newspapers set a space between two tokens. */
export function isSpaceBetween(token: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  return !/^(?:[.,;:!?%)\]}]|'s|’s|n't|'re|'ve|'ll|'d|'m)$/u.test(next) && !/^[([{$£€]$/u.test(token);
}
