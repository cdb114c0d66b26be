import type { Phrase } from "./phrase.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What states have. */
const OF_STATES = words(
  "government president parliament constitution minister ambassador embassy army troops soldiers forces navy military border borders frontier neighbor neighbors neighbour neighbours capital people citizens population economy currency oil coast shores territory soil airspace waters independence sovereignty uranium enrichment weapons history north south east west",
);

/** What companies, parties and other bodies have. */
const OF_BODIES = words(
  "members leader leaders chairman chairwoman chief director founder spokesman spokeswoman spokesperson board executive executives employees staff workers customers shareholders shares stake profit profits sales revenue headquarters office offices plants factories subsidiary unit website fighters peacekeepers mandate report statement candidate readers viewers",
);

/** What sort of owner what a pronoun owns asks for: "its **troops**" a state's, "its **shareholders**" a body's. */
export function ownedSort(owned: Phrase | undefined): "state" | "body" | "person" | "other" {
  if (owned === undefined) return "other";
  if (OF_STATES.has(owned.head) || owned.modifiers.some((word) => word === "nuclear" || word === "foreign"))
    return "state";
  if (OF_BODIES.has(owned.head)) return "body";
  return owned.isPerson ? "person" : "other";
}
