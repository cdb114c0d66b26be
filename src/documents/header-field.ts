import type { Block } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { type FoundMetadata, toLanguage } from "./found-metadata.ts";
import * as shape from "./line-shapes.ts";
import type { TextLine } from "./text-lines.ts";
import { toTimestamp } from "./to-timestamp.ts";

/** A line of metadata at the head of an article. */
export interface HeaderField {
  readonly type: Block["type"];
  /** What the block covers: all of it, or for a title the value alone. */
  readonly span: Span;
  readonly found: FoundMetadata;
}

/** How many lines at the beginning may be a header of fields. */
export const HEADER_LINES = 15;

/** Longer lines name no author and are no date (characters). */
const LONGEST_FIELD = 120;

/** How many lines may stand between a title and its date: a standfirst and a byline. */
const MOST_BETWEEN = 2;

/**
 * The line that is nothing but a date and so that of publication: below the title and what belongs to it, or apart from other
 * text. Undefined where a field says when, or where there are several dates, which head the entries of a chronology.
 */
export function datelineOf(lines: readonly TextLine[]): TextLine | undefined {
  const dates = lines.filter(({ text }) => shape.DATE_LINE.test(text));
  const [dateline] = dates;
  if (dateline === undefined || new Set(dates.map(({ text }) => toTimestamp(text))).size > 1) return undefined;
  const header = lines.slice(0, HEADER_LINES);
  if (header.some((line) => readHeaderField(line)?.found.publishedAt !== undefined)) return undefined;
  const at = lines.indexOf(dateline);
  const [before, after] = [lines[at - 1], lines[at + 1]];
  const isApart = dateline.isAfterBlank && (after === undefined || after.isAfterBlank);
  if (before === undefined) return undefined;
  const isBelowTitle = at === 1 && !shape.breaksOff(before.text);
  const isBelowByline = at <= MOST_BETWEEN + 1 && readHeaderField(before) !== undefined;
  return isApart || isBelowTitle || isBelowByline ? dateline : undefined;
}

/**
 * Reads "Published: 2019-05-12", "Source: Example Wire", "By Ana Torres" and the like, and the `dateline`; undefined for
 * other lines.
 */
export function readHeaderField(line: TextLine, dateline?: TextLine): HeaderField | undefined {
  const byline = line.text.length <= LONGEST_FIELD ? shape.BYLINE.exec(line.text) : null;
  if (byline !== null) {
    const rest = line.text.split(/\s[|·–-]\s/u).at(-1) ?? "";
    const publishedAt = shape.DATE_LINE.test(rest) ? toTimestamp(rest) : undefined;
    return metadata(line, {
      authors: shape.toNames(byline[1] ?? ""),
      ...(publishedAt === undefined ? saidDates(rest) : { publishedAt }),
    });
  }
  if (line === dateline) return dated(line, line.text, "publishedAt");
  const said = saidDates(line.text);
  if (Object.keys(said).length > 0) return metadata(line, said);
  const field = shape.HEADER_FIELD.exec(line.text);
  const [name, value] = [(field?.[1] ?? "").toLowerCase(), field?.[2] ?? ""];
  switch (name) {
    case "":
      return undefined;
    case "title":
    case "headline":
      return ofText(line, value, "TITLE", { title: value });
    case "summary":
    case "description":
      return ofText(line, value, "DESCRIPTION", { description: value });
    case "by":
    case "byline":
    case "author":
    case "authors":
      return metadata(line, { authors: shape.toNames(value) });
    case "source":
    case "publisher":
    case "site":
      return metadata(line, { source: value });
    case "url":
    case "link":
      return metadata(line, { url: value });
    case "tags":
    case "keywords":
    case "topics":
      return metadata(line, { tags: shape.toItems(value) });
    case "language":
      return metadata(line, { language: toLanguage(value) });
    case "updated":
    case "last updated":
    case "modified":
      return dated(line, value, "modifiedAt");
    case "section":
    case "category":
      return metadata(line, {});
    default:
      return dated(line, value, "publishedAt");
  }
}

/** What "Published 4 May 2019 | Updated 5 May 2019" says; empty for whatever says anything else. */
function saidDates(text: string): FoundMetadata {
  if (text.length > LONGEST_FIELD) return {};
  const parts = text.split(shape.BETWEEN_DATES).map((part) => shape.SAID_DATE_LINE.exec(part));
  if (parts.includes(null)) return {};
  return Object.assign(
    {},
    ...parts.map((part): FoundMetadata => {
      const at = toTimestamp(part?.[2]);
      if (at === undefined) return {};
      return /^(?:published|posted)$/iu.test(part?.[1] ?? "") ? { publishedAt: at } : { modifiedAt: at };
    }),
  ) as FoundMetadata;
}

function metadata(line: TextLine, found: FoundMetadata): HeaderField {
  return { type: "BOILERPLATE", span: { start: line.start, end: line.end }, found };
}

function ofText(line: TextLine, value: string, type: Block["type"], found: FoundMetadata): HeaderField {
  return { type, span: { start: line.end - value.length, end: line.end }, found };
}

/** "Date: 12 May 2019" is metadata; "Date: unknown to us" is prose. */
function dated(line: TextLine, value: string, key: "publishedAt" | "modifiedAt"): HeaderField | undefined {
  const at = toTimestamp(value);
  return at === undefined ? undefined : metadata(line, { [key]: at });
}
