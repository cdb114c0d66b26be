import { type Reading, toFailure } from "./document-failure.ts";
import type { RowsPlace } from "./read-json.ts";
import { readJsonLines } from "./read-json-lines.ts";
import { readWhole } from "./read-whole.ts";
import { isTooLarge, tooLarge } from "./size-limit.ts";

/** In bytes. */
const MOST_PEEKED = 65_536;

/**
 * Reads standard input: JSON Lines, as it comes, where one of its first lines begins with a brace; else all of it as one
 * JSON document, page or text.
 */
export async function* readStdin(stdin: AsyncIterable<Uint8Array>, place: RowsPlace): AsyncGenerator<Reading> {
  const chunks = stdin[Symbol.asyncIterator]();
  const first = await peek(chunks);
  const beginning = new TextDecoder().decode(first);
  if (shapeOf(beginning) === "ROWS") {
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

/**
 * Whether a text begins like rows, one JSON object a line; undefined while more must be seen. One object spread over
 * several lines begins with a brace alone. A first row that is broken does not make the rest a text.
 */
function shapeOf(beginning: string): "ROWS" | "WHOLE" | undefined {
  const text = beginning.replace(/^\ufeff/, "").trimStart();
  if (/^[[<]/.test(text)) return "WHOLE";
  if (/^\{[ \t]*\S/.test(text)) return "ROWS";
  if (/^\{[ \t]*\r?\n/.test(text)) return "WHOLE";
  return /\n[ \t]*\{[ \t]*"/.test(text) ? "ROWS" : undefined;
}

/** As much as it takes to tell what the input is. */
async function peek(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let seen = new Uint8Array();
  while (seen.length < MOST_PEEKED && shapeOf(new TextDecoder().decode(seen)) === undefined) {
    const next = await chunks.next();
    if (next.done === true) break;
    seen = Buffer.concat([seen, next.value]);
  }
  return seen;
}

async function* chain(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
