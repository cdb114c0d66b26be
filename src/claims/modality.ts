import type { Modality } from "../model/kinds.ts";
import type { Item, WordItem } from "./item.ts";

/**
 * Words that take a clause out of plain assertion. `within`: between subject and verb, or beside the verb. `before`:
 * anywhere before the match in its sentence, so long as no clause ends in between. The first rule that applies wins.
 */
interface ModalityRule {
  readonly modality: Modality;
  readonly where: "within" | "before";
  /** Phrases of normalised words. */
  readonly phrases: readonly string[];
  readonly reason: string;
}

const MODALITY_RULES: readonly ModalityRule[] = [
  {
    modality: "CONDITIONAL",
    where: "before",
    phrases: ["if", "unless", "in case", "provided that", "in the event", "should the"],
    reason: "the clause is a condition",
  },
  {
    modality: "HYPOTHETICAL",
    where: "before",
    phrases: [
      "rule out",
      "ruling out",
      "ruled out",
      "possibility",
      "possible",
      "possibly",
      "potential",
      "fears of",
      "feared",
      "confirm nor exclude",
      "speculation",
      "speculated",
      "threat of",
      "imagine",
      "hypothetical",
    ],
    reason: "a thing not excluded is not said to be",
  },
  {
    modality: "REPORTED",
    where: "before",
    phrases: [
      "reportedly",
      "allegedly",
      "alleged",
      "alleges",
      "accused",
      "accuses",
      "claimed",
      "claims",
      "rumours",
      "rumors",
      "unnamed sources",
      "unconfirmed",
    ],
    reason: "the text keeps its distance",
  },
  {
    modality: "NEGATED",
    where: "before",
    phrases: [
      "denied",
      "denies",
      "denying",
      "denial",
      "no evidence",
      "untrue",
      "never happened",
      "ruled out any",
      "without any",
    ],
    reason: "the text denies it",
  },
  {
    modality: "HYPOTHETICAL",
    where: "within",
    phrases: [
      "may",
      "might",
      "could",
      "perhaps",
      "possibly",
      "can",
      "threatened",
      "threatens",
      "considered",
      "considering",
      "wants",
      "want",
      "wanted",
      "hopes",
      "hope",
      "likely",
      "seeks",
      "sought",
    ],
    reason: "possible or wished for",
  },
  {
    modality: "NEGATED",
    where: "within",
    phrases: [
      "not",
      "never",
      "n't",
      "neither",
      "refused",
      "refuses",
      "failed",
      "fails",
      "declined",
      "without",
      "cannot",
      "no longer",
    ],
    reason: "negation beside the verb",
  },
  {
    modality: "REPORTED",
    where: "within",
    phrases: ["reportedly", "allegedly", "alleged", "said to have", "believed to"],
    reason: "the text keeps its distance",
  },
  {
    modality: "PLANNED",
    where: "within",
    phrases: [
      "will",
      "'ll",
      "due",
      "scheduled",
      "set to",
      "planned",
      "plans",
      "plan",
      "planning",
      "intends",
      "intend",
      "expected",
      "expects",
      "agreed to",
      "agrees to",
      "vowed",
      "prepared to",
      "about to",
      "is to",
      "are to",
      "aims",
    ],
    reason: "announced for later",
  },
  {
    modality: "PLANNED",
    where: "before",
    phrases: [
      "plans for",
      "plan for",
      "planned",
      "upcoming",
      "scheduled",
      "proposed",
      "proposal for",
      "calls for",
      "called for",
    ],
    reason: "announced for later",
  },
];

const CLAUSE_ENDS = new Set([";", "but", "although", "whereas", "after", "because", "since"]);
const MOST_BEFORE = 14;

/**
 * How a claim is said, from the words around its match (items `from` to `to`, carried by the item at `trigger`).
 * "would" holds if something else does where the sentence has a condition, is the future seen from the past where a
 * date on or after publication stands beside it, and else is imagined.
 */
export function modalityOf(
  items: readonly Item[],
  match: { readonly from: number; readonly to: number; readonly trigger: number },
  options: { readonly isNominal: boolean; readonly isDatedLater: boolean },
): Modality {
  const within = wordsOf(items.slice(options.isNominal ? Math.max(0, match.from - 2) : match.from, match.trigger + 2));
  const before = wordsOf(items.slice(clauseStart(items, match.from), options.isNominal ? match.trigger : match.from));
  const hasCondition =
    hasPhrase(wordsOf(items), "if") || hasPhrase(wordsOf(items), "in case") || hasPhrase(wordsOf(items), "unless");
  const found = MODALITY_RULES.find(({ where, phrases }) =>
    phrases.some((phrase) => hasPhrase(where === "within" ? within : before, phrase)),
  );
  if (found?.modality === "PLANNED" && hasCondition && !hasPhrase(before, "if")) return "CONDITIONAL";
  if (found !== undefined) return found.modality;
  if (hasPhrase(within, "would") || hasPhrase(within, "'d")) {
    if (hasCondition) return "CONDITIONAL";
    return options.isDatedLater ? "PLANNED" : "HYPOTHETICAL";
  }
  return "ASSERTED";
}

function clauseStart(items: readonly Item[], from: number): number {
  for (let at = from - 1; at >= Math.max(0, from - MOST_BEFORE); at--) {
    const item = items[at];
    if (item?.type === "word" && CLAUSE_ENDS.has(item.norm)) return at + 1;
  }
  return Math.max(0, from - MOST_BEFORE);
}

function wordsOf(items: readonly Item[]): readonly string[] {
  return items
    .filter((item): item is WordItem => item.type === "word")
    .flatMap(({ norm }) => (norm.endsWith("n't") ? [norm, "not"] : [norm]));
}

function hasPhrase(words: readonly string[], phrase: string): boolean {
  const wanted = phrase.split(" ");
  return words.some((_, i) => wanted.every((word, j) => words[i + j] === word));
}
