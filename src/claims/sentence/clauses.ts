import type { Item } from "./item.ts";
import { type SpeechForm, speechFormOf } from "./speech-words.ts";
import {
  isAdjective,
  isAdverb,
  isAuxiliary,
  isFiniteVerb,
  isGerund,
  isNoun,
  isOpeningMark,
  isPreposition,
  isQuoteMark,
  isVerb,
  isWord,
  normAt,
  startsNounPhrase,
} from "./word-classes.ts";

/**
 * How a clause hangs in its sentence. INSERTED is the clause that says who speaks, put into or behind what is said
 * ("…, Rossi said, …"); QUOTED a stretch between quotation marks that has a verb of its own.
 */
export type ClauseKind = "MAIN" | "RELATIVE" | "ADVERBIAL" | "COMPLEMENT" | "PARTICIPLE" | "INSERTED" | "QUOTED";

/** One clause and what it hangs on. */
export interface Clause {
  readonly kind: ClauseKind;
  /** Index of the word that opens it ("who", "if", "that"), else of its first item. */
  readonly from: number;
  /** The verb, noun or adjective that it completes ("said", "possibility"), or the noun that it says more of. */
  readonly head: number | null;
  /** Index in the list of clauses. */
  readonly parent: number | null;
}

/** The clauses of a sentence. */
export interface Clauses {
  readonly list: readonly Clause[];
  /** Index of the clause of each item. */
  readonly of: readonly number[];
}

const RELATIVES = ["who", "whom", "whose", "which", "where"];
/** Words that begin an adverbial clause whatever follows, and those that do so only before a subject with its verb. */
const SUBORDINATORS = new Set("if unless because although though while whereas when whenever lest".split(" "));
const PREPOSITIONAL = new Set("after before since until till once as despite".split(" "));
const COORDINATORS = ["and", "but", "or", "nor"];

const cache = new WeakMap<readonly Item[], Clauses>();

/** The clauses of a sentence, by its conjunctions, pronouns, marks and verbs: shallow, in one pass. */
export function clausesOf(items: readonly Item[]): Clauses {
  const known = cache.get(items);
  if (known !== undefined) return known;
  const found = parseClauses(items);
  cache.set(items, found);
  return found;
}

interface Open extends Clause {
  readonly index: number;
  /** Finite verbs so far. */
  verbs: number;
  /** Stands before the verb of its parent, so that a comma ends it. */
  readonly isLeading: boolean;
}

function parseClauses(items: readonly Item[]): Clauses {
  const list: Clause[] = [];
  const of: number[] = [];
  const stack: Open[] = [];
  const open = (kind: ClauseKind, from: number, head: number | null, parent: Open | undefined): void => {
    const clause = { kind, from, head, parent: parent?.index ?? null };
    const isLeading = parent !== undefined && parent.verbs === 0 && kind !== "RELATIVE" && kind !== "COMPLEMENT";
    list.push(clause);
    stack.push({ ...clause, index: list.length - 1, verbs: 0, isLeading });
  };
  const top = (): Open => stack.at(-1) as Open;
  const popTo = (test: (clause: Open) => boolean): void => {
    while (stack.length > 1 && !test(top())) stack.pop();
  };
  open("MAIN", 0, null, undefined);
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (isWord(item, ";") || (isWord(item, ":") && !isQuoteMark(items[at + 1]))) {
      const colonHead = isWord(item, ":") ? lastSpeech(items, of, top().index, at) : undefined;
      of[at] = top().index;
      if (colonHead !== undefined) open("COMPLEMENT", at + 1, colonHead, top());
      else {
        stack.length = 0;
        open("MAIN", at + 1, null, undefined);
      }
      continue;
    }
    if (item?.type === "word" && isQuoteMark(item)) {
      const inside = stack.findIndex(({ kind, from }) => kind === "QUOTED" && isPair(items[from], item.text));
      if (inside >= 0) {
        of[at] = top().index;
        popTo(({ index }) => index === stack[inside]?.index);
        if (stack.length > 1) stack.pop();
        continue;
      }
      if (isOpeningMark(items, at) && isWholeQuote(items, at)) {
        open("QUOTED", at, lastSpeech(items, of, top().index, at) ?? null, top());
        of[at] = top().index;
        continue;
      }
    }
    closeBefore(items, at, stack, popTo);
    openAt(items, at, of, stack, open, popTo);
    of[at] = top().index;
    if (isFiniteVerb(items, at)) top().verbs++;
  }
  return { list, of };
}

