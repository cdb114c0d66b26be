import type { Block } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { type FoundMetadata, hostOf } from "./found-metadata.ts";
import { datelineOf, HEADER_LINES, readHeaderField } from "./header-field.ts";
import { BULLET_MARK, joinLines } from "./join-lines.ts";
import type { Layout } from "./layout.ts";
import * as shape from "./line-shapes.ts";
import { readMasthead } from "./masthead.ts";
import type { TextLine } from "./text-lines.ts";
import { toTimestamp } from "./to-timestamp.ts";

const LONGEST_TITLE = 200;
const LONGEST_STANDFIRST = 300;
const SEVERAL_SENTENCES = /\p{Ll}[.!?]["”’]?\s+["“‘]?\p{Lu}/u;
const LONGEST_HEADING = 100;
const MOST_HEADING_WORDS = 14;
/** Lines above a title that are none, and stretches of text above the line that says when. */
const MOST_ABOVE_TITLE = 3;
const MOST_ABOVE_DATE = 2;

/** What an opening line is called among the metadata. */
const OPENING = { TITLE: "title", DESCRIPTION: "description" } as const;

type Opening = ReadonlyMap<TextLine, keyof typeof OPENING>;

type Known = { readonly title?: string | null; readonly description?: string | null };

/** Lays out an article in plain text: title, lines of metadata, headings, paragraphs. */
export function layOutProse(raw: string, lines: readonly TextLine[], known: Known): Layout {
  const blocks: Block[] = [];
  let found: FoundMetadata = {};
  let group: TextLine[] = [];
  const flush = (): void => {
    blocks.push(...joinLines(group).map((span) => ({ ...span, type: "PARAGRAPH" as const })));
    group = [];
  };
  const above = linesAboveTitle(lines);
  const dateline = datelineOf(lines, above);
  const opening = openingOf(lines.slice(above), known, dateline);
  const [first, second] = lines.slice(above);
  const repeated =
    first !== undefined && opening.get(first) === "TITLE" && second?.text === first.text ? second : undefined;
  for (const [i, line] of lines.entries()) {
    if (line.isAfterBlank) flush();
    const type = opening.get(line);
    const mostAbove = line === dateline ? MOST_ABOVE_DATE : 0;
    const isHeader =
      i < HEADER_LINES &&
      blocks.filter((block) => block.type === "PARAGRAPH" && !isOfList(raw, block)).length <= mostAbove;
    const field = isHeader ? readHeaderField(line, dateline) : undefined;
    const isAbove = i < above;
    if (type === undefined && field === undefined && line !== repeated && !isAbove && !isMark(line.text)) {
      group.push(line);
      continue;
    }
    flush();
    found = { ...field?.found, ...found, ...(type === undefined ? {} : { [OPENING[type]]: line.text }) };
    const span: Span = field?.span ?? line;
    blocks.push({ start: span.start, end: span.end, type: type ?? field?.type ?? "BOILERPLATE" });
  }
  flush();
  const publishedAt = found.publishedAt ?? openingDate(raw, blocks);
  return {
    blocks: markHeadings(raw, blocks),
    found: {
      ...found,
      ...(publishedAt === undefined ? {} : { publishedAt }),
      source: found.source ?? hostOf(found.url),
    },
  };
}

const AFTER_BULLET = new RegExp(`(?:^|\\n)\\s*${BULLET_MARK}\\s+$`, "u");

/** Whether a bullet stands before a block. */
function isOfList(raw: string, { start }: Block): boolean {
  return AFTER_BULLET.test(raw.slice(Math.max(0, start - 8), start));
}

/** How many lines above the title name the paper, the section, the author or the day. */
function linesAboveTitle(lines: readonly TextLine[]): number {
  for (let above = 0; above <= MOST_ABOVE_TITLE; above++) {
    const line = lines[above];
    if (line === undefined || !line.isAfterBlank) return 0;
    if (!isAboveTitle(line.text)) return above > 0 && isTitle(line, lines.slice(above), undefined) ? above : 0;
  }
  return 0;
}

function isAboveTitle(text: string): boolean {
  const isSection = shape.countWords(text) <= 3 && /^[\p{Lu}\p{N}\s&|/-]+$/u.test(text);
  return isSection || readMasthead(text) !== undefined || shape.BYLINE.test(text);
}

