import type { Block } from "../model/document.ts";
import { type FoundMetadata, hostOf } from "./found-metadata.ts";
import { readFrontMatter } from "./front-matter.ts";
import { datelineOf, readHeaderField } from "./header-field.ts";
import { joinLines } from "./join-lines.ts";
import type { Layout } from "./layout.ts";
import { isJunkLine } from "./line-shapes.ts";
import { metadataOfFields } from "./metadata-fields.ts";
import { type TextLine, textLinesOf } from "./text-lines.ts";

const HEADING = /^(#{1,6})\s+(.*?)(?:\s+#+)?$/;
const FENCE = /^(?:```|~~~)/;
const RULE = /^(?:[-*_]\s*){3,}$|^=+$|^\|?[\s:|-]+\|[\s:|-]*$/;
const IMAGE = /^!\[[^\]]*\]\([^)]*\)$/;
const COMMENT = /^<!--.*-->$|^\[[^\]]+\]:\s+\S+/;

/** Lays out Markdown: front matter, headings, paragraphs, quotations and lists; code and pictures are boilerplate. */
export function layOutMarkdown(raw: string): Layout {
  const front = readFrontMatter(raw);
  const given = front === undefined ? {} : metadataOfFields(front.fields);
  const body = layOutBody(textLinesOf(raw, front?.end ?? 0), given.title ?? null);
  const blocks: Block[] =
    front === undefined ? body.blocks : [{ start: 0, end: front.end, type: "BOILERPLATE" }, ...body.blocks];
  const url = given.url ?? body.found.url;
  return {
    blocks,
    found: { ...body.found, ...definedOf(given), source: given.source ?? body.found.source ?? hostOf(url) },
  };
}

function layOutBody(lines: readonly TextLine[], title: string | null): { blocks: Block[]; found: FoundMetadata } {
  const blocks: Block[] = [];
  let found: FoundMetadata = {};
  let group: TextLine[] = [];
  let isCode = false;
  const flush = (): void => {
    blocks.push(...joinLines(group).map((span) => ({ ...span, type: "PARAGRAPH" as const })));
    group = [];
  };
  const add = (line: TextLine, type: Block["type"]): void => {
    flush();
    blocks.push({ start: line.start, end: line.end, type });
  };
  const dateline = datelineOf(lines);
  for (const [i, line] of lines.entries()) {
    if (line.isAfterBlank) flush();
    const isFence = FENCE.test(line.text);
    if (isFence) isCode = !isCode;
    const heading = isCode ? null : HEADING.exec(line.text);
    const isOpening = !blocks.some(({ type }) => type !== "BOILERPLATE");
    const field =
      i < 8 && !blocks.some(({ type }) => type === "PARAGRAPH") ? readHeaderField(line, dateline) : undefined;
    if (
      isCode ||
      isFence ||
      RULE.test(line.text) ||
      IMAGE.test(line.text) ||
      COMMENT.test(line.text) ||
      isJunkLine(line.text)
    )
      add(line, "BOILERPLATE");
    else if (heading !== null) {
      const label = heading[2] ?? "";
      const start = line.start + line.text.indexOf(label, (heading[1] ?? "").length);
      const isTitle = isOpening && (title === null ? heading[1] === "#" : label === title);
      if (isTitle && title === null) found = { ...found, title: label };
      if (label !== "") add({ ...line, start, end: start + label.length }, isTitle ? "TITLE" : "HEADING");
    } else if (field !== undefined) {
      found = { ...found, ...field.found };
      add(line, "BOILERPLATE");
    } else group.push(withoutQuoteMark(line));
  }
  flush();
  return { blocks, found };
}

function withoutQuoteMark(line: TextLine): TextLine {
  const mark = /^(?:>\s*)+/.exec(line.text)?.[0].length ?? 0;
  return { ...line, start: line.start + mark, text: line.text.slice(mark) };
}

function definedOf(found: FoundMetadata): FoundMetadata {
  return Object.fromEntries(
    Object.entries(found).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}
