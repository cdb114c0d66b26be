import { NewsgraphError } from "../errors.ts";

/** Throws EMPTY_DOCUMENT, BINARY_DOCUMENT, INVALID_ENCODING or NO_LETTERS where a text is none that can be read. */
export function checkText(text: string): void {
  if (text.trim() === "")
    throw new NewsgraphError(
      "EMPTY_DOCUMENT",
      "The document is empty or white space only. Leave it out, or give it a text.",
    );
  const nul = text.indexOf("\0");
  if (nul >= 0)
    throw new NewsgraphError(
      "BINARY_DOCUMENT",
      `There is a NUL character at offset ${nul}, so this is no text. Convert it to text first.`,
    );
  const surrogate = /\p{Surrogate}/u.exec(text);
  if (surrogate !== null) {
    throw new NewsgraphError(
      "INVALID_ENCODING",
      `There is half a character (an unpaired surrogate) at offset ${surrogate.index}. Write the text as valid Unicode.`,
    );
  }
  if (!/\p{L}/u.test(text))
    throw new NewsgraphError(
      "NO_LETTERS",
      "The document has no letters, so there is nothing to read in it. Leave it out.",
    );
}
