import { hasOverlap, type Span } from "../../model/span.ts";
import type { Item } from "./item.ts";

/** Index of the first item whose name lies on a span; -1 where none does. */
export function mentionAt(items: readonly Item[], span: Span): number {
  return items.findIndex((item) => item.type === "mention" && hasOverlap(item.name, span));
}
