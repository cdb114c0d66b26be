import { randomUUID } from "node:crypto";
import { isNewsgraphError, NewsgraphError } from "../../../errors.ts";
import type { CallLimits } from "../../port.ts";
import { type Connection, withinLimits } from "./connection.ts";
import * as outbox from "./outbox.ts";
import { type Outcome, type Submission, toOutcome } from "./submission.ts";

/** Carries submissions over into what documents share, in the transaction given; says how each ended. */
export type Fold = (
  run: Parameters<Parameters<Connection["write"]>[0]>[0],
  pending: readonly outbox.Pending[],
) => Promise<ReadonlyMap<string, Outcome>>;

/** The writing half of the store: calls leave submissions, and whoever holds the lock folds everybody's. */
export interface Writer {
  submit(submission: Omit<Submission, "id" | "position">, limits?: CallLimits): Promise<unknown>;
  /** Folds until nothing is pending; the number of submissions folded. */
  foldAll(limits?: CallLimits): Promise<number>;
  /** Resolves when the calls under way have ended. */
  close(): Promise<void>;
}

interface Call {
  readonly submission: Submission;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

const SUBMIT_BATCH = 100;
const SUBMIT_CHARACTERS = 8_000_000;

export function createWriter(connection: Connection, fold: Fold): Writer {
  const holder = randomUUID();
  let position = 0;
  let queue: Call[] = [];
  const waiting = new Map<string, Call>();
  let delivered: string[] = [];
  let submitting: Promise<void> | null = null;
  let folding: Promise<void> | null = null;

  /** One batch at a time; what is called meanwhile makes the next one. */
  async function submitAll(): Promise<void> {
    while (queue.length > 0) {
      let characters = 0;
      const size = queue.findIndex(({ submission: { payload, text } }, index) => {
        characters += payload.length + (text?.raw.length ?? 0);
        return index > 0 && (index >= SUBMIT_BATCH || characters > SUBMIT_CHARACTERS);
      });
      const calls = size < 0 ? queue : queue.slice(0, size);
      queue = size < 0 ? [] : queue.slice(size);
      try {
        await outbox.writeSubmissions(
          connection,
          calls.map(({ submission }) => submission),
        );
        for (const call of calls) waiting.set(call.submission.id, call);
        folding ??= foldWaiting();
      } catch (error) {
        for (const call of calls) call.reject(error);
      }
    }
    submitting = null;
  }

  async function foldWaiting(): Promise<void> {
    while (waiting.size > 0) {
      try {
        await foldOnce();
      } catch (error) {
        const calls = [...waiting.values()];
        waiting.clear();
        for (const call of calls) call.reject(error);
      }
    }
    folding = null;
  }

  /**
   * Folds one batch. Where a batch fails for what is in it, its submissions are folded singly, and the one that fails
   * alone ends with that error, so that it cannot stand in everybody's way.
   */
  async function foldOnce(): Promise<number> {
    try {
      return await foldBatch((run, pending) => fold(run, pending));
    } catch (error) {
      if (!isFailure(error)) throw error;
    }
    try {
      return await foldBatch((run, pending) => fold(run, pending), 1);
    } catch (error) {
      if (!isFailure(error)) throw error;
      return foldBatch(async (_run, pending) => new Map(pending.map(({ id }) => [id, toOutcome(error)])), 1);
    }
  }

  async function foldBatch(work: Fold, limit?: number): Promise<number> {
    const removed = delivered;
    const asked = [...waiting.keys()];
    const { outcomes, folded } = await connection.write(async (run) => {
      await outbox.lockFold(run, holder);
      if (removed.length > 0) await outbox.removeReceipts(run, removed);
      const pending = await outbox.takePending(run, limit);
      const ended = pending.length === 0 ? new Map<string, Outcome>() : await work(run, pending);
      if (ended.size > 0) await outbox.settle(run, ended);
      const others = asked.filter((id) => !ended.has(id));
      const known = others.length === 0 ? [] : await outbox.readOutcomes(run, others);
      return { outcomes: new Map<string, Outcome | null>([...ended, ...known]), folded: pending.length };
    });
    delivered = delivered.filter((id) => !removed.includes(id));
    for (const [id, outcome] of outcomes) deliver(id, outcome);
    return folded;
  }

  function deliver(id: string, outcome: Outcome | null): void {
    const call = waiting.get(id);
    if (call === undefined) return;
    waiting.delete(id);
    delivered.push(id);
    if (outcome === null) {
      call.reject(
        new NewsgraphError("STORE_FAILED", "The database was emptied while this was being written: write it again."),
      );
    } else if ("error" in outcome) {
      const { code, message, details } = outcome.error;
      call.reject(new NewsgraphError(code, message, { details }));
    } else call.resolve(outcome.answer);
  }

  return {
    async submit(parts, limits = {}) {
      if (limits.signal?.aborted) throw new NewsgraphError("ABORTED", "The call was aborted by its caller.");
      const done = new Promise<unknown>((resolve, reject) => {
        queue.push({ submission: { id: randomUUID(), position: position++, ...parts }, resolve, reject });
        submitting ??= submitAll();
      });
      return withinLimits(done, limits);
    },
    async foldAll(limits = {}) {
      const all = async (): Promise<number> => {
        let folded = 0;
        for (let more = 1; more > 0; folded += more) more = await foldOnce();
        return folded;
      };
      return withinLimits(all(), limits);
    },
    async close() {
      await submitting;
      await folding;
      const ids = delivered;
      delivered = [];
      if (ids.length > 0) await connection.write((run) => outbox.removeReceipts(run, ids)).catch(() => {});
    },
  };
}

/** A failure of the statements or the data, as opposed to one of the connection. */
function isFailure(error: unknown): error is NewsgraphError {
  return isNewsgraphError(error) && error.code === "STORE_FAILED";
}
