import type { Gazetteer } from "../knowledge/gazetteer.ts";
import type { EncodedSegment } from "../model/encoding.ts";
import type { EncodedName } from "./decode-names.ts";

const MOST_WORDS = 3;

/** Before the name of a region or country these make another name of it. */
const MAKES_ONE = new Set(
  (
    "north south east west upper lower inner outer northwest northeast southwest southeast mid peninsular mainland " +
    "new old greater little first second third fourth fifth lake mount gulf bay fort port saint baja republic hotel university " +
    "of and the"
  ).split(" "),
);

/** Adjectives ("southern", "Iranian", "Hellenic"). */
const QUALIFIES = /(?:ern|ic|an|ese|ish|al|way)$/iu;

/** A place with its region or country right behind it, no comma between ("Marfa Texas"), is two places. */
export function withRegionsApart(
  raw: string,
  { words }: EncodedSegment,
  names: readonly EncodedName[],
  gazetteer: Gazetteer,
): readonly EncodedName[] {
  const textOf = (from: number, to: number): string => raw.slice(words[from]?.start, words[to - 1]?.end);
  const isRegion = (surface: string): boolean =>
    gazetteer
      .find(surface)
      .some(
        ({ entity, form, isAmbiguous }) =>
          /^(?:REGION|COUNTRY)/u.test(entity.subtype ?? "") && form === "NAME" && !isAmbiguous,
      );
  return names.flatMap((name) => {
    const { from, to, label } = name;
    if (label !== "LOC" || to - from < 2 || gazetteer.find(textOf(from, to)).length > 0) return [name];
    for (let at = Math.max(from + 1, to - MOST_WORDS); at < to; at++) {
      const before = textOf(from, at).split(" ");
      if (before.some((word) => !/^\p{L}+$/u.test(word) || MAKES_ONE.has(word.toLowerCase()))) continue;
      if (QUALIFIES.test(before.at(-1) ?? "") || !isRegion(textOf(at, to))) continue;
      return [
        { ...name, to: at },
        { ...name, from: at },
      ];
    }
    return [name];
  });
}
