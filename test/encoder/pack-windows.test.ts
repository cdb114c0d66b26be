import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { packWindows } from "../../src/encoder/pack-windows.ts";
import { readModel } from "../../src/encoder/read-model.ts";
import { splitWords } from "../../src/encoder/split-words.ts";

const { vocabulary, longestWindow } = readModel(fileURLToPath(new URL("../../models/names", import.meta.url)));

/** Texts of our own with the ids that the reference tokeniser (Hugging Face tokenizers 0.23.3) gave them. */
const REFERENCE = readFileSync(new URL("reference-pieces.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { text: string; ids: number[] });

const windowsOf = (text: string, cuts: readonly number[] = []) => {
  const bounds = [0, ...cuts, text.length];
  const segments = bounds.slice(1).map((end, i) => ({ start: bounds[i] ?? 0, end }));
  return [...packWindows(text, segments, vocabulary, longestWindow)];
};

describe("pieces", () => {
  it("are those of the reference, on every text", () => {
    for (const { text, ids } of REFERENCE) {
      const found = [...packWindows(text, [{ start: 0, end: text.length }], vocabulary, 100_000)];
      expect(
        found.flatMap((window) => window.ids.slice(1, -1)),
        text,
      ).toEqual(ids);
    }
  });

  it.each([
    ["Türkiye’s U.S.-led plan", ["Türkiye", "’", "s", "U", ".", "S", ".", "-", "led", "plan"]],
    ["e\u0301cole", ["e\u0301cole"]],
    ["东京 met", ["东", "京", "met"]],
    ["zero\u200bwidth end", ["zero\u200bwidth", "end"]],
    ["  \n\t ", []],
    ["", []],
    ["\ud800 lone", ["lone"]],
  ])("have their words' exact places in %j", (text, words) => {
    expect(splitWords(text, 0, text.length).map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });

  it("lie within the stretch that was asked for", () => {
    expect(splitWords("Peru objected", 2, 7).map(({ norm }) => norm)).toEqual(["ru", "ob"]);
  });
});

describe("windows", () => {
  const text = "Carla Rossi opened the bridge in Lima. ".repeat(200);
  const cuts = Array.from({ length: 199 }, (_, i) => (i + 1) * 39);

  it("hold every word once, in order, and never too many pieces", () => {
    const windows = windowsOf(text, cuts);
    expect(windows.length).toBeGreaterThan(5);
    for (const { ids, shapes } of windows) {
      expect(ids.length).toBeLessThanOrEqual(longestWindow);
      expect(shapes).toHaveLength(ids.length);
    }
    const words = windows.flatMap((window) => window.words.map(({ start, end }) => text.slice(start, end)));
    expect(words).toEqual(text.match(/\w+|\./g));
  });

  it("cut a segment only where it alone is too long", () => {
    const segmentsOf = windowsOf(text, cuts).map(({ segments }) => new Set(segments));
    for (const [i, segments] of segmentsOf.entries()) {
      for (const segment of segmentsOf[i + 1] ?? []) expect(segments.has(segment)).toBe(false);
    }
    expect(windowsOf(text).length).toBeGreaterThan(5);
  });
});
