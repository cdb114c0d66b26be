import type { Item } from "../sentence/item.ts";
import { isFiller, isParenthesisEnd, isParenthesisStart } from "./fillers.ts";
import { laterVerbs } from "./same-subject.ts";

const MOST_FILLERS = 7;
const MOST_PARENTHESIS = 24;

/** Ends of what may fill the room between subject and verb, the shortest first. */
export function fillerEnds(items: readonly Item[], from: number): readonly number[] {
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
      const clause = clauseOfApposition(items, at + 1);
      if (clause !== undefined) for (let i = clause; i === clause || isFillerAt(items, i - 1); i++) ends.push(i);
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

const ARTICLES = new Set(["a", "an", "the", "once", "then"]);
const MOST_APPOSITION = 9;

/** The item behind the "who" that makes a clause of the name before it; undefined where none does. */
export function relativeStart(items: readonly Item[], from: number): number | undefined {
  const comma = items[from];
  const at = comma?.type === "word" && comma.norm === "," ? from + 1 : from;
  const who = items[at];
  if (who?.type === "word" && who.norm === "who") return at + 1;
  return at > from ? clauseOfApposition(items, at) : undefined;
}

/** "Rossi, a former pilot **who** leads Acme", "Acme, the utility **that** bought": the item behind "who", where all that stands before it says who the name is. */
function clauseOfApposition(items: readonly Item[], from: number): number | undefined {
  const first = items[from];
  if (first?.type !== "word" || !ARTICLES.has(first.norm)) return undefined;
  let hasPreposition = false;
  for (let at = from + 1; at < from + MOST_APPOSITION; at++) {
    const item = items[at];
    if (item === undefined) return undefined;
    if (item.type !== "word") continue;
    if (item.norm === "who") return at + 1;
    // Of "the head of the firm **that** …" the firm is meant.
    if (item.norm === "that" || item.norm === "which") return hasPreposition ? undefined : at + 1;
    hasPreposition ||= item.tags.includes("Preposition");
    if (!/\p{L}/u.test(item.norm) || (item.tags.includes("Verb") && !item.tags.includes("Noun"))) return undefined;
  }
  return undefined;
}

function isFillerAt(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return item !== undefined && isFiller(item);
}

export const CLAUSE_ENDS = new Set('; : — – but while although whereas because who which . ? ! " “ ”'.split(" "));
const QUOTE_MARKS = new Set(['"', "“", "”"]);
const PHRASE_ENDS = new Set(", ( ) - born by and or that when where as if after before since until".split(" "));

/** Ends of a gap of so many items at most, the shortest first; a plain one has no names and no commas. */
export function gapEnds(items: readonly Item[], from: number, most: number, isPlain: boolean): readonly number[] {
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
