import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import Database from "libsql";
import { isNewsgraphError, NewsgraphError } from "../../../errors.ts";

export type Value = string | number | null;
export type Row = readonly Value[];

/** The driver as the rest of the adapter sees it; the only file that knows it. */
export interface Connection {
  readonly path: string;
  /** All rows as arrays, in the order of the columns. */
  all<R extends Row = Row>(sql: string, values?: readonly Value[]): R[];
  /** The first row. */
  first<R extends Row = Row>(sql: string, values?: readonly Value[]): R | undefined;
  run(sql: string, values?: readonly Value[]): void;
  /** Several statements at once, without values. */
  exec(sql: string): void;
  /** All or nothing; WRITE waits for other writers, up to BUSY_MS. */
  transaction<T>(mode: "READ" | "WRITE", work: () => T): T;
  close(): void;
}

/** How long a writer waits for another process that writes. */
const BUSY_MS = 30_000;

/**
 * Opens the file, and for writing creates it and its folder. Acknowledged transactions survive the end of the process
 * and of the machine (WAL, synchronous FULL). Throws UNWRITABLE where it cannot be written.
 */
export function openConnection(path: string, { readOnly }: { readonly readOnly: boolean }): Connection {
  if (path !== ":memory:") checkPath(path, readOnly);
  const database = inOwnWords(path, () => new Database(path, { timeout: BUSY_MS } as Database.Options));
  const statements = new Map<string, Database.Statement>();

  function prepare(sql: string): Database.Statement {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }

  // The driver spreads its arguments and takes a lone object, null included, for the list itself: always hand it a list.
  const all = <R extends Row>(sql: string, values: readonly Value[] = []): R[] => prepare(sql).raw().all(values) as R[];

  const connection: Connection = {
    path,
    all,
    first: <R extends Row>(sql: string, values?: readonly Value[]) => all<R>(sql, values)[0],
    run: (sql, values = []) => void prepare(sql).run(values),
    exec: (sql) => void database.exec(sql),
    transaction(mode, work) {
      return inOwnWords(path, () => {
        database.exec(mode === "WRITE" ? "BEGIN IMMEDIATE" : "BEGIN");
        try {
          const result = work();
          database.exec("COMMIT");
          return result;
        } catch (error) {
          if (database.inTransaction) database.exec("ROLLBACK");
          throw error;
        }
      });
    },
    close: () => void database.close(),
  };
  inOwnWords(path, () => {
    for (const pragma of [
      `busy_timeout = ${BUSY_MS}`,
      ...(readOnly ? [] : ["journal_mode = WAL"]),
      "synchronous = FULL",
      "foreign_keys = OFF",
      "cache_size = -65536",
      "temp_store = MEMORY",
    ]) {
      database.prepare(`PRAGMA ${pragma}`).all();
    }
    if (readOnly) database.prepare("PRAGMA query_only = ON").all();
  });
  return connection;
}

function checkPath(path: string, readOnly: boolean): void {
  const full = resolve(path);
  try {
    if (statSync(full, { throwIfNoEntry: false })?.isDirectory()) throw new Error("it is a folder");
    if (readOnly) {
      accessSync(full, constants.R_OK);
      return;
    }
    mkdirSync(dirname(full), { recursive: true });
    accessSync(existsSync(full) ? full : dirname(full), constants.W_OK);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    if (readOnly)
      throw new NewsgraphError("NOT_FOUND", `There is no store to read at ${path} (${reason}).`, {
        cause,
        details: { path },
      });
    throw unwritable(path, reason, cause);
  }
}

function unwritable(path: string, reason: string, cause: unknown): NewsgraphError {
  return new NewsgraphError(
    "UNWRITABLE",
    `The store at ${path} cannot be written (${reason}): name another path or change its permissions.`,
    { cause, details: { path } },
  );
}

function inOwnWords<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isNewsgraphError(error)) throw error;
    throw toNewsgraphError(error, path);
  }
}

/** The driver's errors in our own words. */
export function toNewsgraphError(error: unknown, path: string): NewsgraphError {
  if (isNewsgraphError(error)) return error;
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  const message = error instanceof Error ? error.message : String(error);
  const details = { path };
  if (/BUSY|LOCKED/.test(code) || /database is locked/.test(message)) {
    return new NewsgraphError(
      "STORE_LOCKED",
      `Another process has been writing to ${path} for ${BUSY_MS / 1000} s: try again when it is done.`,
      { cause: error, details },
    );
  }
  if (/READONLY|CANTOPEN|PERM|FULL/.test(code) || /readonly|unable to open/i.test(message))
    return unwritable(path, message, error);
  if (/NOTADB/.test(code) || /not a database/.test(message)) {
    return new NewsgraphError("STORE_FAILED", `${path} is no Newsgraph store (${message}): name another path.`, {
      cause: error,
      details,
    });
  }
  return new NewsgraphError("STORE_FAILED", `The store at ${path} failed: ${message}`, { cause: error, details });
}
