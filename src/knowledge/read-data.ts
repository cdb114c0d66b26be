import { readFileSync } from "node:fs";
import * as v from "valibot";
import { NewsgraphError } from "../errors.ts";

/** A data file of the project, by its path from the top folder; `src/` and `dist/` lie equally deep below it. */
export function dataFile(path: string): URL {
  return new URL(`../../${path}`, import.meta.url);
}

/** The JSON of a data file. Throws MALFORMED with the file's path and the reason. */
export function readData(path: string): unknown {
  try {
    return JSON.parse(readFileSync(dataFile(path), "utf8"));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new NewsgraphError(
      "MALFORMED",
      `${path} cannot be read: ${reason}. It belongs to Newsgraph; install it again.`,
      { cause },
    );
  }
}

/** A data file's content in the shape that it should have. Throws MALFORMED with its path, where the fault is and what. */
export function parseData<S extends v.GenericSchema>(path: string, shape: S): v.InferOutput<S> {
  return checked(path, shape, readData(path));
}

/** The same of content that was read elsewhere. */
export function checked<S extends v.GenericSchema>(path: string, shape: S, content: unknown): v.InferOutput<S> {
  const { success, output, issues } = v.safeParse(shape, content);
  if (success) return output;
  const [issue] = issues;
  throw new NewsgraphError("MALFORMED", `${path}: ${v.getDotPath(issue) ?? "the whole"}: ${issue.message}`);
}
