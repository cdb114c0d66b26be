import { readFileSync } from "node:fs";
import type { IngestDocuments } from "./api/ingest-documents.ts";
import type { ExtractOutcome, Input, Parts, RunOptions } from "./cli/parts.ts";
import { runCommandLine } from "./cli/run-command-line.ts";
import { openTerminal } from "./cli/terminal.ts";
import { type Config, readConfig } from "./config.ts";
import { isNewsgraphError } from "./errors.ts";
import type { ExtractionPool } from "./extraction-pool.ts";
import type { Store } from "./graph/port.ts";
import type { DocumentReport } from "./model/ingest-report.ts";
import type { Tagger } from "./model/tagger.ts";

/** Runs a command line: reads the settings, puts the parts together, and sets the process's exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  const interrupt = new AbortController();
  const terminal = openTerminal(interrupt.signal);
  // The first asks to stop after the current document; the second is the system's own and ends the process.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => interrupt.abort());
  try {
    process.exitCode = await runCommandLine(argv, createParts(readConfig()), terminal);
  } catch (error) {
    terminal.err(`newsgraph: ${isNewsgraphError(error) ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
  // A reader that still waits for standard input would keep the process.
  if (interrupt.signal.aborted) process.exit();
}

/** Each part is loaded when a command needs it: `--help` is there at once, and who uses SQLite runs no Neo4j driver. */
function createParts(config: Config): Parts {
  return {
    version: readVersion(),
    settings: { store: config.store, host: config.host, port: config.port, tagger: config.tagger },

    async openStore(uri, onWait) {
      const { openStore } = await import("./graph/open-store.ts");
      const { assignEntities } = await import("./entities/assign-entities.ts");
      const { loadOntology } = await import("./knowledge/ontology.ts");
      const { symmetricPredicates } = loadOntology();
      return openStore(uri, {
        identityRule: assignEntities,
        symmetricPredicates,
        ...config.neo4j,
        waitMs: config.waitMs,
        onWait,
      });
    },

    async *extract(input: Input, { workers, tagger, signal }: RunOptions): AsyncGenerator<ExtractOutcome> {
      const { openExtractionPool } = await import("./extraction-pool.ts");
      // The thread loads its own modules while this one loads those that read documents.
      const pool = openExtractionPool({ workers, tagger, isExpecting: true });
      try {
        const { readDocuments } = await import("./documents/read-documents.ts");
        const { extractDocuments } = await import("./extract-documents.ts");
        yield* extractDocuments(readDocuments(input.paths, toReadOptions(input)), {
          extract: pool.extract,
          window: 2 * workers,
          signal,
        });
      } finally {
        await pool.close();
      }
    },

    async explain(text) {
      const { explainText } = await import("./explain-text.ts");
      return explainText(text);
    },

    async ingest(input, store, { workers, tagger, signal, onReport }) {
      const { openExtractionPool } = await import("./extraction-pool.ts");
      const pool = openExtractionPool({ workers, tagger, isExpecting: true });
      try {
        const { readDocuments } = await import("./documents/read-documents.ts");
        const { ingestDocuments } = await import("./ingest-documents.ts");
        const { extractorFingerprint } = await import("./fingerprint.ts");
        const { loadOntology } = await import("./knowledge/ontology.ts");
        return await ingestDocuments(readDocuments(input.paths, toReadOptions(input)), {
          store,
          onReport,
          signal,
          extract: pool.extract,
          fingerprint: extractorFingerprint(tagger),
          ontology: loadOntology(),
          window: 4 * workers,
        });
      } finally {
        await pool.close();
      }
    },

    async serve(store, { workers, tagger, ...address }) {
      const { createServer } = await import("./api/create-server.ts");
      const { openExtractionPool } = await import("./extraction-pool.ts");
      const pool = openExtractionPool({ workers, tagger });
      try {
        const server = await createServer({ store, ...address, ingest: createIngest(store, pool, tagger) });
        return {
          url: server.url,
          async close() {
            await server.close();
            await pool.close();
          },
        };
      } catch (error) {
        await pool.close();
        throw error;
      }
    },

    async execute(store, request) {
      const { execute } = await import("./api/execute.ts");
      return execute(store, request);
    },
  };
}

/** What the API's `ingest` runs; the stages before extraction are loaded with the first document that comes. */
function createIngest(store: Store, { extract, workers }: ExtractionPool, tagger: Tagger): IngestDocuments {
  return async (rows, { signal }) => {
    const { documentFromRow } = await import("./documents/document-from-row.ts");
    const { ingestDocuments } = await import("./ingest-documents.ts");
    const { extractorFingerprint } = await import("./fingerprint.ts");
    const { loadOntology } = await import("./knowledge/ontology.ts");
    async function* read() {
      for (const [index, row] of rows.entries()) {
        yield documentFromRow(row, { origin: `api:${index}`, collection: DEFAULT_COLLECTION });
      }
    }
    const reports: DocumentReport[] = [];
    await ingestDocuments(read(), {
      store,
      extract,
      signal,
      fingerprint: extractorFingerprint(tagger),
      ontology: loadOntology(),
      window: 2 * workers,
      onReport: (report) => reports.push(report),
    });
    return reports;
  };
}

/** Documents that name no collection of their own are in this one. */
const DEFAULT_COLLECTION = "default";

function toReadOptions({ stdin, collection = DEFAULT_COLLECTION }: Input) {
  return { stdin, collection };
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return version;
}
