import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { NewsgraphError } from "../../../errors.ts";
import type { CallLimits } from "../../port.ts";
import type { PlainError, Reply, Request, WorkerSettings } from "./messages.ts";
import type { Method } from "./store-calls.ts";

/** A worker thread that answers calls. */
export interface WorkerClient {
  /** ABORTED and TIMEOUT come at once, whatever the worker is doing; STORE_FAILED where it is gone. */
  call(method: Method, args: readonly unknown[], limits?: CallLimits): Promise<unknown>;
  /** Resolves when what was called is answered and the file is closed. */
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: NewsgraphError) => void;
}

/** Starts the worker and waits until it has opened the file; throws what kept it from that. */
export async function startWorker(script: URL, settings: WorkerSettings): Promise<WorkerClient> {
  const worker = runScript(script, settings);
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let end: NewsgraphError | null = null;
  let onOpened = (): void => {};
  let onFailed = (_error: NewsgraphError): void => {};
  const opened = new Promise<void>((resolve, reject) => {
    onOpened = resolve;
    onFailed = reject;
  });
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));

  const fail = (error: NewsgraphError): void => {
    end ??= error;
    onFailed(end);
    for (const { reject } of waiting.values()) reject(end);
    waiting.clear();
  };
  worker.on("error", (cause) =>
    fail(new NewsgraphError("STORE_FAILED", `The store's worker died (${cause}): open the store again.`, { cause })),
  );
  worker.on("exit", () => fail(new NewsgraphError("STORE_FAILED", "The store is closed: open it again.")));
  worker.on("message", (reply: Reply) => {
    if ("opened" in reply) return onOpened();
    if ("failed" in reply) return onFailed(fromPlain(reply.failed));
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ("error" in reply) call?.reject(fromPlain(reply.error));
    else call?.resolve(reply.value);
  });
  const send = (request: Request): void => worker.postMessage(request);
  await opened;

  return {
    call(method, args, { signal, timeoutMs } = {}) {
      return new Promise((resolve, reject) => {
        if (end !== null) return reject(end);
        if (signal?.aborted) return reject(aborted());
        const id = ++lastId;
        const giveUp = (error: NewsgraphError): void => {
          const call = waiting.get(id);
          if (!waiting.delete(id)) return;
          send({ cancel: id });
          call?.reject(error);
        };
        const onAbort = (): void => giveUp(aborted());
        const timer = timeoutMs === undefined ? undefined : setTimeout(() => giveUp(timedOut(timeoutMs)), timeoutMs);
        signal?.addEventListener("abort", onAbort, { once: true });
        const settle =
          <T>(done: (value: T) => void) =>
          (value: T): void => {
            clearTimeout(timer);
            signal?.removeEventListener("abort", onAbort);
            done(value);
          };
        waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
        send({ id, method, args, deadline: timeoutMs === undefined ? null : Date.now() + timeoutMs });
      });
    },
    async close() {
      if (end === null) send({ close: true });
      await ended;
    },
  };
}

/** From sources, in tests, the thread needs tsx: `--import tsx` does nothing in a worker of Node 20, calling it does. */
function runScript(script: URL, workerData: WorkerSettings): Worker {
  if (!script.pathname.endsWith(".ts")) return new Worker(script, { workerData });
  const tsx = new URL(
    "dist/esm/api/index.mjs",
    pathToFileURL(createRequire(import.meta.url).resolve("tsx/package.json")),
  ).href;
  const code = `import(${JSON.stringify(tsx)}).then(({ register }) => { register(); return import(${JSON.stringify(script.href)}); });`;
  return new Worker(code, { eval: true, workerData, execArgv: [] });
}

function fromPlain({ code, message, details }: PlainError): NewsgraphError {
  return new NewsgraphError(code, message, { details: { ...details } });
}

function aborted(): NewsgraphError {
  return new NewsgraphError("ABORTED", "The call was aborted by its caller.");
}

function timedOut(timeoutMs: number): NewsgraphError {
  return new NewsgraphError(
    "TIMEOUT",
    `The call took longer than ${timeoutMs} ms: narrow the request or allow more time.`,
  );
}
