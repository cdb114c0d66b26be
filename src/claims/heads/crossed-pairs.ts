import { hasOverlap, type Span } from "../../model/span.ts";
import type { Item, MentionItem } from "../sentence/item.ts";
import { mentionAt } from "../sentence/mention-at.ts";
import { hasTag, isWord } from "../sentence/word-classes.ts";

/** Predicates that say to whom somebody belongs. */
const BELONGING = new Set(["MEMBER_OF", "WORKS_FOR", "LEADS", "HOLDS_POSITION", "REPRESENTS"]);

/**
 * Whether a claim would tie somebody to the body that stands beside another: "Lee of **Labour** and **Fung** of the Greens",
 * "**US** envoy Lee and **Fung**". Only where no verb stands between the two, which might tie them after all.
 */
export function crossesPairs(items: readonly Item[], predicate: string, subject: Span, object: Span): boolean {
  if (!BELONGING.has(predicate)) return false;
  const [person, body] = [mentionAt(items, subject), mentionAt(items, object)];
  if (person < 0) return false;
  if (body < 0) {
    // A body that a title names ("**US** Secretary of State Kerry") is part of that person's item.
    const holder = items.find((item) => item.type === "mention" && hasOverlap(item, object));
    return isPerson(holder) && holder !== items[person];
  }
  if (!isPerson(items[person]) || !isBody(items[body])) return false;
  const between = items.slice(Math.min(person, body) + 1, Math.max(person, body));
  if (between.some((item) => hasTag(item, "Verb"))) return false;
  const ownBody = bodyOf(items, person);
  if (ownBody !== undefined && ownBody !== body && between.some(isPerson)) return true;
  const ownPerson = personOf(items, body);
  return (
    ownPerson !== undefined &&
    ownPerson !== person &&
    !isListed(items, Math.min(person, ownPerson), Math.max(person, ownPerson))
  );
}

/**
 * Whether two names are only listed side by side as what a third deals with: "talks with **NATO** and the **OSCE**", "**Ukrainian**
 * and **German** officials". What holds between either and the third does not hold between the two.
 */
export function areListedBehind(items: readonly Item[], first: Span, second: Span): boolean {
  const places = [mentionAt(items, first), mentionAt(items, second)];
  const [from, to] = [Math.min(...places), Math.max(...places)];
  if (from < 0 || !items.slice(from + 1, to).every(isInList)) return false;
  if ([items[from], items[to]].every((item) => item?.type === "mention" && item.isAttributive)) return true;
  const start = items.findLastIndex((item, at) => at < from && !isInList(item));
  return isWord(items[start], "with", "to", "by", "from", "against", "for");
}

function isInList(item: Item): boolean {
  return item.type === "mention" || isWord(item, ",", "and", "&", "or", "the");
}

/** The body right behind a name ("Lee of the **Greens**") or in the possessive before it ("the **Greens**' Lee"). */
function bodyOf(items: readonly Item[], person: number): number | undefined {
  if (isWord(items[person + 1], "of", "from", "at")) {
    const at = isWord(items[person + 2], "the") ? person + 3 : person + 2;
    if (isBody(items[at])) return at;
  }
  const before = isWord(items[person - 1], "'s", "'") ? person - 2 : person - 1;
  const owner = items[before];
  return isBody(owner) && owner.isPossessive ? before : undefined;
}

function personOf(items: readonly Item[], body: number): number | undefined {
  const of = isWord(items[body - 1], "the") ? body - 2 : body - 1;
  if (isWord(items[of], "of", "from", "at") && isPerson(items[of - 1])) return of - 1;
  const after = isWord(items[body + 1], "'s", "'") ? body + 2 : body + 1;
  const owner = items[body];
  return isBody(owner) && owner.isPossessive && isPerson(items[after]) ? after : undefined;
}

/** "Lee and **Fung** of the Greens": both are of them. */
function isListed(items: readonly Item[], first: number, last: number): boolean {
  return items.slice(first + 1, last).every((item) => isPerson(item) || isWord(item, ",", "and", "&"));
}

function isPerson(item: Item | undefined): item is MentionItem {
  return item?.type === "mention" && item.kind === "PERSON";
}

function isBody(item: Item | undefined): item is MentionItem {
  return item?.type === "mention" && item.kind === "ORGANIZATION";
}