function isPair(opening: Item | undefined, closing: string): boolean {
  const pairs: Readonly<Record<string, string>> = { "“": "”", "„": "“”", "«": "»", "‘": "’" };
  return opening?.type === "word" && (pairs[opening.text] ?? opening.text).includes(closing);
}

type OpenClause = (kind: ClauseKind, from: number, head: number | null, parent: Open | undefined) => void;
type PopTo = (test: (clause: Open) => boolean) => void;

/** Clauses that end at this item: at a comma, at the verb that takes the sentence up again, at "and" with a subject. */
function closeBefore(items: readonly Item[], at: number, stack: Open[], popTo: PopTo): void {
  const top = stack.at(-1);
  if (top === undefined || stack.length === 1) return;
  const follows = items[at + 1];
  if (isWord(items[at], ",", "—", "–", ")")) {
    if (top.kind === "RELATIVE" && top.verbs > 0 && !isListAhead(items, at)) stack.pop();
    else if (top.isLeading && (top.kind === "ADVERBIAL" || top.kind === "PARTICIPLE")) {
      const needsVerb = top.kind === "ADVERBIAL" && SUBORDINATORS.has(normAt(items[top.from]));
      if ((!needsVerb || top.verbs > 0) && !isListAhead(items, at)) stack.pop();
    } else if (top.kind === "INSERTED" && (stack.at(-2)?.verbs ?? 0) === 0) stack.pop();
    else if (top.kind === "PARTICIPLE" || top.kind === "ADVERBIAL") {
      const isResumed =
        startsNounPhrase(follows) && finiteAhead(items, at + 1) !== undefined && !isListAhead(items, at);
      if (isResumed && (stack.at(-2)?.verbs ?? 0) === 0) stack.pop();
    }
    return;
  }
  // "The man who led the talks said": the second verb is that of the clause outside.
  const isSecondVerb =
    top.verbs > 0 &&
    isFiniteVerb(items, at) &&
    !isCoordinated(items, at) &&
    !isVerb(items[at - 1]) &&
    !isAdverb(items[at - 1]);
  if ((top.kind === "RELATIVE" || top.kind === "ADVERBIAL") && isSecondVerb && stack.at(-2)?.verbs === 0) stack.pop();
  if (isWord(items[at], ...COORDINATORS) && top.kind !== "MAIN") {
    const verbAt = isSubjectAhead(items, at + 1);
    const speech = verbAt === undefined ? undefined : formAt(items, verbAt);
    const isOwn = verbAt === at + 1;
    if (verbAt === undefined) return;
    // "Rossi said that A did it and warned that …": the second verb of speech is the speaker's again.
    if (isOwn && (speech === "SAY" || speech === "TELL") && stack.some(({ kind }) => kind === "COMPLEMENT")) {
      popTo(({ kind }) => kind === "COMPLEMENT");
      if (stack.length > 1) stack.pop();
    } else if (!isOwn && isWord(items[at - 1], ",")) {
      popTo(({ kind }) => kind === "MAIN" || kind === "COMPLEMENT" || kind === "QUOTED");
      if (stack.at(-1)?.kind === "COMPLEMENT" && (speech === "SAY" || isWord(items[at], "but")))
        popTo(({ kind }) => kind === "MAIN");
    }
  }
}

