/** How a word is written: 0 mark, 1 lower, 2 Title, 3 UPPER, 4 one capital, 5 mixed, 6 with a digit. */
export function caseOf(word: string): number {
  if (/^[a-z]+$/.test(word)) return 1;
  if (/\p{Nd}/u.test(word)) return 6;
  const letters = word.match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return 0;
  const capitals = letters.filter((letter) => /\p{Uppercase}/u.test(letter)).length;
  if (capitals === 0) return 1;
  if (capitals === letters.length) return letters.length === 1 ? 4 : 3;
  return capitals === 1 && /\p{Uppercase}/u.test(letters[0] ?? "") ? 2 : 5;
}

/** The number of a word's shape, as the encoder was trained: its case, whether it begins a sentence, whether space precedes. */
export function shapeOf(kind: number, isInitial: boolean, isSpaced: boolean): number {
  return kind * 4 + (isInitial ? 2 : 0) + (isSpaced ? 1 : 0);
}
