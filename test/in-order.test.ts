import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { inOrder } from "../src/in-order.ts";

async function* numbers(count: number): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) yield i;
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe("inOrder", () => {
  it("keeps the order of the items however long each takes", async () => {
    const slowFirst = async (n: number) => {
      await sleep(n % 3 === 0 ? 6 : 0);
      return n;
    };
    expect(await collect(inOrder(numbers(20), slowFirst, 4))).toEqual([...Array(20).keys()]);
  });

  it("never works on more than the window", async () => {
    let running = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++running);
      await sleep(1);
      running--;
    };
    await collect(inOrder(numbers(30), work, 3));
    expect(most).toBe(3);
  });

  it("hands out a result while the reader still waits for its next item", async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    async function* slow(): AsyncGenerator<number> {
      yield 1;
      await gate;
      yield 2;
    }
    const results = inOrder(slow(), async (n) => n, 8);
    expect((await results.next()).value).toBe(1);
    release();
    expect(await collect(results)).toEqual([2]);
  });

  it("gives what was read before the reader's error, then the error", async () => {
    async function* broken(): AsyncGenerator<number> {
      yield 1;
      yield 2;
      throw new Error("the reader broke");
    }
    const seen: number[] = [];
    const run = async () => {
      for await (const n of inOrder(broken(), async (value) => value, 8)) seen.push(n);
    };
    await expect(run()).rejects.toThrow("the reader broke");
    expect(seen).toEqual([1, 2]);
  });

  it("ends on an abort although the reader never answers again", async () => {
    const controller = new AbortController();
    async function* stuck(): AsyncGenerator<number> {
      yield 1;
      await new Promise(() => undefined);
    }
    const results = inOrder(stuck(), async (n) => n, 2, controller.signal);
    expect((await results.next()).value).toBe(1);
    controller.abort();
    expect(await collect(results)).toEqual([]);
  });
});
