import type { DateMention } from "../../model/when.ts";
import type { Item } from "../sentence/item.ts";
import { KIN } from "../sentence/noun-classes.ts";
import { isOfficeNoun } from "../sentence/offices.ts";
import { isArticle, isDeterminer } from "./determiners.ts";
import { CLAUSE_ENDS } from "./gap-ends.ts";
import type { MatchState } from "./match-state.ts";

const MOST_ROLE = 7;
const MOST_ASSET = 6;

const ROLE_ENDS = new Set(
  "is was are were be been being who which that by with from in at on has had have and or as after before when while to until since under against over about into called whose than nor".split(
    " ",
  ),
);

/** The noun of an office with the words before it and, after "of", what it is an office for ("minister of culture"). */
export function roleStates(state: MatchState, items: readonly Item[], raw: string): readonly MatchState[] {
  const states: MatchState[] = [];
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
    // "A day later **the** governor": another phrase begins; "the Turkish company**'s** chairman": the office is the company's.
    if (at > from && (isArticle(item) || item.norm === "'s" || item.norm === "’s")) break;
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

function isOfficeBetween(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from, to).some((item) => item.type === "word" && isOfficeNoun(item.norm));
}

/** A word of kinship. */
export function kinStates(state: MatchState, items: readonly Item[]): readonly MatchState[] {
  const item = items[state.at];
  if (item?.type !== "word" || !KIN.has(item.norm)) return [];
  const trigger = state.trigger < 0 ? state.at : state.trigger;
  return [{ ...state, at: state.at + 1, trigger, kin: { start: item.start, end: item.end, text: item.norm } }];
}

/** Shortest first, no preposition at either end. */
export function assetStates(state: MatchState, items: readonly Item[], raw: string): readonly MatchState[] {
  const states: MatchState[] = [];
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

/** A date, or up to two words that lead to one ("in early 1962"). */
export function dateStates(
  state: MatchState,
  items: readonly Item[],
  dates: readonly DateMention[],
): readonly MatchState[] {
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
