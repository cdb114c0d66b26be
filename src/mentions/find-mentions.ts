import type { Knowledge } from "../knowledge/load-knowledge.ts";
import { referenceDay, type SourceDocument } from "../model/document.ts";
import type { EncodedSegment } from "../model/encoding.ts";
import type { Mention } from "../model/mention.ts";
import { compareSpans, isInside } from "../model/span.ts";
import type { TokenizedSegment } from "../model/token.ts";
import type { DateMention } from "../model/when.ts";
import { findDates } from "./find-dates.ts";
import { findNames } from "./find-names.ts";
import { findNamesByRules } from "./find-names-by-rules.ts";
import { toMention } from "./to-mention.ts";
import { isInsideWork } from "./works.ts";

/**
 * Who and what is named in a document, and its dates, in order of the text. Names are those of the encoder, one entry a
 * segment; without it (null) rules and gazetteers find them. Boilerplate gives nothing.
 */
export function findMentions(
  source: SourceDocument,
  segments: readonly TokenizedSegment[],
  encoded: readonly EncodedSegment[] | null,
  knowledge: Knowledge,
): { readonly mentions: Mention[]; readonly dates: DateMention[] } {
  const { raw, metadata } = source;
  const names =
    encoded === null ? findNamesByRules(raw, segments, knowledge) : findNames(raw, segments, encoded, knowledge);
  const mentions = names
    .filter(({ span }) => !isInsideWork(raw, span))
    .map((name) => toMention(name, segments[name.segment]?.tokens ?? []));
  const dates = datesOf(raw, segments, referenceDay(metadata));
  return { mentions, dates: withoutNames(dates, mentions) };
}

/** "September 11" in the name of an attack, or "Black Friday", is no day of its own; a year that a name holds is one. */
function withoutNames(dates: readonly DateMention[], mentions: readonly Mention[]): DateMention[] {
  const names = mentions.filter(({ form, kind }) => form === "NAME" && kind !== "PLACE").sort(compareSpans);
  let next = 0;
  return dates.filter((date) => {
    while (next < names.length && (names[next]?.end ?? 0) <= date.start) next++;
    const name = names[next];
    return name === undefined || !isInside(date, name) || /\d{4}/u.test(date.surface);
  });
}

/** How many sentences "two days later" may look back for a date. */
const MOST_BACK = 3;

function datesOf(raw: string, segments: readonly TokenizedSegment[], asOf: string | null): DateMention[] {
  const dates: DateMention[] = [];
  let recent: { readonly date: DateMention; readonly segment: number }[] = [];
  for (const [index, segment] of segments.entries()) {
    if (segment.type === "BOILERPLATE") continue;
    recent = recent.filter((one) => index - one.segment <= MOST_BACK);
    const found = findDates(
      raw,
      segment,
      asOf,
      recent.map(({ date }) => date),
    );
    for (const date of found) if (date.when !== null) recent.push({ date, segment: index });
    dates.push(...found);
  }
  return dates;
}
