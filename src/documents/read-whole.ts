import { attemptDecoding } from "./attempt-decoding.ts";
import { attemptReading, type Reading } from "./document-failure.ts";
import { formatOf } from "./document-formats.ts";
import { documentFromText } from "./document-from-text.ts";
import { type RowsPlace, readJson } from "./read-json.ts";

/** How much of a file shows whether it is a page, in bytes. */
const BEGINNING = 512;

/** Reads one file's content by the format that its name or beginning says. */
export function* readWhole(bytes: Uint8Array, place: RowsPlace): Generator<Reading> {
  const format = formatOf(place.path ?? "", new TextDecoder().decode(bytes.subarray(0, BEGINNING)));
  if (format !== "JSON" && format !== "JSON_LINES") {
    yield attemptReading(place, () => documentFromText(bytes, format, place));
    return;
  }
  const content = attemptDecoding(bytes, place);
  if (typeof content === "string") yield* readJson(content, place);
  else yield content;
}
