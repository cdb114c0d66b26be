import { describe, expect, it } from "vitest";
import { readMarkedArticles } from "../../training/antecedents/marked-articles.ts";
import { fitSoftmax } from "../../training/antecedents/softmax-regression.ts";

describe("weights of antecedents", () => {
  const options = { ridge: 0.1, steps: 300, least: 1 };
  const near = (right: number) => ({ options: [{ near: 1 }, { far: 1 }, { nothing: 1 }], right: [right], weight: 1 });

  it("learn what the right options have in common, the same each time", () => {
    const examples = [near(0), near(0), near(0), near(1)];
    const weights = fitSoftmax(examples, options);
    expect(weights.near).toBeGreaterThan(weights.far ?? 0);
    expect(weights.far).toBeGreaterThan(weights.nothing ?? 0);
    expect(fitSoftmax(examples, options)).toEqual(weights);
  });

  it("leave out cues that few options have, and count an example by its weight", () => {
    expect(Object.keys(fitSoftmax([near(0)], { ...options, least: 2 }))).toEqual([]);
    const weights = fitSoftmax([near(0), { ...near(1), weight: 4 }], options);
    expect(weights.far).toBeGreaterThan(weights.near ?? 0);
  });
});

describe("the marked articles", () => {
  const articles = readMarkedArticles();

  it("name what their references stand for, as they name it themselves", () => {
    expect(articles.length).toBeGreaterThanOrEqual(36);
    const unknown = articles.flatMap(({ id, text, references }) =>
      [...references.values()].flatMap((names) =>
        (names ?? []).filter((name) => !text.includes(name)).map((name) => `${id}: ${name}`),
      ),
    );
    expect(unknown).toEqual([]);
  });

  it("have no mark left in their text, and places that begin a word", () => {
    for (const { text, references } of articles) {
      expect(text).not.toMatch(/\[\[|\]\]/u);
      for (const start of references.keys()) expect(text.slice(Math.max(0, start - 1), start)).not.toMatch(/\p{L}/u);
    }
  });
});
