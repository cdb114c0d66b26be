import { fileURLToPath } from "node:url";
import { NewsgraphError } from "../errors.ts";
import { type EncodedSegment, NAME_TAGS, PAIR_ROLES, type PairReader } from "../model/encoding.ts";
import type { SegmentType } from "../model/kinds.ts";
import type { Span } from "../model/span.ts";
import { type EncoderRuntime, type Infer, openSession } from "./open-session.ts";
import { packWindows } from "./pack-windows.ts";
import { joinStretches, PIECE_WIDTH, type Stretch, stretchesOf, stretchFrom } from "./piece-vectors.ts";
import { type EncoderModel, readModel } from "./read-model.ts";

interface Segment extends Span {
  readonly type: SegmentType;
}

/** A small transformer: one pass over a text for its names, and further layers for the sentences whose claims are asked for. */
export interface Encoder extends PairReader {
  /** What it says of each segment, in their order; nothing of boilerplate. Segments lie in `raw` one after the other. */
  encode(raw: string, segments: readonly Segment[]): Promise<EncodedSegment[]>;
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
  const { weights, claimWeights, ...model } = readModel(folder);
  const load = (file: Uint8Array): Promise<Infer> =>
    around(() => openSession(file, { threads, runtime: runtime ?? null }));
  // What is kept of a session must not hold the file that it was made from, of which the runtime has its own copy.
  const open = async (file: Uint8Array): Promise<Infer> => {
    try {
      return behind(await load(file), around);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new NewsgraphError(
        "MODEL_UNUSABLE",
        `The model in ${folder} cannot be loaded (${reason}). Install Newsgraph again, or find names by rules alone with --tagger rules.`,
        { cause },
      );
    }
  };
  const forNames = await open(weights);
  const forClaims = await open(claimWeights);
  return {
    heads: model.heads,
    encode: (raw, segments) => encode(model, forNames, raw, segments),
    readRoles: (segment) => readRoles(model, forClaims, segment),
  };
}

function behind(infer: Infer, around: NonNullable<EncoderOptions["around"]>): Infer {
  return (inputs, outputs) => around(() => infer(inputs, outputs));
}

/** In characters; the vectors of a longer document would take hundreds of megabytes. */
const LONGEST_WITH_PIECES = 600_000;

const NOTHING = new Float32Array();

async function encode(
  { vocabulary, longestWindow }: Pick<EncoderModel, "vocabulary" | "longestWindow">,
  infer: Infer,
  raw: string,
  segments: readonly Segment[],
): Promise<EncodedSegment[]> {
  const found = segments.map((): EncodedSegment => ({ words: [], scores: NOTHING, pieces: null }));
  const isKept = raw.length <= LONGEST_WITH_PIECES;
  // Words come segment after segment; a segment's rows are packed as soon as it is whole, so that memory stays small.
  let [open, words, rows]: [number, Span[], Float32Array[]] = [0, [], []];
  let stretches: Stretch[] = [];
  const close = (): void => {
    if (words.length > 0)
      found[open] = {
        words,
        scores: joinRows(rows, NAME_TAGS.length),
        pieces: isKept ? joinStretches(stretches) : null,
      };
    [words, rows, stretches] = [[], [], []];
  };
  const read = segments.map(({ start, end, type }) => ({ start, end: type === "BOILERPLATE" ? start : end }));
  for (const window of packWindows(raw, read, vocabulary, longestWindow)) {
    const size = [1, window.ids.length];
    const inputs = {
      ids: { data: Int32Array.from(window.ids), size },
      shapes: { data: Int32Array.from(window.shapes), size },
    };
    const { scores = NOTHING, shared = NOTHING } = await infer(inputs, isKept ? ["scores", "shared"] : ["scores"]);
    for (const [index, word] of window.words.entries()) {
      const segment = window.segments[index] ?? 0;
      if (segment !== open) close();
      open = segment;
      if (isKept && (index === 0 || segment !== window.segments[index - 1]))
        stretches.push(stretchFrom(window, index, shared));
      words.push(word);
      rows.push(logSoftmax(rowOf(scores, window.firsts[index] ?? 0, NAME_TAGS.length)));
    }
  }
  close();
  return found;
}

/** Each stretch by itself, as each window is. */
async function readRoles(
  { heads }: Pick<EncoderModel, "heads">,
  infer: Infer,
  { pieces }: EncodedSegment,
): Promise<Float32Array | null> {
  if (pieces === null) return null;
  const width = PAIR_ROLES.length * heads.width;
  const rows: Float32Array[] = [];
  for (const { data, firsts } of stretchesOf(pieces)) {
    const shared = { data, size: [1, data.length / PIECE_WIDTH, PIECE_WIDTH] };
    const { roles = NOTHING } = await infer({ shared }, ["roles"]);
    for (const piece of firsts) rows.push(rowOf(roles, piece, width));
  }
  return joinRows(rows, width);
}

function rowOf(rows: Float32Array, row: number, width: number): Float32Array {
  return rows.subarray(row * width, (row + 1) * width);
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
