import { NewsgraphError } from "../errors.ts";
import { type Reading, toFailure } from "./document-failure.ts";
import { documentFromRow } from "./document-from-row.ts";

/** Where rows come from. */
export interface RowsPlace {
  readonly origin: string;
  readonly collection: string;
  readonly path: string | null;
}

/** Reads JSON: one object, or an array of them ("articles.json:2" is the second). Broken JSON is one MALFORMED failure. */
export function* readJson(content: string, place: RowsPlace): Generator<Reading> {
  const value = parseJson(content);
  if (value instanceof NewsgraphError) {
    yield { failure: toFailure(place, value) };
    return;
  }
  if (!Array.isArray(value)) {
    yield documentFromRow(value, place);
    return;
  }
  for (const [i, row] of value.entries()) {
    // The place of a row in its file may change, so it is no part of its identity.
    yield documentFromRow(row, { origin: `${place.origin}:${i + 1}`, collection: place.collection });
  }
}

/** Reads one line of JSON Lines; undefined for a blank one. */
export function readJsonLine(
  content: string,
  line: number,
  place: Pick<RowsPlace, "origin" | "collection">,
): Reading | undefined {
  if (content.trim() === "") return undefined;
  const origin = `${place.origin}:${line}`;
  const value = parseJson(content);
  if (value instanceof NewsgraphError) return { failure: toFailure({ origin, line }, value) };
  return documentFromRow(value, { origin, line, collection: place.collection });
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (cause) {
    return new NewsgraphError(
      "MALFORMED",
      `This is not valid JSON: ${(cause as Error).message}. Correct it, or leave it out.`,
      { cause },
    );
  }
}
