import { NewsgraphError } from "../errors.ts";
import { attemptDecoding } from "./attempt-decoding.ts";
import { byteLinesOf } from "./byte-lines.ts";
import { type Reading, toFailure } from "./document-failure.ts";
import { type RowsPlace, readJsonLine } from "./read-json.ts";
import { LARGEST_DOCUMENT, tooLarge } from "./size-limit.ts";

/** Reads JSON Lines from a stream, line by line: a file of any size takes the memory of one line. */
export async function* readJsonLines(stream: AsyncIterable<Uint8Array>, place: RowsPlace): AsyncGenerator<Reading> {
  let isEmpty = true;
  for await (const { bytes, number, isTooLong } of byteLinesOf(stream, LARGEST_DOCUMENT)) {
    const at = { origin: `${place.origin}:${number}`, line: number };
    const content = isTooLong ? { failure: toFailure(at, tooLarge(LARGEST_DOCUMENT + 1)) } : attemptDecoding(bytes, at);
    const reading = typeof content === "string" ? readJsonLine(content, number, place) : content;
    if (reading === undefined) continue;
    isEmpty = false;
    yield reading;
  }
  if (isEmpty)
    yield {
      failure: toFailure(
        place,
        new NewsgraphError("EMPTY_DOCUMENT", "There is no row in it. Put one JSON object on each line."),
      ),
    };
}
