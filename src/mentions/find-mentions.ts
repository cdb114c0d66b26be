import type { Knowledge } from "../knowledge/load-knowledge.ts";
import type { SourceDocument } from "../model/document.ts";
import type { EncodedSegment } from "../model/encoding.ts";
import type { Mention } from "../model/mention.ts";
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
  const dates = segments.flatMap((segment) =>
    segment.type === "BOILERPLATE" ? [] : findDates(raw, segment, metadata.publishedAt),
  );
  return { mentions, dates };
}
