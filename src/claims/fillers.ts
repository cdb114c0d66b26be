import type { Item } from "./item.ts";

/** Auxiliaries, modals, negations and the verbs that only say how far the next one holds ("is due to meet"). */
const FILLERS = new Set(
  (
    "has have had having is are was were be been being will would shall should may might can could must did does do not never " +
    "n't to also yet then later again first already now still only just since soon once even both jointly who 'll 'd 've due set scheduled " +
    "planned plans plan planning intends intend intended intending expected expects expect hopes hope agreed agrees agree wants want wanted " +
    "seeks sought refused refuses failed fails threatened threatens vowed vows prepared ready likely about reportedly allegedly " +
    "began begun started continued continues going currently previously formerly repeatedly secretly no longer hoping declined aims"
  ).split(" "),
);

/** Whether an item may stand between a subject and its verb. */
export function isFiller(item: Item): boolean {
  return item.type === "word" && (FILLERS.has(item.norm) || item.norm.endsWith("n't") || item.tags.includes("Adverb"));
}

export function isParenthesisStart(item: Item): boolean {
  return item.type === "word" && (item.norm === "," || item.norm === "(" || item.norm === "—" || item.norm === "–");
}

export function isParenthesisEnd(item: Item): boolean {
  return item.type === "word" && (item.norm === "," || item.norm === ")" || item.norm === "—" || item.norm === "–");
}
