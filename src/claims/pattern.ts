import { NewsgraphError } from "../errors.ts";
import { ENTITY_KINDS, type EntityKind } from "../model/kinds.ts";
import type { Span } from "../model/span.ts";
import { isFiller, isParenthesisEnd, isParenthesisStart } from "./fillers.ts";
import type { Item, MentionItem } from "./item.ts";
import { isOfficeNoun } from "./offices.ts";

/**
 * The little language of the claim rules. A pattern is a list of elements apart by spaces, matched against the items of
 * one sentence:
 *
 * - `S:PERSON|PLACE` a mention of one of these kinds (`ANY`: all), or a list of them ("A, B and C"), kept under the
 *   name `S`; the article before it is passed over. `S'` must be possessive, `S^` may also be attributive ("Russian"),
 *   `S+` must be a list of two or more, `S!` only one (an apposition speaks of the last name of a list).
 * - `met|meets` one of these words; with `?` at the end the element may be missing.
 * - `_` what may stand between a subject and its verb: auxiliaries, adverbs, a parenthesis between commas.
 * - `*4` up to four items of any sort but ends of clauses.
 * - `{role}` a stretch of up to six words that ends in the noun of an office, kept as text.
 */
export type Element =
  | {
      readonly type: "slot";
      readonly name: string;
      readonly kinds: ReadonlySet<EntityKind>;
      readonly isPossessive: boolean;
      readonly mayBeAttributive: boolean;
      readonly isList: boolean;
      readonly isSingle: boolean;
    }
  | { readonly type: "words"; readonly words: ReadonlySet<string>; readonly isOptional: boolean }
  | { readonly type: "filler" }
  | { readonly type: "gap"; readonly most: number }
  | { readonly type: "role" };

export interface PatternMatch {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly slots: ReadonlyMap<string, readonly MentionItem[]>;
  readonly role: (Span & { readonly text: string }) | null;
  /** Index of the first item that a `words` element took: the verb or noun that carries the claim. */
  readonly trigger: number;
}

const MOST_FILLERS = 7;
const MOST_PARENTHESIS = 24;
const MOST_LIST = 8;
const MOST_ROLE = 6;

