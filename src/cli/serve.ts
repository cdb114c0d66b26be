import { once } from "node:events";
import { existsSync } from "node:fs";
import { NewsgraphError } from "../errors.ts";
import { parseTagger } from "../model/tagger.ts";
import { defineCommand } from "./command.ts";
import { EXIT } from "./exit-codes.ts";
import { parseNumber } from "./parse-number.ts";
import { startProgress, summaryLine } from "./progress.ts";
import { EXTRACTION_ARGS, STORE_ARG } from "./shared-args.ts";
import { withStore } from "./with-store.ts";

export const serveCommand = defineCommand({
  name: "serve",
  summary: "serve the graph over GraphQL, with a page to try it in",
  usage: "",
  words: [0, 0],
  args: {
    ...STORE_ARG,
    seed: {
      type: "string",
      valueHint: "PATH",
      description: "ingest these documents first; those stored already cost nothing",
    },
    ...EXTRACTION_ARGS,
    host: { type: "string", valueHint: "NAME", description: "address to listen on (HOST)" },
    port: { type: "string", valueHint: "N", description: "port to listen on, 0 for a free one (PORT)" },
  },
  examples: [
    "newsgraph serve",
    "newsgraph serve --seed seeds/documents --port 8080",
    "newsgraph serve --store neo4j://localhost:7687",
  ],
  async run({ args, terminal, parts }) {
    const { settings } = parts;
    const port = args.port === undefined ? settings.port : parseNumber("port", args.port, 0, 65_535);
    const workers = parseNumber("workers", args.workers, 1, 64);
    const tagger = parseTagger(args.tagger ?? parts.settings.tagger, "--tagger");
    const { signal } = terminal;
    if (args.seed !== undefined && !existsSync(args.seed)) {
      throw new NewsgraphError("NOT_FOUND", `There is no file or folder ${args.seed} to seed from; check --seed.`);
    }
    return withStore({ parts, terminal, uri: args.store, isCreated: true }, async (store) => {
      if (args.seed !== undefined) {
        const { report } = startProgress(terminal, "lines");
        const input = { paths: [args.seed], stdin: terminal.stdin };
        const summary = await parts.ingest(input, store, { workers, tagger, signal, onReport: report });
        terminal.err(`${summaryLine(summary)}\n`);
        if (summary.stopped !== null) return summary.stopped.code === "ABORTED" ? EXIT.INTERRUPTED : EXIT.TROUBLE;
      }
      const server = await parts.serve(store, { host: args.host ?? settings.host, port, workers, tagger });
      terminal.err(`Newsgraph is on ${server.url} (GraphQL on ${new URL("graphql", server.url)}); Ctrl-C stops it.\n`);
      if (!signal.aborted) await once(signal, "abort");
      await server.close();
      return EXIT.OK;
    });
  },
});
