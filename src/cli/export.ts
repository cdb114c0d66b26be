import { createWriteStream, renameSync, rmSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { NewsgraphError } from "../errors.ts";
import { defineCommand } from "./command.ts";
import { EXIT } from "./exit-codes.ts";
import { STORE_ARG } from "./shared-args.ts";
import { withStore } from "./with-store.ts";

export const exportCommand = defineCommand({
  name: "export",
  summary: "print the whole graph, one JSON line for each thing; equal graphs give equal bytes",
  usage: "",
  words: [0, 0],
  args: {
    ...STORE_ARG,
    format: { type: "string", valueHint: "json", default: "json", description: "JSON Lines is the one there is" },
    out: { type: "string", valueHint: "FILE", description: "write there, all or nothing, instead of printing" },
  },
  examples: [
    "newsgraph export --format json > graph.jsonl",
    "newsgraph export --out graph.jsonl --store neo4j://localhost:7687",
  ],
  async run({ args, terminal, parts }) {
    if (args.format !== "json") {
      throw new NewsgraphError("BAD_ARGUMENT", `--format knows no "${args.format}", only json (JSON Lines).`);
    }
    await withStore({ parts, terminal, uri: args.store }, async (store) => {
      const { exportGraph } = await import("../graph/export-graph.ts");
      const lines = withLineBreaks(exportGraph(store));
      if (args.out !== undefined) return writeWhole(args.out, lines);
      for await (const line of lines) await terminal.out(line);
    });
    return EXIT.OK;
  },
});

async function* withLineBreaks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

/** Written beside its place and moved there when it is whole, so that a reader never finds half a graph. */
async function writeWhole(path: string, lines: AsyncIterable<string>): Promise<void> {
  const fresh = `${path}.${process.pid}.tmp`;
  try {
    await pipeline(lines, createWriteStream(fresh));
    renameSync(fresh, path);
  } catch (cause) {
    rmSync(fresh, { force: true });
    if (cause instanceof NewsgraphError) throw cause;
    throw new NewsgraphError(
      "UNWRITABLE",
      `${path} cannot be written: ${(cause as Error).message}. Name another --out.`,
      { cause },
    );
  }
}
