import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import { type ErrorCode, NewsgraphError } from "./errors.ts";
import type { WorkerAnswer, WorkerTask } from "./extract-worker.ts";
import type { SourceDocument } from "./model/document.ts";
import type { Extraction } from "./model/extraction.ts";
import type { Tagger } from "./model/tagger.ts";
import { createStopGate, openGate, type StopGate, shutGate } from "./stop-gate.ts";

export interface ExtractionPool {
  /** Threads at most. */
  readonly workers: number;
  /** The extraction of one document; TIMEOUT past the limit, ABORTED by the signal, else the document's own error. */
  extract(source: SourceDocument, signal?: AbortSignal): Promise<Extraction>;
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly workers: number;
  readonly tagger?: Tagger;
  /** For one document, from the moment that a thread takes it up. */
  readonly timeoutMs?: number;
  /** A first thread is started at once, for those who know that documents come; else none before the first document. */
  readonly isExpecting?: boolean;
}

const DEFAULT_TIMEOUT_MS = 900_000;

/** Idle threads are given back, all but one that was expected; the next document starts one again. */
const IDLE_MS = 30_000;

/** Starts threads as documents come. The owner closes it, or the process stays. */
export function openExtractionPool({
  workers,
  tagger = "encoder",
  timeoutMs = DEFAULT_TIMEOUT_MS,
  isExpecting = false,
}: PoolOptions): ExtractionPool {
  const isCompiled = import.meta.url.endsWith(".js");
  const filename = fileURLToPath(new URL(isCompiled ? "extract-worker.js" : "extract-worker.ts", import.meta.url));
  const pool = new Piscina<WorkerTask | null, WorkerAnswer>({
    filename,
    name: "extractInWorker",
    minThreads: isExpecting ? 1 : 0,
    maxThreads: workers,
    idleTimeout: IDLE_MS,
    execArgv: isCompiled ? [] : ["--import", "tsx"],
  });
  const withSlot = createSlots(workers);
  // Few threads share the cores for one document at a time, many have a core each.
  const encoderThreads = Math.max(1, Math.floor(availableParallelism() / workers));

  const gates = new Set<StopGate>();

  /** Ends the document's thread when told to stop, as soon as that is safe. */
  async function run(task: Omit<WorkerTask, "gate">, stop: AbortSignal): Promise<WorkerAnswer> {
    stop.throwIfAborted();
    const gate = createStopGate();
    const end = new AbortController();
    const onStop = (): void => void shutGate(gate).then(() => end.abort());
    stop.addEventListener("abort", onStop, { once: true });
    gates.add(gate);
    try {
      return await pool.run({ ...task, gate }, { signal: end.signal });
    } finally {
      stop.removeEventListener("abort", onStop);
      gates.delete(gate);
      openGate(gate);
    }
  }

  async function extract(source: SourceDocument, signal?: AbortSignal): Promise<Extraction> {
    const answer = await withSlot(async () => {
      const limit = AbortSignal.timeout(timeoutMs);
      const stop = signal === undefined ? limit : AbortSignal.any([limit, signal]);
      try {
        return await run({ source, tagger, encoderThreads }, stop);
      } catch (error) {
        throw toNewsgraphError(error, { isLate: limit.aborted, isStopped: signal?.aborted === true });
      }
    });
    if ("extraction" in answer) return answer.extraction;
    throw new NewsgraphError(answer.code as ErrorCode, answer.message);
  }

  function toNewsgraphError(cause: unknown, { isLate, isStopped }: { isLate: boolean; isStopped: boolean }) {
    if (isStopped) return new NewsgraphError("ABORTED", "It was stopped before it was read to its end.", { cause });
    if (isLate) {
      const seconds = Math.round(timeoutMs / 1000);
      return new NewsgraphError("TIMEOUT", `It was not read within ${seconds} s; split it or leave it out.`, { cause });
    }
    const reason = cause instanceof Error ? cause.message : String(cause);
    return new NewsgraphError("INTERNAL", `The extractor failed on it (${reason}). Please report this.`, { cause });
  }

  async function close(): Promise<void> {
    // A thread that has nothing to do may still load its modules, and must not be ended while it does.
    if (isExpecting && gates.size === 0) await pool.run(null, { name: "beLoaded" }).catch(() => {});
    await Promise.all([...gates].map(shutGate));
    await pool.destroy();
  }

  return { workers, extract, close };
}

/** Lets so many run at once, so that a document's time limit does not run while it waits for a thread. */
function createSlots(count: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = count;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  };
}
