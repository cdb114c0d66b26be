import type { ByteRows } from "../model/encoding.ts";

const MOST = 127;

/** Rows of `width` numbers in 8 bits: a quarter of the memory. */
export function toByteRows(rows: Float32Array, width: number): ByteRows {
  const count = rows.length / width;
  const bytes = new Int8Array(rows.length);
  const scales = new Float32Array(count);
  // Counted loops, and no Math.round, which takes half as long again: this runs over hundreds of numbers for each piece of a text.
  for (let row = 0; row < count; row++) {
    const [from, until] = [row * width, (row + 1) * width];
    let most = 0;
    for (let i = from; i < until; i++) most = Math.max(most, Math.abs(rows[i] ?? 0));
    const scale = most === 0 ? 1 : most / MOST;
    scales[row] = scale;
    for (let i = from; i < until; i++) bytes[i] = Math.floor((rows[i] ?? 0) / scale + 0.5);
  }
  return { bytes, scales };
}

/** The rows from `first` until `end` as numbers. */
export function toNumbers({ bytes, scales }: ByteRows, width: number, first: number, end: number): Float32Array {
  const numbers = new Float32Array((end - first) * width);
  for (let row = first; row < end; row++) {
    const scale = scales[row] ?? 0;
    const [from, to] = [row * width, (row - first) * width];
    for (let i = 0; i < width; i++) numbers[to + i] = (bytes[from + i] ?? 0) * scale;
  }
  return numbers;
}

/** All rows one after the other. */
export function joinByteRows(parts: readonly ByteRows[]): ByteRows {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const bytes = new Int8Array(parts.reduce((sum, part) => sum + part.bytes.length, 0));
  const scales = new Float32Array(parts.reduce((sum, part) => sum + part.scales.length, 0));
  let [at, row] = [0, 0];
  for (const part of parts) {
    bytes.set(part.bytes, at);
    scales.set(part.scales, row);
    at += part.bytes.length;
    row += part.scales.length;
  }
  return { bytes, scales };
}
