import type { Item } from "../sentence/item.ts";

/** Auxiliaries, modals, negations and the verbs that only say how far the next one holds ("is due to meet"). */
const FILLERS = new Set(
  (
    "has have had having is are was were be been being will would shall should may might can could must did does do not never " +
    "n't to also yet then later again first already now still only just since soon once even both jointly who 'll 'd 've due set scheduled " +
    "planned plans plan planning intends intend intended intending expected expects expect hopes hope agreed agrees agree wants want wanted " +
    "seeks sought refused refuses refusing failed fails failing threatened threatens threatening vowed vows prepared preparing ready likely about " +
    "reportedly allegedly begun began started continued continues going currently previously formerly repeatedly secretly no longer hoping declined " +
    "declines aims need needs ought used considered considering considers mulling alleged said believed thought rumoured rumored known accused of " +
    "suspected promised promises pledged pledges decided decides managed tried tries trying offered asked ordered urged forced allowed able unable " +
    "finally eventually nearly almost duly promptly twice personally recently immediately publicly openly formally officially together all each " +
    "briefly quietly narrowly reluctantly so too ever originally initially unanimously apparently probably possibly perhaps nearly long often always " +
    "itself himself herself themselves cannot dared 're 'm"
  ).split(" "),
);

/** Whether an item may stand between a subject and its verb. */
export function isFiller(item: Item): boolean {
  return (
    item.type === "word" &&
    (FILLERS.has(item.norm) || item.norm.endsWith("n't") || (item.tags.includes("Adverb") && item.norm !== "not only"))
  );
}

const BE = new Set("is are was were be been being 're 'm get gets got".split(" "));

/** Whether the word at `at` is a participle in the passive: a form of "be" before it, adverbs between them. */
export function isPassive(items: readonly Item[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const item = items[back];
    if (item?.type !== "word") return false;
    if (BE.has(item.norm)) return true;
    if (!item.tags.includes("Adverb") && item.norm !== "not") return false;
  }
  return false;
}

const PREPOSITIONS = new Set(
  "of in to from for by near at on into against over within among about under between toward towards than through across outside inside off".split(
    " ",
  ),
);

/** Whether the name that begins at `at` hangs on a preposition ("an ambassador to Peru"), so that it is no subject. */
export function isAfterPreposition(items: readonly Item[], at: number): boolean {
  let before = at - 1;
  for (let steps = 0; steps < 8; steps++) {
    const item = items[before];
    if (item?.type !== "word") return false;
    if (["the", "a", "an"].includes(item.norm)) before--;
    else if ((item.norm === "and" || item.norm === "&" || item.norm === "or") && items[before - 1]?.type === "mention")
      before -= 2;
    else {
      if (!PREPOSITIONS.has(item.norm)) return false;
      const verb = items[before - 1];
      // "According to X" and "for X to do" leave X to act.
      return !(verb?.type === "word" && verb.norm === "according");
    }
  }
  return false;
}

export function isParenthesisStart(item: Item): boolean {
  return item.type === "word" && (item.norm === "," || item.norm === "(" || item.norm === "—" || item.norm === "–");
}

export function isParenthesisEnd(item: Item): boolean {
  return item.type === "word" && (item.norm === "," || item.norm === ")" || item.norm === "—" || item.norm === "–");
}
