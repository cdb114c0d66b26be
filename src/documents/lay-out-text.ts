import { isDump, layOutDump } from "./lay-out-dump.ts";
import { layOutProse } from "./lay-out-prose.ts";
import type { Layout } from "./layout.ts";
import { textLinesOf } from "./text-lines.ts";

/**
 * Lays out a text that has no markup: an article as people write it, or what a scraper left of a page. `known` is what
 * the container says; a title that is known is not looked for.
 */
export function layOutText(
  raw: string,
  known: { readonly title?: string | null; readonly description?: string | null } = {},
): Layout {
  const lines = textLinesOf(raw);
  return isDump(lines) ? layOutDump(lines) : layOutProse(raw, lines, known);
}
