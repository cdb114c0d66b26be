import { performance } from "node:perf_hooks";
import { median } from "./percentile.ts";

export interface Race {
  /** Seconds for one pass, at the median. */
  readonly seconds: number;
  readonly peerSeconds: number;
  /** How much faster ours is than the peer: the median over pairs of passes, one right after the other. */
  readonly ratio: number;
}

/** Runs both in turn for about so many seconds, at least five times, after one pass of each that does not count. */
export async function race(ours: () => unknown, peer: () => unknown, seconds: number): Promise<Race> {
  await ours();
  await peer();
  const pairs: (readonly [number, number])[] = [];
  const start = performance.now();
  while (pairs.length < 5 || performance.now() - start < seconds * 1000) {
    pairs.push([await timed(ours), await timed(peer)]);
  }
  return {
    seconds: median(pairs.map(([own]) => own)),
    peerSeconds: median(pairs.map(([, other]) => other)),
    ratio: median(pairs.map(([own, other]) => other / own)),
  };
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
