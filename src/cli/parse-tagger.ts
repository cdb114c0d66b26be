import { NewsgraphError } from "../errors.ts";
import { TAGGERS, type Tagger } from "../model/tagger.ts";

/** The tagger that a flag names, else the default; throws BAD_ARGUMENT for any other word. */
export function parseTagger(text: string | undefined, otherwise: Tagger): Tagger {
  if (text === undefined) return otherwise;
  const tagger = TAGGERS.find((known) => known === text);
  if (tagger !== undefined) return tagger;
  throw new NewsgraphError("BAD_ARGUMENT", `--tagger is "${text}"; it must be ${TAGGERS.join(" or ")}.`);
}
