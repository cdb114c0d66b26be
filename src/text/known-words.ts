import { nlp } from "./compromise.ts";

type Lexicon = Readonly<Record<string, string | readonly string[] | undefined>>;

const PLACE_TAGS: ReadonlySet<string> = new Set(["Country", "City", "Region", "Place", "Demonym"]);
const NAME_TAGS: ReadonlySet<string> = new Set([
  ...PLACE_TAGS,
  "ProperNoun",
  "Person",
  "FirstName",
  "MaleName",
  "FemaleName",
  "LastName",
  "Organization",
  "Company",
  "SportsTeam",
  "School",
  "Month",
  "WeekDay",
  "Holiday",
  "Acronym",
  "Honorific",
]);

/** compromise's own word list; `model()` promises no shape, so only what is read here is assumed. */
const lexicon = (nlp.model() as { one: { lexicon: Lexicon } }).one.lexicon;

/** Whether a word names a country, city or region as far as compromise's word list knows. */
export function isPlaceWord(word: string): boolean {
  return tagsOf(word.toLowerCase()).some((tag) => PLACE_TAGS.has(tag));
}

/** Whether a word, or the form without its ending, is an ordinary word of English and no name. */
export function isOrdinaryWord(word: string): boolean {
  const tags = formsOf(word.toLowerCase()).flatMap(tagsOf);
  return tags.length > 0 && !tags.some((tag) => NAME_TAGS.has(tag));
}

function formsOf(word: string): string[] {
  const forms = [word];
  for (const [ending, rest] of [
    ["ies", "y"],
    ["es", ""],
    ["s", ""],
    ["ied", "y"],
    ["ed", ""],
    ["ed", "e"],
    ["ing", ""],
    ["ing", "e"],
    ["ly", ""],
  ] as const) {
    if (word.length > ending.length + 2 && word.endsWith(ending)) forms.push(word.slice(0, -ending.length) + rest);
  }
  return forms;
}

function tagsOf(word: string): readonly string[] {
  const found = Object.hasOwn(lexicon, word) ? lexicon[word] : undefined;
  return found === undefined ? [] : typeof found === "string" ? [found] : found;
}
