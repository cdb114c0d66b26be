/**
 * Works on up to `window` items at once and yields the results in the order of the items, each as soon as those before
 * it are out. `work` must not reject. An abort ends the reading; an error of the reader comes after the results of what
 * was read before it.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  window: number,
  signal?: AbortSignal,
): AsyncGenerator<R> {
  const iterator = items[Symbol.asyncIterator]();
  const running: Promise<R>[] = [];
  let next: Promise<Step<T>> | undefined;
  let failure: { readonly error: unknown } | undefined;
  let isDone = false;
  let onAbort = (): void => undefined;
  const abort = (): void => onAbort();
  signal?.addEventListener("abort", abort);

  /** What happens first. A promise of its own each time: one kept for the whole run would hold on to every item. */
  function nextStep(reading: Promise<Step<T>>): Promise<Step<T>> {
    return new Promise((resolve) => {
      onAbort = () => resolve({ state: "END" });
      if (signal?.aborted) onAbort();
      reading.then(resolve);
      running[0]?.then(() => resolve({ state: "RESULT" }));
    });
  }

  try {
    while (!isDone || running.length > 0) {
      if (!isDone && running.length < window) {
        next ??= readNext(iterator);
        const step = await nextStep(next);
        if (step.state !== "RESULT") next = undefined;
        if (step.state === "ITEM") running.push(work(step.item));
        if (step.state === "FAILED") failure = step;
        if (step.state === "FAILED" || step.state === "END") isDone = true;
        if (step.state !== "RESULT") continue;
      }
      const result = running.shift();
      if (result !== undefined) yield await result;
    }
    if (failure !== undefined) throw failure.error;
  } finally {
    signal?.removeEventListener("abort", abort);
    // A reader that waits for input (a terminal) answers its return only then, so nobody waits for it.
    iterator.return?.().catch(() => undefined);
  }
}

type Step<T> =
  | { readonly state: "ITEM"; readonly item: T }
  | { readonly state: "FAILED"; readonly error: unknown }
  | { readonly state: "RESULT" | "END" };

async function readNext<T>(iterator: AsyncIterator<T>): Promise<Step<T>> {
  try {
    const result = await iterator.next();
    return result.done ? { state: "END" } : { state: "ITEM", item: result.value };
  } catch (error) {
    return { state: "FAILED", error };
  }
}
