#!/usr/bin/env node
// Compiles src/ to dist/ when it has changed since the last time. Run as a program it says what it did; the command
// line imports it, so that `npx newsgraph` works in a fresh clone right after `npm ci`.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DIST = join(ROOT, "dist");
const STAMP = ".stamp";

/** Brings dist/ up to date. Where there is no src/ (a container), dist/ is used as it is. */
export function build() {
  if (!existsSync(join(ROOT, "src"))) return "no sources";
  const stamp = stampOfSources();
  if (stampOfBuild(DIST) === stamp) return "up to date";
  const compiler = findCompiler();
  if (compiler === undefined) {
    if (existsSync(join(DIST, "main.js"))) return "no compiler";
    throw new Error(
      "dist/ is missing and TypeScript is not installed: run `npm ci` (with development packages) first.",
    );
  }
  process.stderr.write("newsgraph: compiling (once, after a change) …\n");
  const fresh = `${DIST}.${process.pid}.tmp`;
  try {
    compile(compiler, fresh);
    writeFileSync(join(fresh, STAMP), stamp);
    moveIntoPlace(fresh, stamp);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return "built";
}

/** Paths, times and sizes are enough to see a change, and cost a few milliseconds where contents would cost more. */
function stampOfSources() {
  const hash = createHash("sha256");
  const files = [...filesUnder(join(ROOT, "src")), join(ROOT, "tsconfig.json"), join(ROOT, "tsconfig.build.json")];
  for (const file of files.sort()) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${relative(ROOT, file)}\0${mtimeMs}\0${size}\n`);
  }
  return hash.digest("hex");
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

function stampOfBuild(folder) {
  try {
    return readFileSync(join(folder, STAMP), "utf8");
  } catch {
    return undefined;
  }
}

function findCompiler() {
  try {
    return createRequire(import.meta.url).resolve("typescript/bin/tsc");
  } catch {
    return undefined;
  }
}

/** Types are the business of `npm run check`; leaving them out makes this three times faster. */
function compile(compiler, folder) {
  const options = ["-p", join(ROOT, "tsconfig.build.json"), "--noCheck", "--outDir", folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, ...options], { encoding: "utf8" });
  if (status !== 0) throw new Error(`The sources do not compile:\n${stdout}${stderr}`);
}

/** Two starts at once both compile; the one that comes second finds an equal dist/ and leaves it. */
function moveIntoPlace(fresh, stamp) {
  const former = `${DIST}.${process.pid}.old`;
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      if (stampOfBuild(DIST) === stamp) return;
      if (existsSync(DIST)) renameSync(DIST, former);
      renameSync(fresh, DIST);
      return;
    } catch (error) {
      if (!["ENOENT", "ENOTEMPTY", "EEXIST", "EPERM"].includes(error.code)) throw error;
    } finally {
      rmSync(former, { recursive: true, force: true });
    }
  }
  throw new Error(`dist/ cannot be replaced; is something else building in ${ROOT}?`);
}

if (process.argv[1] !== undefined && fileURLToPath(import.meta.url) === process.argv[1]) {
  try {
    process.stdout.write(`dist/: ${build()}\n`);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
