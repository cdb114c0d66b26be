import { cpSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Encoder, openEncoder } from "../../src/encoder/open-encoder.ts";
import { NAME_TAGS } from "../../src/model/encoding.ts";

const MODEL = fileURLToPath(new URL("../../models/names", import.meta.url));
const TEXT = "Foreign Minister Carla Rossi left Lima on Monday. NATO and the Harbour Workers Union did not comment.";
const SEGMENTS = [
  { start: 0, end: 49, type: "SENTENCE" },
  { start: 50, end: TEXT.length, type: "SENTENCE" },
] as const;

let encoder: Encoder;
beforeAll(async () => {
  encoder = await openEncoder();
});

/** The likeliest tag of each word. */
function tagsOf(scores: Float32Array): readonly string[] {
  return Array.from({ length: scores.length / NAME_TAGS.length }, (_, word) => {
    const row = scores.subarray(word * NAME_TAGS.length, (word + 1) * NAME_TAGS.length);
    return NAME_TAGS[row.indexOf(Math.max(...row))] ?? "";
  });
}

describe("scores", () => {
  it("are logarithms of probabilities, one row a word", async () => {
    for (const { words, scores } of await encoder.encode(TEXT, SEGMENTS)) {
      expect(scores).toHaveLength(words.length * NAME_TAGS.length);
      for (let at = 0; at < scores.length; at += NAME_TAGS.length) {
        const row = scores.subarray(at, at + NAME_TAGS.length);
        expect(row.reduce((sum, score) => sum + Math.exp(score), 0)).toBeCloseTo(1, 4);
      }
    }
  });

  it("are the same bytes on every run, on one thread or more, whatever was read before", async () => {
    const first = await encoder.encode(TEXT, SEGMENTS);
    await encoder.encode("Quite another text about Oslo.", [{ start: 0, end: 30, type: "SENTENCE" }]);
    expect(await encoder.encode(TEXT, SEGMENTS)).toEqual(first);
    const [alone, together] = [await openEncoder({ threads: 3 }), await openEncoder()];
    expect(await alone.encode(TEXT, SEGMENTS)).toEqual(first);
    const many = await Promise.all([1, 2, 3, 4].map(() => together.encode(TEXT, SEGMENTS)));
    for (const one of many) expect(one).toEqual(first);
  });

  it("say the same by the WebAssembly build", async () => {
    const slow = await openEncoder({ runtime: "wasm" });
    const [expected, found] = [await encoder.encode(TEXT, SEGMENTS), await slow.encode(TEXT, SEGMENTS)];
    expect(found.map(({ scores }) => tagsOf(scores))).toEqual(expected.map(({ scores }) => tagsOf(scores)));
  });
});

describe("any text", () => {
  it.each([
    ["nothing", ""],
    ["marks only", "?!… — «»"],
    ["one word of 300,000 letters", "x".repeat(300_000)],
    ["a lone surrogate", "Peru \ud800 Lima"],
    ["emoji and right to left", "😀 كوبا 👩‍👧 \u202eabc\u202c"],
  ])("is read: %s", async (_what, text) => {
    const [segment] = await encoder.encode(text, [{ start: 0, end: text.length, type: "SENTENCE" }]);
    for (const { start, end } of segment?.words ?? []) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });

  it("that is boilerplate is passed over", async () => {
    const [segment] = await encoder.encode("Share on Facebook", [{ start: 0, end: 17, type: "BOILERPLATE" }]);
    expect(segment?.words).toEqual([]);
  });
});

describe("a model that cannot be used", () => {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-model-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each<[string, RegExp, (copy: string) => void]>([
    ["is missing", /model\.json cannot be read/, (copy) => rmSync(copy, { recursive: true })],
    ["lacks its weights", /model\.onnx cannot be read/, (copy) => rmSync(join(copy, "model.onnx"))],
    ["was cut off", /model\.onnx is damaged/, (copy) => truncateSync(join(copy, "model.onnx"), 1_000_000)],
    [
      "has another vocabulary",
      /vocabulary\.txt is damaged/,
      (copy) => writeFileSync(join(copy, "vocabulary.txt"), "a"),
    ],
    ["has a broken card", /model\.json is no JSON/, (copy) => writeFileSync(join(copy, "model.json"), "{")],
  ])("because it %s is named, with what to do", async (what, message, damage) => {
    const copy = join(folder, what.replace(/ /g, "-"));
    cpSync(MODEL, copy, { recursive: true });
    damage(copy);
    const opened = openEncoder({ folder: copy });
    await expect(opened).rejects.toMatchObject({ code: "MODEL_UNUSABLE", message: expect.stringMatching(message) });
    await expect(opened).rejects.toThrow(/--tagger rules/);
  });
});
