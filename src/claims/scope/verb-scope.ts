import type { Item } from "../sentence/item.ts";
import {
  isAdjective,
  isAdverb,
  isAuxiliary,
  isFiniteVerb,
  isGerund,
  isModal,
  isNoun,
  isPreposition,
  isQuoteMark,
  isVerb,
  isWord,
  normAt,
} from "../sentence/word-classes.ts";
import { NEGATIONS } from "./modality-rules.ts";

/**
 * The words that a verb stands in the scope of, in their order: its auxiliaries, adverbs and the verbs that take it as
 * an infinitive or a gerund, with the verbs' own. A finite verb's scope ends at its subject, of which "no" and "nobody"
 * count.
 */
export function verbalChain(items: readonly Item[], of: readonly number[], verbAt: number): readonly number[] {
  const clause = of[verbAt];
  const chain: number[] = groupBehind(items, of, verbAt);
  let at = verbAt - 1;
  let isGoverned = isGerund(items[verbAt]) && !isAuxiliary(items[at]);
  let isInSubject = false;
  for (let steps = 0; at >= 0 && steps < MOST_CHAIN; steps++, at--) {
    if (of[at] !== clause) {
      // A clause cut out between subject and verb.
      if (!isInSubject && !isGoverned && chain.length === 0 && of[at] !== undefined) continue;
      continue;
    }
    const item = items[at];
    if (isInSubject) {
      if (isWord(item, ",", ";", "and", "but", "that") || isVerb(item) || isPreposition(item)) break;
      if (NEGATIONS.has(normAt(item)) || isWord(item, "neither")) chain.unshift(at);
      continue;
    }
    if (isWord(item, "to")) {
      isGoverned = true;
      chain.unshift(at);
    } else if (isAuxiliary(item) || isAdverb(item) || NEGATIONS.has(normAt(item)) || isModal(item)) chain.unshift(at);
    else if (isWord(item, "and", "but", "or", "nor", ",")) {
      if (!continuesOver(items, at, verbAt, isGoverned)) {
        if (isWord(item, ",") && isAside(items, of, at)) {
          at = openingOf(items, of, at);
          continue;
        }
        break;
      }
      isGoverned = true;
    } else if (isVerb(item)) {
      chain.unshift(at);
      // The governing verb has its own subject before it, unless it is governed in turn.
      isGoverned = !isFiniteVerb(items, at) && !isAuxiliary(items[at - 1]);
    } else if (
      isWord(item, "by", "after", "before", "while", "when", "since", "despite", "through", "upon") &&
      isGerund(items[at + 1])
    )
      break;
    else if (isGoverned || isOperatorNoun(items, at)) chain.unshift(at);
    else if (
      item?.type === "mention" ||
      isNoun(item) ||
      isAdjective(item) ||
      isWord(item, "'s", ")", "he", "she", "it", "they", "we", "who")
    ) {
      if (NEGATIONS.has(normAt(item))) chain.unshift(at);
      isInSubject = true;
    } else if (isQuoteMark(item)) continue;
    else break;
  }
  return chain;
}

/** No scope is followed further than so many items. */
export const MOST_CHAIN = 18;

/** Adjectives beside "is", as in "is due to meet": they belong to the verb, not to its subject. */
function isOperatorNoun(items: readonly Item[], at: number): boolean {
  return isWord(items[at + 1], "to") || isAdverb(items[at]);
}

/** Behind an auxiliary that carries the claim: the words up to the verb of its group ("is not a member", "are due to meet"). */
function groupBehind(items: readonly Item[], of: readonly number[], at: number): number[] {
  if (!isAuxiliary(items[at])) return [];
  const found = [at];
  for (let next = at + 1; next < items.length && of[next] === of[at]; next++) {
    const item = items[next];
    const isGroup =
      isAdverb(item) ||
      isAuxiliary(item) ||
      NEGATIONS.has(normAt(item)) ||
      isWord(item, "to", "due", "set", "likely", "expected", "scheduled", "about", "ready");
    if (!isGroup) break;
    found.push(next);
  }
  return found;
}

/** Whether a scope goes on over "and" or "or": to a verb of the same form ("to visit Rome and meet"), not to a new finite one. */
function continuesOver(items: readonly Item[], at: number, verbAt: number, isGoverned: boolean): boolean {
  const verb = items[verbAt];
  if (isGoverned && !isGerund(verb)) return false;
  if (isWord(items[at], ",")) return false;
  if (isWord(items[at], "or", "nor")) return true;
  return (
    verb?.type === "word" && isWord(items[at], "and") && verb.tags.includes("Infinitive") && hasBaseBefore(items, at)
  );
}

function hasBaseBefore(items: readonly Item[], before: number): boolean {
  for (let at = before - 1; at >= Math.max(0, before - 10); at--)
    if (isWord(items[at], "to") || isModal(items[at]) || isWord(items[at], "not"))
      return isVerb(items[at + 1]) || isAdverb(items[at + 1]);
  return false;
}

function isAside(items: readonly Item[], of: readonly number[], close: number): boolean {
  return openingOf(items, of, close) < close;
}

/** Where an aside between commas that ends at `close` begins; `close` where there is none. */
function openingOf(items: readonly Item[], of: readonly number[], close: number): number {
  for (let at = close - 1; at >= Math.max(0, close - 10); at--) {
    if (of[at] === of[close] && isVerb(items[at])) return close;
    if (of[at] === of[close] && isWord(items[at], ",")) return at;
  }
  return close;
}
