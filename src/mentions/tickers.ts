import type { EncodedSegment } from "../model/encoding.ts";
import type { EncodedName } from "./decode-names.ts";
import { wordText } from "./word-shapes.ts";

/** Without what a share is listed as, behind its exchange and in brackets ("(NYSE: PCG)"): the firm's name stands before it. */
export function withoutTickers(
  raw: string,
  { words }: EncodedSegment,
  names: readonly EncodedName[],
): readonly EncodedName[] {
  const textOf = (word: number): string => wordText(raw, words, word);
  return names.filter(({ from, to }) => {
    const isListed = textOf(from - 1) === ":" && /^\p{Lu}{3,9}$/u.test(textOf(from - 2)) && textOf(from - 3) === "(";
    return !(isListed && textOf(to) === ")");
  });
}
