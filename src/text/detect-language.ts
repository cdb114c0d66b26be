/** Words that stand in any English prose of some length, and hardly in that of its neighbours. */
const ENGLISH = new Set(
  "the of and to in that is was for it with as his on be at by had not are but from have they which this he were been has will would said their its there who when after than".split(
    " ",
  ),
);
/** Shorter texts are taken as declared: a headline tells too little. */
const LEAST_LETTERS = 80;
/** Share of such words from which on a text is English without further looking. */
const ENGLISH_SHARE = 0.15;
const SAMPLE = 10_000;

/**
 * The language of a text, ISO 639-1, where it is sure; null where the text is too short or mixed to tell. Looks at the
 * first 10,000 characters. Nearly all texts are settled by English function words; the others by character n-grams (eld).
 */
export async function detectLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, SAMPLE);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.reduce((sum, word) => sum + word.length, 0) < LEAST_LETTERS && !hasOtherScript(sample)) return null;
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (english >= ENGLISH_SHARE * words.length && english >= 3) return "en";
  // Loaded only for texts that need it: its tables take half a second.
  const { eld } = await import("eld/small");
  const found = eld.detect(sample);
  if (!found.isReliable() || found.language === "") return null;
  // A list of foreign names in an English sentence looks foreign too.
  return english > 0.05 * words.length ? null : found.language;
}

/** Mostly letters of another script than Latin. */
function hasOtherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 8 && (text.match(/\p{Script=Latin}/gu)?.length ?? 0) < 0.2 * letters;
}
