import type { EncodedSegment } from "../model/encoding.ts";
import { TIES, TIES_OF_PLACES } from "../model/place-ties.ts";
import type { EncodedName } from "./decode-names.ts";
import { wordText } from "./word-shapes.ts";

/** With the place apart from the name in "**London**-based **Harbour Forum**", where the tagger took them for one, or the place and "based". */
export function withPlacesApart(
  raw: string,
  { words }: EncodedSegment,
  names: readonly EncodedName[],
): readonly EncodedName[] {
  return names.flatMap((name): readonly EncodedName[] => {
    const tie = tieOf(raw, words, name);
    if (tie === undefined) return [name];
    return [
      { ...name, to: tie - 1, label: TIES_OF_PLACES.has(wordText(raw, words, tie)) ? "LOC" : name.label },
      ...(tie + 1 < name.to ? [{ ...name, from: tie + 1 }] : []),
    ];
  });
}

/** The word "based" within a name, a hyphen before it; undefined where there is none. */
function tieOf(raw: string, words: EncodedSegment["words"], { from, to }: EncodedName): number | undefined {
  for (let at = from + 2; at < to; at++)
    if (TIES.has(wordText(raw, words, at)) && wordText(raw, words, at - 1) === "-") return at;
  return undefined;
}
