/** Words shorter than this must be written as they are. */
const TYPO_LENGTH = 4;

/** The words of a name key; none for an empty key. */
export function nameWords(key: string): readonly string[] {
  return key === "" ? [] : [...new Set(key.split(" "))];
}

/**
 * What a word is found by when it is misspelt: itself and, from four code units on, itself without each one of its
 * units. Two words within one edit of each other always share a form; sharing one is not enough (`isSpeltLike`).
 */
export function typoForms(word: string): readonly string[] {
  if (word.length < TYPO_LENGTH) return [word];
  const forms = new Set([word]);
  for (let i = 0; i < word.length; i++) forms.add(word.slice(0, i) + word.slice(i + 1));
  return [...forms];
}

/** Equal, or both of four code units or more and one insertion, deletion, replacement or swap of neighbours apart. */
export function isSpeltLike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < TYPO_LENGTH || b.length < TYPO_LENGTH || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (a.length > b.length) return restA.slice(1) === restB;
  if (a.length < b.length) return restB.slice(1) === restA;
  const isReplaced = restA.slice(1) === restB.slice(1);
  const isSwapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return isReplaced || isSwapped;
}
