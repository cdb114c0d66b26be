import type { Item } from "../sentence/item.ts";

const MOST_ITEMS = 18;

/** Words after which another subject may speak, or that begin a clause of its own. */
const STOPS = new Set(
  'that who which whose whom where when if unless because although though while whereas as than until since ; : ? ! . " “ ”'.split(
    " ",
  ),
);
const SAYING = new Set(
  "said says say saying told tells claimed claims added wrote writes reported believes believed thinks thought denied denies warned warns argued announced insisted noted".split(
    " ",
  ),
);
const CONJUNCTIONS = new Set(["and", "then", "but", "or"]);
const BEFORE_GERUND = new Set(["before", "after", "while", "by", "without", ","]);
const AUXILIARIES = new Set("was were is are has had have been will would later then also".split(" "));

/**
 * Where later verbs of the same subject begin: "X flew to Y **and** met Z", "X left Y **after** meeting Z". `from` is the
 * first verb of the subject; other clauses between end the search.
 */
export function laterVerbs(items: readonly Item[], from: number): readonly number[] {
  const first = items[from];
  if (first?.type !== "word" || !isVerb(first)) return [];
  const found: number[] = [];
  for (let at = from; at < Math.min(items.length, from + MOST_ITEMS); at++) {
    const item = items[at];
    if (item?.type !== "word") continue;
    if (STOPS.has(item.norm) || SAYING.has(item.norm)) break;
    if (at === from) continue;
    const next = skipAdverbs(items, at + 1);
    const word = items[next];
    if (word?.type !== "word") continue;
    if (CONJUNCTIONS.has(item.norm) && (isFiniteVerb(word) || AUXILIARIES.has(word.norm))) found.push(at + 1, next);
    else if (BEFORE_GERUND.has(item.norm) && word.tags.includes("Gerund")) found.push(next);
  }
  return [...new Set(found)];
}

function isVerb(item: Item): boolean {
  return item.type === "word" && item.tags.includes("Verb");
}

function isFiniteVerb(item: Item): boolean {
  return item.type === "word" && item.tags.includes("Verb") && !item.tags.includes("Gerund");
}

function skipAdverbs(items: readonly Item[], from: number): number {
  let at = from;
  while (at < from + 2) {
    const item = items[at];
    if (item?.type !== "word" || !item.tags.includes("Adverb")) break;
    at++;
  }
  return at;
}
