import type { Span } from "../model/span.ts";
import { endsSentence } from "./line-shapes.ts";
import type { TextLine } from "./text-lines.ts";

/** Between these lengths a line may have been wrapped to fit a page or a terminal. */
const [SHORTEST_WRAP, LONGEST_WRAP] = [40, 200];
export const BULLET_MARK = "[-*•–·▪]";
/** What opens an entry of a list. */
export const BULLET = new RegExp(`^(?:${BULLET_MARK}\\s+|\\d{1,3}[.)]\\s+)`, "u");

/**
 * The paragraphs that consecutive lines make: lines that were wrapped go together, list entries, verses and paragraphs
 * that have a line each stay apart. Bullets are left out of the spans.
 */
export function joinLines(lines: readonly TextLine[]): Span[] {
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  const isWrapped = longest >= SHORTEST_WRAP && longest <= LONGEST_WRAP;
  const spans: { start: number; end: number }[] = [];
  let previous: TextLine | undefined;
  for (const line of lines) {
    const bullet = BULLET.exec(line.text)?.[0].length ?? 0;
    const open = spans.at(-1);
    const share = endsSentence(previous?.text ?? "") ? 0.6 : 0.75;
    const isFull = isWrapped && (previous?.text.length ?? 0) >= longest * share;
    const goesOn = /^\p{Ll}/u.test(line.text) && longest >= SHORTEST_WRAP;
    if (open !== undefined && bullet === 0 && (isFull || goesOn)) open.end = line.end;
    else spans.push({ start: line.start + bullet, end: line.end });
    previous = line;
  }
  return spans.filter((span) => span.start < span.end);
}
