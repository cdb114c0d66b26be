import type { Span } from "../model/span.ts";
import { splitWords } from "./split-words.ts";
import type { Vocabulary } from "./word-piece.ts";
import { caseOf, shapeOf } from "./word-shape.ts";

/** What the encoder reads at once. Lists of one length run over pieces, the others over words. */
export interface EncoderWindow {
  readonly ids: number[];
  readonly shapes: number[];
  /** Each word's first piece. */
  readonly firsts: number[];
  /** Each word's place in the text. */
  readonly words: Span[];
  /** Each word's segment. */
  readonly segments: number[];
}

interface Word extends Span {
  readonly pieces: readonly number[];
  readonly shape: number;
}

/**
 * Windows over the segments of one document, each of whole words and where it can be of whole segments, at most `longest`
 * pieces with their markers. What is in a window depends on its document alone, so the same text gives the same windows.
 */
export function* packWindows(
  raw: string,
  segments: readonly Span[],
  vocabulary: Vocabulary,
  longest: number,
): Generator<EncoderWindow> {
  let open: EncoderWindow | null = null;
  for (const [index, segment] of segments.entries()) {
    for (const run of runsOf(wordsOf(raw, segment, vocabulary), longest - 2)) {
      const size = run.reduce((sum, { pieces }) => sum + pieces.length, 0);
      if (open !== null && open.ids.length + size + 1 > longest) {
        yield open;
        open = null;
      }
      open ??= { ids: [vocabulary.cls], shapes: [0], firsts: [], words: [], segments: [] };
      for (const { start, end, pieces, shape } of run) {
        open.firsts.push(open.ids.length);
        open.words.push({ start, end });
        open.segments.push(index);
        for (const piece of pieces) {
          open.ids.push(piece);
          open.shapes.push(shape);
        }
      }
      open.ids.push(vocabulary.sep);
      open.shapes.push(0);
    }
  }
  if (open !== null) yield open;
}

function wordsOf(raw: string, segment: Span, { wordPiece }: Vocabulary): Word[] {
  let isInitial = true;
  return splitWords(raw, segment.start, segment.end).map(({ start, end, norm }) => {
    const kind = caseOf(raw.slice(start, end));
    const isSpaced = start === segment.start || /\s/u.test(raw[start - 1] ?? " ");
    const shape = shapeOf(kind, isInitial, isSpaced);
    isInitial &&= kind === 0;
    return { start, end, pieces: wordPiece(norm), shape };
  });
}

/** Runs of words that fit; nearly always one. */
function runsOf(words: readonly Word[], longest: number): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  let size = 0;
  for (const word of words) {
    if (size + word.pieces.length > longest && run.length > 0) {
      runs.push(run);
      run = [];
      size = 0;
    }
    run.push(word);
    size += word.pieces.length;
  }
  return run.length > 0 ? [...runs, run] : runs;
}
