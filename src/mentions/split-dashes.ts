import type { EncodedSegment } from "../model/encoding.ts";
import type { EncodedName } from "./decode-names.ts";
import { nameText, wordText } from "./word-shapes.ts";

const DASH = /^(?:[—–]|-{1,2})$/u;

/**
 * No person's name goes on behind a dash with spaces about it, and none behind a dateline: "**OSLO** – **Ana Rossi** said" has two. What
 * stands in capitals before the first dash of a segment is the place of one. Other names have dashes ("Portage - Neepawa").
 */
export function withoutDashes(
  raw: string,
  { words }: EncodedSegment,
  names: readonly EncodedName[],
): readonly EncodedName[] {
  const isDash = (at: number): boolean =>
    DASH.test(wordText(raw, words, at)) &&
    raw[(words[at]?.start ?? 0) - 1] === " " &&
    /^\s/u.test(raw.slice(words[at]?.end, (words[at]?.end ?? 0) + 1));
  return names.flatMap((name): readonly EncodedName[] => {
    const parts: EncodedName[] = [];
    let from = name.from;
    for (let at = name.from; at <= name.to; at++) {
      if (at < name.to && !isDash(at)) continue;
      if (at > from) parts.push({ ...name, from, to: at });
      from = at + 1;
    }
    const [first] = parts;
    if (parts.length < 2 || first === undefined) return [name];
    const isDateline = first.from === 0 && /^[\p{Lu}\p{M}\s.'’-]+$/u.test(nameText(raw, words, first));
    if (isDateline) return [{ ...first, label: "LOC" }, ...parts.slice(1)];
    return name.label === "PER" ? parts : [name];
  });
}
