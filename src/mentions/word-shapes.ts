import type { Span } from "../model/span.ts";
import type { Token } from "../model/token.ts";

/** Whether a token begins with a capital letter, an apostrophe or bracket before it aside. */
export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /^['’"“([]?\p{Lu}/u.test(token.text);
}

export function isAcronym(text: string): boolean {
  return /^(?:\p{Lu}\.?){2,7}$/u.test(text) || /^\p{Lu}{2,}[-&]?\p{Lu}*$/u.test(text);
}

/** End of a name without a possessive: "Russia's" ends after the a. */
export function withoutPossessive(raw: string, start: number, end: number): number {
  const match = /(?:['’]s|(?<=s)['’])$/u.exec(raw.slice(start, end));
  return match === null ? end : end - match[0].length;
}

/** The text of a word by its index; nothing before the first and behind the last. */
export function wordText(raw: string, words: readonly Span[], index: number): string {
  const word = words[index];
  return word === undefined ? "" : raw.slice(word.start, word.end);
}

/** The text of the words of a name: from its first up to, not with, the one behind its last. */
export function nameText(
  raw: string,
  words: readonly Span[],
  { from, to }: { readonly from: number; readonly to: number },
): string {
  return raw.slice(words[from]?.start, words[to - 1]?.end);
}
