/** How a file's content is read. */
export type DocumentFormat = "TEXT" | "MARKDOWN" | "HTML" | "JSON" | "JSON_LINES";

const BY_ENDING: Readonly<Record<string, DocumentFormat>> = {
  md: "MARKDOWN",
  markdown: "MARKDOWN",
  html: "HTML",
  htm: "HTML",
  xhtml: "HTML",
  json: "JSON",
  jsonl: "JSON_LINES",
  ndjson: "JSON_LINES",
};

/** By the ending of the name; files of other endings are HTML where they begin like a page, else text. */
export function formatOf(path: string, beginning: string): DocumentFormat {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "";
  return BY_ENDING[ending] ?? (/^\s*<(?:!doctype html|html)\b/i.test(beginning) ? "HTML" : "TEXT");
}
