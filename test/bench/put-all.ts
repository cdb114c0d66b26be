import { performance } from "node:perf_hooks";
import type { Store } from "../../src/graph/port.ts";
import type { Contribution } from "../../src/model/contribution.ts";

export interface Load {
  readonly documents: number;
  /** Of the puts alone; making the documents is not counted. */
  readonly seconds: number;
  /** Documents a second in the last batch, when the graph is largest. */
  readonly lastRate: number;
  /** False where the time was over first. */
  readonly isWhole: boolean;
}

export interface LoadOptions {
  /** Puts that are under way at once. */
  readonly writers: number;
  readonly limitSeconds: number;
  readonly onProgress: (documents: number, rate: number) => void;
}

const BATCH = 1_000;

/** Puts all contributions, so many at once; stops at the end of a batch where the time is over. */
export async function putAll(store: Store, contributions: Iterable<Contribution>, options: LoadOptions): Promise<Load> {
  const { writers, limitSeconds, onProgress } = options;
  let [documents, seconds, lastRate, isWhole] = [0, 0, 0, true];
  for (const batch of inBatches(contributions, BATCH)) {
    if (seconds > limitSeconds) {
      isWhole = false;
      break;
    }
    const start = performance.now();
    const waiting = batch.values();
    await Promise.all(
      Array.from({ length: writers }, async () => {
        for (const contribution of waiting) await store.put(contribution);
      }),
    );
    const took = (performance.now() - start) / 1000;
    documents += batch.length;
    seconds += took;
    lastRate = batch.length / took;
    onProgress(documents, lastRate);
  }
  return { documents, seconds, lastRate, isWhole };
}

/** Made before the clock starts, and never all at once: 20,000 documents are 400 MB. */
function* inBatches<T>(items: Iterable<T>, size: number): Generator<readonly T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
