import { isPersonNoun } from "../../model/person-nouns.ts";
import type { MentionItem } from "../sentence/item.ts";
import { type EventNode, hasTag, isActor, isPrepositionAt, wordAt } from "./event-nodes.ts";
import { COURTS, EVENT_NOUNS } from "./event-words.ts";

/** Whoever a verb has for its subject. */
export interface Subject {
  readonly heads: readonly MentionItem[];
  /** Those that only qualify it ("Soviet missiles"), where nobody else is named. */
  readonly inner: readonly MentionItem[];
  /** Places behind its noun ("a court in Lima"). */
  readonly places: readonly MentionItem[];
  /** Norm of its noun, where it is no name. */
  readonly noun: string | null;
  /** Node index of its first node. */
  readonly from: number;
  readonly isPassive: boolean;
}

const BETWEEN = new Set(
  (
    "to due set expected scheduled planned planning plans plan agreed going about not never n't also have has had having be been being is are was were will would may might could can " +
    "shall should must did do does then later again recently jointly both all each themselves himself herself itself reportedly allegedly currently previously already just still formally " +
    "officially 'll 'd poised ready wants want wanted hopes hope intends intend vowed threatened threatens prepared preparing repeatedly first soon briefly publicly secretly privately"
  ).split(" "),
);
const BE = new Set("is are was were be been being".split(" "));
const MOST_BACK = 30;

const NOBODY = { heads: [], inner: [], places: [], noun: null, isPassive: false } as const;

/** The subject of the verb at `verb`, looked for to its left. */
export function subjectOf(nodes: readonly EventNode[], verb: number, depth = 0): Subject {
  let at = verb - 1;
  let isPassive = false;
  const least = Math.max(0, verb - MOST_BACK);
  while (at >= least) {
    const node = nodes[at];
    if (node === undefined) break;
    if (node.type === "date") {
      at--;
      if (["on", "in", "since", "from", "early", "late"].includes(wordAt(nodes, at) ?? "")) at--;
      continue;
    }
    const word = wordAt(nodes, at);
    if (word === null) break;
    if (BE.has(word)) isPassive = true;
    if (BETWEEN.has(word) || hasTag(node, "Adverb", "Modal", "Auxiliary", "Copula")) {
      at--;
      continue;
    }
    if (word === ",") {
      // "The governor, **Ana Rossi**, resigned": the name alone is the subject.
      const name = nodes[at - 1];
      if (isActor(name) && name.item.kind !== "PLACE" && !name.item.isPossessive && wordAt(nodes, at - 2) === ",")
        return { heads: [name.item], inner: [], places: [], noun: null, from: at - 1, isPassive };
      // A parenthesis between commas, or a clause put before.
      const open = openingComma(nodes, at, least);
      if (open === null) return { ...NOBODY, from: verb };
      at = open - 1;
      // "X, the mayor, who left in May, resigned": one apposition behind another.
      const first = openingComma(nodes, open, Math.max(least, open - MOST_APPOSED));
      if (first !== null && !isActor(nodes[at]) && isActor(nodes[first - 1]) && !hasVerb(nodes, first, open))
        at = first - 1;
      continue;
    }
    if (word === "who" || word === "which") {
      const first = wordAt(nodes, at - 1) === "and" ? relativeBefore(nodes, at - 1, word, least) : at;
      const before = wordAt(nodes, first - 1) === "," ? first - 2 : first - 1;
      return { ...withApposed(nodes, namesUpTo(nodes, before, least)), isPassive };
    }
    if (word === "and" && depth < 2) {
      const other = verbBefore(nodes, at, least);
      if (other === null) return { ...NOBODY, isPassive, from: verb };
      const subject = subjectOf(nodes, other, depth + 1);
      return { ...subject, isPassive };
    }
    break;
  }
  if (at < 0 && !isPassive && hasTag(nodes[verb], "PastTense", "Participle")) return opened(nodes, verb);
  return at < least ? { ...NOBODY, from: verb } : { ...namesUpTo(nodes, at, least), isPassive };
}

/** "Who left in May **and who** was": the first of the two. */
function relativeBefore(nodes: readonly EventNode[], and: number, word: string, least: number): number {
  for (let at = and - 1; at >= least; at--) if (wordAt(nodes, at) === word) return at;
  return and;
}

/** "Rossi, **the former singer** who": the noun says who the name before it is. */
function withApposed(nodes: readonly EventNode[], subject: Omit<Subject, "isPassive">): Omit<Subject, "isPassive"> {
  const name = nodes[subject.from - 2];
  const isApposed = subject.noun !== null && wordAt(nodes, subject.from - 1) === "," && isActor(name);
  return isApposed && name.item.kind === "PERSON" && !name.item.isPossessive
    ? { ...subject, heads: [name.item] }
    : subject;
}

/** How far the name stands behind a participle that opens a sentence. */
const MOST_OPENED = 14;

