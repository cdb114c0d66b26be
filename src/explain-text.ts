import { documentFromRow } from "./documents/document-from-row.ts";
import { openEncoder } from "./encoder/open-encoder.ts";
import { NewsgraphError } from "./errors.ts";
import { loadKnowledge } from "./knowledge/load-knowledge.ts";
import { explainNames } from "./mentions/explain-names.ts";
import type { NameExplanation } from "./model/name-explanation.ts";
import { tokenizeDocument } from "./text/tokenize-document.ts";

/** Why the names of a text are taken for names. Throws what is wrong with the text, and MODEL_UNUSABLE. */
export async function explainText(text: string): Promise<readonly NameExplanation[]> {
  const reading = documentFromRow({ text }, { origin: "text", collection: "explain" });
  if ("failure" in reading) throw new NewsgraphError(reading.failure.code, reading.failure.message);
  const { raw } = reading.document;
  const encoder = await openEncoder();
  const encoded = await encoder.encode(raw, tokenizeDocument(reading.document));
  return explainNames(raw, encoded, loadKnowledge());
}
