import type { Span } from "../model/span.ts";
import type { DateMention } from "../model/when.ts";
import { isAfterPreposition, isFiller, isParenthesisEnd, isParenthesisStart, isPassive } from "./fillers.ts";
import type { Item, MentionItem } from "./item.ts";
import { isBeforeName, KIN, PLACE_CLASSES } from "./noun-classes.ts";
import { isOfficeNoun } from "./offices.ts";
import type { Element, SlotElement, WordsElement } from "./pattern.ts";
import { laterVerbs } from "./same-subject.ts";

/** Where in a sentence something is said: indexes of its items. */
export interface MatchedItems {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** The verb or noun that carries the claim: of a pattern the first item that a `words` element took. */
  readonly trigger: number;
}

export interface PatternMatch extends MatchedItems {
  readonly slots: ReadonlyMap<string, readonly MentionItem[]>;
  readonly role: TextSpan | null;
  readonly kin: TextSpan | null;
  readonly asset: TextSpan | null;
  readonly date: DateMention | null;
}

type TextSpan = Span & { readonly text: string };

type State = Omit<PatternMatch, "from" | "to"> & { readonly at: number };

interface Sentence {
  readonly items: readonly Item[];
  readonly raw: string;
  readonly dates: readonly DateMention[];
}

const MOST_FILLERS = 7;
const MOST_PARENTHESIS = 24;
const MOST_LIST = 8;
const MOST_ROLE = 7;
const MOST_ASSET = 6;
const MOST_BEFORE_NAME = 5;

const START = { slots: new Map<string, readonly MentionItem[]>(), role: null, kin: null, asset: null, date: null };

/** Every match of a pattern in the items, one at most for each item that it begins with, in order; none begins behind `last`. */
export function matchPattern(
  elements: readonly Element[],
  items: readonly Item[],
  raw: string,
  dates: readonly DateMention[] = [],
  last = items.length - 1,
): readonly PatternMatch[] {
  const sentence = { items, raw, dates };
  const matches: PatternMatch[] = [];
  const [first] = elements;
  let name = -1;
  for (let from = 0; from <= last; from++) {
    if (first?.type === "slot") {
      if (name < from) name = nextName(items, from, first);
      // A slot begins with its name or a few words before it; most places have none near, and need no closer look.
      from = Math.max(from, name - MOST_BEFORE_NAME - 1);
      if (from > last) break;
    }
    const end = matchFrom(elements, 0, { ...START, at: from, trigger: -1 }, sentence);
    if (end === undefined) continue;
    const { at, trigger, ...found } = end;
    if (matches.some((other) => isWithin({ ...end, from }, other))) continue;
    matches.push({ ...found, from, to: at, trigger: trigger < 0 ? from : trigger });
  }
  return matches;
}

/** The first item from there on that may be the name of a slot; infinite where there is none. */
function nextName(items: readonly Item[], from: number, slot: SlotElement): number {
  for (let at = from; at < items.length; at++) if (fitsSlot(items[at], slot)) return at;
  return Number.POSITIVE_INFINITY;
}

/** Whether a match says no more than an earlier one: the last of a list on its own. */
function isWithin(match: State & { readonly from: number }, other: PatternMatch): boolean {
  if (other.trigger !== match.trigger || other.to !== match.at) return false;
  return [...match.slots].every(([name, found]) => found.every((item) => other.slots.get(name)?.includes(item)));
}

function matchFrom(elements: readonly Element[], index: number, state: State, sentence: Sentence): State | undefined {
  const element = elements[index];
  if (element === undefined) return state;
  for (const next of statesAfter(element, state, sentence)) {
    const end = matchFrom(elements, index + 1, next, sentence);
    if (end !== undefined) return end;
  }
  return undefined;
}

