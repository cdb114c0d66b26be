import { parseTagger } from "../model/tagger.ts";
import { defineCommand } from "./command.ts";
import { EXIT } from "./exit-codes.ts";
import { parseNumber } from "./parse-number.ts";
import { startProgress, summaryLine } from "./progress.ts";
import { EXTRACTION_ARGS, JSON_ARG, STORE_ARG } from "./shared-args.ts";
import { withStore } from "./with-store.ts";

export const ingestCommand = defineCommand({
  name: "ingest",
  summary: "read documents and put what they say into the store",
  usage: "PATH…|-",
  words: [1, Number.POSITIVE_INFINITY],
  args: {
    ...STORE_ARG,
    ...EXTRACTION_ARGS,
    collection: {
      type: "string",
      valueHint: "NAME",
      description: "a name of your own to keep sets of documents apart",
    },
    ...JSON_ARG,
  },
  examples: [
    "newsgraph ingest articles/",
    "newsgraph ingest 'archive/**/*.html' feed.jsonl --workers 4",
    "cat articles.jsonl | newsgraph ingest - --collection agency",
    "newsgraph ingest articles/ --store neo4j://localhost:7687 --json",
  ],
  async run({ args, words, terminal, parts }) {
    const workers = parseNumber("workers", args.workers, 1, 64);
    const tagger = parseTagger(args.tagger ?? parts.settings.tagger, "--tagger");
    const style = args.json || !terminal.isWatched ? "failures" : "live";
    const progress = startProgress(terminal, style);
    const input = {
      paths: words,
      stdin: terminal.stdin,
      ...(args.collection === undefined ? {} : { collection: args.collection }),
    };
    const summary = await withStore({ parts, terminal, uri: args.store, isCreated: true }, async (store) => {
      const result = await parts.ingest(input, store, {
        workers,
        tagger,
        signal: terminal.signal,
        onReport: (report) => {
          progress.report(report);
          if (args.json) void terminal.out(`${JSON.stringify(report)}\n`);
        },
      });
      progress.end();
      return result;
    });
    if (args.json) await terminal.out(`${JSON.stringify({ summary })}\n`);
    else terminal.err(`${summaryLine(summary)}\n`);
    if (summary.stopped?.code === "ABORTED") return EXIT.INTERRUPTED;
    return summary.failed > 0 || summary.stopped !== null ? EXIT.INCOMPLETE : EXIT.OK;
  },
});
