import { parseTagger } from "../model/tagger.ts";
import { defineCommand } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { toExtractionLine } from "./extraction-line.ts";
import { parseNumber } from "./parse-number.ts";
import { EXTRACTION_ARGS } from "./shared-args.ts";

export const extractCommand = defineCommand({
  name: "extract",
  summary: "print what documents say, one JSON line each; stores nothing",
  usage: "PATH…|-",
  words: [1, Number.POSITIVE_INFINITY],
  args: {
    ...EXTRACTION_ARGS,
    json: { type: "boolean", description: "the output is JSON Lines with or without it" },
  },
  examples: [
    "newsgraph extract article.txt",
    "newsgraph extract pages/*.html --workers 4 > claims.jsonl",
    `echo '{"text":"Ann Lee met Bo Ek in Oslo."}' | newsgraph extract -`,
  ],
  async run({ args, words, terminal, parts }) {
    const workers = parseNumber("workers", args.workers, 1, 64);
    const tagger = parseTagger(args.tagger ?? parts.settings.tagger, "--tagger");
    let exitCode: ExitCode = EXIT.OK;
    const input = { paths: words, stdin: terminal.stdin };
    for await (const outcome of parts.extract(input, { workers, tagger, signal: terminal.signal })) {
      if ("error" in outcome) {
        exitCode = EXIT.INCOMPLETE;
        terminal.err(`✗ ${outcome.id}: ${outcome.error.message}\n`);
      }
      await terminal.out(`${JSON.stringify("error" in outcome ? outcome : toExtractionLine(outcome.extraction))}\n`);
    }
    return terminal.signal.aborted ? EXIT.INTERRUPTED : exitCode;
  },
});
