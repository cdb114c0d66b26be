import { hasOverlap, type Span } from "../../model/span.ts";
import type { Item } from "../sentence/item.ts";

/** Predicates that say to whom somebody belongs. */
const BELONGING = new Set(["MEMBER_OF", "WORKS_FOR", "LEADS", "HOLDS_POSITION", "REPRESENTS"]);

const OF = new Set(["of", "from", "at"]);

/**
 * Whether a claim would tie somebody to the body that stands beside another: "Lee of **Labour** and **Fung** of the Greens",
 * "**US** envoy Lee and **Fung**". Only where no verb stands between the two, which might tie them after all.
 */
export function crossesPairs(items: readonly Item[], predicate: string, subject: Span, object: Span): boolean {
  if (!BELONGING.has(predicate)) return false;
  const [person, body] = [subject, object].map((span) =>
    items.findIndex((item) => item.type === "mention" && hasOverlap(item.name, span)),
  );
  if (person === undefined || body === undefined || person < 0) return false;
  // A body that a title names ("**US** Secretary of State Kerry") is part of that person's item.
  const holder = items.find((item) => item.type === "mention" && hasOverlap(item, object));
  if (body < 0) return isPerson(holder) && holder !== items[person];
  if (!isPerson(items[person]) || !isBody(items[body])) return false;
  const between = items.slice(Math.min(person, body) + 1, Math.max(person, body));
  if (between.some((item) => item.type === "word" && item.tags.includes("Verb"))) return false;
  const ownBody = bodyOf(items, person);
  if (ownBody !== undefined && ownBody !== body && between.some(isPerson)) return true;
  const ownPerson = personOf(items, body);
  return (
    ownPerson !== undefined &&
    ownPerson !== person &&
    !isListed(items, Math.min(person, ownPerson), Math.max(person, ownPerson))
  );
}

/** The body right behind a name ("Lee of the **Greens**") or in the possessive before it ("the **Greens**' Lee"). */
function bodyOf(items: readonly Item[], person: number): number | undefined {
  if (isWordOf(items[person + 1], OF)) {
    const at = isWordOf(items[person + 2], ARTICLE) ? person + 3 : person + 2;
    if (isBody(items[at])) return at;
  }
  const before = isWordOf(items[person - 1], POSSESSIVE) ? person - 2 : person - 1;
  const owner = items[before];
  return isBody(owner) && owner.isPossessive ? before : undefined;
}

function personOf(items: readonly Item[], body: number): number | undefined {
  const of = isWordOf(items[body - 1], ARTICLE) ? body - 2 : body - 1;
  if (isWordOf(items[of], OF) && isPerson(items[of - 1])) return of - 1;
  const after = isWordOf(items[body + 1], POSSESSIVE) ? body + 2 : body + 1;
  const owner = items[body];
  return isBody(owner) && owner.isPossessive && isPerson(items[after]) ? after : undefined;
}

const ARTICLE = new Set(["the"]);
const POSSESSIVE = new Set(["'s", "'"]);
const AND = new Set([",", "and", "&"]);

/** "Lee and **Fung** of the Greens": both are of them. */
function isListed(items: readonly Item[], first: number, last: number): boolean {
  return items.slice(first + 1, last).every((item) => isPerson(item) || isWordOf(item, AND));
}

function isWordOf(item: Item | undefined, words: ReadonlySet<string>): boolean {
  return item?.type === "word" && words.has(item.norm);
}

function isPerson(item: Item | undefined): item is Item & { readonly type: "mention" } {
  return item?.type === "mention" && item.kind === "PERSON";
}

function isBody(item: Item | undefined): item is Item & { readonly type: "mention" } {
  return item?.type === "mention" && item.kind === "ORGANIZATION";
}
