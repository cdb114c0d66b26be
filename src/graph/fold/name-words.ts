/**
 * Words of fewer or more characters must be written as they are: short ones have too many neighbours, and forms grow with
 * the square of the length.
 */
const TYPO_LENGTH = { least: 4, most: 64 } as const;

/** The words of a name key; none for an empty key. */
export function nameWords(key: string): readonly string[] {
  return key === "" ? [] : [...new Set(key.split(" "))];
}

/**
 * What a word is found by when it is misspelt: itself and, of four to 64 characters, itself without each one of them.
 * Two words within one edit of each other always share a form; sharing one is not enough (`isSpeltLike`). Characters
 * are code points: half of one could not be stored.
 */
export function typoForms(word: string): readonly string[] {
  const characters = [...word];
  if (!mayBeMisspelt(characters)) return [word];
  return [...new Set([word, ...characters.map((_, i) => characters.toSpliced(i, 1).join(""))])];
}

/** Equal, or both of four to 64 characters and one insertion, deletion, replacement or swap of neighbours apart. */
export function isSpeltLike(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [[...one], [...other]];
  if (!mayBeMisspelt(a) || !mayBeMisspelt(b) || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const isEqual = (skippedA: number, skippedB: number): boolean =>
    a.slice(start + skippedA).join("") === b.slice(start + skippedB).join("");
  if (a.length !== b.length) return a.length > b.length ? isEqual(1, 0) : isEqual(0, 1);
  const isSwapped = a[start] === b[start + 1] && a[start + 1] === b[start];
  return isEqual(1, 1) || (isSwapped && isEqual(2, 2));
}

function mayBeMisspelt({ length }: readonly string[]): boolean {
  return length >= TYPO_LENGTH.least && length <= TYPO_LENGTH.most;
}
