import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { NewsgraphError } from "../errors.ts";
import { NAME_TAGS } from "../model/encoding.ts";
import { sha256 } from "../model/hash.ts";
import { createVocabulary, type Vocabulary } from "./word-piece.ts";

const CARD = z.object({
  version: z.literal(1),
  tags: z.array(z.string()),
  longestWindow: z.number().int().min(16).max(256),
  sha256: z.object({ "model.onnx": z.string(), "vocabulary.txt": z.string() }),
});

/** A trained model as it lies on disk: weights, vocabulary, and how long a window it reads. */
export interface EncoderModel {
  readonly weights: Uint8Array;
  readonly vocabulary: Vocabulary;
  readonly longestWindow: number;
}

/**
 * The model in a folder, each file checked against the checksum in `model.json`. Throws MODEL_UNUSABLE, naming the file,
 * where one is missing, damaged, or made for another version.
 */
export function readModel(folder: string): EncoderModel {
  const card = CARD.safeParse(parseJson(join(folder, "model.json")));
  if (!card.success) throw unusable(join(folder, "model.json"), card.error.issues[0]?.message ?? "is not a model card");
  const { tags, longestWindow, sha256: sums } = card.data;
  if (tags.join() !== NAME_TAGS.join()) throw unusable(join(folder, "model.json"), "has other tags than this version");
  const weights = readChecked(join(folder, "model.onnx"), sums["model.onnx"]);
  const lines = readChecked(join(folder, "vocabulary.txt"), sums["vocabulary.txt"]);
  const vocabulary = createVocabulary(lines.toString("utf8"));
  if (vocabulary === null) throw unusable(join(folder, "vocabulary.txt"), "has no [CLS], [SEP] or [UNK]");
  return { weights, vocabulary, longestWindow };
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
