/** Words of fewer characters must be written as they are. */
const TYPO_LENGTH = 4;

/** The words of a name key; none for an empty key. */
export function nameWords(key: string): readonly string[] {
  return key === "" ? [] : [...new Set(key.split(" "))];
}

/**
 * What a word is found by when it is misspelt: itself and, from four characters on, itself without each one of them.
 * Two words within one edit of each other always share a form; sharing one is not enough (`isSpeltLike`). Characters
 * are code points: half of one could not be stored.
 */
export function typoForms(word: string): readonly string[] {
  const characters = [...word];
  if (characters.length < TYPO_LENGTH) return [word];
  return [...new Set([word, ...characters.map((_, i) => characters.toSpliced(i, 1).join(""))])];
}

/** Equal, or both of four characters or more and one insertion, deletion, replacement or swap of neighbours apart. */
export function isSpeltLike(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [[...one], [...other]];
  if (a.length < TYPO_LENGTH || b.length < TYPO_LENGTH || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const isEqual = (skippedA: number, skippedB: number): boolean =>
    a.slice(start + skippedA).join("") === b.slice(start + skippedB).join("");
  if (a.length !== b.length) return a.length > b.length ? isEqual(1, 0) : isEqual(0, 1);
  const isSwapped = a[start] === b[start + 1] && a[start + 1] === b[start];
  return isEqual(1, 1) || (isSwapped && isEqual(2, 2));
}
