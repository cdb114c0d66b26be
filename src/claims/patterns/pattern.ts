import { NewsgraphError } from "../../errors.ts";
import { ENTITY_KINDS, type EntityKind } from "../../model/kinds.ts";
import { verbForms } from "./verb-forms.ts";

/**
 * The little language of the claim rules. A pattern is a list of elements apart by spaces, matched against the items of
 * one sentence (match-pattern.ts):
 *
 * - `S:PERSON|PLACE` a mention of one of these kinds (`ANY`: all), or a list of them ("A, B and C"), kept under the
 *   name `S`; an article and a class noun before it are passed over ("the newspaper Le Monde"). `S'` must be possessive,
 *   `S^` may also be attributive ("Russian"), `S~` must be a demonym, `S=` no pronoun, `S+` must be a list of two or more, `S!` only one
 *   (an apposition speaks of the last name of a list). A slot right before `_` is a subject: not behind a preposition.
 * - `met|meets` one of these words; `meet~` any form of the verb but in the passive; `meet=` its participle; `#Noun` any
 *   word with that tag; with `?` at the end the element may be missing.
 * - `_` what may stand between a subject and its verb: auxiliaries, adverbs, a parenthesis between commas, and an earlier
 *   verb of the same subject ("flew to Oslo and met").
 * - `<` the beginning of the sentence.
 * - `*4` up to four items of any sort but ends of clauses; `.4` up to four plain words, no names and no commas.
 * - `{role}` a stretch of words around the noun of an office, kept as text; `{kin}` a word of kinship; `{date}` a date;
 *   `{asset}` up to six words, kept as text.
 */
export type Element =
  | SlotElement
  | WordsElement
  | { readonly type: "filler" }
  | { readonly type: "start" }
  | { readonly type: "gap"; readonly most: number; readonly isPlain: boolean }
  | { readonly type: "role" }
  | { readonly type: "kin" }
  | { readonly type: "asset" }
  | { readonly type: "date" };

export interface SlotElement {
  readonly type: "slot";
  readonly name: string;
  readonly kinds: ReadonlySet<EntityKind>;
  readonly isPossessive: boolean;
  readonly mayBeAttributive: boolean;
  readonly isDemonym: boolean;
  readonly isNamed: boolean;
  readonly isList: boolean;
  readonly isSingle: boolean;
  /** A subject of the verb that follows. */
  readonly isSubject: boolean;
}

export interface WordsElement {
  readonly type: "words";
  readonly words: ReadonlySet<string>;
  /** Those of the words that are no match in the passive. */
  readonly participles: ReadonlySet<string>;
  readonly tags: readonly string[];
  readonly isOptional: boolean;
}

/** Parses a pattern. Throws MALFORMED with the element that it cannot read. */
export function parsePattern(pattern: string): readonly Element[] {
  const words = pattern.split(" ");
  return words.map((word, i): Element => {
    if (word === "_") return { type: "filler" };
    if (word === "<") return { type: "start" };
    if (word === "{role}" || word === "{kin}" || word === "{date}" || word === "{asset}")
      return { type: word.slice(1, -1) as "role" | "kin" | "date" | "asset" };
    const gap = /^([*.])(\d+)$/.exec(word);
    if (gap) return { type: "gap", most: Number(gap[2]), isPlain: gap[1] === "." };
    const slot = /^([A-Za-z]+)(['^+!~=]*):([A-Z|]+)$/.exec(word);
    if (slot) {
      const marks = slot[2] ?? "";
      return {
        type: "slot",
        name: slot[1] ?? "",
        kinds: toKinds(slot[3] ?? "", pattern),
        isPossessive: marks.includes("'"),
        mayBeAttributive: marks.includes("^") || marks.includes("~"),
        isDemonym: marks.includes("~"),
        isNamed: marks.includes("="),
        isList: marks.includes("+"),
        isSingle: marks.includes("!"),
        isSubject: words[i + 1] === "_",
      };
    }
    return toWords(word);
  });
}

function toWords(element: string): WordsElement {
  const isOptional = element.endsWith("?") && element.length > 1;
  const alternatives = (isOptional ? element.slice(0, -1) : element).split("|");
  const words = new Set<string>();
  const participles = new Set<string>();
  const tags: string[] = [];
  for (const word of alternatives) {
    const mark = word.length > 1 ? word.at(-1) : undefined;
    if (word.length > 1 && word.startsWith("#")) tags.push(word.slice(1));
    else if (mark === "~") {
      const forms = verbForms(word.slice(0, -1));
      for (const form of forms.active) words.add(form);
      for (const form of forms.participles) participles.add(form);
    } else if (mark === "=") for (const form of verbForms(word.slice(0, -1)).participles) words.add(form);
    else words.add(word);
  }
  return { type: "words", words, participles, tags, isOptional };
}

function toKinds(list: string, pattern: string): ReadonlySet<EntityKind> {
  if (list === "ANY") return new Set(ENTITY_KINDS);
  const kinds = list.split("|");
  const unknown = kinds.find((kind) => !ENTITY_KINDS.some((known) => known === kind));
  if (unknown !== undefined)
    throw new NewsgraphError("MALFORMED", `claim pattern "${pattern}" names the kind ${unknown}, which does not exist`);
  return new Set(ENTITY_KINDS.filter((kind) => kinds.includes(kind)));
}