function statesAfter(element: Element, state: State, sentence: Sentence): readonly State[] {
  const { items, raw, dates } = sentence;
  switch (element.type) {
    case "words":
      return wordStates(element, state, items);
    case "slot":
      return slotStates(element, state, items);
    case "start":
      return state.at === 0 || (state.at === 1 && items[0]?.type === "word" && /^["“]$/.test(items[0].norm))
        ? [state]
        : [];
    case "filler":
      return fillerEnds(items, state.at).map((at) => ({ ...state, at }));
    case "gap":
      return gapEnds(items, state.at, element.most, element.isPlain).map((at) => ({ ...state, at }));
    case "role":
      return roleStates(state, items, raw);
    case "kin":
      return kinStates(state, items);
    case "asset":
      return assetStates(state, items, raw);
    case "date":
      return dateStates(state, items, dates);
  }
}

/** A word, or the noun of an unnamed event ("talks"). */
function wordStates(element: WordsElement, state: State, items: readonly Item[]): readonly State[] {
  const item = items[state.at];
  const word = item?.type === "word" ? item : (item?.headWord ?? null);
  // A pronoun that stands for somebody is still the word that it is ("Lina Haddad, his wife").
  const isPronoun = item?.type === "mention" && item.form === "PRONOUN" && element.words.has(item.text.toLowerCase());
  const isTaken =
    isPronoun ||
    (word !== null &&
      (element.words.has(word.norm) || element.tags.some((tag) => word.tags.includes(tag))) &&
      !(element.participles.has(word.norm) && isPassive(items, state.at)));
  const taken = isTaken
    ? [{ ...state, at: state.at + 1, trigger: state.trigger < 0 && !element.isOptional ? state.at : state.trigger }]
    : [];
  return element.isOptional ? [...taken, state] : taken;
}

function fitsSlot(item: Item | undefined, element: SlotElement): item is MentionItem {
  if (item?.type !== "mention" || !element.kinds.has(item.kind)) return false;
  if (element.isNamed && item.form === "PRONOUN") return false;
  if (element.isDemonym) return item.form === "DEMONYM" && item.head === null;
  if (element.isPossessive)
    return item.isPossessive || (element.mayBeAttributive && (item.form === "DEMONYM" || item.isAttributive));
  if (item.kind === "PERSON" && item.isPossessive) return false;
  return element.mayBeAttributive || item.head !== null || !(item.isAttributive || item.isPossessive);
}

const ARTICLES = new Set(["the", "a", "an", "both", "neither", "either"]);
const OWN = new Set(["its", "his", "her", "their", "our", "my"]);

/** Where the name of a slot stands: at `from`, after an article, or after a class noun ("the news agency Reuters"). */
function nameStart(items: readonly Item[], from: number, element: SlotElement): number | undefined {
  let at = from;
  const first = items[at];
  if (first?.type === "word" && ARTICLES.has(first.norm)) at++;
  if (fitsSlot(items[at], element)) return at;
  if (element.isPossessive || element.mayBeAttributive) return undefined;
  if (isDeterminer(items[at])) at++;
  for (let to = at; to < at + MOST_BEFORE_NAME; to++) {
    const item = items[to];
    if (item === undefined) return undefined;
    if (item.type === "mention") {
      if (fitsSlot(item, element) && !(to === at)) return isClassBefore(items, to, at, item) ? to : undefined;
      if (!item.isAttributive) return undefined;
    } else if (item.norm !== "of" && !item.tags.some((tag) => tag === "Noun" || tag === "Adjective")) return undefined;
  }
  return undefined;
}

function isDeterminer(item: Item | undefined): boolean {
  if (item?.type === "mention") return item.form === "PRONOUN" && item.isPossessive;
  return item?.type === "word" && OWN.has(item.norm);
}

function isClassBefore(items: readonly Item[], name: number, from: number, item: MentionItem): boolean {
  const before = items[name - 1];
  if (before?.type !== "word" || name - 1 < from) return false;
  if (before.norm !== "of") return isBeforeName(before.norm, item.kind) && item.form !== "PRONOUN";
  const kind = items[name - 2];
  return item.kind === "PLACE" && kind?.type === "word" && name - 2 >= from && PLACE_CLASSES.has(kind.norm);
}

function slotStates(element: SlotElement, state: State, items: readonly Item[]): readonly State[] {
  let at = nameStart(items, state.at, element);
  if (at === undefined || (element.isSubject && isAfterPreposition(items, state.at))) return [];
  const taken: MentionItem[] = [];
  const states: State[] = [];
  // A list ends with "and": two names with a comma between them belong to two clauses.
  let isClosed = true;
  while (taken.length < MOST_LIST) {
    const item: Item | undefined = items[at];
    if (!fitsSlot(item, element)) break;
    taken.push(item);
    at++;
    const next = items[at];
    const end: number =
      element.isPossessive && item.isPossessive && next?.type === "word" && next.norm.startsWith("'") ? at + 1 : at;
    if (isClosed) states.push({ ...state, at: end, slots: new Map(state.slots).set(element.name, [...taken]) });
    const after = element.isSingle ? undefined : conjunctionEnd(items, at, taken.length);
    if (after === undefined) break;
    isClosed = after.isLast;
    const member = nameStart(items, after.at, element);
    if (member === undefined) break;
    at = member;
  }
  // Longest list first: "Cuba and Venezuela" rather than "Cuba".
  return states.filter(({ slots }) => !element.isList || (slots.get(element.name)?.length ?? 0) > 1).reverse();
}

/**
 * Where the next member of a list begins: after "," or "and" or both. Both together only go on with a list; after a
 * single name they begin a clause ("sent troops to the Donbas, and Moscow denies it").
 */
function conjunctionEnd(
  items: readonly Item[],
  from: number,
  taken: number,
): { readonly at: number; readonly isLast: boolean } | undefined {
  let at = from;
  const isAt = (...norms: string[]): boolean => {
    const item = items[at];
    return item?.type === "word" && norms.includes(item.norm);
  };
  if (isAt(",")) at++;
  const afterComma = at;
  if (isAt("and", "&", "or", "nor")) at++;
  else if (isAt("as", "along", "together")) {
    const phrase = items.slice(at, at + 3).map((item) => (item.type === "word" ? item.norm : ""));
    if (phrase.join(" ") === "as well as") at += 3;
    else if (phrase[1] === "with") at += 2;
  }
  const isLast = at > afterComma;
  if (at === from || (isLast && afterComma > from && taken < 2)) return undefined;
  return { at, isLast };
}

/** Ends of what may fill the room between subject and verb, the shortest first. */
function fillerEnds(items: readonly Item[], from: number): readonly number[] {
  const ends = [from];
  let at = from;
  let fillers = 0;
  while (fillers < MOST_FILLERS) {
    const item = items[at];
    if (item === undefined) break;
    if (isParenthesisStart(item)) {
      const close = items.findIndex((other, i) => i > at && i <= at + MOST_PARENTHESIS && isParenthesisEnd(other));
      const after = items[at + 1];
      if (after?.type === "word" && ["who", "which"].includes(after.norm)) ends.push(at + 2);
      const isParticiple =
        after?.type === "word" && after.tags.some((tag) => tag === "PastTense" || tag === "Participle");
      const isAdverb = after?.type === "word" && isFiller(after) && !isParticiple;
      if (isParticiple) ends.push(at + 1);
      else if (isAdverb && isFillerAt(items, at + 1)) ends.push(at + 1, at + 2);
      if (close < 0) {
        if (ends.at(-1) !== at + 2) break;
        at += 2;
        fillers++;
        continue;
      }
      // A relative clause may be entered, with its own fillers, or passed over.
      if (ends.at(-1) === at + 2) for (let i = at + 2; i < close && isFillerAt(items, i); i++) ends.push(i + 1);
      at = close + 1;
    } else if (isFiller(item)) at++;
    else break;
    fillers++;
    ends.push(at);
  }
  return [...ends, ...laterVerbs(items, at)];
}

function isFillerAt(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return item !== undefined && isFiller(item);
}

const CLAUSE_ENDS = new Set('; : — – but while although whereas because who which . ? ! " “ ”'.split(" "));
const QUOTE_MARKS = new Set(['"', "“", "”"]);
const PHRASE_ENDS = new Set(", ( ) - born and or that when where as if after before since until".split(" "));

function gapEnds(items: readonly Item[], from: number, most: number, isPlain: boolean): readonly number[] {
  const ends = [from];
  for (let at = from; at < from + most; at++) {
    const item = items[at];
    if (item?.type === "word" && QUOTE_MARKS.has(item.norm)) {
      // A single term in marks belongs to its clause.
      const close = items.findIndex(
        (other, i) => i > at && i <= at + 4 && other.type === "word" && QUOTE_MARKS.has(other.norm),
      );
      if (close < 0 || isPlain || close >= from + most) break;
      at = close;
      ends.push(at + 1);
      continue;
    }
    if (item === undefined || (item.type === "word" && CLAUSE_ENDS.has(item.norm))) break;
    if (isPlain && (item.type === "word" ? PHRASE_ENDS.has(item.norm) : !item.isAttributive && item.kind !== "EVENT"))
      break;
    ends.push(at + 1);
  }
  return ends;
}

const ROLE_ENDS = new Set(
  "is was are were be been being who which that by with from in at on has had have and or as after before when while to until since under against over about into called whose than nor".split(
    " ",
  ),
);

/** The noun of an office with the words before it and, after "of", what it is an office for ("minister of culture"). */
function roleStates(state: State, items: readonly Item[], raw: string): readonly State[] {
  const states: State[] = [];
  let from = state.at;
  while (isDeterminer(items[from]) || isArticle(items[from])) from++;
  const push = (at: number): void => {
    const [first, last] = [items[from], items[at]];
    if (first === undefined || last === undefined) return;
    const text = raw.slice(first.start, last.end);
    states.push({ ...state, at: at + 1, role: { start: first.start, end: last.end, text } });
  };
  for (let at = from; at < from + MOST_ROLE; at++) {
    const item = items[at];
    if (item?.type !== "word" || !/[\p{L}\p{N}]/u.test(item.norm)) break;
    if (isOfficeNoun(item.norm)) {
      push(at);
      const next = items[at + 1];
      if (next?.type === "word" && (next.norm === "of" || next.norm === "for")) {
        for (let end = at + 2; end < at + 7; end++) {
          const word = items[end];
          if (word?.type !== "word" || !/[\p{L}\p{N}]/u.test(word.norm)) break;
          if (word.tags.includes("Noun") && word.norm !== "the") push(end);
          else if (!["the", "and"].includes(word.norm) && !word.tags.includes("Adjective")) break;
        }
      }
    }
    if (ROLE_ENDS.has(item.norm) && !(item.norm === "and" && at > from && isOfficeBetween(items, from, at))) break;
  }
  return states.reverse();
}

function isArticle(item: Item | undefined): boolean {
  return item?.type === "word" && ARTICLES.has(item.norm);
}

function isOfficeBetween(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from, to).some((item) => item.type === "word" && isOfficeNoun(item.norm));
}

function kinStates(state: State, items: readonly Item[]): readonly State[] {
  const item = items[state.at];
  if (item?.type !== "word" || !KIN.has(item.norm)) return [];
  const trigger = state.trigger < 0 ? state.at : state.trigger;
  return [{ ...state, at: state.at + 1, trigger, kin: { start: item.start, end: item.end, text: item.norm } }];
}

/** Shortest first, no preposition at either end. */
function assetStates(state: State, items: readonly Item[], raw: string): readonly State[] {
  const states: State[] = [];
  const first = items[state.at];
  if (first === undefined || (first.type === "word" && first.tags.includes("Preposition"))) return states;
  for (let at = state.at; at < state.at + MOST_ASSET; at++) {
    const item = items[at];
    if (item === undefined) break;
    if (item.type === "word" && (CLAUSE_ENDS.has(item.norm) || item.norm === "to" || item.norm === "from")) break;
    const isNoun =
      item.type === "mention" ? item.kind === "OTHER" : item.tags.includes("Noun") || item.tags.includes("Value");
    if (!isNoun) continue;
    const text = raw.slice(first.start, item.end).replace(/^(?:the|a|an|its|his|her|their|some)\s+/iu, "");
    states.push({ ...state, at: at + 1, asset: { start: first.start, end: item.end, text } });
  }
  return states;
}

const BEFORE_DATE = new Set("in on around circa about c the early late at of ~".split(" "));

function dateStates(state: State, items: readonly Item[], dates: readonly DateMention[]): readonly State[] {
  let at = state.at;
  for (let steps = 0; steps < 3; steps++, at++) {
    const item = items[at];
    if (item === undefined) return [];
    const date = dates.find(({ start, end, when }) => when !== null && start < item.end && item.start < end);
    if (date !== undefined) {
      let end = at;
      while (end < items.length && (items[end]?.start ?? 0) < date.end) end++;
      return [{ ...state, at: end, date }];
    }
    if (item.type !== "word" || !BEFORE_DATE.has(item.norm)) return [];
  }
  return [];
}
