import { describe, expect, it } from "vitest";
import { documentFromRow } from "../../src/documents/document-from-row.ts";
import type { SourceDocument } from "../../src/model/document.ts";

const place = { origin: "api:0", collection: "default" };

function documentOf(row: unknown): SourceDocument {
  const reading = documentFromRow(row, place);
  if ("failure" in reading) throw new Error(reading.failure.message);
  return reading.document;
}

describe("documentFromRow", () => {
  it("takes the text as it is and the fields as metadata", () => {
    const text = "  <b>The council</b> sold it.\r\n\nNobody minded.\n";
    const document = documentOf({
      id: 7,
      text,
      title: "Ferry sold",
      summary: "To Chile.",
      link: "https://example.org/a",
      publisher: { name: "Harbour News" },
      author: "Ana Roca and Luis Prado",
      date: "2019-05-04",
      modifiedAt: "2019-05-05T10:00+0000",
      lang: "es_PE",
      keywords: "ferry, port",
      collection: "ports",
    });
    expect(document).toMatchObject({ givenId: "7", raw: text, collection: "ports", origin: "api:0", path: null });
    expect(document.metadata).toEqual({
      title: "Ferry sold",
      description: "To Chile.",
      url: "https://example.org/a",
      source: "Harbour News",
      authors: ["Ana Roca", "Luis Prado"],
      publishedAt: "2019-05-04",
      modifiedAt: "2019-05-05T10:00:00+00:00",
      language: "es-PE",
      tags: ["ferry", "port"],
    });
    expect(document.blocks.map(({ start, end, type }) => [type, text.slice(start, end)])).toEqual([
      ["PARAGRAPH", "<b>The council</b> sold it."],
      ["PARAGRAPH", "Nobody minded."],
    ]);
  });

  it.each(["body", "content"])("reads the text from %s too", (field) => {
    expect(documentOf({ [field]: "The council sold it." }).raw).toBe("The council sold it.");
  });

  it.each([
    ["no object", ["a"], "MALFORMED", null],
    ["null", null, "MALFORMED", null],
    ["no text", { id: "a" }, "MALFORMED", "a"],
    ["text that is no string", { id: "a", text: 5 }, "MALFORMED", "a"],
    ["white space", { id: "a", text: " \n" }, "EMPTY_DOCUMENT", "a"],
    ["no letters", { text: "12 + 3" }, "NO_LETTERS", null],
    ["NUL", { text: "a\0b" }, "BINARY_DOCUMENT", null],
    ["half a character", { text: "a\ud800b" }, "INVALID_ENCODING", null],
  ])("reports %s", (_name, row, code, givenId) => {
    expect(documentFromRow(row, place)).toMatchObject({ failure: { origin: "api:0", code, givenId } });
  });
});
