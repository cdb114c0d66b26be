import { NewsgraphError } from "../../../errors.ts";
import type { CallLimits, Store } from "../../port.ts";
import type { WorkerSettings } from "./messages.ts";
import { type Method, READS, WRITES } from "./store-calls.ts";
import { startWorker, type WorkerClient } from "./worker-client.ts";

export interface SqliteStoreOptions {
  /** The script that the worker threads run: it calls `serveSqlite` with the rule of identity. */
  readonly worker: URL;
  readonly symmetricPredicates: ReadonlySet<string>;
  readonly readOnly?: boolean;
}

/**
 * Opens a store in a file (":memory:" for none), creating it and its folder. One thread writes and another reads, so
 * that neither waits for the other; a store in memory has one for both, and so has one that is only read.
 */
export async function openSqliteStore(
  path: string,
  { worker, symmetricPredicates, readOnly = false }: SqliteStoreOptions,
): Promise<Store> {
  const settings = { path, readOnly, symmetricPredicates: [...symmetricPredicates] } satisfies Omit<
    WorkerSettings,
    "role"
  >;
  const isShared = readOnly || path === ":memory:";
  const writer = await startWorker(worker, { ...settings, role: isShared ? "BOTH" : "WRITER" });
  const reader = isShared ? writer : await startWorker(worker, { ...settings, role: "READER" });

  const refuse = async (): Promise<never> => {
    throw new NewsgraphError("UNWRITABLE", `The store at ${path} is open for reading only: open it for writing.`, {
      details: { path },
    });
  };
  const calls = [
    ...WRITES.map((method) => [method, readOnly ? refuse : toCall(writer, method)] as const),
    ...READS.map((method) => [method, toCall(reader, method)] as const),
  ];
  return {
    engine: "sqlite",
    ...(Object.fromEntries(calls) as unknown as Omit<Store, "engine" | "close">),
    async close() {
      if (reader !== writer) await reader.close();
      await writer.close();
    },
  };
}

/** Where a method takes limits; they stay on this side, for a signal cannot be sent. */
const LIMITS_AT: Partial<Record<Method, number>> = {
  put: 1,
  delete: 1,
  judge: 1,
  undoJudgements: 1,
  fold: 0,
  neighbors: 3,
  adjacent: 3,
  edgesAmong: 3,
  listContradictions: 2,
};

function toCall(client: WorkerClient, method: Method) {
  const at = LIMITS_AT[method];
  return (...args: unknown[]): Promise<unknown> => {
    const limits = (at === undefined ? undefined : args[at]) as CallLimits | undefined;
    if (limits === undefined) return client.call(method, args);
    const { signal: _signal, timeoutMs: _timeoutMs, ...rest } = limits;
    return client.call(method, args.with(at ?? 0, rest), limits);
  };
}
