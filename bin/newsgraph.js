#!/usr/bin/env node
// The command line. It compiles first where the sources are newer than dist/, then hands over to src/main.ts.
import { build } from "./build.js";

try {
  build();
} catch (error) {
  process.stderr.write(`newsgraph: ${error.message}\n`);
  process.exit(3);
}
const { main } = await import("../dist/main.js");
await main(process.argv.slice(2));
