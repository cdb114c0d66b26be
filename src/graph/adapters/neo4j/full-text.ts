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
