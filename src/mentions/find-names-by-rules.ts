import type { Knowledge } from "../knowledge/load-knowledge.ts";
import type { TokenizedSegment } from "../model/token.ts";
import { findSpans, type NameSpan } from "./find-spans.ts";
import type { TitleWords } from "./titles.ts";
import type { FoundName } from "./to-mention.ts";
import { createTyping } from "./type-span.ts";

interface Found {
  readonly span: NameSpan;
  readonly segment: number;
  readonly surface: string;
}

/**
 * The names of a document by capitals, class words, compromise's tags and gazetteers: for machines that must do without
 * the encoder, and as what it is measured against. Spans are found first and typed after.
 */
export function findNamesByRules(
  raw: string,
  segments: readonly TokenizedSegment[],
  knowledge: Knowledge,
): FoundName[] {
  const titleWords: TitleWords = { titles: knowledge.titles, prefixes: knowledge.titlePrefixes };
  const found = segments.flatMap((segment, index): Found[] => {
    if (segment.type === "BOILERPLATE") return [];
    const spans = findSpans(segment.tokens, raw, knowledge.gazetteer, titleWords);
    return spans.map((span) => ({ span, segment: index, surface: raw.slice(span.start, span.end) }));
  });
  const isTitleCase = segments.map(looksTitleCase);
  const typing = createTyping(
    knowledge,
    found
      .filter(({ segment }) => !isTitleCase[segment])
      .map(({ span, segment, surface }) => ({ span, surface, tokens: segments[segment]?.tokens ?? [] })),
  );
  return found.flatMap(({ span, segment, surface }): FoundName[] => {
    const { tokens } = segments[segment] ?? { tokens: [] };
    const typed = typing(span, surface, tokens, isTitleCase[segment] ?? false);
    if (typed === null) return [];
    const { hit, ...rest } = typed;
    // Which of several hits it is depends on the words around: a capital's name is the city, or its government.
    const hits =
      hit === null ? [] : [hit, ...span.hits.filter((other) => other !== hit && other.entity.kind === "PLACE")];
    return [{ ...rest, span, segment, surface, title: span.title, hits }];
  });
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
