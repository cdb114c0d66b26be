import { execFileSync } from "node:child_process";
import { join } from "node:path";

const COMMAND = join(import.meta.dirname, "..", "..", "bin", "newsgraph.js");

/** What `newsgraph extract` prints for files: one line of JSON each, in their order. */
export function extractFiles(files: readonly string[]): string {
  return execFileSync(process.execPath, [COMMAND, "extract", ...files], {
    encoding: "utf8",
    maxBuffer: 1e8,
    stdio: ["ignore", "pipe", "inherit"],
  });
}
