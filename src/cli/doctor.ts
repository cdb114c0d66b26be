import { accessSync, constants, existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { defineCommand } from "./command.ts";
import { EXIT } from "./exit-codes.ts";
import type { Parts } from "./parts.ts";
import { JSON_ARG, STORE_ARG } from "./shared-args.ts";
import { sqlitePath } from "./sqlite-path.ts";
import type { Terminal } from "./terminal.ts";

interface Finding {
  readonly check: string;
  readonly isGood: boolean;
  readonly message: string;
}

export const doctorCommand = defineCommand({
  name: "doctor",
  summary: "check what Newsgraph needs to run, and say what to do where something is missing",
  usage: "",
  words: [0, 0],
  args: { ...STORE_ARG, ...JSON_ARG },
  examples: ["newsgraph doctor", "newsgraph doctor --store neo4j://localhost:7687"],
  async run({ args, terminal, parts }) {
    const uri = args.store ?? parts.settings.store;
    const findings = [checkNode(), await checkKnowledge(), ...(await checkStore(uri, parts, terminal))];
    for (const { check, isGood, message } of findings) {
      const line = args.json
        ? JSON.stringify({ check, ok: isGood, message })
        : `${isGood ? "✓" : "✗"} ${check}: ${message}`;
      await terminal.out(`${line}\n`);
    }
    return findings.every(({ isGood }) => isGood) ? EXIT.OK : EXIT.TROUBLE;
  },
});

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const isGood = major > 20 || (major === 20 && minor >= 19);
  const advice = isGood ? "" : "; Newsgraph needs 20.19 or later, best 24";
  return { check: "Node", isGood, message: `${process.versions.node}${advice}` };
}

async function checkKnowledge(): Promise<Finding> {
  try {
    // Loaded here, since every command loads this file, and what proves the lists takes longer than all of them.
    const { loadKnowledge } = await import("../knowledge/load-knowledge.ts");
    loadKnowledge();
    return { check: "Knowledge", isGood: true, message: "ontology and gazetteers load" };
  } catch (error) {
    return { check: "Knowledge", isGood: false, message: `${messageOf(error)}; is schema/ or seeds/ incomplete?` };
  }
}

/** A store that is not there yet is no trouble, and looking must not create it. */
async function checkStore(uri: string, parts: Parts, terminal: Terminal): Promise<readonly Finding[]> {
  const path = sqlitePath(uri);
  const folder = path === undefined ? null : checkFolder(path);
  if (path !== undefined && !existsSync(path)) {
    const absent = { check: "Store", isGood: true, message: `${path} is not there yet; the first ingest creates it` };
    return folder === null ? [absent] : [folder, absent];
  }
  return [...(folder === null ? [] : [folder]), await checkOpening(uri, parts, terminal)];
}

function checkFolder(path: string): Finding {
  let folder = dirname(resolve(path));
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    accessSync(folder, constants.W_OK);
    return { check: "Folder", isGood: true, message: `${folder} can be written` };
  } catch {
    return {
      check: "Folder",
      isGood: false,
      message: `${folder} cannot be written; change its owner, or name another --store`,
    };
  }
}

async function checkOpening(uri: string, parts: Parts, terminal: Terminal): Promise<Finding> {
  try {
    const store = await parts.openStore(uri, (message) => terminal.err(`${message}\n`));
    try {
      const { schemaVersion, wanted } = await store.ready();
      const message = `${store.engine} at ${uri} answers, schema version ${schemaVersion}`;
      const isGood = schemaVersion === wanted;
      return { check: "Store", isGood, message: isGood ? message : `${message}, but ${wanted} is wanted` };
    } finally {
      await store.close();
    }
  } catch (error) {
    return { check: "Store", isGood: false, message: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
