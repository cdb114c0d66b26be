import type { RoleVectors } from "../model/encoding.ts";

export interface RoleRow {
  readonly bytes: Int8Array;
  readonly scale: number;
}

const MOST = 127;

/** A word's vectors in 8 bits: a quarter of the memory, and scores of pairs that differ in the third decimal. */
export function toRoleRow(row: Float32Array): RoleRow {
  // Counted loops: this runs over hundreds of numbers for each word of a text.
  let most = 0;
  for (let i = 0; i < row.length; i++) most = Math.max(most, Math.abs(row[i] ?? 0));
  const scale = most === 0 ? 1 : most / MOST;
  const bytes = new Int8Array(row.length);
  for (let i = 0; i < row.length; i++) bytes[i] = Math.round((row[i] ?? 0) / scale);
  return { bytes, scale };
}

/** The rows of a segment's words, each of `width` numbers, as one. */
export function joinRoleRows(rows: readonly RoleRow[], width: number): RoleVectors {
  const bytes = new Int8Array(rows.length * width);
  for (const [index, row] of rows.entries()) bytes.set(row.bytes, index * width);
  return { bytes, scales: Float32Array.from(rows, ({ scale }) => scale) };
}
