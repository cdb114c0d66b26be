import { fileURLToPath } from "node:url";
import { NewsgraphError } from "../errors.ts";
import { type EncodedSegment, NAME_TAGS, PAIR_ROLES, type PairHeads } from "../model/encoding.ts";
import type { SegmentType } from "../model/kinds.ts";
import type { Span } from "../model/span.ts";
import { type EncoderRuntime, type Infer, openSession } from "./open-session.ts";
import { type EncoderWindow, packWindows } from "./pack-windows.ts";
import { type EncoderModel, readModel } from "./read-model.ts";
import { joinRoleRows, type RoleRow, toRoleRow } from "./role-rows.ts";

interface Segment extends Span {
  readonly type: SegmentType;
}

/** One pass of a small transformer over a text. */
export interface Encoder {
  /** What it says of each segment, in their order; nothing of boilerplate. Segments lie in `raw` one after the other. */
  encode(raw: string, segments: readonly Segment[]): Promise<EncodedSegment[]>;
  /** With which pairs of mentions are scored on what `encode` gives. */
  readonly heads: PairHeads;
}

export interface EncoderOptions {
  /** Folder of the model; the one that comes with Newsgraph. */
  readonly folder?: string;
  /** Threads that compute together on one window. The scores do not depend on it. */
  readonly threads?: number;
  readonly runtime?: EncoderRuntime;
  /** Is given all work in native code to run; runs it at once unless told otherwise. */
  readonly around?: <T>(work: () => Promise<T>) => Promise<T>;
}

/** This file lies two levels below the package, compiled (dist/) or not (src/). */
const OWN_MODEL = fileURLToPath(new URL("../../models/names", import.meta.url));

/**
 * Loads the model and keeps it in memory. Throws MODEL_UNUSABLE where its files are missing or damaged.
 *
 * Windows are computed one at a time: with 8-bit products the scale is taken from all that is computed together, so
 * neighbours in a batch would change each other's scores.
 */
export async function openEncoder({
  folder = OWN_MODEL,
  threads = 1,
  runtime,
  around = (work) => work(),
}: EncoderOptions = {}): Promise<Encoder> {
  const model = readModel(folder);
  let infer: Infer;
  try {
    infer = await around(() => openSession(model.weights, { threads, runtime: runtime ?? null }));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new NewsgraphError(
      "MODEL_UNUSABLE",
      `The model in ${folder} cannot be loaded (${reason}). Install Newsgraph again, or find names by rules alone with --tagger rules.`,
      { cause },
    );
  }
  const inferAround: Infer = (ids, shapes, withRoles) => around(() => infer(ids, shapes, withRoles));
  return { encode: (raw, segments) => encode(model, inferAround, raw, segments), heads: model.heads };
}

/** In characters; the vectors of a longer document would take hundreds of megabytes. */
const LONGEST_WITH_ROLES = 600_000;

async function encode(
  { vocabulary, longestWindow, heads }: EncoderModel,
  infer: Infer,
  raw: string,
  segments: readonly Segment[],
): Promise<EncodedSegment[]> {
  const found = segments.map((): EncodedSegment => ({ words: [], scores: new Float32Array(), roles: null }));
  const withRoles = raw.length <= LONGEST_WITH_ROLES;
  const width = PAIR_ROLES.length * heads.width;
  // Words come segment after segment; a segment's rows are packed as soon as it is whole, so that memory stays small.
  let [open, words, rows]: [number, Span[], Float32Array[]] = [0, [], []];
  let roles: RoleRow[] = [];
  const close = (): void => {
    if (words.length > 0)
      found[open] = {
        words,
        scores: joinRows(rows, NAME_TAGS.length),
        roles: withRoles ? joinRoleRows(roles, width) : null,
      };
    [words, rows, roles] = [[], [], []];
  };
  const read = segments.map(({ start, end, type }) => ({ start, end: type === "BOILERPLATE" ? start : end }));
  for (const window of packWindows(raw, read, vocabulary, longestWindow)) {
    const inferred = await infer(Int32Array.from(window.ids), Int32Array.from(window.shapes), withRoles);
    for (const [index, word] of window.words.entries()) {
      const segment = window.segments[index] ?? 0;
      if (segment !== open) close();
      open = segment;
      words.push(word);
      rows.push(logSoftmax(rowOf(inferred.scores, window, index, NAME_TAGS.length)));
      if (inferred.roles !== null) roles.push(toRoleRow(rowOf(inferred.roles, window, index, width)));
    }
  }
  close();
  return found;
}

function rowOf(rows: Float32Array, { firsts }: EncoderWindow, word: number, width: number): Float32Array {
  const from = (firsts[word] ?? 0) * width;
  return rows.subarray(from, from + width);
}

function joinRows(rows: readonly Float32Array[], width: number): Float32Array {
  const joined = new Float32Array(rows.length * width);
  for (const [index, row] of rows.entries()) joined.set(row, index * width);
  return joined;
}

function logSoftmax(row: Float32Array): Float32Array {
  // Counted loops: this runs for each word of a text.
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < row.length; i++) most = Math.max(most, row[i] ?? most);
  let total = 0;
  for (let i = 0; i < row.length; i++) total += Math.exp((row[i] ?? 0) - most);
  const log = Math.log(total);
  const scores = new Float32Array(row.length);
  for (let i = 0; i < row.length; i++) scores[i] = (row[i] ?? 0) - most - log;
  return scores;
}
