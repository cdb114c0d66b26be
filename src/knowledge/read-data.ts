import { readFileSync } from "node:fs";
import { type BaseIssue, getDotPath } from "valibot";
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

/** What a check of a data file found first, and where in it. */
export function firstIssue([issue]: readonly [BaseIssue<unknown>, ...BaseIssue<unknown>[]]): string {
  return `${getDotPath(issue) ?? "the file"}: ${issue.message}`;
}