/** Clauses that begin at this item. */
function openAt(
  items: readonly Item[],
  at: number,
  of: readonly number[],
  stack: Open[],
  open: OpenClause,
  popTo: PopTo,
): void {
  const item = items[at];
  const before = isQuoteMark(items[at - 1]) ? items[at - 2] : items[at - 1];
  const top = stack.at(-1);
  if (item === undefined || top === undefined) return;
  const inserted = insertedAt(items, at, top.verbs > 0);
  if (inserted) {
    popTo(({ kind }) => kind === "MAIN" || kind === "QUOTED");
    open("INSERTED", at, null, stack.at(-1));
    return;
  }
  if (isWord(item, ...RELATIVES) && (!isWord(item, "where") || before?.type === "mention" || isNoun(before))) {
    // "in which": the preposition belongs to the clause, its noun stands before.
    if (at > 0) open("RELATIVE", at, antecedentOf(items, at), top);
    return;
  }
  if (isWord(item, "that", "whether", "how", "why")) {
    if (isWord(before, "given", "provided", "so")) return;
    if (isWord(before, ...COORDINATORS)) {
      const earlier = [...stack].reverse().find(({ kind, head }) => kind === "COMPLEMENT" && head !== null);
      if (earlier !== undefined && isWord(item, "that")) {
        popTo(({ index }) => index === earlier.index);
        stack.pop();
        open("COMPLEMENT", at, earlier.head, stack.at(-1));
        return;
      }
    }
    const head = complementHead(items, of, top.index, at);
    if (head !== undefined) open("COMPLEMENT", at, head, top);
    else if (
      isWord(item, "that") &&
      isNoun(before) &&
      (isFiniteVerb(items, at + 1) || finiteAhead(items, at + 1) !== undefined)
    )
      open("RELATIVE", at, at - 1, top);
    return;
  }
  if (isSubordinator(items, at)) {
    open("ADVERBIAL", at, null, top);
    return;
  }
  if (
    (isGerund(item) || (isWord(item, "not") && isGerund(items[at + 1]))) &&
    (isWord(before, ",", "—", "–") || at === 0) &&
    !isListAhead(items, at)
  ) {
    const verb = isGerund(item) ? item : items[at + 1];
    const isSpeech = verb?.type === "word" && speechFormOf(verb.norm, true) !== undefined;
    // "Rossi said that A did it, adding …": it is Rossi who adds.
    if (isSpeech && top.kind === "COMPLEMENT" && top.head !== null) {
      popTo(({ index }) => index === (top.parent ?? 0));
    }
    if (stack.at(-1)?.kind === "PARTICIPLE" && stack.length > 1) stack.pop();
    open("PARTICIPLE", at, null, stack.at(-1));
    return;
  }
  const head = bareComplementHead(items, of, top.index, at);
  if (head !== undefined) open("COMPLEMENT", at, head, top);
}

function isSubordinator(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.type !== "word") return false;
  // "a big if"
  const isIfNoun = isWord(item, "if") && (isAdjective(items[at - 1]) || isQuoteMark(items[at + 1]));
  if (SUBORDINATORS.has(item.norm)) return !isIfNoun;
  if (isWord(item, "case") && isWord(items[at - 1], "in") && !isWord(items[at + 1], "of")) return true;
  if (isWord(item, "provided", "given") && isWord(items[at + 1], "that")) return true;
  if (isWord(item, "after", "before") && !isNumberOrDate(items[at + 1])) return true;
  return PREPOSITIONAL.has(item.norm) && startsNounPhrase(items[at + 1]) && finiteAhead(items, at + 1) !== undefined;
}

function isNumberOrDate(item: Item | undefined): boolean {
  return item?.type === "word" && item.tags.some((tag) => tag === "Date" || tag === "Value" || tag === "Number");
}

/** The noun or name that a relative clause speaks of. */
function antecedentOf(items: readonly Item[], at: number): number | null {
  for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
    const item = items[back];
    if (item?.type === "mention" || isNoun(item)) return back;
    if (!isWord(item, ",", "(", "—", "–", "in", "of", "to", "at", "on", "with", "by", "for", "'s")) return null;
  }
  return null;
}

function formAt(items: readonly Item[], at: number): SpeechForm | undefined {
  const item = items[at];
  return item?.type === "word" ? speechFormOf(item.norm, item.tags.includes("Verb")) : undefined;
}

