import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, SourceDocument } from "../../src/model/document.ts";
import { tokenizeDocument } from "../../src/text/tokenize-document.ts";

function source(
  raw: string,
  blocks: readonly Block[] = [{ start: 0, end: raw.length, type: "PARAGRAPH" }],
): SourceDocument {
  return {
    origin: "test",
    collection: "default",
    givenId: null,
    path: null,
    raw,
    sha256: "",
    blocks,
    metadata: {
      title: null,
      description: null,
      url: null,
      source: null,
      authors: [],
      publishedAt: null,
      modifiedAt: null,
      language: "en",
      tags: [],
    },
  };
}

const tagsIn = (raw: string, type: Block["type"] = "PARAGRAPH"): Record<string, readonly string[]> =>
  Object.fromEntries(
    tokenizeDocument(source(raw, [{ start: 0, end: raw.length, type }])).flatMap(({ tokens }) =>
      tokens.map(({ text, tags }) => [text, tags]),
    ),
  );

describe("tokenizeDocument", () => {
  it("gives every kind of block its segments", () => {
    const raw = "Ferry sinks\n\nNobody was hurt. All swam.\n\nWhy?\n\nIt sank. It was old.\n\n© 2020";
    const types = ["TITLE", "DESCRIPTION", "HEADING", "PARAGRAPH", "BOILERPLATE"] as const;
    let at = 0;
    const blocks = raw.split("\n\n").map((text, i) => {
      const start = raw.indexOf(text, at);
      at = start + text.length;
      return { start, end: at, type: types[i] ?? "PARAGRAPH" };
    });
    const segments = tokenizeDocument(source(raw, blocks));
    expect(segments.map(({ type, start, end }) => [type, raw.slice(start, end)])).toEqual([
      ["TITLE", "Ferry sinks"],
      ["DESCRIPTION", "Nobody was hurt. All swam."],
      ["HEADING", "Why?"],
      ["SENTENCE", "It sank."],
      ["SENTENCE", "It was old."],
      ["BOILERPLATE", "© 2020"],
    ]);
    expect(segments.at(-1)?.tokens).toEqual([]);
    expect(segments[0]?.tokens.map(({ text }) => text)).toEqual(["Ferry", "sinks"]);
  });

  it("tags words behind marks, clitics and hyphens where they stand", () => {
    const tags = tagsIn(
      "\"(Ana) went,\" said U.S.-backed Mayor Roca's aide, who didn't and they've “left” Peru’s port.",
    );
    expect(tags.went).toContain("PastTense");
    expect(tags.said).toContain("PastTense");
    expect(tags.Peru).toContain("Country");
    expect(tags["’s"]).toContain("Possessive");
    expect(tags["'ve"]).toContain("Verb");
    expect(tags.port).toContain("Noun");
    expect(tags.backed).toEqual(["Adjective"]);
    expect(tags[","]).toEqual([]);
  });

  it.each([
    ["U.S.", "us"],
    ["Dr.", "dr"],
    ["Peru", "peru"],
    ["’s", "'s"],
    ["don’t", "don't"],
    ["(", "("],
  ])("compares %s as %s", (written, norm) => {
    const tokens = tokenizeDocument(source("The U.S. and Dr. Roca (of Peru’s coast) don’t agree.")).flatMap(
      (segment) => segment.tokens,
    );
    expect(tokens.find(({ text }) => text === written)?.norm).toBe(norm);
  });

  it("reads a title in title case as a sentence would be read", () => {
    const tags = tagsIn("Mayor of Callao Meets Angry Sailors as Ports Close Again", "TITLE");
    expect(tags.Meets).toContain("Verb");
    expect(tags.Angry).not.toContain("ProperNoun");
    expect(tags.Sailors).not.toContain("ProperNoun");
  });

  it("leaves Markdown's marks out of the tokens", () => {
    const raw = "The **Harbour Office** of [Lima](https://example.org/a) said _no_.";
    const tokens = tokenizeDocument(source(raw)).flatMap((segment) => segment.tokens);
    expect(tokens.map(({ text }) => text).join(" ")).toBe("The Harbour Office of Lima said no .");
  });

  it("keeps spans exact on any text", () => {
    const piece = fc.constantFrom(
      "Ana",
      " ",
      ".",
      "?",
      '"',
      "“",
      "”",
      "'",
      "’s",
      "U.S.",
      "-",
      "\n",
      "😀",
      "👩‍👧",
      "قال",
      "ﬁ",
      "İ",
      "é",
      "2.0",
      "**",
      "[a](/b)",
      "don't",
      "cannot",
      "gonna",
      "...",
      "http://a.b/c",
      "—",
      "\u00a0",
      "\u200f",
      "Dr.",
      "AT&T",
      "10/12/2020",
      "_x_",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 40 }).map((parts) => parts.join("")),
          fc.string({ unit: "grapheme" }),
        ),
        (raw) => {
          let last = 0;
          for (const segment of tokenizeDocument(source(raw))) {
            expect(segment.start).toBeGreaterThanOrEqual(last);
            last = segment.start;
            for (const token of segment.tokens) {
              expect(token.start).toBeGreaterThanOrEqual(last);
              expect(token.end).toBeGreaterThan(token.start);
              expect(token.end).toBeLessThanOrEqual(segment.end);
              expect(token.text).toBe(raw.slice(token.start, token.end));
              last = token.end;
            }
            last = segment.end;
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
