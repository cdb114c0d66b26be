import type { EncodedSegment } from "../model/encoding.ts";
import type { EncodedName } from "./decode-names.ts";
import { wordText } from "./word-shapes.ts";

/** Words behind a hyphen that say what a place has to do with the name that follows. */
const TIES: ReadonlySet<string> = new Set(
  "based led backed born owned run controlled registered listed funded".split(" "),
);

/** With the place apart from the name in "**London**-based **Harbour Forum**", where the tagger took them for one. */
export function withPlacesApart(
  raw: string,
  { words }: EncodedSegment,
  names: readonly EncodedName[],
): readonly EncodedName[] {
  return names.flatMap((name): readonly EncodedName[] => {
    const tie = tieOf(raw, words, name);
    if (tie === undefined) return [name];
    return [
      { ...name, to: tie - 1, label: "LOC" },
      { ...name, from: tie + 1 },
    ];
  });
}

/** The word "based" within a name that goes on behind it, a hyphen before it; undefined where there is none. */
function tieOf(raw: string, words: EncodedSegment["words"], { from, to }: EncodedName): number | undefined {
  for (let at = from + 2; at < to - 1; at++)
    if (TIES.has(wordText(raw, words, at)) && wordText(raw, words, at - 1) === "-") return at;
  return undefined;
}