function lastSpeech(items: readonly Item[], of: readonly number[], clause: number, before: number): number | undefined {
  for (let at = before - 1; at >= 0; at--) if (of[at] === clause && formAt(items, at) !== undefined) return at;
  return undefined;
}

/** What a "that" at `at` completes: the word before it, or a verb of speech with its hearer or a date between. */
function complementHead(items: readonly Item[], of: readonly number[], clause: number, at: number): number | undefined {
  const before = items[at - 1];
  if (isWord(before, ",") || before === undefined) return undefined;
  if (isVerb(before)) return at - 1;
  if (before.type === "word" && before.tags.includes("Adjective") && !isNoun(before)) return at - 1;
  if (before.type === "word" && COMPLEMENT_NOUNS.has(before.norm)) return at - 1;
  for (let back = at - 2; back >= Math.max(0, at - 7); back--)
    if (
      of[back] === clause &&
      isWord(items[back], "aware", "unaware", "certain", "confident", "sure", "clear", "likely", "unlikely")
    )
      return back;
  const speech = lastSpeech(items, of, clause, at);
  if (speech === undefined) return undefined;
  const form = formAt(items, speech);
  const isHearer =
    form === "TELL" || isWord(items[speech + 1], "to", "in") || isWord(items[speech], "warned", "warns", "warning");
  const isDated = isNumberOrDate(before) || isAdverb(before);
  return at - speech <= 9 && (isHearer || isDated || (form === "SAY" && isPreposition(items[speech + 1])))
    ? speech
    : undefined;
}

const COMPLEMENT_NOUNS: ReadonlySet<string> = new Set(
  (
    "possibility fact claim claims allegation allegations accusation accusations suggestion suggestions report reports rumour rumours rumor rumors " +
    "belief fear fears hope hopes threat warning warnings idea evidence proof denial statement statements remark remarks view likelihood chance " +
    "condition doubt doubts speculation assumption announcement assurance assurances promise pledge prospect signs sign risk news notion sense " +
    "conclusion admission assertion argument concern concerns impression understanding expectation expectations confirmation case chances"
  ).split(" "),
);

/** The verb of speech or thought that a clause without "that" completes, where a subject with its verb begins here. */
function bareComplementHead(
  items: readonly Item[],
  of: readonly number[],
  clause: number,
  at: number,
): number | undefined {
  if (!startsNounPhrase(items[at])) return undefined;
  for (let back = at - 1; back >= Math.max(0, at - 6); back--) {
    if (of[back] !== clause) return undefined;
    const item = items[back];
    const form = formAt(items, back);
    if (form !== undefined && isVerb(item)) {
      const isDirect = back === at - 1;
      const isTold = form === "TELL" && items[back + 1]?.type === "mention" && back === at - 2;
      const isDatedBetween = items
        .slice(back + 1, at)
        .every((between) => isPreposition(between) || isNumberOrDate(between) || isAdverb(between));
      if (!(isTold || ((isDirect || isDatedBetween) && form !== "TELL" && form !== "JUDGE" && form !== "STANCE")))
        return undefined;
      const verb = finiteAhead(items, at);
      return verb !== undefined && verb > at ? back : undefined;
    }
    if (item?.type === "mention" || isPreposition(item) || isNumberOrDate(item) || isAdverb(item)) continue;
    return undefined;
  }
  return undefined;
}

/** The first finite verb from here on, before a mark or a word that opens another clause. */
export function finiteAhead(items: readonly Item[], from: number, most = 10): number | undefined {
  for (let at = from; at < Math.min(items.length, from + most); at++) {
    const item = items[at];
    if (isFiniteVerb(items, at)) return at;
    if (
      isWord(item, ",", ";", ":", ".", "that", "who", "which", "if", "when", "and", "but", "to", "—") ||
      isQuoteMark(item)
    ) {
      if (!(isWord(item, "and") && at > from && items[at + 1]?.type === "mention")) return undefined;
    }
  }
  return undefined;
}

/** After a coordinator: where the verb of the next clause stands (at once, or behind a subject of its own). */
function isSubjectAhead(items: readonly Item[], from: number): number | undefined {
  let at = from;
  while (isAdverb(items[at])) at++;
  if (isFiniteVerb(items, at)) return from;
  return startsNounPhrase(items[at]) ? finiteAhead(items, at) : undefined;
}

