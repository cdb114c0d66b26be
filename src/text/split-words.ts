import type { Span } from "../model/span.ts";
import { isPlaceWord } from "./known-words.ts";
import { createWordPattern, isAbbreviation } from "./word-pattern.ts";

/** Endings that are words of their own, as grammarians count: "Ukraine's" is two, "didn't" stays one. */
const CLITIC = /['’ʼ](?:s|re|ve|ll|d|m)$/iu;

/** First parts that make one word with a small-letter rest ("Co-operation", "Anti-war"). */
const PREFIXES: ReadonlySet<string> = new Set([
  "anti",
  "co",
  "counter",
  "e",
  "ex",
  "inter",
  "mid",
  "multi",
  "non",
  "post",
  "pre",
  "pro",
  "re",
  "self",
  "semi",
  "sub",
  "super",
  "ultra",
  "vice",
  "x",
]);

/** Particles that belong to the name after them ("al-Qaeda"). */
const PARTICLES: ReadonlySet<string> = new Set([
  "al",
  "el",
  "an",
  "ar",
  "as",
  "ash",
  "at",
  "az",
  "ul",
  "ad",
  "bin",
  "ben",
]);

/**
 * Words and marks of a text, in order, white space between them. "Ukraine's" gives "Ukraine" and "'s". A hyphen splits
 * where a name begins or ends at it ("then-President", "NATO-led", "US-Russia", "Peru-Chile") and joins elsewhere
 * ("build-up", "Jean-Luc", "al-Qaeda", "R-12"). "U.S.", "Dr.", "2.0", addresses and emoji are one word.
 */
export function splitWords(text: string): Span[] {
  const words: Span[] = [];
  let covered = 0;
  for (const match of text.matchAll(createWordPattern())) {
    const start = match.index;
    if (start < covered) continue;
    let end = start + match[0].length;
    if (
      text[end] === "." &&
      text.slice(end + 1).length > 0 &&
      isAbbreviation(match[0]) &&
      /^\.\s*["'“(]?[\p{L}\p{N}]/u.test(text.slice(end, end + 4))
    )
      end++;
    covered = end;
    words.push(...partsOf(text, start, end));
  }
  return words;
}

function partsOf(text: string, start: number, end: number): Span[] {
  const whole = text.slice(start, end);
  if (!/\p{L}/u.test(whole) || whole.includes("@") || whole.includes("/")) return [{ start, end }];
  const parts: Span[] = [];
  let from = start;
  for (const hyphen of whole.matchAll(/[-‐‑]/g)) {
    const at = start + hyphen.index;
    if (!splitsAt(text.slice(from, at), /^[^-‐‑]*/.exec(text.slice(at + 1, end))?.[0] ?? "")) continue;
    parts.push(...withClitic(text, from, at), { start: at, end: at + 1 });
    from = at + 1;
  }
  return [...parts, ...withClitic(text, from, end)].filter((part) => part.start < part.end);
}

function splitsAt(left: string, right: string): boolean {
  const [first, second] = [caseOf(left), caseOf(right)];
  if (first === "OTHER" || second === "OTHER") return false;
  if (first === "SMALL" && second === "SMALL") return false;
  if (first === "SMALL") return !PARTICLES.has(left);
  if (second === "SMALL") return first === "ACRONYM" || !PREFIXES.has(left.toLowerCase());
  if (first === "ACRONYM" || second === "ACRONYM") return true;
  return isPlaceWord(left) && isPlaceWord(right);
}

function caseOf(part: string): "SMALL" | "CAPITALISED" | "ACRONYM" | "OTHER" {
  if (!/^[\p{L}\p{M}'’ʼ.-]+$/u.test(part)) return "OTHER";
  if (/^(?:\p{Lu}{2,}|(?:\p{Lu}\.)+\p{Lu}?)$/u.test(part)) return "ACRONYM";
  // A single capital ("U-turn", "X-ray") is no name.
  if (/^\p{Lu}$/u.test(part)) return "OTHER";
  return /^\p{Lu}/u.test(part) ? "CAPITALISED" : "SMALL";
}

function withClitic(text: string, start: number, end: number): Span[] {
  const clitic = CLITIC.exec(text.slice(start, end));
  if (clitic === null || clitic.index === 0) return [{ start, end }];
  const cut = start + clitic.index;
  return [
    { start, end: cut },
    { start: cut, end },
  ];
}
