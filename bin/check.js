#!/usr/bin/env node
// Everything that can be known about the code without running it, side by side; prints only what is wrong.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const CHECKS = [
  { name: "types", package: "typescript", arguments: ["-p", "tsconfig.json", "--pretty"] },
  { name: "lint and format", package: "@biomejs/biome", arguments: ["check", "--error-on-warnings"] },
  {
    name: "who may import whom",
    package: "dependency-cruiser",
    bin: "depcruise",
    arguments: ["src", "--output-type", "err"],
  },
  { name: "unused files, exports and packages", package: "knip", arguments: ["--no-progress"] },
];

const results = await Promise.all(CHECKS.map(run));
for (const { name, status, output, seconds } of results) {
  const isGood = status === 0;
  process.stdout.write(`${isGood ? "✓" : "✗"} ${name} (${seconds.toFixed(1)} s)\n${isGood ? "" : `${output}\n`}`);
}
process.exitCode = results.every(({ status }) => status === 0) ? 0 : 1;

function run(check) {
  const began = performance.now();
  const child = spawn(process.execPath, [programOf(check), ...check.arguments], {
    cwd: join(import.meta.dirname, ".."),
  });
  const parts = [];
  child.stdout.on("data", (part) => parts.push(part));
  child.stderr.on("data", (part) => parts.push(part));
  return new Promise((resolve) => {
    child.on("close", (status) => {
      const output = Buffer.concat(parts).toString("utf8").trim();
      resolve({ name: check.name, status, output, seconds: (performance.now() - began) / 1000 });
    });
  });
}

/** The package's own program, started by Node itself: a shell and npx in between cost half a second each. */
function programOf(check) {
  const manifest = findManifest(check.package);
  const { bin } = require(manifest);
  const name = check.bin ?? check.package.split("/").pop();
  return join(dirname(manifest), typeof bin === "string" ? bin : (bin[name] ?? bin.tsc));
}

/** `exports` of a package may hide its package.json, so it is looked for on disk. */
function findManifest(name) {
  for (const folder of require.resolve.paths(name)) {
    const path = join(folder, name, "package.json");
    try {
      require(path);
      return path;
    } catch {
      // The next folder up may have it.
    }
  }
  throw new Error(`${name} is not installed: run npm ci first.`);
}
