/** A word shared between a thread that computes in native code and the one that may end that thread. */
export type StopGate = Int32Array<SharedArrayBuffer>;

const [OPEN, INSIDE, SHUT] = [0, 1, 2];
const POLL_MS = 2;

/** Nobody may end the thread yet: it may still load its modules, and Node 20 ends the process where that is cut short. */
export function createStopGate(): StopGate {
  const gate = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  Atomics.store(gate, 0, INSIDE);
  return gate;
}

/** Said by a thread that has loaded and takes up its work, and of one that never will; a gate that is shut stays so. */
export function openGate(gate: StopGate): void {
  Atomics.compareExchange(gate, 0, INSIDE, OPEN);
}

/**
 * Runs native work behind the gate; once the gate is shut, waits there for the thread to be ended.
 *
 * A native addon that calls back into a thread being terminated takes the whole process with it (node-addon-api throws
 * where nobody can catch), so that a thread is ended only while it is outside.
 */
export async function passGate<T>(gate: StopGate, work: () => Promise<T>): Promise<T> {
  if (Atomics.compareExchange(gate, 0, OPEN, INSIDE) !== OPEN) Atomics.wait(gate, 0, SHUT);
  try {
    return await work();
  } finally {
    Atomics.store(gate, 0, OPEN);
  }
}

/** Resolves when nobody is inside and nobody will be, milliseconds later. */
export async function shutGate(gate: StopGate): Promise<void> {
  for (;;) {
    const was = Atomics.compareExchange(gate, 0, OPEN, SHUT);
    if (was === OPEN || was === SHUT) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
