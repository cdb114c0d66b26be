/** Lucene refuses a question of more than 1,024 parts. */
const MOST_PARTS = 1_000;

/** A Lucene query for texts that hold all of these words; each is quoted, for it may be one of Lucene's own. */
export function allOf(words: readonly string[]): string {
  return words.map((word) => `+${quoted(word)}`).join(" ");
}

/** A Lucene query for texts that hold, of each group, at least one word. */
export function oneOfEach(groups: readonly (readonly string[])[]): string {
  return groups.map((words) => `+(${words.map(quoted).join(" ")})`).join(" ");
}

function quoted(word: string): string {
  return `"${word.replace(/["\\]/g, "\\$&")}"`;
}

/** The words that one question can ask for, and the rest. */
export function splitWords(words: readonly string[]): readonly [asked: readonly string[], rest: readonly string[]] {
  return [words.slice(0, MOST_PARTS), words.slice(MOST_PARTS)];
}

/** As many of the groups as one question can ask for, the smallest first: what they find holds all that is wanted. */
export function chooseGroups(groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let parts = 0;
  return [...groups]
    .sort((a, b) => a.length - b.length)
    .filter(({ length }, index) => {
      parts += length;
      return index === 0 || parts <= MOST_PARTS;
    });
}
