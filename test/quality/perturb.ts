import type { Span } from "../../src/model/span.ts";
import type { LabelledDocument } from "./read-corpus.ts";

/** One way in which texts come damaged or spelt otherwise. */
export interface Perturbation {
  readonly name: string;
  readonly token: (token: string) => string;
  /** What stands between two tokens. */
  readonly gap?: (gap: string) => string;
}

const SPELLINGS: readonly (readonly [string, string])[] = [
  ["Sergei", "Sergey"],
  ["Dmitry", "Dmitri"],
  ["Yuri", "Yury"],
  ["Alexei", "Alexey"],
  ["Zelensky", "Zelenskyy"],
  ["Mohammed", "Muhammad"],
  ["Kiev", "Kyiv"],
  ["Hussein", "Husayn"],
];

export const PERTURBATIONS: readonly Perturbation[] = [
  { name: "all lower case", token: (token) => token.toLowerCase() },
  { name: "all capitals", token: (token) => token.toUpperCase() },
  { name: "no punctuation", token: (token) => (/^[.,;:!?"“”()]+$/u.test(token) ? "" : token) },
  { name: "sentences glued", token: (token) => token, gap: (gap) => (gap.includes("\n") ? "" : gap) },
  { name: "typographic quotes", token: (token) => token.replace(/"/g, "”").replace(/'/g, "’") },
  { name: "no diacritics", token: (token) => token.normalize("NFD").replace(/\p{Mn}/gu, "") },
  {
    name: "other transliterations",
    token: (token) => {
      const found = SPELLINGS.find((pair) => pair.includes(token));
      return found === undefined ? token : (found.find((spelling) => spelling !== token) ?? token);
    },
  },
];

/** A document with its text changed token by token; its gold names stay the same tokens. */
export function perturb({ text, tokens, gold }: LabelledDocument, { token, gap }: Perturbation): LabelledDocument {
  let changed = "";
  const places = tokens.map(({ start, end }, index): Span => {
    const between = text.slice(tokens[index - 1]?.end ?? 0, start);
    changed += gap?.(between) ?? between;
    const from = changed.length;
    changed += token(text.slice(start, end));
    return { start: from, end: changed.length };
  });
  return { text: changed, tokens: places, gold };
}
