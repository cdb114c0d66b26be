import type { Modality } from "../../model/kinds.ts";
import { type Clause, clausesOf } from "../sentence/clauses.ts";
import type { Item } from "../sentence/item.ts";
import { isAdverb, isAuxiliary, isFiniteVerb, isGerund, isVerb, isWord, normAt } from "../sentence/word-classes.ts";
import { apply, compose, takesThat, words } from "./apply-words.ts";
import { CONDITIONS, HAPPENING, NEGATIONS } from "./modality-rules.ts";
import { nominalChain } from "./noun-scope.ts";
import { verbalChain } from "./verb-scope.ts";

/**
 * How a claim is said, from the words that its verb or noun (the item at `trigger`) stands in the scope of: those beside
 * it, those that govern it, those that govern the clause that it is in. Relative clauses and those of time and cause end
 * a scope; so do quotation marks around a whole clause. "would" holds if something else does where a condition stands
 * beside it, is the future seen from the past in reported speech or beside a date on or after publication, and else is
 * imagined.
 */
export function modalityOf(
  items: readonly Item[],
  match: { readonly from: number; readonly to: number; readonly trigger: number },
  options: { readonly isNominal: boolean; readonly isDatedLater: boolean },
): Modality {
  const { list, of } = clausesOf(items);
  const trigger = items[match.trigger];
  // An apposition or a bare name carries the claim: nothing governs it.
  if (trigger === undefined || (trigger.type === "mention" && !options.isNominal) || isWord(trigger, ",", "("))
    return "ASSERTED";
  let modality: Modality = "ASSERTED";
  let at = match.trigger;
  const isNominal = options.isNominal || !isVerb(trigger);
  if (isNominal) modality = modalityBehind(items, of, at);
  for (let depth = 0; depth < MOST_DEPTH; depth++) {
    const clause = list[of[at] ?? 0];
    if (clause === undefined) break;
    if (depth === 0) {
      const chain = isNominal ? nominalChain(items, of, at) : verbalChain(items, of, at);
      modality = apply(words(items, chain), modality, {
        isConditioned: hasCondition(items, list, of[at] ?? 0),
        isReportedFuture: clause.kind === "COMPLEMENT" && clause.head !== null && isPastSpeech(items[clause.head]),
        isDatedLater: options.isDatedLater,
      });
      if (modality === "ASSERTED") modality = plainModality(items, match.trigger, of, list, options);
    }
    const marked = markedModality(items, clause, list);
    if (marked !== null) return compose(marked, modality);
    if (clause.kind !== "COMPLEMENT" || clause.head === null) break;
    const head = clause.head;
    modality = applyHead(items, of, head, modality);
    at = head;
  }
  return modality;
}

const MOST_DEPTH = 4;

/** Of a noun before its verb: what the verb says of its coming about ("the talks will be held", "did not take place"). */
function modalityBehind(items: readonly Item[], of: readonly number[], nounAt: number): Modality {
  const clause = of[nounAt];
  for (let at = 0; at < nounAt; at++) if (of[at] === clause && isFiniteVerb(items, at)) return "ASSERTED";
  const verbAt = items.findIndex((_, i) => i > nounAt && of[i] === clause && isFiniteVerb(items, i));
  if (verbAt < 0) return "ASSERTED";
  const group: number[] = [];
  let end = verbAt;
  while (
    end < items.length &&
    end < verbAt + 7 &&
    (isVerb(items[end]) ||
      isAdverb(items[end]) ||
      NEGATIONS.has(normAt(items[end])) ||
      isWord(items[end], "to", "due", "set", "likely", "place", "off"))
  ) {
    group.push(end);
    end++;
  }
  const found = words(items, group);
  if (!found.some((word) => HAPPENING.has(word))) return "ASSERTED";
  return apply(found, "ASSERTED", { isConditioned: false, isReportedFuture: false, isDatedLater: false });
}

/**
 * What the word that a clause completes makes of it, with the denials before that word. Denied belief denies ("does not
 * think that"); speech, denied or not, leaves the thing as it is, unless it asks for it.
 */
function applyHead(items: readonly Item[], of: readonly number[], head: number, inner: Modality): Modality {
  const own = normAt(items[head]);
  const chain = isVerb(items[head]) ? verbalChain(items, of, head) : nominalChain(items, of, head);
  const before = words(
    items,
    chain.filter((at) => at < head),
  );
  const isPassive = before.some((word) => ["is", "was", "been", "are", "were"].includes(word));
  if (isPassive && IMPERSONAL.test(own)) return compose("REPORTED", inner);
  if (THOUGHT.test(own)) return before.some((word) => NEGATIONS.has(word)) ? compose("NEGATED", inner) : inner;
  if (ASKING.test(own)) return compose("HYPOTHETICAL", inner);
  if (EXPECTING.test(own)) return compose("PLANNED", inner);
  if (SPEAKING.test(own)) return inner;
  const full = [...before, own];
  return apply(takesThat(own) ? [...full, "that"] : full, inner, {
    isConditioned: false,
    isReportedFuture: false,
    isDatedLater: false,
  });
}

