/** What a pronoun says of the one it stands for. */
export interface Pronoun {
  readonly stands: "MAN" | "WOMAN" | "THING" | "SEVERAL" | "SOMEONE" | "SOMETHING" | "ANY";
  readonly use: "SUBJECT" | "OBJECT" | "POSSESSIVE" | "REFLEXIVE" | "RELATIVE";
  /** How many it stands for, where it says so. */
  readonly count?: number;
}

const list = (words: string, stands: Pronoun["stands"], use: Pronoun["use"]): readonly (readonly [string, Pronoun])[] =>
  words.split(" ").map((word) => [word, { stands, use }] as const);

/** Pronouns of the third person, and the relative ones, by their small letters. "That" is too many things to be one. */
export const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
  ...list("he", "MAN", "SUBJECT"),
  ...list("him", "MAN", "OBJECT"),
  ...list("his", "MAN", "POSSESSIVE"),
  ...list("himself", "MAN", "REFLEXIVE"),
  ...list("she", "WOMAN", "SUBJECT"),
  ...list("her", "WOMAN", "OBJECT"),
  ...list("hers", "WOMAN", "POSSESSIVE"),
  ...list("herself", "WOMAN", "REFLEXIVE"),
  ...list("it", "THING", "SUBJECT"),
  ...list("its", "THING", "POSSESSIVE"),
  ...list("itself", "THING", "REFLEXIVE"),
  ...list("they", "SEVERAL", "SUBJECT"),
  ...list("them", "SEVERAL", "OBJECT"),
  ...list("their theirs", "SEVERAL", "POSSESSIVE"),
  ...list("themselves", "SEVERAL", "REFLEXIVE"),
  ["both", { stands: "SEVERAL", use: "SUBJECT", count: 2 }],
  ["neither", { stands: "SEVERAL", use: "SUBJECT", count: 2 }],
  ...list("who whom", "SOMEONE", "RELATIVE"),
  ...list("which", "SOMETHING", "RELATIVE"),
  ...list("whose", "ANY", "RELATIVE"),
]);
