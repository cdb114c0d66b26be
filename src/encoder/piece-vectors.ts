import type { ByteRows, PieceVectors } from "../model/encoding.ts";
import { joinByteRows, toByteRows, toNumbers } from "./byte-rows.ts";
import type { EncoderWindow } from "./pack-windows.ts";

/** Numbers of a piece's vector between the layers that are shared and those of claims. */
export const PIECE_WIDTH = 384;

/** What of a segment is in one window: its pieces between the window's first marker and the one behind them. */
export interface Stretch extends ByteRows {
  /** The first pieces of its words, the marker before them counted. */
  readonly firsts: readonly number[];
}

/** The stretch that begins with a word of the window; `shared` has a row for each of the window's pieces. */
export function stretchFrom({ ids, firsts, segments }: EncoderWindow, word: number, shared: Float32Array): Stretch {
  let after = word;
  while (after < segments.length && segments[after] === segments[word]) after++;
  const first = firsts[word] ?? 0;
  const end = firsts[after] ?? ids.length;
  const rows = new Float32Array((1 + end - first) * PIECE_WIDTH);
  rows.set(shared.subarray(0, PIECE_WIDTH));
  rows.set(shared.subarray(first * PIECE_WIDTH, end * PIECE_WIDTH), PIECE_WIDTH);
  return { ...toByteRows(rows, PIECE_WIDTH), firsts: firsts.slice(word, after).map((piece) => 1 + piece - first) };
}

/** The stretches of one segment as its piece vectors. */
export function joinStretches(stretches: readonly Stretch[]): PieceVectors {
  const begins: number[] = [];
  let at = 0;
  const firsts = stretches.flatMap((stretch) => {
    const begin = at;
    begins.push(begin);
    at += stretch.scales.length;
    return stretch.firsts.map((piece) => begin + piece);
  });
  return { ...joinByteRows(stretches), firsts, stretches: begins };
}

/** The stretches again, each as numbers, row after row, with the rows in which its words begin. */
export function* stretchesOf(
  pieces: PieceVectors,
): Generator<{ readonly data: Float32Array; readonly firsts: readonly number[] }> {
  let word = 0;
  for (const [index, begin] of pieces.stretches.entries()) {
    const end = pieces.stretches[index + 1] ?? pieces.scales.length;
    const firsts: number[] = [];
    for (; (pieces.firsts[word] ?? end) < end; word++) firsts.push((pieces.firsts[word] ?? 0) - begin);
    yield { data: toNumbers(pieces, PIECE_WIDTH, begin, end), firsts };
  }
}
