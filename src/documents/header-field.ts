import type { Block } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { type FoundMetadata, toLanguage } from "./found-metadata.ts";
import { BULLET } from "./join-lines.ts";
import * as shape from "./line-shapes.ts";
import { readMasthead } from "./masthead.ts";
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

/** How many lines may stand beside a date, and how many words each. */
const MOST_BESIDE = 3;
const SHORT = 7;
/** Fewer words are hardly a title. */
const LEAST_TITLE = 4;

/**
 * The line that says no more than a date and where, and so tells the day of publication: below the title and what belongs to
 * it, apart from other text, or above it, where that many lines stand `above` it. Undefined where a field says when, or where there are several dates, which head the entries of a
 * chronology.
 */
export function datelineOf(lines: readonly TextLine[], above = 0): TextLine | undefined {
  const dates = lines.filter(({ text }) => readMasthead(text)?.found.publishedAt !== undefined);
  const [dateline] = dates;
  if (dateline === undefined || new Set(dates.map(({ text }) => toTimestamp(text))).size > 1) return undefined;
  const header = lines.slice(0, HEADER_LINES);
  if (header.some((line) => readHeaderField(line)?.found.publishedAt !== undefined)) return undefined;
  // What a report sums up in a list below its title stands between the two.
  const bullets = lines.slice(0, lines.indexOf(dateline)).filter(({ text }) => BULLET.test(text)).length;
  const at = lines.indexOf(dateline) - above - bullets;
  if (at < 0) return dateline;
  const before = lines[at + above + bullets - 1];
  if (before === undefined) return undefined;
  const isBelowTitle = at === 1 && !shape.breaksOff(before.text);
  const isBelowByline = at <= MOST_BETWEEN + 1 && readHeaderField(before) !== undefined;
  return isBelowTitle || isBelowByline || isInHeadBlock(lines, at + above + bullets) ? dateline : undefined;
}

/** Whether a line stands apart from other text, alone or with short ones: who wrote it, for which paper. */
function isInHeadBlock(lines: readonly TextLine[], at: number): boolean {
  const isEnd = (i: number): boolean => lines[i] === undefined || lines[i]?.isAfterBlank === true;
  let [from, to] = [at, at + 1];
  while (!isEnd(from)) from--;
  while (!isEnd(to)) to++;
  // A title and what stands below it, and nothing that the lines could be the beginning of.
  if (from === 0 && (at !== to - 1 || shape.countWords(lines[0]?.text ?? "") < LEAST_TITLE)) return false;
  const others = lines.slice(from === 0 ? 2 : from, to).filter((line) => line !== lines[at]);
  return (
    others.length <= MOST_BESIDE &&
    others.every(({ text }) => shape.countWords(text) <= SHORT && !shape.endsSentence(text) && !shape.breaksOff(text))
  );
}

/**
 * Reads "Published: 2019-05-12", "Source: Example Wire", "By Ana Torres" and the like, and the `dateline`; undefined for
 * other lines.
 */
export function readHeaderField(line: TextLine, dateline?: TextLine): HeaderField | undefined {
  const byline = line.text.length <= LONGEST_FIELD ? shape.BYLINE.exec(line.text) : null;
  if (byline !== null) {
    const [, first = "", rest = ""] = byline;
    return metadata(line, {
      ...readMasthead(rest.replace(/^[\s,|·–-]+/u, ""))?.found,
      authors: shape.toNames(first + shape.namesAfterTowns(rest)),
    });
  }
  const isSaid = line === dateline || shape.SAYS_WHEN.test(line.text);
  const masthead = isSaid ? readMasthead(line.text) : undefined;
  // The town is one of the report's places.
  if (masthead !== undefined)
    return { ...metadata(line, masthead.found), type: masthead.isTown ? "HEADING" : "BOILERPLATE" };
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
