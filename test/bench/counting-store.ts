import type { Store } from "../../src/graph/port.ts";

export interface CountingStore {
  readonly store: Store;
  /** Calls since the last time this was asked. */
  takeCount(): number;
}

/** A store that answers as the given one does and counts how often it is asked. */
export function countCalls(store: Store): CountingStore {
  let count = 0;
  const counting = new Proxy(store, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== "function") return member;
      return (...args: unknown[]) => {
        count++;
        return Reflect.apply(member, target, args) as unknown;
      };
    },
  });
  return {
    store: counting,
    takeCount() {
      const taken = count;
      count = 0;
      return taken;
    },
  };
}
