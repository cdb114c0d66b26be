import { createReadStream } from "node:fs";
import { readFile, realpath } from "node:fs/promises";
import { NewsgraphError } from "../errors.ts";
import { type Reading, toFailure } from "./document-failure.ts";
import { formatOf } from "./document-formats.ts";
import { type InputFile, listFiles } from "./list-files.ts";
import type { RowsPlace } from "./read-json.ts";
import { readJsonLines } from "./read-json-lines.ts";
import { readStdin } from "./read-stdin.ts";
import { readWhole } from "./read-whole.ts";
import { isTooLarge, tooLarge } from "./size-limit.ts";

export interface ReadOptions {
  readonly collection: string;
  /** What the input "-" reads; the process's own standard input unless given. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/**
 * Reads all documents of files, folders, globs and "-" (standard input), in the order of the inputs, files of one input by
 * code point of their path, rows in order. A file that two inputs name is read once. A bad document gives a failure with
 * its path, line, code and reason, and the others go on.
 */
export async function* readDocuments(inputs: readonly string[], options: ReadOptions): AsyncGenerator<Reading> {
  const seen = new Set<string>();
  for (const input of inputs) {
    if (input === "-") {
      yield* readStdin(options.stdin ?? process.stdin, { origin: "stdin", collection: options.collection, path: null });
      continue;
    }
    const files = await listFiles(input);
    if ("code" in files) {
      yield { failure: files };
      continue;
    }
    for (const file of files) {
      const real = await realpath(file.file).catch(() => file.file);
      if (seen.has(real)) continue;
      seen.add(real);
      yield* readFileAs(file, options.collection);
    }
  }
}

async function* readFileAs({ file, path, size }: InputFile, collection: string): AsyncGenerator<Reading> {
  const place: RowsPlace = { origin: file, collection, path };
  try {
    if (formatOf(path, "") === "JSON_LINES") {
      yield* readJsonLines(createReadStream(file), place);
      return;
    }
    if (isTooLarge(size)) {
      yield { failure: toFailure(place, tooLarge(size)) };
      return;
    }
    yield* readWhole(await readFile(file), place);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    const problem = new NewsgraphError(
      "BAD_INPUT",
      `The file cannot be read: ${cause.message}. Check its permissions, or leave it out.`,
      { cause },
    );
    yield { failure: toFailure(place, problem) };
  }
}

function isSystemError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && "syscall" in error;
}