/** "**Arrested** in 2013, Rossi escaped": the participle is said of the subject behind the comma. */
function opened(nodes: readonly EventNode[], verb: number): Subject {
  const comma = nodes.findIndex((_, at) => at > verb && wordAt(nodes, at) === ",");
  const name = nodes[comma + 1];
  const isNear = comma > 0 && comma - verb <= MOST_OPENED;
  if (!isNear || !isActor(name) || name.item.isPossessive) return { ...NOBODY, from: verb };
  return { ...NOBODY, heads: [name.item], from: verb, isPassive: true };
}

const MOST_APPOSED = 9;

function hasVerb(nodes: readonly EventNode[], from: number, to: number): boolean {
  return nodes.slice(from, to).some((node) => hasTag(node, "Verb"));
}

function openingComma(nodes: readonly EventNode[], close: number, least: number): number | null {
  for (let at = close - 1; at >= least; at--) if (wordAt(nodes, at) === ",") return at;
  return null;
}

function verbBefore(nodes: readonly EventNode[], at: number, least: number): number | null {
  for (let i = at - 1; i >= least; i--) {
    if (hasTag(nodes[i], "Verb") && !hasTag(nodes[i], "Auxiliary", "Gerund", "Modal")) return i;
    if (wordAt(nodes, i) === ";") break;
  }
  // "Are in custody and were charged".
  for (let i = at - 1; i >= least && wordAt(nodes, i) !== ";"; i--) if (BE.has(wordAt(nodes, i) ?? "")) return i;
  return null;
}

/** The list of names that ends at `at`, else the noun phrase with whoever qualifies it. */
function namesUpTo(nodes: readonly EventNode[], at: number, least: number): Omit<Subject, "isPassive"> {
  const last = nodes[at];
  if (isActor(last)) {
    if (last.item.isPossessive && last.item.head === null) return { ...NOBODY, from: at };
    const heads: MentionItem[] = [last.item];
    let from = at;
    for (let most = 0; most < 8; most++) {
      const link = wordAt(nodes, from - 1);
      if (link !== "and" && link !== ",") break;
      let before = from - 2;
      if (link === "and" && wordAt(nodes, before) === ",") before--;
      const other = nodes[before];
      if (before < least || !isActor(other) || (other.item.isPossessive && other.item.head === null)) break;
      // "In Geneva, Blinken": a place after a preposition is no subject.
      if (link === "," && !heads.some((_, i) => i > 0) && !isListed(nodes, from)) break;
      if (isAfterPreposition(nodes, before)) break;
      heads.unshift(other.item);
      from = before;
    }
    // "Emperor Menelik of Ethiopia signed": he did, not his country.
    const bearer = nodes[from - 2];
    const isOf =
      heads.length === 1 && last.item.kind !== "PERSON" && ["of", "from"].includes(wordAt(nodes, from - 1) ?? "");
    if (isOf && isActor(bearer) && bearer.item.kind === "PERSON") return namesUpTo(nodes, from - 2, least);
    const behind = heads.length === 1 && last.item.kind === "PLACE" ? nounBefore(nodes, from) : null;
    if (behind !== null) return { ...namesUpTo(nodes, behind, least), places: heads };
    return { heads, inner: [], places: [], noun: null, from };
  }
  const isNoun = hasTag(last, "Noun") || (last?.type === "word" && EVENT_NOUNS.has(last.norm));
  if (last?.type !== "word" || !isNoun || hasTag(last, "Pronoun")) return { ...NOBODY, from: at };
  const inner: MentionItem[] = [];
  let from = at;
  for (let i = at; i >= Math.max(least, at - 7); i--) {
    const node = nodes[i];
    if (isActor(node)) inner.push(node.item);
    else if (!hasTag(node, "Noun", "Adjective", "Determiner", "Possessive", "Value") && wordAt(nodes, i) !== "'s")
      break;
    from = i;
  }
  // "The **governor** of Chile's Lakes region resigned": he did.
  const bearer = nodes[from - 2];
  const isOf = wordAt(nodes, from - 1) === "of" && bearer?.type === "word" && isPersonNoun(bearer.norm);
  if (isOf) return { heads: [], inner, places: [], noun: bearer.norm, from: from - 2 };
  return { heads: [], inner, places: [], noun: last.norm, from };
}

const LYING_IN = new Set(["in", "at", "near", "outside"]);

/** "A court in Lima sentenced", "an uprising in Egypt toppled": the noun of which a place only says where it is. */
function nounBefore(nodes: readonly EventNode[], place: number): number | null {
  if (!LYING_IN.has(wordAt(nodes, place - 1) ?? "")) return null;
  const noun = wordAt(nodes, place - 2) ?? "";
  return EVENT_NOUNS.has(noun) || COURTS.has(noun) || noun === "police" ? place - 2 : null;
}

function isListed(nodes: readonly EventNode[], from: number): boolean {
  const after = wordAt(nodes, from + 1);
  return after === "and" || after === ",";
}

/** Words that open a clause as often as they stand before a noun: "until Sadat and Begin met". */
const OPENING = new Set(["until", "before", "after", "since", "as"]);

function isAfterPreposition(nodes: readonly EventNode[], at: number): boolean {
  const before = wordAt(nodes, at - 1) === "the" ? at - 2 : at - 1;
  return isPrepositionAt(nodes, before) && !OPENING.has(wordAt(nodes, before) ?? "");
}
