import type { Span } from "../../model/span.ts";
import { isInParenthesisBefore } from "../patterns/parenthesis.ts";
import type { Item } from "../sentence/item.ts";
import { mentionAt } from "../sentence/mention-at.ts";
import { KIN } from "../sentence/noun-classes.ts";
import { speechFormOf } from "../sentence/speech-words.ts";
import { hasTag, isFiniteVerb, isWord } from "../sentence/word-classes.ts";

/** What somebody says, thinks or is told reaches over the clauses that others act in, and so does what somebody is. */
const REACHING: ReadonlySet<string> = new Set(
  (
    "COMMENTED_ON SPOKE_TO WARNED OPPOSES SUPPORTS PROPOSED_TO FAMILY_OF HOLDS_POSITION LEADS WORKS_FOR MEMBER_OF REPRESENTS " +
    "SERVED_UNDER ASSOCIATED_WITH LOCATED_IN PART_OF OWNS"
  ).split(" "),
);
/** What a noun of kin behind its owner says of the owner. */
const OF_OWNERS: ReadonlySet<string> = new Set([
  "FAMILY_OF",
  "SERVED_UNDER",
  "OWNS",
  "INITIATED",
  "ORGANIZED",
  "ASSOCIATED_WITH",
]);

interface Ends {
  readonly predicate: string;
  readonly subject: Span;
  readonly object: Span;
}

/**
 * Whether a claim would tie together what its sentence keeps apart: who only stands in a parenthesis before the verb ("Rossi,
 * who heads **Acme**, **flew to Oslo**"), whose kin is spoken of ("**his** daughter, a graduate of **Acme**"), who only says the
 * sentence ("Peru, **Rossi** said, attacked **Chile**"), or what another clause says of others ("**Peru** sent troops, and Rossi
 * left **Oslo**").
 */
export function crossesClauses(items: readonly Item[], { predicate, subject, object }: Ends): boolean {
  const [from, to] = [mentionAt(items, subject), mentionAt(items, object)];
  if (from < 0 || to < 0) return false;
  if (isOwnerOfKin(items, from) && !OF_OWNERS.has(predicate)) return true;
  // What the main clause only reports ("said **that** the union had …") may well be said of the name in the parenthesis.
  const isReported =
    predicate !== "COMMENTED_ON" && items.slice(from, to).some((item) => isWord(item, "that", "whether"));
  if (predicate !== "FAMILY_OF" && !isReported && from < to && isInParenthesisBefore(items, from, to)) return true;
  if (REACHING.has(predicate)) return false;
  return (
    isSpeakerTag(items, from, to) ||
    isSpeakerTag(items, to, from) ||
    isOtherClause(items, Math.min(from, to), Math.max(from, to))
  );
}

/** "**His** daughter", "**Rossi's** wife". */
function isOwnerOfKin(items: readonly Item[], at: number): boolean {
  const owner = items[at];
  if (owner?.type !== "mention" || !owner.isPossessive) return false;
  let noun = isWord(items[at + 1], "'s", "'") ? at + 2 : at + 1;
  while (hasTag(items[noun], "Adjective", "Value")) noun++;
  const item = items[noun];
  return item?.type === "word" && KIN.has(item.norm);
}

function isSpeechWord(item: Item | undefined): boolean {
  return item?.type === "word" && ["SAY", "TELL"].includes(speechFormOf(item.norm, hasTag(item, "Verb")) ?? "");
}

/** ", **Rossi** said," and ", said **Rossi**.": who says all the rest; behind the latter stands what is said of him. */
function isSpeakerTag(items: readonly Item[], at: number, other: number): boolean {
  const isMark = (item: Item | undefined): boolean => isWord(item, ",", '"', "“", "”", ".", ":", ";", "?", "!");
  const isEnd = (item: Item | undefined): boolean => item === undefined || isMark(item);
  const [before, after] = [items[at - 1], items[at + 1]];
  return (
    (isMark(before) && isSpeechWord(after) && isEnd(items[at + 2])) ||
    (isSpeechWord(before) && isMark(items[at - 2]) && isEnd(after) && other < at)
  );
}

/** Whether a clause with a subject of its own begins between two places, or a quote opens or closes. */
function isOtherClause(items: readonly Item[], from: number, to: number): boolean {
  const firstVerb = items.findIndex((_, i) => isFiniteVerb(items, i));
  for (let at = from + 1; at < to; at++) {
    const isBreak = isWord(items[at], ";") || (isWord(items[at], '"', "“", "”") && !isTerm(items, at));
    if (isBreak && !refersBack(items, at, to)) return true;
    const isJoint = isWord(items[at], "and", "but", "while", "whereas") && isWord(items[at - 1], ",");
    if (!isJoint || firstVerb < 0 || firstVerb >= at) continue;
    let verb = at + 1;
    while (verb <= at + MOST_TO_VERB && !isFiniteVerb(items, verb)) verb++;
    if (verb > at + MOST_TO_VERB) continue;
    const hasSubject =
      verb > at + 1 &&
      items.slice(at + 1, verb).some((item) => item.type === "mention" || hasTag(item, "Noun", "Pronoun"));
    if (hasSubject && !refersBack(items, at, to)) return true;
  }
  return false;
}

const PRONOUNS = new Set("he she it they him her them his its their theirs hers both there".split(" "));

/** Whether a pronoun between the two places may stand for somebody before them. */
function refersBack(items: readonly Item[], at: number, to: number): boolean {
  return items
    .slice(at + 1, to + 1)
    .some((item) =>
      item.type === "word" ? PRONOUNS.has(item.norm) : item.form === "PRONOUN" || item.form === "NOMINAL",
    );
}

/** How many items a subject may have before its verb. */
const MOST_TO_VERB = 8;
/** How many a term in marks may have, which belongs to its clause. */
const MOST_IN_TERM = 5;

function isTerm(items: readonly Item[], at: number): boolean {
  const isQuote = (item: Item): boolean => isWord(item, '"', "“", "”");
  const around = items.slice(Math.max(0, at - MOST_IN_TERM), at + MOST_IN_TERM + 1);
  return around.filter(isQuote).length >= 2;
}
