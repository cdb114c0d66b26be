import { describe, expect, it } from "vitest";
import type { EncoderWindow } from "../../src/encoder/pack-windows.ts";
import { joinStretches, PIECE_WIDTH, stretchesOf, stretchFrom } from "../../src/encoder/piece-vectors.ts";

/** Rows that are told apart by their first number. */
function rowsOf(count: number): Float32Array {
  const rows = new Float32Array(count * PIECE_WIDTH);
  for (let row = 0; row < count; row++) rows[row * PIECE_WIDTH] = row + 1;
  return rows;
}

const firstNumbers = (data: Float32Array): readonly number[] =>
  Array.from({ length: data.length / PIECE_WIDTH }, (_, row) => Math.round(data[row * PIECE_WIDTH] ?? 0));

describe("the pieces of a segment", () => {
  // Marker, two words of segment 0 (the second of two pieces), marker, one word of segment 1, marker.
  const window: EncoderWindow = {
    ids: [101, 7, 8, 9, 102, 6, 102],
    shapes: [0, 0, 0, 0, 0, 0, 0],
    firsts: [1, 2, 5],
    words: [
      { start: 0, end: 1 },
      { start: 2, end: 4 },
      { start: 5, end: 6 },
    ],
    segments: [0, 0, 1],
  };

  it("stand between the first marker of their window and the one behind them", () => {
    const shared = rowsOf(7);
    const [first] = [...stretchesOf(joinStretches([stretchFrom(window, 0, shared)]))];
    expect(firstNumbers(first?.data ?? new Float32Array())).toEqual([1, 2, 3, 4, 5]);
    expect(first?.firsts).toEqual([1, 2]);
    const [second] = [...stretchesOf(joinStretches([stretchFrom(window, 2, shared)]))];
    expect(firstNumbers(second?.data ?? new Float32Array())).toEqual([1, 6, 7]);
    expect(second?.firsts).toEqual([1]);
  });

  it("stay apart where a segment is longer than a window", () => {
    const shared = rowsOf(7);
    const joined = joinStretches([stretchFrom(window, 0, shared), stretchFrom(window, 2, shared)]);
    expect([...stretchesOf(joined)].map(({ firsts }) => firsts)).toEqual([[1, 2], [1]]);
  });
});
