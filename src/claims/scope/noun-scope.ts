import type { Item } from "../sentence/item.ts";
import {
  isAdverb,
  isAuxiliary,
  isGerund,
  isNoun,
  isPreposition,
  isVerb,
  isWord,
  normAt,
} from "../sentence/word-classes.ts";
import { ruleEndingAt, words } from "./apply-words.ts";
import { MOST_CHAIN, verbalChain } from "./verb-scope.ts";

/**
 * The words that a noun stands in the scope of: back to the verb that takes it. What is said of an ordinary verb ("did
 * not stop", "will condemn") reaches its object only where that is new to the text; of a verb that brings an event about
 * ("hold", "launch") always. A preposition ends the scope, but for that of a noun or verb which takes its object so.
 */
export function nominalChain(items: readonly Item[], of: readonly number[], nounAt: number): readonly number[] {
  const clause = of[nounAt];
  const chain: number[] = [];
  for (let at = nounAt - 1; at >= 0 && chain.length < MOST_CHAIN; at--) {
    if (of[at] !== clause) continue;
    const item = items[at];
    if (isWord(item, ";", "but")) break;
    if (isWord(item, ...ENDING_PREPOSITIONS) && !isGerund(items[at + 1])) {
      const phrase = [at - 1, at].filter((other) => of[other] === clause && items[other]?.type === "word");
      const found = phrase.length === 2 ? ruleEndingAt(words(items, phrase), 2, "ASSERTED") : undefined;
      if (found?.length !== 2) break;
    }
    chain.unshift(at);
    if (!isVerb(item) || isNoun(item)) continue;
    const isOperator = ruleEndingAt(words(items, chain), 1, "REPORTED") !== undefined || isAuxiliary(item);
    const isReached = isOperator || BRINGING.has(normAt(item)) || !isDefinite(items, chain.slice(1));
    return isReached ? [...verbalChain(items, of, at).filter((other) => other < at), ...chain] : chain.slice(1);
  }
  return chain;
}

const ENDING_PREPOSITIONS =
  "in on at about over under with since to into from as by after during despite through between among amid following".split(
    " ",
  );

/** Verbs that bring their object about, so that a denial or a modal beside them is one of the event. */
const BRINGING = new Set(
  (
    "hold holds held holding launch launches launched launching start starts started starting begin begins began begun beginning conduct conducts conducted " +
    "carry carried carrying out make makes made making have has had having stage staged mount mounted open opened resume resumed sign signs signed " +
    "signing see seen saw face faced order ordered authorise authorised authorize authorized approve approved cause caused"
  ).split(" "),
);

/** Whether a noun phrase speaks of what is known: "the invasion", "its attack", "Peru's attack". */
function isDefinite(items: readonly Item[], phrase: readonly number[]): boolean {
  const first = phrase.find((at) => !isPreposition(items[at]) && !isAdverb(items[at]));
  const item = first === undefined ? undefined : items[first];
  return (
    item === undefined ||
    item.type === "mention" ||
    isWord(item, "the", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my")
  );
}
