import { NewsgraphError } from "../errors.ts";

/** What finds names: the encoder that comes with Newsgraph, or rules and gazetteers for machines that must do without. */
export const TAGGERS = ["encoder", "rules"] as const;
export type Tagger = (typeof TAGGERS)[number];

/** The tagger that a word names; throws BAD_ARGUMENT for any other, naming the flag or variable that it was given in. */
export function parseTagger(text: string, givenIn: string): Tagger {
  const tagger = TAGGERS.find((known) => known === text);
  if (tagger !== undefined) return tagger;
  throw new NewsgraphError("BAD_ARGUMENT", `${givenIn} is "${text}"; it must be ${TAGGERS.join(" or ")}.`);
}