/** "It is said that …" keeps its distance. */
const IMPERSONAL = /^(?:said|believed|thought|reported|claimed|alleged|rumou?red|understood)$/;

const THOUGHT = /^(?:believ|think|thought)/;

const ASKING = /^(?:ask|suggest|propos|demand|urg|consider|recommend|insist on)/;

const EXPECTING = /^(?:expect|predict)/;

const SPEAKING = /^(?:sa(?:y|id)|t(?:ell|old)|add|warn|plan|agree|promis|vow|pledg|report|know|knew)/;

/** What the word that opens a clause makes of it: a condition, or a question that is left open. */
function markedModality(items: readonly Item[], clause: Clause, list: readonly Clause[]): Modality | null {
  const marker = normAt(items[clause.from]);
  if (clause.kind === "ADVERBIAL") {
    if (marker === "if" && isWord(items[clause.from - 1], "as")) return "HYPOTHETICAL";
    if (marker === "if" && isWord(items[clause.from - 1], "asked", "wonder", "wondered", "know", "see"))
      return "HYPOTHETICAL";
    return CONDITIONS.has(marker) ? "CONDITIONAL" : null;
  }
  if (clause.kind === "COMPLEMENT" && marker === "whether") return "HYPOTHETICAL";
  const isFirst = clause.kind === "MAIN" && clause.from === 0 && list[0] === clause;
  if (isFirst && isWord(items.at(-1), "?") && isAuxiliary(items[0])) return "HYPOTHETICAL";
  if (isFirst && isWord(items[0], "should", "had", "were") && !isWord(items.at(-1), "?")) return "CONDITIONAL";
  return null;
}

/** Whether the later of two items lies in a condition that the earlier one stands outside of: "its warning in case **Peru** acts". */
export function reachesIntoCondition(items: readonly Item[], first: number, last: number): boolean {
  const { list, of } = clausesOf(items);
  const outside = new Set<number>();
  for (let at: number | null = of[first] ?? null; at !== null; at = list[at]?.parent ?? null) outside.add(at);
  for (let at: number | null = of[last] ?? null; at !== null && !outside.has(at); at = list[at]?.parent ?? null) {
    const clause = list[at];
    if (clause === undefined || clause.kind === "RELATIVE") return false;
    if (markedModality(items, clause, list) === "CONDITIONAL") return true;
  }
  return false;
}

/** Whether a condition hangs on a clause, or on one that it is part of. */
function hasCondition(items: readonly Item[], list: readonly Clause[], own: number): boolean {
  const above = new Set<number>();
  for (let at: number | null = own; at !== null; at = list[at]?.parent ?? null) {
    above.add(at);
    if (list[at]?.kind === "RELATIVE") break;
  }
  return list.some(
    ({ kind, from, parent }, index) =>
      kind === "ADVERBIAL" &&
      parent !== null &&
      above.has(parent) &&
      !above.has(index) &&
      ["if", "unless", "case", "provided"].includes(normAt(items[from])),
  );
}

/** A verb without any such word: present tense holds only under the condition that stands beside it, or later by its date. */
function plainModality(
  items: readonly Item[],
  at: number,
  of: readonly number[],
  list: readonly Clause[],
  options: { readonly isNominal: boolean; readonly isDatedLater: boolean },
): Modality {
  const verb = items[at];
  if (
    options.isNominal ||
    verb?.type !== "word" ||
    !verb.tags.includes("PresentTense") ||
    isAuxiliary(verb) ||
    isGerund(verb)
  )
    return "ASSERTED";
  if (hasCondition(items, list, of[at] ?? 0)) return "CONDITIONAL";
  return options.isDatedLater && verb.norm.endsWith("s") ? "PLANNED" : "ASSERTED";
}

function isPastSpeech(item: Item | undefined): boolean {
  return (
    item?.type === "word" &&
    /^(?:said|told|announced|added|vowed|pledged|promised|insisted|confirmed|declared|stated|agreed|decided|reported|saying|adding|announcing|stating|assured|wrote|noted|signalled|signaled)$/.test(
      item.norm,
    )
  );
}
