import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { NewsgraphError } from "../errors.ts";
import { NAME_TAGS, PAIR_TABLES, type PairHeads, type PairTable } from "../model/encoding.ts";
import { sha256 } from "../model/hash.ts";
import { createVocabulary, type Vocabulary } from "./word-piece.ts";

const CARD = z.object({
  version: z.literal(3),
  tags: z.array(z.string()),
  longestWindow: z.number().int().min(16).max(256),
  claims: z.object({
    predicates: z.array(z.string()),
    modalities: z.array(z.string()),
    kinds: z.array(z.string().nullable()),
    gaps: z.array(z.number()),
    width: z.number().int().min(1),
    tables: z.array(z.object({ name: z.enum(PAIR_TABLES), at: z.number().int().min(0), length: z.number().int() })),
  }),
  sha256: z.object({
    "model.onnx": z.string(),
    "claims.onnx": z.string(),
    "vocabulary.txt": z.string(),
    "heads.bin": z.string(),
  }),
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
  const card = CARD.safeParse(parseJson(join(folder, "model.json")));
  if (!card.success) throw unusable(join(folder, "model.json"), card.error.issues[0]?.message ?? "is not a model card");
  const { tags, longestWindow, claims, sha256: sums } = card.data;
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
