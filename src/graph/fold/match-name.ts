import type { MatchClass } from "../port.ts";
import { isSpeltLike, nameWords } from "./name-words.ts";

export interface SearchedName {
  readonly key: string;
  /** Whether it is the name that the entity is shown by. */
  readonly isDisplay: boolean;
}

/**
 * How a name answers a query, both as name keys: the definition that both stores' searches follow. Null where it does
 * not.
 */
export function matchName(query: string, { key, isDisplay }: SearchedName): MatchClass | null {
  if (query === "") return null;
  if (key === query) return isDisplay ? "EXACT" : "ALIAS";
  if (key.startsWith(query)) return "PREFIX";
  const words = nameWords(key);
  const asked = nameWords(query);
  if (asked.every((word) => words.includes(word))) return "FULL_TEXT";
  return asked.every((word) => words.some((other) => isSpeltLike(word, other))) ? "TYPO" : null;
}
