import type { Modality } from "../model/kinds.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import type { Item } from "./item.ts";
import { CONDITIONS, HAPPENING, MODALITY_RULES, type ModalityRule, NEGATIONS } from "./modality-rules.ts";
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
} from "./word-classes.ts";

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

/** What an outer word makes of what is already said to be so and so. */
function compose(outer: Modality, inner: Modality): Modality {
  if (inner === "ASSERTED" || outer === "ASSERTED") return inner === "ASSERTED" ? outer : inner;
  if (outer === "CONDITIONAL" || inner === "CONDITIONAL") return outer === "NEGATED" ? "NEGATED" : "CONDITIONAL";
  if (outer === "NEGATED") return inner === "NEGATED" ? "ASSERTED" : "NEGATED";
  if (outer === "HYPOTHETICAL") return "HYPOTHETICAL";
  return inner;
}

interface Surroundings {
  readonly isConditioned: boolean;
  readonly isReportedFuture: boolean;
  readonly isDatedLater: boolean;
}

/** Applies the words of a chain, the nearest first, each with the denial that stands before it. */
function apply(chain: readonly string[], start: Modality, around: Surroundings): Modality {
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
function ruleEndingAt(
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

function words(items: readonly Item[], indexes: readonly number[]): readonly string[] {
  return indexes.flatMap((at) => {
    const norm = normAt(items[at]);
    if (norm === "won't") return ["will", "not"];
    if (norm === "cannot") return ["cannot"];
    return /n't$/.test(norm) && norm !== "n't" ? [norm.slice(0, -3), "not"] : [norm.toLowerCase()];
  });
}

/**
 * The words that a verb stands in the scope of, in their order: its auxiliaries, adverbs and the verbs that take it as
 * an infinitive or a gerund, with the verbs' own. A finite verb's scope ends at its subject, of which "no" and "nobody"
 * count.
 */
function verbalChain(items: readonly Item[], of: readonly number[], verbAt: number): readonly number[] {
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

const MOST_CHAIN = 18;

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

/**
 * The words that a noun stands in the scope of: back to the verb that takes it. What is said of an ordinary verb ("did
 * not stop", "will condemn") reaches its object only where that is new to the text; of a verb that brings an event about
 * ("hold", "launch") always. A preposition ends the scope, but for that of a noun or verb which takes its object so.
 */
function nominalChain(items: readonly Item[], of: readonly number[], nounAt: number): readonly number[] {
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

function takesThat(own: string): boolean {
  return (BY_LAST_WORD.get("that") ?? []).some(({ phrase }) => phrase.at(-2) === own);
}

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
