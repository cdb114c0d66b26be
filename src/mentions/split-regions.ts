import type { Gazetteer } from "../knowledge/gazetteer.ts";
import type { EncodedSegment } from "../model/encoding.ts";
import type { EncodedName } from "./decode-names.ts";
import { nameText } from "./word-shapes.ts";

const MOST_WORDS = 3;

/** Small letters of the places of a document, each name whole. */
export function placesIn(
  raw: string,
  segments: readonly { readonly segment: EncodedSegment; readonly names: readonly EncodedName[] }[],
): ReadonlySet<string> {
  return new Set(
    segments.flatMap(({ segment: { words }, names }) =>
      names.filter(({ label }) => label === "LOC").map((name) => nameText(raw, words, name).toLowerCase()),
    ),
  );
}

/**
 * A place with its region or country right behind it, only a space between ("Boston Massachusetts"), is two places where the
 * first is a known one or stands alone elsewhere in the document.
 */
export function withRegionsApart(
  raw: string,
  { words }: EncodedSegment,
  names: readonly EncodedName[],
  gazetteer: Gazetteer,
  places: ReadonlySet<string>,
): readonly EncodedName[] {
  const textOf = (from: number, to: number): string => nameText(raw, words, { from, to });
  const isPlace = (surface: string): boolean =>
    places.has(surface.toLowerCase()) ||
    gazetteer.find(surface).some(({ entity, form }) => entity.kind === "PLACE" && form === "NAME");
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
      if (!/\p{L} $/u.test(raw.slice(words[from]?.start, words[at]?.start))) continue;
      if (isRegion(textOf(at, to)) && isPlace(textOf(from, at)))
        return [
          { ...name, to: at },
          { ...name, from: at },
        ];
    }
    return [name];
  });
}
