import type { DateMention } from "../../model/when.ts";
import type { Item, MatchedItems, MentionItem } from "../sentence/item.ts";
import { isPassive } from "./fillers.ts";
import { fillerEnds, gapEnds } from "./gap-ends.ts";
import type { Bindings, MatchState } from "./match-state.ts";
import type { Element, SlotElement, WordsElement } from "./pattern.ts";
import { fitsSlot, MOST_BEFORE_NAME, slotStates } from "./slot-states.ts";
import { assetStates, dateStates, kinStates, roleStates } from "./text-states.ts";

export type PatternMatch = MatchedItems & Bindings;

interface Sentence {
  readonly items: readonly Item[];
  readonly raw: string;
  readonly dates: readonly DateMention[];
}

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
      if (from < name - MOST_BEFORE_NAME - 1) continue;
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
function isWithin(match: MatchState & { readonly from: number }, other: PatternMatch): boolean {
  if (other.trigger !== match.trigger || other.to !== match.at) return false;
  return [...match.slots].every(([name, found]) => found.every((item) => other.slots.get(name)?.includes(item)));
}

function matchFrom(
  elements: readonly Element[],
  index: number,
  state: MatchState,
  sentence: Sentence,
): MatchState | undefined {
  const element = elements[index];
  if (element === undefined) return state;
  for (const next of statesAfter(element, state, sentence)) {
    const end = matchFrom(elements, index + 1, next, sentence);
    if (end !== undefined) return end;
  }
  return undefined;
}

function statesAfter(element: Element, state: MatchState, sentence: Sentence): readonly MatchState[] {
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
function wordStates(element: WordsElement, state: MatchState, items: readonly Item[]): readonly MatchState[] {
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
