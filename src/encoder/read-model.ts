import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { NewsgraphError } from "../errors.ts";
import { NAME_TAGS, PAIR_TABLES, type PairHeads, type PairTable } from "../model/encoding.ts";
import { sha256 } from "../model/hash.ts";
import { MODALITIES } from "../model/kinds.ts";
import { createVocabulary, type Vocabulary } from "./word-piece.ts";

const count = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least));
const CARD = v.object({
  version: v.literal(3),
  tags: v.array(v.string()),
  longestWindow: v.pipe(count(16), v.maxValue(256)),
  claims: v.object({
    predicates: v.array(v.string()),
    modalities: v.array(v.picklist(MODALITIES)),
    kinds: v.array(v.nullable(v.string())),
    gaps: v.array(v.number()),
    width: count(1),
    tables: v.array(v.object({ name: v.picklist(PAIR_TABLES), at: count(0), length: count(0) })),
  }),
  sha256: v.object(v.entriesFromList(["model.onnx", "claims.onnx", "vocabulary.txt", "heads.bin"], v.string())),
});

/** A trained model as it lies on disk: weights, vocabulary, and how long a window it reads. */
export interface EncoderModel {
  readonly weights: Uint8Array;
  /** Of the layers that claims have for themselves. */
  readonly claimWeights: Uint8Array;
  readonly vocabulary: Vocabulary;
  readonly longestWindow: number;
  readonly heads: PairHeads;
}

/**
 * The model in a folder, each file checked against the checksum in `model.json`. Throws MODEL_UNUSABLE, naming the file,
 * where one is missing, damaged, or made for another version.
 */
export function readModel(folder: string): EncoderModel {
  const card = v.safeParse(CARD, parseJson(join(folder, "model.json")));
  if (!card.success) {
    const [issue] = card.issues;
    throw unusable(
      join(folder, "model.json"),
      `is no model card of this version: ${v.getDotPath(issue) ?? ""} ${issue.message}`,
    );
  }
  const { tags, longestWindow, claims, sha256: sums } = card.output;
  if (tags.join() !== NAME_TAGS.join()) throw unusable(join(folder, "model.json"), "has other tags than this version");
  const weights = readChecked(join(folder, "model.onnx"), sums["model.onnx"]);
  const claimWeights = readChecked(join(folder, "claims.onnx"), sums["claims.onnx"]);
  const lines = readChecked(join(folder, "vocabulary.txt"), sums["vocabulary.txt"]);
  const vocabulary = createVocabulary(lines.toString("utf8"));
  if (vocabulary === null) throw unusable(join(folder, "vocabulary.txt"), "has no [CLS], [SEP] or [UNK]");
  const numbers = toFloats(readChecked(join(folder, "heads.bin"), sums["heads.bin"]));
  const tables = Object.fromEntries(
    claims.tables.map(({ name, at, length }) => [name, numbers.subarray(at, at + length)]),
  ) as Record<PairTable, Float32Array>;
  const missing = PAIR_TABLES.find((name) => tables[name] === undefined);
  if (missing !== undefined) throw unusable(join(folder, "heads.bin"), `has no table ${missing}`);
  return { weights, claimWeights, vocabulary, longestWindow, heads: { ...claims, tables } };
}

/** Little-endian float32, whatever the machine. */
function toFloats(bytes: Buffer): Float32Array {
  return Float32Array.from({ length: bytes.length >> 2 }, (_, i) => bytes.readFloatLE(4 * i));
}

function parseJson(path: string): unknown {
  const text = read(path).toString("utf8");
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unusable(path, "is no JSON", cause);
  }
}

function readChecked(path: string, expected: string): Buffer {
  const bytes = read(path);
  if (sha256(bytes) !== expected) throw unusable(path, "is damaged: its checksum differs from that in model.json");
  return bytes;
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw unusable(path, `cannot be read (${(cause as Error).message})`, cause);
  }
}

function unusable(path: string, what: string, cause?: unknown): NewsgraphError {
  return new NewsgraphError(
    "MODEL_UNUSABLE",
    `${path} ${what}. It belongs to Newsgraph: install it again, or find names by rules alone with --tagger rules.`,
    cause === undefined ? {} : { cause },
  );
}
