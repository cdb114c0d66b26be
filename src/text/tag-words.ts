import type { Span } from "../model/span.ts";
import { nlp } from "./compromise.ts";

interface TaggedTerm extends Span {
  readonly tags: readonly string[];
}

/** Small words that are never nouns. */
const PREPOSITIONS: ReadonlySet<string> = new Set("in on at of by from with into".split(" "));
const CLITIC = /^['’ʼ]\p{L}+$/u;
const NO_TAGS: readonly string[] = [];

/** One list for each set of tags: a long text has millions of words and some hundred such sets. */
const shared = new Map<string, readonly string[]>();

/**
 * compromise's tags for each of the words, which are spans of the text in order. Marks have none. The text should be one
 * sentence: compromise's effort and errors grow with the length.
 */
export function tagWords(text: string, words: readonly Span[]): (readonly string[])[] {
  const terms = termsOf(text);
  let at = 0;
  return words.map((word) => {
    const written = text.slice(word.start, word.end);
    const isClitic = CLITIC.test(written);
    if (!isClitic && !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(written)) return NO_TAGS;
    while (at < terms.length && (terms[at]?.end ?? 0) <= word.start) at++;
    const covering = coveringTerms(terms, at, word);
    if (isClitic) return cliticTags(covering);
    // compromise takes "U.S.-led" as one acronym; its tags are those of the first part.
    const isRest = (covering[0]?.start ?? word.start) < word.start && text[word.start - 1] === "-";
    if (isRest) return share(["Adjective"]);
    const tags = covering[0]?.tags ?? NO_TAGS;
    // compromise takes some for nouns: "a strike **in** Lima".
    return PREPOSITIONS.has(written) && tags.includes("Noun") ? share(["Preposition"]) : tags;
  });
}

/** Terms that share letters with a word, the implicit ones (the "is" of "it's") behind their carrier. */
function coveringTerms(terms: readonly TaggedTerm[], from: number, word: Span): TaggedTerm[] {
  const found: TaggedTerm[] = [];
  for (let i = from; i < terms.length; i++) {
    const term = terms[i];
    if (term === undefined || term.start >= word.end) break;
    if (term.end > word.start) found.push(term);
  }
  return found;
}

function cliticTags(covering: readonly TaggedTerm[]): readonly string[] {
  const [carrier, implicit] = covering;
  if (implicit !== undefined) return implicit.tags;
  return carrier?.tags.includes("Possessive") ? share(["Possessive"]) : NO_TAGS;
}

/**
 * compromise's terms with their true place: it gives each term with the marks before and after it, which laid end to end
 * are the text again (its own offsets count marks into the length but not into the start). Should they not be, nothing
 * is tagged rather than tagged wrongly.
 */
function termsOf(text: string): TaggedTerm[] {
  const terms: TaggedTerm[] = [];
  let at = 0;
  for (const sentence of nlp(text).document) {
    for (const term of sentence) {
      const start = at + term.pre.length;
      const end = start + term.text.length;
      if (text.slice(start, end) !== term.text) return [];
      const carrier = terms.at(-1);
      const tags = share([...(term.tags ?? [])]);
      if (term.text === "" && carrier !== undefined) terms.push({ start: carrier.start, end: carrier.end, tags });
      else terms.push({ start, end, tags });
      at = end + term.post.length;
    }
  }
  return terms;
}

function share(tags: readonly string[]): readonly string[] {
  const key = tags.join(" ");
  const known = shared.get(key);
  if (known !== undefined) return known;
  shared.set(key, tags);
  return tags;
}
