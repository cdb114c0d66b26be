import type { MessagePort } from "node:worker_threads";
import { NewsgraphError } from "../../../errors.ts";
import type { IdentityRule } from "../../../model/identity.ts";
import { answerReads } from "./answer-reads.ts";
import { answerWrites } from "./answer-writes.ts";
import { type Connection, openConnection, toNewsgraphError } from "./connection.ts";
import type { PlainError, Reply, Request, WorkerSettings } from "./messages.ts";
import { migrate } from "./migrate.ts";
import { type Answers, type Method, WRITES } from "./store-calls.ts";

type Call = Extract<Request, { readonly method: Method }>;

/** Calls that share one transaction, and with it one wait for the disk. */
const BATCH = 32;

/**
 * The worker's side of an SQLite store: opens the file and answers calls until it is told to close. Calls that write
 * and have gathered meanwhile go into one transaction, each all or nothing by itself; none is answered before it is on
 * the disk.
 */
export function serveSqlite(
  port: MessagePort,
  settings: WorkerSettings,
  { identityRule }: { readonly identityRule: IdentityRule },
): void {
  const { path, role, readOnly, symmetricPredicates } = settings;
  const send = (reply: Reply): void => port.postMessage(reply);
  let connection: Connection;
  try {
    connection = openConnection(path, { readOnly: readOnly || role === "READER" });
    migrate(connection, { readOnly: readOnly || role === "READER" });
  } catch (error) {
    send({ failed: toPlain(error, path) });
    port.close();
    return;
  }
  const rules = { identityRule, symmetricPredicates: new Set(symmetricPredicates) };
  const answers: Answers<Method> = { ...answerReads(connection), ...answerWrites(connection, rules) };
  const cancelled = new Set<number>();
  let waiting: Call[] = [];
  let isClosing = false;

  port.on("message", (request: Request) => {
    if ("cancel" in request) cancelled.add(request.cancel);
    else if ("close" in request) isClosing = true;
    else if (isWrite(request.method)) waiting.push(request);
    else send(answerRead(request));
    if (waiting.length > 0 || isClosing) setImmediate(writeWaiting);
  });
  send({ opened: true });

  function answerRead(call: Call): Reply {
    try {
      return { id: call.id, value: connection.transaction("READ", () => answer(call)) };
    } catch (error) {
      return { id: call.id, error: toPlain(error, path) };
    }
  }

  function writeWaiting(): void {
    const calls = waiting.slice(0, BATCH);
    waiting = waiting.slice(BATCH);
    if (calls.length > 0) for (const reply of writeAll(calls)) send(reply);
    if (waiting.length > 0) setImmediate(writeWaiting);
    else if (isClosing) {
      connection.close();
      port.close();
      isClosing = false;
    }
  }

  function writeAll(calls: readonly Call[]): readonly Reply[] {
    try {
      return connection.transaction("WRITE", () => calls.map(writeOne));
    } catch (error) {
      return calls.map(({ id }) => ({ id, error: toPlain(error, path) }));
    }
  }

  function writeOne(call: Call): Reply {
    connection.exec("SAVEPOINT call");
    try {
      const value = answer(call);
      connection.exec("RELEASE call");
      return { id: call.id, value };
    } catch (error) {
      connection.exec("ROLLBACK TO call; RELEASE call");
      return { id: call.id, error: toPlain(error, path) };
    }
  }

  function answer({ id, method, args, deadline }: Call): unknown {
    const check = (): void => {
      if (cancelled.delete(id)) throw new NewsgraphError("ABORTED", "The call was aborted by its caller.");
      if (deadline !== null && Date.now() > deadline)
        throw new NewsgraphError("TIMEOUT", "The call ran out of time: narrow the request or allow more time.");
    };
    check();
    const run = answers[method] as (check: () => void, ...args: readonly unknown[]) => unknown;
    return run(check, ...args);
  }
}

function isWrite(method: Method): boolean {
  return (WRITES as readonly Method[]).includes(method);
}

function toPlain(error: unknown, path: string): PlainError {
  const { code, message, details } = toNewsgraphError(error, path);
  return { code, message, details };
}
