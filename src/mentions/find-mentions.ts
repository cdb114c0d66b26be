import type { GazetteerHit } from "../knowledge/gazetteer.ts";
import type { Knowledge } from "../knowledge/load-knowledge.ts";
import type { SourceDocument } from "../model/document.ts";
import type { Mention } from "../model/mention.ts";
import type { TokenizedSegment } from "../model/token.ts";
import type { DateMention } from "../model/when.ts";
import { findDates } from "./find-dates.ts";
import { findSpans, type NameSpan } from "./find-spans.ts";
import { isMetonym } from "./metonyms.ts";
import type { TitleWords } from "./titles.ts";
import { createTyping, type Typed } from "./type-span.ts";
import { isInsideWork } from "./works.ts";

interface Found {
  readonly span: NameSpan;
  readonly segment: number;
  readonly surface: string;
}

/**
 * Who and what is named in a document, and its dates, in order of the text. Spans are found first and typed after, so
 * that a tagger may take over the finding. Boilerplate gives nothing.
 */
export function findMentions(
  source: SourceDocument,
  segments: readonly TokenizedSegment[],
  knowledge: Knowledge,
): { readonly mentions: Mention[]; readonly dates: DateMention[] } {
  const titleWords: TitleWords = { titles: knowledge.titles, prefixes: knowledge.titlePrefixes };
  const found = segments.flatMap((segment, index): Found[] => {
    if (segment.type === "BOILERPLATE") return [];
    const spans = findSpans(segment.tokens, source.raw, knowledge.gazetteer, titleWords);
    return spans.map((span) => ({ span, segment: index, surface: source.raw.slice(span.start, span.end) }));
  });
  const isTitleCase = segments.map(looksTitleCase);
  const typing = createTyping(
    knowledge,
    found
      .filter(({ segment }) => !isTitleCase[segment])
      .map(({ span, segment, surface }) => ({ span, surface, tokens: segments[segment]?.tokens ?? [] })),
  );
  const mentions = found.flatMap(({ span, segment, surface }): Mention[] => {
    const { tokens } = segments[segment] ?? { tokens: [] };
    if (isInsideWork(source.raw, span)) return [];
    const typed = typing(span, surface, tokens, isTitleCase[segment] ?? false);
    return typed === null ? [] : [toMention(span, segment, surface, typed, tokens)];
  });
  const dates = segments.flatMap((segment) =>
    segment.type === "BOILERPLATE" ? [] : findDates(source.raw, segment, source.metadata.publishedAt),
  );
  return { mentions, dates };
}

function toMention(
  span: NameSpan,
  segment: number,
  surface: string,
  typed: Typed,
  tokens: TokenizedSegment["tokens"],
): Mention {
  const hit = typed.hit === null ? null : choose(typed.hit, span, tokens);
  const known = hit?.entity ?? null;
  const title =
    span.title === null || typed.kind !== "PERSON"
      ? null
      : { start: span.title.start, end: span.title.end, text: span.title.text };
  return {
    start: span.start,
    end: span.end,
    surface,
    segment,
    title,
    form: hit?.form ?? "NAME",
    kind: known?.kind ?? typed.kind,
    subtype: known?.subtype ?? typed.subtype,
    confidence: typed.confidence,
    known,
  };
}

/** A capital's name is the city, or the government that sits there. */
function choose(hit: GazetteerHit, span: NameSpan, tokens: TokenizedSegment["tokens"]): GazetteerHit {
  const metonym = span.hits.find(({ form }) => form === "METONYM");
  const city = span.hits.find(({ form, entity }) => form === "NAME" && entity.kind === "PLACE");
  if (metonym === undefined) return hit;
  return isMetonym(span, tokens) ? metonym : (city ?? hit);
}

/** Most words of four letters or more begin with a capital: capitals say nothing there. */
function looksTitleCase(segment: TokenizedSegment): boolean {
  const long = segment.tokens.filter(({ text }) => /^\p{L}{4,}/u.test(text));
  return (
    segment.type !== "SENTENCE" &&
    long.length >= 3 &&
    long.filter(({ text }) => /^\p{Lu}/u.test(text)).length / long.length > 0.7
  );
}
