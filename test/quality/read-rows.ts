import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** The rows of a file of JSON Lines. */
export function readRows<Row>(file: string | URL): readonly Row[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
}

/** Whether what a text stands for is kept apart, one in so many, by the same rule as in `training/tagger/claim_sets.py`. */
export function isKeptApart(text: string, oneIn: number): boolean {
  return (createHash("sha256").update(text).digest()[0] ?? 1) % oneIn === 0;
}
