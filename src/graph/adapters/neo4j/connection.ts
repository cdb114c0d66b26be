import type { Driver, ManagedTransaction } from "neo4j-driver";
import { NewsgraphError } from "../../../errors.ts";
import type { CallLimits } from "../../port.ts";
import type { Neo4jStoreOptions } from "./neo4j-options.ts";
import { isUnreachable, toNewsgraphError } from "./to-newsgraph-error.ts";

/** Rows and parameters of statements: JSON-like values; whole numbers become Neo4j integers. */
export type Values = Readonly<Record<string, unknown>>;

/** One statement within a transaction. */
export type Run = <Row extends Values = Values>(statement: string, parameters?: Values) => Promise<Row[]>;

/** The driver as the rest of the adapter sees it. */
export interface Connection {
  readonly uri: string;
  /** One reading statement in a transaction of its own, retried where that is safe. */
  read<Row extends Values>(statement: string, parameters?: Values, limits?: CallLimits): Promise<Row[]>;
  /** A transaction that writes; the work runs again from its beginning when the server asks for it. */
  write<T>(work: (run: Run) => Promise<T>, limits?: CallLimits): Promise<T>;
  close(): Promise<void>;
}

const RETRY_MS = 500;
/** Past this a transaction is given up by the server, so that a hung client cannot hold its locks. */
const TRANSACTION_MS = 120_000;

/**
 * Connects and waits for a server that does not answer yet. Throws STORE_UNREACHABLE after `waitMs` and
 * STORE_AUTHENTICATION at once.
 */
export async function connect(uri: string, options: Neo4jStoreOptions): Promise<Connection> {
  const { default: neo4j } = await import("neo4j-driver");
  const waitMs = options.waitMs ?? 60_000;
  const driver = openDriver();
  try {
    await untilItAnswers(driver, uri, waitMs, options.onWait ?? (() => {}));
  } catch (error) {
    await driver.close();
    throw toNewsgraphError(error, uri);
  }
  const bookmarkManager = neo4j.bookmarkManager();
  const sessionOf = (mode: "READ" | "WRITE") =>
    driver.session({
      defaultAccessMode: mode,
      bookmarkManager,
      ...(options.database === undefined ? {} : { database: options.database }),
    });

  function openDriver(): Driver {
    try {
      const login = neo4j.auth.basic(options.username ?? "neo4j", options.password ?? "");
      return neo4j.driver(uri, login, {
        disableLosslessIntegers: true,
        maxTransactionRetryTime: Math.min(waitMs, 30_000),
        connectionTimeout: 10_000,
        userAgent: "newsgraph",
      });
    } catch (error) {
      const advice = "use neo4j://HOST:7687, or neo4j+s:// for an encrypted connection";
      throw new NewsgraphError("BAD_ARGUMENT", `"${uri}" is no address of a Neo4j: ${advice}.`, { cause: error });
    }
  }

  /** Whole numbers go over as integers: the driver would send every number as a float, and LIMIT refuses those. */
  function toParameter(value: unknown): unknown {
    if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
    if (Array.isArray(value)) return value.map(toParameter);
    if (value !== null && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, toParameter(member)]));
    }
    return value;
  }

  async function transact<T>(
    mode: "READ" | "WRITE",
    work: (run: Run) => Promise<T>,
    limits: CallLimits = {},
  ): Promise<T> {
    const session = sessionOf(mode);
    const inTransaction = (transaction: ManagedTransaction): Promise<T> =>
      work(async <Row extends Values>(statement: string, parameters: Values = {}) => {
        const { records } = await transaction.run(statement, toParameter(parameters) as Values);
        return records.map((record) => record.toObject() as Row);
      });
    const config = { timeout: limits.timeoutMs ?? TRANSACTION_MS };
    const done =
      mode === "READ" ? session.executeRead(inTransaction, config) : session.executeWrite(inTransaction, config);
    const closed = done.finally(() => session.close());
    try {
      return await withinLimits(closed, limits);
    } catch (error) {
      throw toNewsgraphError(error, uri);
    }
  }

  return {
    uri,
    read: (statement, parameters, limits) => transact("READ", (run) => run(statement, parameters), limits),
    write: (work, limits) => transact("WRITE", work, limits),
    close: () => driver.close(),
  };
}

async function untilItAnswers(
  driver: Driver,
  uri: string,
  waitMs: number,
  onWait: (message: string) => void,
): Promise<void> {
  const deadline = Date.now() + waitMs;
  for (let hasTold = false; ; ) {
    try {
      await driver.verifyConnectivity();
      return;
    } catch (error) {
      if (!isUnreachable(error) || Date.now() + RETRY_MS > deadline) throw error;
      if (!hasTold) onWait(`Neo4j at ${uri} does not answer yet; waiting up to ${Math.round(waitMs / 1000)} s for it.`);
      hasTold = true;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

/** The caller is answered at its limit; the server gives the transaction up at its own. */
export async function withinLimits<T>(work: Promise<T>, { signal, timeoutMs }: CallLimits): Promise<T> {
  if (signal === undefined && timeoutMs === undefined) return work;
  let onAbort = (): void => {};
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(new NewsgraphError("ABORTED", "The call was aborted by its caller."));
    if (signal?.aborted) onAbort();
    signal?.addEventListener("abort", onAbort, { once: true });
    if (timeoutMs !== undefined) {
      const message = `The call took longer than ${timeoutMs} ms: narrow the request or allow more time.`;
      timer = setTimeout(() => reject(new NewsgraphError("TIMEOUT", message)), timeoutMs);
    }
  });
  work.catch(() => {});
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
  }
}
