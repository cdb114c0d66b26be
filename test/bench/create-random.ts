/** A repeatable source of chance: equal seeds give equal draws on every machine. */
export interface Random {
  /** 0 up to but not including 1. */
  next(): number;
  /** A whole number from 0 up to but not including `limit`. */
  below(limit: number): number;
  /** Undefined only where there is none. */
  pick<T>(items: readonly T[]): T | undefined;
  /** A rank from 0 up to but not including `limit`, rank k about as often as 1 / (k + 1): Zipf's law. */
  zipf(limit: number): number;
}

/** Xorshift on 32 bits: enough for test data, useless for secrets. */
export function createRandom(seed: number): Random {
  // Neighbouring seeds would begin alike; multiplying spreads them. Zero would stay zero for ever.
  let state = Math.imul(seed + 1, 0x9e3779b1) || 1;

  function next(): number {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  }

  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: <T>(items: readonly T[]) => items[below(items.length)],
    // The integral of 1 / x turned round, so that no table of 100,000 sums is needed.
    zipf: (limit) => Math.min(limit - 1, Math.floor((limit + 1) ** next()) - 1),
  };
}
