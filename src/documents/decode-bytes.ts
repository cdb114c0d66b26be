import { isUtf8 } from "node:buffer";
import { NewsgraphError } from "../errors.ts";
import { findInvalidUtf8 } from "./find-invalid-utf8.ts";

/** How much of a file is looked at to tell text from binary, in bytes. */
const SAMPLE = 8_192;
/** Share of control characters from which it is binary. */
const MOST_CONTROLS = 0.02;

/**
 * Bytes as text: UTF-8, or UTF-16 where a byte order mark says so. A byte order mark is dropped; offsets count from after
 * it. `charset` is what the container declares and is used where the bytes are not UTF-8.
 * Throws BINARY_DOCUMENT, INVALID_ENCODING (with the byte's offset).
 */
export function decodeBytes(bytes: Uint8Array, charset?: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, "utf-16be");
  if (looksBinary(bytes)) {
    throw new NewsgraphError(
      "BINARY_DOCUMENT",
      "This is a binary file, no text. Convert it to text, Markdown, HTML or JSON first.",
    );
  }
  // TextDecoder drops the byte order mark itself.
  if (isUtf8(bytes)) return new TextDecoder("utf-8").decode(bytes);
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) return decodeAs(bytes, charset);
  const offset = findInvalidUtf8(bytes);
  throw new NewsgraphError("INVALID_ENCODING", `The text is not valid UTF-8 at byte ${offset}. Save it as UTF-8.`, {
    details: { byteOffset: offset },
  });
}

function decodeAs(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new NewsgraphError("INVALID_ENCODING", `The text is not valid ${charset}. Save it as UTF-8.`, { cause });
  }
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f) controls++;
  }
  return controls > 0 && controls > sample.length * MOST_CONTROLS;
}
