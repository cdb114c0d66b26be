import type { Modality } from "../../model/kinds.ts";
import type { Item } from "../sentence/item.ts";
import { normAt } from "../sentence/word-classes.ts";
import { MODALITY_RULES, type ModalityRule, NEGATIONS } from "./modality-rules.ts";

/** What an outer word makes of what is already said to be so and so. */
export function compose(outer: Modality, inner: Modality): Modality {
  if (inner === "ASSERTED" || outer === "ASSERTED") return inner === "ASSERTED" ? outer : inner;
  if (outer === "CONDITIONAL" || inner === "CONDITIONAL") return outer === "NEGATED" ? "NEGATED" : "CONDITIONAL";
  if (outer === "NEGATED") return inner === "NEGATED" ? "ASSERTED" : "NEGATED";
  if (outer === "HYPOTHETICAL") return "HYPOTHETICAL";
  return inner;
}

/** What stands around a verb with "would" or "will" and changes what it says. */
export interface Surroundings {
  readonly isConditioned: boolean;
  readonly isReportedFuture: boolean;
  readonly isDatedLater: boolean;
}

/** Applies the words of a chain, the nearest first, each with the denial that stands before it. */
export function apply(chain: readonly string[], start: Modality, around: Surroundings): Modality {
  let modality = start;
  let end = chain.length;
  let wasNegated = false;
  while (end > 0) {
    const word = chain[end - 1] ?? "";
    if (word === "would" || word === "'d") {
      const denial = denialBefore(chain, end - 1);
      // "would not": the denial stands behind it and has been taken already.
      const isDeniedWould = modality === "NEGATED" && NEGATIONS.has(chain[end] ?? "");
      if (isDeniedWould) modality = around.isConditioned ? "CONDITIONAL" : "NEGATED";
      else modality = compose(wouldOf(around, denial !== undefined), modality);
      end = denial ?? end - 1;
      continue;
    }
    const found = ruleEndingAt(chain, end, modality);
    if (found !== undefined) {
      const from = end - found.length;
      const denial = denialBefore(chain, from);
      // "may not", "will not": the denial stands behind the modal and has been taken already.
      const wasDenied = modality === "NEGATED" && isModalWord(chain[from]) && NEGATIONS.has(chain[end] ?? "");
      const own = denial === undefined ? found.rule.modality : (found.rule.negated ?? "NEGATED");
      if (wasDenied) modality = found.rule.negated === "HYPOTHETICAL" ? "HYPOTHETICAL" : "NEGATED";
      else if (found.rule.modality === "PLANNED" && denial === undefined && around.isConditioned)
        modality = compose("CONDITIONAL", modality);
      else modality = compose(own, modality);
      end = denial ?? from;
      continue;
    }
    // "neither … nor": one denial, said twice.
    if (NEGATIONS.has(word) && !wasNegated && !isNoDenial(word, chain[end])) {
      modality = compose("NEGATED", modality);
      wasNegated = true;
    }
    end--;
  }
  return modality;
}

function wouldOf({ isConditioned, isReportedFuture, isDatedLater }: Surroundings, isDenied: boolean): Modality {
  if (isConditioned) return "CONDITIONAL";
  if (isDenied) return "NEGATED";
  return isDatedLater || isReportedFuture ? "PLANNED" : "HYPOTHETICAL";
}

const BETWEEN_DENIAL = new Set(
  "do does did has have had is are was were be been being any the a its their his her yet to also ever even further clear immediate current".split(
    " ",
  ),
);

/** Where the denial of the word at `from` stands, over auxiliaries and articles; undefined where it is not denied. */
function denialBefore(chain: readonly string[], from: number): number | undefined {
  let at = from - 1;
  while (at >= 0 && at > from - 5 && BETWEEN_DENIAL.has(chain[at] ?? "")) at--;
  if (NEGATIONS.has(chain[at] ?? "") || chain[at] === "little" || chain[at] === "few") return at;
  const negator = NEGATORS.find((phrase) => endsWith(chain, from, phrase));
  return negator === undefined ? undefined : from - negator.length;
}

interface IndexedPhrase {
  readonly phrase: readonly string[];
  readonly rule: ModalityRule;
}

const BY_LAST_WORD: ReadonlyMap<string, readonly IndexedPhrase[]> = indexPhrases();

const NEGATORS: readonly (readonly string[])[] = MODALITY_RULES.filter(({ isNegator }) => isNegator === true).flatMap(
  ({ phrases }) => phrases.map((phrase) => phrase.split(" ")),
);

function indexPhrases(): ReadonlyMap<string, readonly IndexedPhrase[]> {
  const found = new Map<string, IndexedPhrase[]>();
  for (const rule of MODALITY_RULES)
    for (const text of rule.phrases) {
      const phrase = text.split(" ");
      const last = phrase.at(-1) ?? "";
      found.set(last, [...(found.get(last) ?? []), { phrase, rule }]);
    }
  for (const [last, list] of found)
    found.set(
      last,
      list.sort((a, b) => b.phrase.length - a.phrase.length),
    );
  return found;
}

/** The rule with the longest phrase that ends before `end`. */
export function ruleEndingAt(
  chain: readonly string[],
  end: number,
  modality: Modality,
): { readonly rule: ModalityRule; readonly length: number } | undefined {
  const found = BY_LAST_WORD.get(chain[end - 1] ?? "")?.find(
    ({ phrase, rule }) => endsWith(chain, end, phrase) && (rule.over === undefined || rule.over === modality),
  );
  return found === undefined ? undefined : { rule: found.rule, length: found.phrase.length };
}

function endsWith(chain: readonly string[], end: number, phrase: readonly string[]): boolean {
  const from = end - phrase.length;
  return from >= 0 && phrase.every((word, i) => chain[from + i] === word);
}

/** "not only", "no matter how", "No. 1". */
function isNoDenial(word: string, next: string | undefined): boolean {
  if (word === "not") return ["only", "just", "least", "surprisingly"].includes(next ?? "");
  return word === "no" && /^(?:matter|doubt|wonder|\.|\d+)$/.test(next ?? "");
}

function isModalWord(word: string | undefined): boolean {
  return (
    word !== undefined && ["will", "'ll", "shall", "may", "might", "can", "could", "should", "must"].includes(word)
  );
}

/** The normalised words of items, negated auxiliaries apart ("didn't" is "did not"). */
export function words(items: readonly Item[], indexes: readonly number[]): readonly string[] {
  return indexes.flatMap((at) => {
    const norm = normAt(items[at]);
    if (norm === "won't") return ["will", "not"];
    if (norm === "cannot") return ["cannot"];
    return /n't$/.test(norm) && norm !== "n't" ? [norm.slice(0, -3), "not"] : [norm.toLowerCase()];
  });
}

/** Whether a rule knows the word together with "that" ("evidence that"). */
export function takesThat(own: string): boolean {
  return (BY_LAST_WORD.get("that") ?? []).some(({ phrase }) => phrase.at(-2) === own);
}
