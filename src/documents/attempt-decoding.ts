import { NewsgraphError } from "../errors.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { type DocumentFailure, toFailure } from "./document-failure.ts";

/** Bytes as text, or the failure to say so: for containers, whose documents are not known yet. */
export function attemptDecoding(
  bytes: Uint8Array,
  place: { readonly origin: string; readonly line?: number | null },
): string | { readonly failure: DocumentFailure } {
  try {
    return decodeBytes(bytes);
  } catch (error) {
    if (!(error instanceof NewsgraphError)) throw error;
    return { failure: toFailure(place, error) };
  }
}
