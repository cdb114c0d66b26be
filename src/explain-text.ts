import { explainClaims } from "./claims/explain-claims.ts";
import { documentFromRow } from "./documents/document-from-row.ts";
import { openEncoder } from "./encoder/open-encoder.ts";
import { NewsgraphError } from "./errors.ts";
import { extractDocument } from "./ingest.ts";
import { loadKnowledge } from "./knowledge/load-knowledge.ts";
import { explainNames } from "./mentions/explain-names.ts";
import type { ClaimExplanation } from "./model/claim-explanation.ts";
import type { NameExplanation } from "./model/name-explanation.ts";
import { tokenizeDocument } from "./text/tokenize-document.ts";

export interface TextExplanation {
  readonly names: readonly NameExplanation[];
  readonly claims: readonly ClaimExplanation[];
}

/** Why the names of a text are taken for names, and what it is taken to say. Throws what is wrong with the text, and MODEL_UNUSABLE. */
export async function explainText(text: string): Promise<TextExplanation> {
  const reading = documentFromRow({ text }, { origin: "text", collection: "explain" });
  if ("failure" in reading) throw new NewsgraphError(reading.failure.code, reading.failure.message);
  const { raw } = reading.document;
  const [encoder, knowledge] = [await openEncoder(), loadKnowledge()];
  const encoded = await encoder.encode(raw, tokenizeDocument(reading.document));
  // The extraction reads the same segments: what the encoder said of them is not computed twice.
  const extraction = await extractDocument(reading.document, {
    knowledge,
    encoder: { ...encoder, encode: async () => encoded },
  });
  return { names: explainNames(raw, encoded, knowledge), claims: explainClaims(extraction) };
}
