import { modalityOf } from "../../src/claims/scope/modality.ts";
import { mentionsBySegment, sentenceItems } from "../../src/claims/sentence/sentence-items.ts";
import { tokenizeDocument } from "../../src/text/tokenize-document.ts";
import { extract, sourceOf } from "../extract-text.ts";

/** How the verb or noun in square brackets is said in a sentence, names and words as the whole extractor sees them. */
export async function modalityIn(marked: string): Promise<string> {
  const start = marked.indexOf("[");
  const source = sourceOf(marked.replace(/[[\]]/g, ""), "2024-05-01");
  const { clusters } = await extract(source);
  // Without the events that have no name: their phrases would take the word in as one item.
  const named = clusters.filter(
    ({ kind, mentions: all }) => kind !== "EVENT" || all.some(({ form }) => form === "NAME"),
  );
  const mentions = mentionsBySegment(named);
  for (const [index, segment] of tokenizeDocument(source).entries()) {
    const items = sentenceItems(segment, mentions.get(index) ?? [], source.raw);
    const at = items.findIndex((item) => item.start === start);
    const item = items[at];
    if (item === undefined) continue;
    const isNominal = item.type === "word" && item.tags.includes("Noun");
    return modalityOf(items, { from: at, to: at + 1, trigger: at }, { isNominal, isDatedLater: false });
  }
  throw new Error(`no word begins at the bracket of: ${marked}`);
}
