import { NewsgraphError } from "../errors.ts";
import type { IdentityRule } from "../model/identity.ts";
import type { Store } from "./port.ts";

export interface StoreOptions {
  readonly identityRule: IdentityRule;
  /** Predicates whose two ends are equals. */
  readonly symmetricPredicates: ReadonlySet<string>;
  /** What SQLite's threads run; src/store-worker.ts where left out. It brings the rule of identity itself. */
  readonly sqliteWorker?: URL;
  readonly username?: string;
  readonly password?: string;
  readonly database?: string;
  /** Writes nothing, creates nothing and refuses writing calls. */
  readonly readOnly?: boolean;
  /** Told, in words for people, that the server does not answer yet. */
  readonly onWait?: (message: string) => void;
  /** How long to wait for a server that does not answer, in ms. */
  readonly waitMs?: number;
}

/**
 * Opens the store that an address names, loading its driver only then: `sqlite:PATH`, `sqlite::memory:`,
 * `neo4j://HOST:7687` (`neo4j+s://`, `bolt://` and their like too). The caller closes it. Throws BAD_ARGUMENT for any
 * other address, else what the adapter throws.
 */
export async function openStore(uri: string, options: StoreOptions): Promise<Store> {
  // "sqlite://data/x.db" would be a host to some and the root folder to others.
  const path = /^sqlite:(?:\/\/(?=\/))?(?!\/\/)(.+)$/.exec(uri)?.[1];
  if (path !== undefined) {
    const { openSqliteStore } = await import("./adapters/sqlite/open-sqlite-store.ts");
    const {
      sqliteWorker: worker = new URL(isCompiled() ? "../store-worker.js" : "../store-worker.ts", import.meta.url),
      symmetricPredicates,
      readOnly = false,
    } = options;
    return openSqliteStore(path, { worker, symmetricPredicates, readOnly });
  }
  if (/^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/./.test(uri)) {
    const { openNeo4jStore } = await import("./adapters/neo4j/open-neo4j-store.ts");
    return openNeo4jStore(uri, options);
  }
  throw new NewsgraphError(
    "BAD_ARGUMENT",
    `"${uri}" names no store: use sqlite:PATH (sqlite:./data/newsgraph.db), neo4j://HOST:7687 or neo4j+s://HOST:7687.`,
    { details: { uri } },
  );
}

function isCompiled(): boolean {
  return import.meta.url.endsWith(".js");
}
