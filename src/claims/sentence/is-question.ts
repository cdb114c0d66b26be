import type { Item } from "./item.ts";

/** Whether a sentence asks: what it asks is not said. */
export function isQuestion(items: readonly Item[]): boolean {
  const last = items.at(-1);
  return last?.type === "word" && last.norm === "?";
}