function isCoordinated(items: readonly Item[], at: number): boolean {
  let back = at - 1;
  while (isAdverb(items[back])) back--;
  return isWord(items[back], ...COORDINATORS, ",");
}

/** Whether a comma stands in a list ("Rome, Paris and Oslo") rather than at the end of a clause. */
function isListAhead(items: readonly Item[], comma: number): boolean {
  if (!isWord(items[comma], ",")) return false;
  const isMember = (item: Item | undefined): boolean => item?.type === "mention" || isNoun(item);
  if (!isMember(items[comma - 1])) return false;
  let at = comma + 1;
  while (at < items.length && (isMember(items[at]) || isAdjective(items[at]) || isWord(items[at], ","))) at++;
  return at > comma + 1 && isWord(items[at], "and", "or") && isMember(items[at + 1]) && !isFiniteVerb(items, at + 2);
}

/** A stretch between marks that is a clause: a verb of its own inside, and a capital or a verb of speech before it. */
function isWholeQuote(items: readonly Item[], at: number): boolean {
  const first = items[at + 1];
  if (first === undefined) return false;
  let hasVerb = false;
  for (let i = at + 1; i < items.length && !isQuoteMark(items[i]); i++) if (isFiniteVerb(items, i)) hasVerb = true;
  const isCapital = first.type === "mention" ? startsNounPhrase(first) : /^\p{Lu}/u.test(first.text);
  const before = items[at - 1];
  return hasVerb && (isCapital || before === undefined || isWord(before, ",", ":")) && !isVerbFirst(items, at + 1);
}

function isVerbFirst(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return isVerb(item) && !(item?.type === "word" && /^\p{Lu}/u.test(item.text));
}

/**
 * Whether the clause that names the speaker begins here: ", said Rossi", ", Rossi said,", "according to Rossi", behind
 * a mark.
 */
function insertedAt(items: readonly Item[], at: number, hasVerb: boolean): boolean {
  const item = items[at];
  const before = items[at - 1];
  if (isWord(item, "according") && isWord(items[at + 1], "to")) return true;
  if (at === 0 || !(isWord(before, ",", "?", "!", "—", "–") || isQuoteMark(before))) return false;
  if (isQuoteMark(item)) return false;
  const form = formAt(items, at);
  // "…, said Rossi"
  const isBehindSpeech = isQuoteMark(before) || isQuoteMark(items[at - 2]);
  if (
    (form === "SAY" || form === "THINK") &&
    isVerb(item) &&
    !isGerund(item) &&
    startsNounPhrase(items[at + 1]) &&
    (hasVerb || isBehindSpeech)
  )
    return !isWord(items[at + 1], "that");
  // "…, Rossi said" to the end or to the next mark
  if (!startsNounPhrase(item)) return false;
  const verbAt = finiteAhead(items, at, 9);
  if (verbAt === undefined || verbAt === at) return false;
  let speech = verbAt;
  while (isAuxiliary(items[speech]) || isAdverb(items[speech])) speech++;
  const verb = formAt(items, speech);
  if ((verb !== "SAY" && verb !== "TELL") || (speech > verbAt && !isWord(items[verbAt], "has", "have", "had")))
    return false;
  let end = speech + 1;
  if (verb === "TELL")
    while (
      items[end]?.type === "mention" ||
      isNoun(items[end]) ||
      isWord(items[end], "the", "a", "and", "him", "her", "them", "us", "me")
    )
      end++;
  while (
    isAdverb(items[end]) ||
    isPreposition(items[end]) ||
    isNumberOrDate(items[end]) ||
    (isPreposition(items[end - 1]) && end > speech + 1) ||
    (end > speech + 1 && (items[end]?.type === "mention" || isNoun(items[end]) || isAdjective(items[end])))
  )
    end++;
  const follows = items[end];
  return follows === undefined || isWord(follows, ",", ".", ";", "?", "!", "—") || isQuoteMark(follows);
}
