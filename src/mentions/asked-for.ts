import type { Gazetteer } from "../knowledge/gazetteer.ts";
import type { EncodedSegment } from "../model/encoding.ts";
import type { EncodedName } from "./decode-names.ts";
import { nameText } from "./word-shapes.ts";

const WHERE_IS = /(?:^|[^\p{L}])where(?:\s+(?:is|was)|\s*['’]\s*s)\s+$/iu;

/**
 * The names of a segment with who is asked for a person: "Where is Tomasz?" is said of a place of one word only where the
 * gazetteers know it ("Where is Lima?").
 */
export function withPeopleAskedFor(
  raw: string,
  { words }: EncodedSegment,
  names: readonly EncodedName[],
  gazetteer: Gazetteer,
): readonly EncodedName[] {
  return names.map((name) => {
    if (name.label !== "LOC" || name.to - name.from !== 1) return name;
    const start = words[name.from]?.start ?? 0;
    const isAskedFor = WHERE_IS.test(raw.slice(Math.max(0, start - 16), start));
    return isAskedFor && gazetteer.find(nameText(raw, words, name)).length === 0 ? { ...name, label: "PER" } : name;
  });
}
