import type { Token } from "../model/token.ts";
import { subtypeOfTitle } from "./subtypes.ts";
import { type FoundTitle, findTitle, type TitleWords } from "./titles.ts";
import type { FoundName } from "./to-mention.ts";

const MOST_TITLE_TOKENS = 9;

/**
 * The names of one segment, in order, people with the title before their name. A name that is known, or a place, ends a
 * title on its left ("**NATO** Secretary General Jens Stoltenberg"); any other name inside a title is a piece of it
 * ("Secretary of State").
 */
export function withTitles(
  names: readonly FoundName[],
  tokens: readonly Token[],
  raw: string,
  titleWords: TitleWords,
): FoundName[] {
  const kept: FoundName[] = [];
  for (const name of names) {
    if (name.kind !== "PERSON") {
      kept.push(name);
      continue;
    }
    const owner = kept.findLast(({ kind, hits }) => kind === "PLACE" || kind === "PERSON" || hits.length > 0);
    const title = titleBefore(tokens, owner?.span.to ?? 0, name.span.from, raw, titleWords);
    while (title !== null && (kept.at(-1)?.span.start ?? -1) >= title.start) kept.pop();
    kept.push({ ...name, title, subtype: subtypeOfTitle(title) });
  }
  return kept;
}

/** The longest title that ends where the name begins, no further left than `notBefore`. */
function titleBefore(
  tokens: readonly Token[],
  notBefore: number,
  first: number,
  raw: string,
  titleWords: TitleWords,
): FoundTitle | null {
  for (let from = Math.max(notBefore, first - MOST_TITLE_TOKENS); from < first; from++) {
    const title = findTitle(tokens, from, raw, titleWords);
    if (title !== null && title.to === first) return title;
  }
  return null;
}
