import type { Page, PageRequest } from "../graph/port.ts";

/** A page of a list that is at hand already; positions are indexes. */
export function pageOfList<T>(list: readonly T[], { first, after, count }: PageRequest): Page<T> {
  const start = after === null ? 0 : Number(after[0]) + 1;
  const items = list.slice(start, start + first).map((item, index) => ({ item, position: [start + index] }));
  return {
    items,
    hasNextPage: start + first < list.length,
    total: count ? { value: list.length, capped: false } : null,
  };
}
