import type { Quote } from "../../model/claim.ts";
import type { Block } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import type { SentenceView } from "../sentence/sentence-view.ts";
import type { Quotation } from "./quotation-spans.ts";
import { createScene, LEAST_WORDS, wordCount } from "./quote-speakers.ts";

export type { SentenceView } from "../sentence/sentence-view.ts";

/**
 * Stretches of speech with the one who speaks, an entity or null: said in the sentence where speech begins or ends,
 * else in the one before, else the one who has been speaking. Terms in marks that nobody is said to say are left out.
 */
export function findQuotes(
  sentences: readonly SentenceView[],
  raw: string,
  quotations: readonly Quotation[],
  blocks: readonly Block[],
): readonly Quote[] {
  const outer = quotations.filter(({ isInner }) => !isInner);
  const scene = createScene(sentences, outer, raw, blocks);
  const quotes: Quote[] = [];
  for (const quotation of quotations) {
    const speaker = quotation.isInner ? scene.innerSpeaker(quotation) : scene.speakerOf(quotation);
    const isShort = wordCount(raw, quotation) < LEAST_WORDS;
    if (speaker === null && (isShort || quotation.isInner || isTitle(raw, quotation))) continue;
    if (scene.isTitleLine(quotation) && (speaker?.cluster ?? null) === null) continue;
    if (isTitle(raw, quotation) && scene.isNamed(quotation, wordCount(raw, quotation) > 1)) continue;
    quotes.push({ start: quotation.start, end: quotation.end, speaker: speaker?.cluster ?? null, direct: true });
  }
  return quotes;
}

/** Every longer word with a capital: the name of a work or a thing, rather than speech. */
function isTitle(raw: string, { start, end }: Span): boolean {
  const text = raw.slice(start, end);
  const words = text.split(/\s+/u).filter((word) => word.length > 3 || /^\p{Lu}/u.test(word));
  return words.length > 0 && words.every((word) => /^\P{L}*[\p{Lu}\p{N}]/u.test(word)) && !/[,.!?]$/u.test(text);
}
