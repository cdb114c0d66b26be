import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const copies: string[] = [];
let original = "";

/** The fingerprint of a copy of the project, changed beforehand. */
async function fingerprintOfCopy(change: (copy: string) => void): Promise<string> {
  const copy = mkdtempSync(join(tmpdir(), "newsgraph-copy-"));
  copies.push(copy);
  for (const part of [
    "src",
    "schema",
    "package.json",
    join("seeds", "knowledge"),
    join("models", "names", "model.json"),
  ]) {
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  }
  change(copy);
  const { extractorFingerprint } = await import(pathToFileURL(join(copy, "src", "fingerprint.ts")).href);
  return extractorFingerprint("encoder");
}

beforeAll(async () => {
  original = await fingerprintOfCopy(() => undefined);
});
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});

it("is 32 hex digits and the same wherever the project lies", async () => {
  expect(original).toMatch(/^[0-9a-f]{32}$/);
  expect(await fingerprintOfCopy(() => undefined)).toBe(original);
});

it.each([
  ["the extractor", join("src", "claims", "find-claims.ts")],
  ["the flow", join("src", "ingest.ts")],
  ["the ontology", join("schema", "ontology.json")],
  ["the weights", join("models", "names", "model.json")],
  ["the knowledge", join("seeds", "knowledge", "something-new.json")],
])("changes with %s", async (_what, path) => {
  expect(await fingerprintOfCopy((copy) => writeFileSync(join(copy, path), "{}\n", { flag: "a" }))).not.toBe(original);
});

it("does not change with the store or the command line", async () => {
  const touch = (copy: string): void => {
    writeFileSync(join(copy, "src", "cli", "help.ts"), "\n", { flag: "a" });
    writeFileSync(join(copy, "src", "graph", "port.ts"), "\n", { flag: "a" });
  };
  expect(await fingerprintOfCopy(touch)).toBe(original);
});
