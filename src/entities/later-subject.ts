import type { Token } from "../model/token.ts";
import type { NamedMention, Phrase } from "./phrase.ts";

/** Words that open what is said before the subject: "**Since** its founding, NATO". */
const OPENERS: ReadonlySet<string> = new Set(
  "after although as at before besides by despite during following for from in like on since through throughout under unlike until upon when while with without".split(
    " ",
  ),
);

/**
 * The names that a pronoun before them may stand for: the subject of the sentence, where the pronoun belongs to what is
 * said first ("In **her** speech, Rossi"), with those that "and" joins to it. Empty where another subject comes first.
 */
export function laterSubject(
  phrases: readonly Phrase[],
  at: number,
  tokens: readonly Token[],
): readonly NamedMention[] {
  if (!OPENERS.has(tokens[0]?.norm ?? "")) return [];
  const pronoun = phrases[at];
  const from = phrases.findIndex(
    (phrase, i) => i > at && phrase.role === "SUBJECT" && tokens[phrase.from - 1]?.text === ",",
  );
  const subject = phrases[from]?.named;
  if (pronoun === undefined || subject == null) return [];
  const isAnother = phrases
    .slice(0, from)
    .some((phrase) => phrase !== pronoun && phrase.named !== null && phrase.role === "SUBJECT");
  if (isAnother) return [];
  const next = phrases[from + 1];
  return next?.joint === "AND" ? (next.named === null ? [] : [subject, next.named]) : [subject];
}
