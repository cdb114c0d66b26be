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
  // What the pronoun owns ("her **speech**") and a place's region are no subjects, whatever stands behind them.
  const pronoun = phrases[at];
  const ownAt = pronoun?.pronoun?.use === "POSSESSIVE" ? pronoun.to : -1;
  const isSubject = (phrase: Phrase, i: number): boolean =>
    phrase.role === "SUBJECT" && i !== at && phrase.from !== ownAt && !isRegion(phrases, i);
  const from = phrases.findIndex(isSubject);
  const first = phrases[from];
  const subject = first?.named;
  if (first === undefined || subject == null || from < at || tokens[first.from - 1]?.text !== ",") return [];
  const next = phrases[from + 1];
  return next?.joint === "AND" ? (next.named === null ? [] : [subject, next.named]) : [subject];
}

/** "Cambridge, **Massachusetts**". */
function isRegion(phrases: readonly Phrase[], at: number): boolean {
  const isPlace = (phrase: Phrase | undefined): boolean => phrase?.named?.mention.kind === "PLACE";
  return phrases[at]?.joint === "COMMA" && isPlace(phrases[at]) && isPlace(phrases[at - 1]);
}
