import { existsSync } from "node:fs";
import { NewsgraphError } from "../errors.ts";
import type { Store } from "../graph/port.ts";
import type { Parts } from "./parts.ts";
import { sqlitePath } from "./sqlite-path.ts";
import type { Terminal } from "./terminal.ts";

interface StoreChoice {
  readonly parts: Parts;
  readonly terminal: Terminal;
  /** The flag's value; undefined for the one that the environment names. */
  readonly uri: string | undefined;
  /** Commands that only read do not create an empty store at a mistyped path. */
  readonly isCreated?: boolean;
}

/** Opens a store for a command and closes it whatever happens; NOT_FOUND where there is none to read. */
export async function withStore<T>(choice: StoreChoice, work: (store: Store) => Promise<T>): Promise<T> {
  const { parts, terminal, uri = parts.settings.store, isCreated = false } = choice;
  const path = sqlitePath(uri);
  if (!isCreated && path !== undefined && !existsSync(path)) {
    throw new NewsgraphError(
      "NOT_FOUND",
      `There is no store at ${path}; newsgraph ingest PATH creates it, --store names another.`,
    );
  }
  const store = await parts.openStore(uri, (message) => terminal.err(`${message}\n`));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
