import type { MentionItem } from "../sentence/item.ts";
import { type EventNode, hasTag, isPrepositionAt, wordAt } from "./event-nodes.ts";
import { EVENT_NOUNS, PARTICIPLES } from "./event-words.ts";

/** A noun phrase read from left to right. */
export interface NounPhrase {
  /** Actors and others that it names at its head ("Cuba and Venezuela"). */
  readonly heads: readonly MentionItem[];
  /** Those that only qualify its head ("Russian missiles"). */
  readonly inner: readonly MentionItem[];
  /** Norms of its common nouns. */
  readonly nouns: readonly string[];
  /** Node index after it. */
  readonly to: number;
  /** It holds an event's noun, whose complements are its own. */
  readonly hasEvent: boolean;
}

const MOST = 9;
const QUOTES = new Set(['"', "“", "”", "'", "‘", "’", "-", "–", "[", "]"]);
const NOT_NOUNS = new Set(
  (
    "that which who whom what there then this near amid despite against over under during after before since until while when where " +
    "via per than as like following including ago later earlier respectively yesterday today tomorrow"
  ).split(" "),
);

/** Whether a word may stand inside a noun phrase. */
export function isNominalWord(node: EventNode | undefined): boolean {
  if (node?.type !== "word") return false;
  if (QUOTES.has(node.norm) || PARTICIPLES.has(node.norm)) return true;
  if (NOT_NOUNS.has(node.norm) || hasTag(node, "Preposition", "Conjunction", "Modal", "Copula", "Auxiliary"))
    return false;
  return isNoun(node) || hasTag(node, "Determiner", "Adjective", "Noun", "Value", "Possessive");
}

/** "By border **police** at": the tagger takes it for what they do. */
function isNoun(node: EventNode): boolean {
  return (hasTag(node, "Noun") && !hasTag(node, "Pronoun")) || (node.type === "word" && node.norm === "police");
}

/** "One **of** its convoys". */
const PARTS = new Set(
  "one some most many several two three four five all dozens hundreds thousands part parts".split(" "),
);

/** "The two border **services** in Lima": the tagger takes the last noun for a verb. */
function isPluralAt(nodes: readonly EventNode[], at: number, hasNoun: boolean): boolean {
  const node = nodes[at];
  if (node?.type !== "word" || !hasTag(node, "PresentTense") || !/[a-z]s$/u.test(node.norm)) return false;
  const isCounted = hasTag(nodes[at - 1], "Value") || (hasNoun && hasTag(nodes[at - 2], "Value"));
  return isCounted && isPrepositionAt(nodes, at + 1);
}

/**
 * Reads the noun phrase at `from`, with the list that it begins ("A, B and C"); null where there is none. A name before a
 * verb is that verb's subject and ends the list, unless the verb's subject stands before (`hasSubject`).
 */
export function nounPhraseAt(nodes: readonly EventNode[], from: number, hasSubject = false): NounPhrase | null {
  const first = singleAt(
    nodes,
    PARTS.has(wordAt(nodes, from) ?? "") && wordAt(nodes, from + 1) === "of" ? from + 2 : from,
  );
  if (first === null) return null;
  const apposed = apposedAt(nodes, first);
  if (apposed !== null) return apposed;
  const heads = [...first.heads];
  const inner = [...first.inner];
  let { to } = first;
  // A list goes on only with names: "Cuba and Venezuela", "the US, NATO and OSCE", "Ukrainian and German officials".
  if (first.heads.length + first.inner.length > 0 && !first.hasEvent) {
    for (let most = 0; most < 8; most++) {
      const next = listGoesOn(nodes, to, hasSubject || heads.length + inner.length > 1);
      if (next === null) break;
      heads.push(...next.heads);
      inner.push(...next.inner);
      to = next.to;
    }
  }
  return { heads, inner, nouns: first.nouns, to, hasEvent: first.hasEvent };
}

/** "The firm's founder, **Omar Haddad**, at …": what the phrase says in a noun, the name behind it says too. */
function apposedAt(nodes: readonly EventNode[], phrase: NounPhrase): NounPhrase | null {
  const name = nodes[phrase.to + 1];
  const behind = wordAt(nodes, phrase.to + 2);
  if (phrase.heads.length > 0 || phrase.hasEvent || phrase.nouns.length === 0) return null;
  if (wordAt(nodes, phrase.to) !== "," || name?.type !== "mention" || name.item.kind !== "PERSON") return null;
  if (name.item.isPossessive || name.item.form !== "NAME" || (behind !== "," && behind !== ".")) return null;
  return { ...phrase, heads: [name.item], to: phrase.to + (behind === "," ? 3 : 2) };
}

function listGoesOn(nodes: readonly EventNode[], at: number, mayEndBeforeVerb: boolean): NounPhrase | null {
  let from = at;
  if (wordAt(nodes, from) === ",") from++;
  const isLast = wordAt(nodes, from) === "and" || wordAt(nodes, from) === "&" || wordAt(nodes, from) === "or";
  if (isLast) from++;
  if (from === at) return null;
  const next = singleAt(nodes, from);
  if (next === null || next.hasEvent || next.heads.length === 0) return null;
  const after = nodes[next.to];
  if (!mayEndBeforeVerb && hasTag(after, "Verb") && !hasTag(after, "Gerund", "Participle")) return null;
  if (!isLast && !hasLaterAnd(nodes, next.to)) return null;
  return next;
}

/** Whether a list with a comma ends in "and" before anything but names stands in it. */
function hasLaterAnd(nodes: readonly EventNode[], at: number): boolean {
  for (let i = at; i < at + 16; i++) {
    const word = wordAt(nodes, i);
    if (word === "and" || word === "or") return true;
    if (nodes[i] === undefined || (word !== null && word !== "," && !isNominalWord(nodes[i]))) return false;
  }
  return false;
}

function singleAt(nodes: readonly EventNode[], from: number): NounPhrase | null {
  const inner: MentionItem[] = [];
  const nouns: string[] = [];
  let at = from;
  let hasEvent = false;
  for (; at < nodes.length && at - from < MOST; at++) {
    const node = nodes[at];
    if (node?.type === "mention") {
      const { item } = node;
      if (item.isPossessive && item.head === null) {
        inner.push(item);
        if (wordAt(nodes, at + 1) === "'s" || wordAt(nodes, at + 1) === "'") at++;
        continue;
      }
      const isQualifier = item.head === null && (item.isAttributive || item.kind === "OTHER");
      if (isQualifier && isNominalWord(nodes[at + 1])) {
        inner.push(item);
        continue;
      }
      return { heads: [item], inner, nouns, to: at + 1, hasEvent: item.kind === "EVENT" };
    }
    const isPlural = isPluralAt(nodes, at, nouns.length > 0);
    if (node?.type !== "word" || !(isNominalWord(node) || isPlural)) break;
    if (isNoun(node) || isPlural) {
      // An article after a noun begins another phrase.
      nouns.push(node.norm);
      if (EVENT_NOUNS.has(node.norm)) hasEvent = true;
    } else if (nouns.length > 0 && hasTag(node, "Determiner")) break;
  }
  if (at === from || (nouns.length === 0 && inner.length === 0)) return null;
  return { heads: [], inner, nouns, to: at, hasEvent };
}
