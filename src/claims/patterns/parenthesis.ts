import type { Item, MentionItem } from "../sentence/item.ts";
import { isAdverb, isFiniteVerb, isWord, normAt } from "../sentence/word-classes.ts";
import { isAfterPreposition } from "./fillers.ts";

/** How far before a name the parenthesis that it stands in may open, and behind it close. */
const MOST_IN_PARENTHESIS = 24;

/**
 * Whether a name before the verb stands in a parenthesis of the verb's subject, which is named before it: a comma behind
 * that subject opens it, another one before the verb closes it ("Rossi, who heads **Acme**, flew to Oslo"). `until` is where what the
 * verb is said of stands.
 */
export function isInParenthesisBefore(items: readonly Item[], at: number, until: number): boolean {
  let close = at + 1;
  const reach = Math.min(until, at + MOST_IN_PARENTHESIS);
  while (close < reach && !isWord(items[close], ",")) close++;
  if (close >= reach) return false;
  // A verb of the name's own between it and the comma: "Rossi, whom **Haddad** met in Oslo, …".
  for (let i = at + 1; i < close; i++) if (isFiniteVerb(items, i)) return false;
  let verb = close + 1;
  while (isAdverb(items[verb])) verb++;
  if (verb >= until || !isFiniteVerb(items, verb) || isWord(items[verb + 1], "by")) return false;
  for (let open = at - 1; open > Math.max(0, at - MOST_IN_PARENTHESIS); open--) {
    if (isWord(items[open], ";", '"', "“", "”", "and", "but")) return false;
    if (!isWord(items[open], ",") || open === at - 1) continue;
    const head = items[open - 1];
    if (isSubordinate(items, open - 1)) return false;
    return isName(head) && !isAfterPreposition(items, open - 1) && head.clusters[0] !== nameAt(items, at)?.clusters[0];
  }
  // "Rossi, **Acme's** chief, left": the comma stands right before the name.
  const head = items[at - 2];
  return (
    isWord(items[at - 1], ",") &&
    isName(head) &&
    head.kind === "PERSON" &&
    nameAt(items, at)?.kind !== "PERSON" &&
    !isAfterPreposition(items, at - 2)
  );
}

const SUBORDINATORS = new Set(
  "after when as since before while although though if because once until whereas".split(" "),
);

/** "**After** Iran struck **Israel**, …": the comma ends what goes before. */
function isSubordinate(items: readonly Item[], at: number): boolean {
  for (let before = at - 1; before > Math.max(-1, at - MOST_IN_PARENTHESIS) && !isWord(items[before], ","); before--)
    if (SUBORDINATORS.has(normAt(items[before]))) return true;
  return false;
}

function nameAt(items: readonly Item[], at: number): MentionItem | undefined {
  const item = items[at];
  return item?.type === "mention" ? item : undefined;
}

function isName(item: Item | undefined): item is MentionItem {
  return item?.type === "mention" && item.form === "NAME" && item.kind !== "EVENT" && item.kind !== "OTHER";
}
