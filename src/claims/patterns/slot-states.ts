import type { Item, MentionItem } from "../sentence/item.ts";
import { isBeforeName, PLACE_CLASSES } from "../sentence/noun-classes.ts";
import { isArticle, isDeterminer } from "./determiners.ts";
import { isAfterPreposition } from "./fillers.ts";
import { relativeStart } from "./gap-ends.ts";
import type { MatchState } from "./match-state.ts";
import type { SlotElement } from "./pattern.ts";

const MOST_LIST = 8;

/** In words, the article and the class noun counted ("the news agency **Reuters**"). */
export const MOST_BEFORE_NAME = 5;

/** Whether a mention may stand in a slot by itself. */
export function fitsSlot(item: Item | undefined, element: SlotElement): item is MentionItem {
  if (item?.type !== "mention" || !element.kinds.has(item.kind)) return false;
  if (element.isNamed && item.form === "PRONOUN") return false;
  if (element.isDemonym) return item.form === "DEMONYM" && item.head === null;
  if (element.isPossessive)
    return item.isPossessive || (element.mayBeAttributive && (item.form === "DEMONYM" || item.isAttributive));
  if (item.kind === "PERSON" && item.isPossessive) return false;
  return element.mayBeAttributive || item.head !== null || !(item.isAttributive || item.isPossessive);
}

/** Where the name of a slot stands: at `from`, after an article, or after a class noun ("the news agency Reuters"). */
function nameStart(items: readonly Item[], from: number, element: SlotElement): number | undefined {
  let at = from;
  const first = items[at];
  if (isArticle(first)) at++;
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

function isClassBefore(items: readonly Item[], name: number, from: number, item: MentionItem): boolean {
  const before = items[name - 1];
  if (before?.type !== "word" || name - 1 < from) return false;
  if (before.norm !== "of") return isBeforeName(before.norm, item.kind) && item.form !== "PRONOUN";
  const kind = items[name - 2];
  return item.kind === "PLACE" && kind?.type === "word" && name - 2 >= from && PLACE_CLASSES.has(kind.norm);
}

/** The names or lists of names that a slot may take, the longest first. */
export function slotStates(element: SlotElement, state: MatchState, items: readonly Item[]): readonly MatchState[] {
  let at = nameStart(items, state.at, element);
  if (at === undefined) return [];
  // "Ordered by **Rossi, who** was": of the clause alone he is the subject.
  const isOfClause = element.isSubject && isAfterPreposition(items, state.at);
  const taken: MentionItem[] = [];
  const states: MatchState[] = [];
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
  return states
    .filter(({ slots }) => !element.isList || (slots.get(element.name)?.length ?? 0) > 1)
    .flatMap((one): MatchState[] => {
      if (!isOfClause) return [one];
      const last = one.slots.get(element.name)?.at(-1);
      const clause = last?.kind === "PERSON" ? relativeStart(items, one.at) : undefined;
      return clause === undefined ? [] : [{ ...one, at: clause }];
    })
    .reverse();
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
