import type { Block } from "../model/document.ts";
import { findArticleChunks } from "./find-article.ts";
import type { FoundMetadata } from "./found-metadata.ts";
import { readHeaderField } from "./header-field.ts";
import { chunksOf, type HtmlChunk } from "./html-chunks.ts";
import { parseHtml } from "./html-document.ts";
import { readHtmlMetadata } from "./html-metadata.ts";
import type { Layout } from "./layout.ts";
import * as shape from "./line-shapes.ts";

/** A page's text and its layout. */
export interface HtmlLayout extends Layout {
  readonly raw: string;
}

const BETWEEN = "\n\n";

/**
 * Takes the visible text out of a page, all of it, blocks apart by an empty line, and lays it out: article and boilerplate.
 * Title and description that stand in the page's head only are put at the beginning, so that they have spans too.
 */
export function layOutHtml(html: string): HtmlLayout {
  const page = parseHtml(html);
  const metadata = readHtmlMetadata(page);
  const chunks = page.body === null ? [] : chunksOf(page.body);
  const article = findArticleChunks(page, chunks);
  const typed = [...headOf(metadata, chunks), ...typesOf(chunks, article, metadata)];
  const blocks: Block[] = [];
  let at = 0;
  for (const { text, type } of typed) {
    blocks.push({ start: at, end: at + text.length, type });
    at += text.length + BETWEEN.length;
  }
  const bylines = chunks
    .filter((chunk) => article.has(chunk))
    .flatMap(({ text }) => shape.toNames(shape.BYLINE.exec(text)?.[1] ?? ""));
  const authors = (metadata.authors ?? []).length > 0 ? metadata.authors : bylines;
  return { raw: typed.map(({ text }) => text).join(BETWEEN), blocks, found: { ...metadata, authors } };
}

interface TypedText {
  readonly text: string;
  readonly type: Block["type"];
}

function headOf({ title, description }: FoundMetadata, chunks: readonly HtmlChunk[]): TypedText[] {
  const isShown = (text: string): boolean => chunks.some((chunk) => chunk.text === text);
  const head: TypedText[] = [];
  if (title != null && !isShown(title)) head.push({ text: title, type: "TITLE" });
  if (description != null && description !== title && !isShown(description))
    head.push({ text: description, type: "DESCRIPTION" });
  return head;
}

function typesOf(
  chunks: readonly HtmlChunk[],
  article: ReadonlySet<HtmlChunk>,
  { title, description }: FoundMetadata,
): TypedText[] {
  let hasTitle = false;
  let hasDescription = false;
  const titleChunk =
    chunks.find((chunk) => chunk.text === title && chunk.isHeading) ?? chunks.find(({ text }) => text === title);
  return chunks.map((chunk) => {
    const { text } = chunk;
    if (text === title) {
      const type = chunk === titleChunk && !hasTitle ? "TITLE" : "BOILERPLATE";
      hasTitle ||= type === "TITLE";
      return { text, type };
    }
    if (text === description) {
      const type = hasDescription ? "BOILERPLATE" : "DESCRIPTION";
      hasDescription = true;
      return { text, type };
    }
    if (!article.has(chunk) || isBoilerplate(text)) return { text, type: "BOILERPLATE" };
    return { text, type: chunk.isHeading ? "HEADING" : "PARAGRAPH" };
  });
}

function isBoilerplate(text: string): boolean {
  return (
    shape.isJunkLine(text) ||
    readHeaderField({ text, start: 0, end: text.length, isAfterBlank: true }) !== undefined ||
    /^(?:published|updated|posted)\b.{0,60}\d$/i.test(text)
  );
}
