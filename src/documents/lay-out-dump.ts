import type { Block } from "../model/document.ts";
import { type FoundMetadata, hostOf, toLanguage } from "./found-metadata.ts";
import type { Layout } from "./layout.ts";
import * as shape from "./line-shapes.ts";
import type { TextLine } from "./text-lines.ts";
import { toTimestamp } from "./to-timestamp.ts";

/** Kinds of evidence from which a text counts as a scraper's dump rather than an article. */
const EVIDENCE_NEEDED = 3;
const PROSE_WORDS = 8;
const LONG_LINE_WORDS = 25;
const MOST_TAG_WORDS = 6;

/** Whether the lines of a text show a page that was scraped field by field, one field a line. */
export function isDump(lines: readonly TextLine[]): boolean {
  const [first, second, third] = lines.map(({ text }) => text);
  const has = (test: (line: string) => boolean): number => (lines.some(({ text }) => test(text)) ? 1 : 0);
  const repeatsTitle = (first !== undefined && first === second) || (second !== undefined && second === third);
  return (
    (shape.DUMP_HEADER.test(first ?? "") ? 2 : 0) +
      2 * has(shape.isSelectorLine) +
      (repeatsTitle ? 1 : 0) +
      has((line) => shape.TIMESTAMP_LINE.test(line)) +
      has((line) => shape.IMAGE_SIZE_LINE.test(line)) +
      has((line) => shape.LOCALE_LINE.test(line)) +
      has((line) => shape.URL_LINE.test(line)) +
      has(shape.isContactLine) >=
    EVIDENCE_NEEDED
  );
}

/** Title, description and body of a dump; every other line is boilerplate, and read for metadata. */
export function layOutDump(lines: readonly TextLine[]): Layout {
  const isText = (line: TextLine): boolean => !shape.DUMP_HEADER.test(line.text) && !shape.isJunkLine(line.text);
  const title = lines.find(isText);
  const body = lines.filter(
    (line) => line !== title && line.text !== title?.text && isText(line) && isProse(line.text),
  );
  const description = descriptionOf(lines, body, isText);
  const paragraphs = body.filter((line) => line !== description && line.text !== description?.text);
  const [from, to] = [paragraphs[0]?.start ?? 0, paragraphs.at(-1)?.end ?? 0];
  const isHeading = (line: TextLine): boolean =>
    line.start > from &&
    line.end < to &&
    isText(line) &&
    line.text !== title?.text &&
    /^\p{Lu}|^["'“‘\p{N}]/u.test(line.text);
  const inBody = new Set(paragraphs);
  const blocks = lines.map((line): Block => {
    const type: Block["type"] =
      line === title
        ? "TITLE"
        : line === description
          ? "DESCRIPTION"
          : inBody.has(line)
            ? "PARAGRAPH"
            : isHeading(line)
              ? "HEADING"
              : "BOILERPLATE";
    return { start: line.start, end: line.end, type };
  });
  const rest = lines.filter((_line, i) => blocks[i]?.type === "BOILERPLATE");
  return { blocks, found: { ...metadataOf(rest), title: title?.text, description: description?.text } };
}

function isProse(line: string): boolean {
  const words = shape.countWords(line);
  return (words >= LONG_LINE_WORDS && !isTagList(line)) || (words >= PROSE_WORDS && shape.endsSentence(line));
}

/** Prose that stands alone before the page's fields, where the body comes after them. */
function descriptionOf(
  lines: readonly TextLine[],
  prose: readonly TextLine[],
  isText: (line: TextLine) => boolean,
): TextLine | undefined {
  const [first, second] = prose;
  if (first === undefined || second === undefined) return undefined;
  const between = lines.slice(lines.indexOf(first) + 1, lines.indexOf(second));
  return between.some((line) => !isText(line)) ? first : undefined;
}

function metadataOf(lines: readonly TextLine[]): FoundMetadata {
  const texts = lines.map(({ text }) => text);
  const header = texts.map((text) => shape.DUMP_HEADER.exec(text)).find((match) => match !== null);
  const stamps = texts.filter((text) => shape.TIMESTAMP_LINE.test(text)).flatMap((text) => toTimestamp(text) ?? []);
  const [published] = stamps;
  const modified = stamps.reduce<string | undefined>(
    (latest, stamp) => (latest === undefined || Date.parse(stamp) > Date.parse(latest) ? stamp : latest),
    undefined,
  );
  const url =
    header?.[2] ??
    texts.find((text) => shape.URL_LINE.test(text) && !/\.(?:jpe?g|png|gif|webp|svg)(?:\?|$)/i.test(text));
  const source = texts
    .filter(shape.isContactLine)
    .map(shape.nameOfContact)
    .find((name) => name !== undefined);
  const repeated = repeatsIn(texts).filter((text) => shape.isPersonLike(text) && text !== source);
  const bylines = texts.flatMap((text) => shape.toNames(shape.BYLINE.exec(text)?.[1] ?? ""));
  return {
    url,
    source: source ?? hostOf(url),
    authors: [...new Set([...bylines, ...repeated])],
    publishedAt: published ?? toTimestamp(header?.[1]),
    modifiedAt: modified !== published ? modified : undefined,
    language: toLanguage(texts.find((text) => shape.LOCALE_LINE.test(text))),
    tags: tagsOf(texts),
  };
}

function repeatsIn(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => seen.size === seen.add(text).size);
}

/** The page's tags: the first run of short small-letter lines, else a list in one line. */
function tagsOf(texts: readonly string[]): string[] {
  const from = texts.findIndex((text, i) => isTag(text) && isTag(texts[i + 1] ?? ""));
  const listed = texts.find(isTagList);
  if (from < 0) return listed === undefined ? [] : [...new Set(shape.toItems(listed))];
  const to = texts.findIndex((text, i) => i > from && !isTag(text));
  return [...new Set(texts.slice(from, to < 0 ? texts.length : to))];
}

function isTag(line: string): boolean {
  return (
    /^[\p{Ll}\p{N}]/u.test(line) &&
    line === line.toLowerCase() &&
    !shape.isJunkLine(line) &&
    !shape.endsSentence(line) &&
    shape.countWords(line) <= MOST_TAG_WORDS &&
    !line.includes(",")
  );
}

function isTagList(line: string): boolean {
  const items = shape.toItems(line);
  return (
    items.length >= 3 && !shape.endsSentence(line) && items.every((item) => shape.countWords(item) <= MOST_TAG_WORDS)
  );
}
