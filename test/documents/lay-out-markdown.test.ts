import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../src/documents/front-matter.ts";
import { layOutMarkdown } from "../../src/documents/lay-out-markdown.ts";

const show = (raw: string): string[] =>
  layOutMarkdown(raw).blocks.map(({ start, end, type }) => `${type}: ${raw.slice(start, end)}`);

describe("layOutMarkdown", () => {
  it("reads front matter, title, headings, lists and quotations; code and pictures are boilerplate", () => {
    const raw = [
      "---",
      'title: "Ferry sold"',
      "date: 2019-05-04",
      "url: https://www.harbour.example.org/a",
      "author: Ana Roca",
      "tags:",
      "  - ferry",
      "  - port",
      "---",
      "",
      "# Ferry sold",
      "",
      "The **council** sold it.",
      "",
      "## The price ##",
      "",
      "> It was little.",
      "",
      "- one ferry",
      "- two boats",
      "",
      "![boat](b.jpg)",
      "",
      "```",
      "code",
      "```",
    ].join("\n");
    expect(show(raw).slice(1)).toEqual([
      "TITLE: Ferry sold",
      "PARAGRAPH: The **council** sold it.",
      "HEADING: The price",
      "PARAGRAPH: It was little.",
      "PARAGRAPH: one ferry",
      "PARAGRAPH: two boats",
      "BOILERPLATE: ![boat](b.jpg)",
      "BOILERPLATE: ```",
      "BOILERPLATE: code",
      "BOILERPLATE: ```",
    ]);
    expect(layOutMarkdown(raw).found).toMatchObject({
      title: "Ferry sold",
      publishedAt: "2019-05-04",
      authors: ["Ana Roca"],
      tags: ["ferry", "port"],
      source: "harbour.example.org",
    });
  });

  it("takes the first heading as title where there is no front matter", () => {
    expect(show("# Ferry sold\n\nThe council sold it.")).toEqual([
      "TITLE: Ferry sold",
      "PARAGRAPH: The council sold it.",
    ]);
    expect(layOutMarkdown("# Ferry sold\n\nThe council sold it.").found.title).toBe("Ferry sold");
  });

  it("leaves a rule that is no front matter", () => {
    expect(show("---\n\nThe council sold it.").at(-1)).toBe("PARAGRAPH: The council sold it.");
  });
});

describe("readFrontMatter", () => {
  it.each([
    ["key: value # note", "value"],
    ['key: "a \\"b\\": c"', 'a "b": c'],
    ["key: 'it''s'", "it's"],
    ["key: [a, \"b, c\", 'd']", ["a", "b, c", "d"]],
    ["key:\n  - a\n  - b", ["a", "b"]],
    ["key: >\n  two\n  lines", "two lines"],
    ["Key: https://example.org/a:b", "https://example.org/a:b"],
    ["key:", ""],
  ])("%s", (yaml, expected) => {
    const raw = `---\n${yaml}\n---\nText`;
    const front = readFrontMatter(raw);
    expect(front?.fields.key).toEqual(expected);
    expect(raw.slice(front?.end)).toBe("\nText");
  });

  it("needs both fences", () => {
    expect(readFrontMatter("---\nkey: value\n")).toBeUndefined();
    expect(readFrontMatter("Text\n---\nkey: value\n---\n")).toBeUndefined();
  });
});
