import type { Modality } from "../../model/kinds.ts";
import type { Span } from "../../model/span.ts";
import type { Item } from "../sentence/item.ts";
import { mentionAt } from "../sentence/mention-at.ts";
import { isWord } from "../sentence/word-classes.ts";

/** Words between two ends that speak against a predicate however sure the heads are of it, small letters. */
const VETOES: Readonly<Record<string, ReadonlySet<string>>> = {
  SANCTIONED: new Set(
    "lift lifts lifted lifting ease eases eased easing relax relaxed remove removed waive waived".split(" "),
  ),
  ALLIED_WITH: new Set("against odds rift rival rivals rivalry dispute quarrel".split(" ")),
  ATTACKED: new Set(["aimed"]),
  MEMBER_OF: new Set("non-admission non-membership non-accession exclusion".split(" ")),
  WROTE_FOR: new Set("cheque cheques check checks prescription ticket".split(" ")),
  PARTICIPATED_IN: new Set("invited invites barred banned excluded disinvited rule rules ruled".split(" ")),
  VISITED: new Set(["sworn"]),
  OCCURRED_IN: new Set("lifted eased suspended extended".split(" ")),
  FOUNDED_ON: new Set(["built", "rebuilt", "renovated"]),
  COMMENTED_ON: new Set("read reads heard learned learnt".split(" ")),
};

/** The same where the claim is negated: who did not win may have taken part. */
const VETOES_IF_NEGATED: Readonly<Record<string, ReadonlySet<string>>> = {
  PARTICIPATED_IN: new Set("win wins won winning lose loses lost losing".split(" ")),
};

/** Words behind which an end of a predicate never stands: "a speech **to** the union" is not the union's, "**from** Oslo" is no way there. */
const NOT_BEHIND: Readonly<Record<"subject" | "object", Readonly<Record<string, ReadonlySet<string>>>>> = {
  subject: { ORGANIZED: new Set("to with against at from for".split(" ")) },
  object: { VISITED: new Set(["from"]) },
};

/** The same of objects for the verb before the preposition: who "**taught** at" a school did not learn there. */
const NOT_BEHIND_VERB: Readonly<Record<string, ReadonlySet<string>>> = {
  EDUCATED_AT: new Set("taught teaches teach teaching lectured lectures lecturing works worked working".split(" ")),
};

/** Who is told to have been shot or the like may live: the heads are believed only where a word of the second list is said too. */
const SURVIVABLE: Readonly<Record<string, readonly [ReadonlySet<string>, ReadonlySet<string>]>> = {
  DIED_ON: [
    new Set(
      "shot wounded injured stabbed arrested captured attacked abducted kidnapped detained hit beaten".split(" "),
    ),
    new Set(
      (
        "die dies died dying dead death deaths kill kills killed killing murder murdered assassinated assassination executed execution hanged slain " +
        "perished drowned suicide succumbed passed late beheaded poisoned burial buried funeral fell fatally † lynched gunned mortally"
      ).split(" "),
    ),
  ],
};

/** Whether somebody is told to have suffered what he may have outlived, and nothing says that he did not. */
export function isOutlived(predicate: string, norms: readonly string[]): boolean {
  const [suffered, died] = SURVIVABLE[predicate] ?? [];
  return norms.some((norm) => suffered?.has(norm) === true) && !norms.some((norm) => died?.has(norm) === true);
}

/** Whether what stands right before an end, an article apart, rules the predicate out. */
export function isRuledOutBefore(
  predicate: string,
  items: readonly Item[],
  end: "subject" | "object",
  span: Span,
): boolean {
  const named = mentionAt(items, span);
  // "the Organisation of American States (**OAS**)"
  const at = isWord(items[named - 1], "(") ? named - 2 : named;
  const beforeAt = isWord(items[at - 1], "the") ? at - 2 : at - 1;
  const [verb, before] = [items[beforeAt - 1], items[beforeAt]];
  if (before?.type !== "word") return false;
  const isVerb = end === "object" && verb?.type === "word" && NOT_BEHIND_VERB[predicate]?.has(verb.norm) === true;
  return isVerb || NOT_BEHIND[end][predicate]?.has(before.norm) === true;
}

/** Whether one of the words is said to speak against the predicate. */
export function isVetoed(predicate: string, modality: Modality, norms: readonly string[]): boolean {
  const against = [VETOES[predicate], modality === "NEGATED" ? VETOES_IF_NEGATED[predicate] : undefined];
  return norms.some((norm) => against.some((words) => words?.has(norm)));
}
