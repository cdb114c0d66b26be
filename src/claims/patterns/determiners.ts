import type { Item } from "../sentence/item.ts";

const ARTICLES = new Set(["the", "a", "an", "both", "neither", "either"]);
const OWN = new Set(["its", "his", "her", "their", "our", "my"]);

export function isArticle(item: Item | undefined): boolean {
  return item?.type === "word" && ARTICLES.has(item.norm);
}

/** A possessive pronoun before a noun ("its president"). */
export function isDeterminer(item: Item | undefined): boolean {
  if (item?.type === "mention") return item.form === "PRONOUN" && item.isPossessive;
  return item?.type === "word" && OWN.has(item.norm);
}
