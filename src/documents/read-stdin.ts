import type { Reading } from "./document-failure.ts";
import { toFailure } from "./document-failure.ts";
import type { RowsPlace } from "./read-json.ts";
import { readJsonLines } from "./read-json-lines.ts";
import { readWhole } from "./read-whole.ts";
import { isTooLarge, tooLarge } from "./size-limit.ts";

/**
 * Reads standard input: JSON Lines, as it comes, where one of its first lines begins with a brace; else all of it as one
 * JSON document, page or text.
 */
export async function* readStdin(stdin: AsyncIterable<Uint8Array>, place: RowsPlace): AsyncGenerator<Reading> {
  const chunks = stdin[Symbol.asyncIterator]();
  const first = await nextNotBlank(chunks);
  const beginning = new TextDecoder().decode(first);
  if (isJsonLines(beginning)) {
    yield* readJsonLines(chain(first, chunks), place);
    return;
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chain(first, chunks)) {
    size += chunk.length;
    if (isTooLarge(size)) {
      yield { failure: toFailure(place, tooLarge(size)) };
      return;
    }
    parts.push(chunk);
  }
  const isJson = /^\s*[{[]/.test(beginning);
  for (const reading of readWhole(Buffer.concat(parts), { ...place, path: isJson ? "stdin.json" : null })) {
    yield "document" in reading ? { document: { ...reading.document, path: null } } : reading;
  }
}

/** One JSON object spread over several lines begins with a brace alone. */
function isJsonLines(beginning: string): boolean {
  return /^\ufeff?[ \t]*\{(?![ \t]*(?:\r?\n|$))/m.test(beginning) && !/^\s*(?:\{[ \t]*\r?\n|\[|<)/.test(beginning);
}

async function nextNotBlank(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    parts.push(next.value);
    if (next.value.some((byte) => byte > 0x20)) break;
  }
  return Buffer.concat(parts);
}

async function* chain(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