/** Parses a pattern. Throws MALFORMED with the element that it cannot read. */
export function parsePattern(pattern: string): readonly Element[] {
  return pattern.split(" ").map((word): Element => {
    if (word === "_") return { type: "filler" };
    if (word === "{role}") return { type: "role" };
    const gap = /^\*(\d+)$/.exec(word);
    if (gap) return { type: "gap", most: Number(gap[1]) };
    const slot = /^([A-Za-z]+)(['^+!]*):([A-Z|]+)$/.exec(word);
    if (slot) {
      const marks = slot[2] ?? "";
      return {
        type: "slot",
        name: slot[1] ?? "",
        kinds: toKinds(slot[3] ?? "", pattern),
        isPossessive: marks.includes("'"),
        mayBeAttributive: marks.includes("^"),
        isList: marks.includes("+"),
        isSingle: marks.includes("!"),
      };
    }
    const isOptional = word.endsWith("?") && word.length > 1;
    return { type: "words", words: new Set((isOptional ? word.slice(0, -1) : word).split("|")), isOptional };
  });
}

function toKinds(list: string, pattern: string): ReadonlySet<EntityKind> {
  if (list === "ANY") return new Set(ENTITY_KINDS);
  const kinds = list.split("|");
  const unknown = kinds.find((kind) => !ENTITY_KINDS.some((known) => known === kind));
  if (unknown !== undefined)
    throw new NewsgraphError("MALFORMED", `claim pattern "${pattern}" names the kind ${unknown}, which does not exist`);
  return new Set(ENTITY_KINDS.filter((kind) => kinds.includes(kind)));
}

interface State {
  readonly at: number;
  readonly slots: ReadonlyMap<string, readonly MentionItem[]>;
  readonly role: PatternMatch["role"];
  readonly trigger: number;
}

/** Every leftmost match of a pattern in the items, in order; a match begins where the one before it has ended or later. */
export function matchPattern(
  elements: readonly Element[],
  items: readonly Item[],
  raw: string,
): readonly PatternMatch[] {
  const matches: PatternMatch[] = [];
  for (let from = 0; from < items.length; from++) {
    const end = matchFrom(elements, 0, { at: from, slots: new Map(), role: null, trigger: -1 }, items, raw);
    if (end === undefined) continue;
    matches.push({ from, to: end.at, slots: end.slots, role: end.role, trigger: end.trigger < 0 ? from : end.trigger });
  }
  return matches;
}

function matchFrom(
  elements: readonly Element[],
  index: number,
  state: State,
  items: readonly Item[],
  raw: string,
): State | undefined {
  const element = elements[index];
  if (element === undefined) return state;
  for (const next of statesAfter(element, state, items, raw)) {
    const end = matchFrom(elements, index + 1, next, items, raw);
    if (end !== undefined) return end;
  }
  return undefined;
}

function statesAfter(element: Element, state: State, items: readonly Item[], raw: string): readonly State[] {
  switch (element.type) {
    case "words": {
      const item = items[state.at];
      const taken =
        item?.type === "word" && element.words.has(item.norm)
          ? [
              {
                ...state,
                at: state.at + 1,
                trigger: state.trigger < 0 && !element.isOptional ? state.at : state.trigger,
              },
            ]
          : [];
      return element.isOptional ? [...taken, state] : taken;
    }
    case "slot":
      return slotStates(element, state, items);
    case "filler":
      return fillerEnds(items, state.at).map((at) => ({ ...state, at }));
    case "gap":
      return gapEnds(items, state.at, element.most).map((at) => ({ ...state, at }));
    case "role":
      return roleStates(state, items, raw);
  }
}

function fitsSlot(item: Item | undefined, element: Element & { type: "slot" }): item is MentionItem {
  return (
    item?.type === "mention" &&
    element.kinds.has(item.kind) &&
    (element.mayBeAttributive || !item.isAttributive || item.head !== null) &&
    (!element.isPossessive || item.isPossessive || (element.mayBeAttributive && item.form === "DEMONYM"))
  );
}

const ARTICLES = new Set(["the", "a", "an", "both"]);

function slotStates(element: Element & { type: "slot" }, state: State, items: readonly Item[]): readonly State[] {
  let at = state.at;
  const first = items[at];
  if (first?.type === "word" && ARTICLES.has(first.norm)) at++;
  const taken: MentionItem[] = [];
  const states: State[] = [];
  while (taken.length < MOST_LIST) {
    const item = items[at];
    if (!fitsSlot(item, element)) break;
    taken.push(item);
    at++;
    const next = items[at];
    const afterPossessive =
      element.isPossessive && item.isPossessive && next?.type === "word" && next.norm.startsWith("'") ? at + 1 : at;
    // A list ends with "and": two names with a comma between them belong to two clauses.
    const before = items[taken.length === 1 ? -1 : at - 2];
    const last = before?.type === "word" && before.norm === "the" ? items[at - 3] : before;
    const isClosed = taken.length === 1 || (last?.type === "word" && (last.norm === "and" || last.norm === "&"));
    if (isClosed) {
      states.push({ ...state, at: afterPossessive, slots: new Map(state.slots).set(element.name, [...taken]) });
    }
    const after = element.isSingle ? undefined : conjunctionEnd(items, at, taken.length);
    if (after === undefined) break;
    at = after;
  }
  // Longest list first: "Cuba and Venezuela" rather than "Cuba".
  return states.filter(({ slots }) => !element.isList || (slots.get(element.name)?.length ?? 0) > 1).reverse();
}

/**
 * Where the next member of a list begins: after "," or "and" or both, and an article. Both together only go on with a
 * list; after a single name they begin a clause ("sent troops to the Donbas, and Moscow denies it").
 */
function conjunctionEnd(items: readonly Item[], from: number, taken: number): number | undefined {
  let at = from;
  const isAt = (...norms: string[]): boolean => {
    const item = items[at];
    return item?.type === "word" && norms.includes(item.norm);
  };
  if (isAt(",")) at++;
  if (isAt("and", "&")) at++;
  if (at === from || (at === from + 2 && taken < 2)) return undefined;
  if (isAt("the")) at++;
  return at;
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
      if (after?.type === "word" && ["who", "which"].includes(after.norm)) {
        at += 2;
        ends.push(at);
        fillers++;
        continue;
      }
      if (close < 0) break;
      at = close + 1;
    } else if (isFiller(item)) at++;
    else break;
    fillers++;
    ends.push(at);
  }
  return ends;
}

const CLAUSE_ENDS = new Set([
  ";",
  ":",
  "—",
  "–",
  "but",
  "while",
  "although",
  "whereas",
  "because",
  "who",
  "which",
  ".",
  "?",
  "!",
  '"',
  "“",
  "”",
]);

function gapEnds(items: readonly Item[], from: number, most: number): readonly number[] {
  const ends = [from];
  for (let at = from; at < from + most; at++) {
    const item = items[at];
    if (item === undefined || (item.type === "word" && CLAUSE_ENDS.has(item.norm))) break;
    ends.push(at + 1);
  }
  return ends;
}

function roleStates(state: State, items: readonly Item[], raw: string): readonly State[] {
  const states: State[] = [];
  let from = state.at;
  const first = items[from];
  if (first?.type === "word" && ARTICLES.has(first.norm)) from++;
  for (let at = from; at < from + MOST_ROLE; at++) {
    const item = items[at];
    if (item?.type !== "word" || /^[,;:.]$/.test(item.norm)) break;
    if (!isOfficeNoun(item.norm)) continue;
    const start = items[from]?.start ?? item.start;
    states.push({ ...state, at: at + 1, role: { start, end: item.end, text: raw.slice(start, item.end) } });
  }
  return states.reverse();
}
