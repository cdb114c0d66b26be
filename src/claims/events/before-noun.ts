import type { When } from "../../model/when.ts";
import type { MentionItem } from "../sentence/item.ts";
import { type EventNode, hasTag, isActor, isPrepositionAt, wordAt } from "./event-nodes.ts";
import { PARTICIPLES } from "./event-words.ts";

/** What stands before an event's noun in its own phrase. */
export interface BeforeNoun {
  /** Node index of the phrase's first node. */
  readonly from: number;
  /** Whoever the phrase says it belongs to ("Russia's talks", "US-Russian talks"). */
  readonly owners: readonly MentionItem[];
  readonly date: When | null;
  readonly article: "DEFINITE" | "INDEFINITE" | "NONE";
  /** Whether an adjective or a noun stands there. */
  readonly isQualified: boolean;
}

const DEFINITE = new Set("the this these those that".split(" "));
const INDEFINITE = new Set("a an another any some no each every".split(" "));
const OWN = new Set("his her its their our my whose".split(" "));
const LINKS = new Set(["-", "–", "—", "and", "/"]);
const MOST = 10;

export function beforeNoun(nodes: readonly EventNode[], noun: number): BeforeNoun {
  const owners: MentionItem[] = [];
  let date: When | null = null;
  let article: BeforeNoun["article"] = "NONE";
  let isQualified = false;
  let from = noun;
  for (let at = noun - 1; at >= Math.max(0, noun - MOST); at--) {
    const node = nodes[at];
    if (node === undefined) break;
    if (node.type === "date") {
      if (date !== null || isGovernedDate(nodes, at)) break;
      date = node.date.when;
      from = at;
      continue;
    }
    if (node.type === "mention") {
      if (!isActor(node) || !mayOwn(nodes, at, noun, owners.length > 0)) break;
      owners.unshift(node.item);
      from = at;
      continue;
    }
    const word = node.norm;
    if (word === "'s" || word === "'" || word === "’") {
      if (nodes[at - 1]?.type === "word") break;
      from = at;
      continue;
    }
    if (LINKS.has(word) && isActor(nodes[at - 1]) && owners.length > 0 && isActor(nodes[at + 1])) continue;
    if (DEFINITE.has(word) || INDEFINITE.has(word) || OWN.has(word)) {
      article = INDEFINITE.has(word) ? "INDEFINITE" : "DEFINITE";
      from = at;
      break;
    }
    if (PARTICIPLES.has(word) || word === "-" || isQualifier(node)) {
      isQualified = true;
      from = at;
      continue;
    }
    break;
  }
  return { from, owners, date, article, isQualified };
}

function isQualifier(node: EventNode): boolean {
  if (hasTag(node, "Pronoun", "Preposition", "Conjunction", "Adverb")) return false;
  return hasTag(node, "Adjective", "Value") || (hasTag(node, "Noun") && !hasTag(node, "Verb"));
}

/** "On Monday talks began": the date is the sentence's own, not the noun's. */
function isGovernedDate(nodes: readonly EventNode[], at: number): boolean {
  return at === 0 || (at === 1 && isPrepositionAt(nodes, 0));
}

function mayOwn(nodes: readonly EventNode[], at: number, noun: number, hasOwner: boolean): boolean {
  const node = nodes[at];
  if (node?.type !== "mention") return false;
  const after = wordAt(nodes, at + 1);
  if (after === "'s" || after === "'" || after === "’") return true;
  if (node.item.isPossessive || node.item.isAttributive) return true;
  if (hasOwner) return LINKS.has(after ?? "");
  const before = wordAt(nodes, at - 1);
  if (isPrepositionAt(nodes, at - 1)) return false;
  if (node.item.kind === "PERSON") return at + 1 === noun && before === "-";
  // "The US botched invasion": a name, then what qualifies the noun.
  return at + 1 === noun || (node.item.head === null && (before === "the" || PARTICIPLES.has(after ?? "")));
}
