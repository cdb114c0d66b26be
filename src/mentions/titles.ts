import type { TitleKind } from "../knowledge/load-knowledge.ts";
import type { Span } from "../model/span.ts";
import type { Token } from "../model/token.ts";

export interface TitleWords {
  readonly titles: ReadonlyMap<string, TitleKind>;
  readonly prefixes: ReadonlySet<string>;
}

/** A title before a name: "Deputy Foreign Minister", "then-President". */
export interface FoundTitle extends Span {
  readonly text: string;
  readonly kind: TitleKind;
  /** Token after it. */
  readonly to: number;
}

const MOST_WORDS = 6;
/** Titles of clergy with a capital; in small letters they are kinship ("Haddad's brother Lino"). */
const KIN: ReadonlySet<string> = new Set(["brother", "father", "mother", "sister"]);

/** The longest title that begins at a token, words such as "former" and "then-" before it included. */
export function findTitle(
  tokens: readonly Token[],
  at: number,
  raw: string,
  { titles, prefixes }: TitleWords,
): FoundTitle | null {
  let from = at;
  while (prefixes.has(plain(tokens[from]))) from++;
  const start = tokens[at]?.start ?? 0;
  for (let to = Math.min(tokens.length, from + MOST_WORDS); to > from; to--) {
    const last = tokens[to - 1];
    const first = tokens[from];
    if (last === undefined || first === undefined) continue;
    const text = raw.slice(first.start, last.end).toLowerCase();
    const unprefixed = text.replace(/^(?:then|ex|former|vice)[-\s]/u, "");
    const kind = titles.get(text) ?? titles.get(text.replace(/\.$/u, "")) ?? titles.get(unprefixed);
    if (kind === undefined || (KIN.has(text) && /^\p{Ll}/u.test(raw.slice(start, last.end)))) continue;
    const isDotted = tokens[to]?.text === "." && kind === "HONORIFIC";
    return { start, end: last.end, text: raw.slice(start, last.end), kind, to: isDotted ? to + 1 : to };
  }
  return null;
}

const plain = (token: Token | undefined): string => (token?.text ?? "").toLowerCase().replace(/-$/u, "");