/** When a report was filed by the place and day that open it. */
function openingDate(raw: string, blocks: readonly Block[]): string | undefined {
  return blocks
    .filter(({ type }) => type === "PARAGRAPH")
    .slice(0, MOST_ABOVE_DATE + 1)
    .map(({ start, end }) => toTimestamp(shape.DATED_OPENING.exec(raw.slice(start, end))?.[1]))
    .find((day) => day !== undefined);
}

/** Which of the first lines are the title and description: those that the container names, or else the look of it. */
function openingOf(lines: readonly TextLine[], known: Known, dateline: TextLine | undefined): Opening {
  const opening = new Map<TextLine, keyof typeof OPENING>();
  const [first, second] = lines;
  if (first === undefined) return opening;
  const title = known.title?.trim() ?? "";
  if (title !== "") {
    if (first.text === title) opening.set(first, "TITLE");
  } else if (isTitle(first, lines, dateline)) opening.set(first, "TITLE");
  const description = known.description?.trim() ?? "";
  const next = opening.has(first) ? second : first;
  const isDescription = description === "" ? isStandfirst(lines, opening, dateline) : next?.text === description;
  if (next !== undefined && isDescription) opening.set(next, "DESCRIPTION");
  return opening;
}

/** A line between the title and the lines that say when or by whom, as far from the one as from the others. */
function isStandfirst(
  [first, second, third]: readonly TextLine[],
  opening: Opening,
  dateline: TextLine | undefined,
): boolean {
  if (first === undefined || second === undefined || third === undefined || !opening.has(first)) return false;
  const isAlone =
    second.isAfterBlank === third.isAfterBlank &&
    second.text.length <= LONGEST_STANDFIRST &&
    !SEVERAL_SENTENCES.test(second.text);
  if (!isAlone || shape.isJunkLine(second.text) || readHeaderField(second, dateline) !== undefined) return false;
  return saysWhenOrWho(third, dateline);
}

function saysWhenOrWho(line: TextLine | undefined, dateline: TextLine | undefined): boolean {
  const found = line === undefined ? undefined : readHeaderField(line, dateline)?.found;
  return found?.publishedAt !== undefined || found?.modifiedAt !== undefined || found?.authors !== undefined;
}

function isTitle(line: TextLine, lines: readonly TextLine[], dateline: TextLine | undefined): boolean {
  const [, next, third] = lines;
  if (next === undefined || line.text.length > LONGEST_TITLE || shape.countWords(line.text) < 2) return false;
  if (/[.,;:…]["”’']?$/u.test(line.text) || shape.isJunkLine(line.text) || readHeaderField(line) !== undefined)
    return false;
  const isApart =
    next.isAfterBlank ||
    next.text === line.text ||
    readHeaderField(next, dateline) !== undefined ||
    (third?.isAfterBlank === false && !shape.breaksOff(line.text) && saysWhenOrWho(third, dateline));
  return isApart && lines.slice(1).some(({ text }) => shape.countWords(text) >= 5 && shape.endsSentence(text));
}

function isMark(line: string): boolean {
  return shape.isJunkLine(line) || /^[-=*_~#\s]{3,}$/.test(line);
}

/** A short line of its own without a full stop, before a paragraph of sentences, is a heading. */
function markHeadings(raw: string, blocks: readonly Block[]): Block[] {
  return blocks.map((block, i) => {
    const next = blocks[i + 1];
    if (block.type !== "PARAGRAPH" || next?.type !== "PARAGRAPH" || block.end - block.start > LONGEST_HEADING)
      return block;
    const text = raw.slice(block.start, block.end);
    const following = raw.slice(next.start, next.end);
    const isHeading =
      /^["'“‘]?[\p{Lu}\p{N}]/u.test(text) &&
      !/[.,;:…!"”)]$/u.test(text) &&
      !/[\n\r]/.test(text) &&
      shape.countWords(text) <= MOST_HEADING_WORDS &&
      /\n\s*\n|\r\n\s*\r\n/.test(raw.slice(block.end, next.start)) &&
      shape.countWords(following) >= 5 &&
      shape.endsSentence(following);
    return isHeading ? { ...block, type: "HEADING" } : block;
  });
}
