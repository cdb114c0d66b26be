import { complementsAt } from "./complements.ts";
import { type EventNode, hasTag, wordAt } from "./event-nodes.ts";
import type { EventVerb } from "./event-verbs.ts";
import { AGREEMENTS, COURTS, SUITS } from "./event-words.ts";
import { nounPhraseAt } from "./noun-phrase.ts";
import type { Subject } from "./subjects.ts";
import { createEvent, inRole, isPerson, placesOf, rolesOf, type VerbEvent } from "./verb-event.ts";

/** "Nepal signed a treaty with China", "a deal struck between A and B", "the deal that it reached with B". */
export function readAgree(
  nodes: readonly EventNode[],
  at: number,
  verb: EventVerb,
  subject: Subject,
): VerbEvent | null {
  const { actor } = rolesOf(verb.subtype);
  if (AGREEMENTS.has(subject.noun ?? "")) {
    const after = complementsAt(nodes, at + 1, verb.subtype);
    return createEvent(at, verb, subject, after, { participants: inRole(subject.inner, actor) }, 2);
  }
  if (subject.isPassive) return null;
  const object = nounPhraseAt(nodes, at + 1);
  const isSigning = /^s(?:ign|eal)/u.test(wordAt(nodes, at) ?? "");
  const isPaper =
    (object?.nouns.some((noun) => AGREEMENTS.has(noun)) === true && !object.nouns.some((noun) => OF_TRADE.has(noun))) ||
    object?.heads.some(({ kind, text }) => kind === "OTHER" && (isSigning || NAMED_PAPER.test(text))) === true;
  if (!isPaper && !isRelative(nodes, subject.from)) return null;
  const after = complementsAt(nodes, isPaper ? (object?.to ?? at + 1) : at + 1, verb.subtype);
  const owners = isPaper ? (object?.inner ?? []) : [];
  return createEvent(at, verb, subject, after, { participants: inRole([...subject.heads, ...owners], actor) }, 2);
}

const NAMED_PAPER = /\b(?:treaty|accords?|pact|agreement|convention|protocol)\b/iu;

/** What deals of trade are called. */
const OF_TRADE = new Set("book record film player sponsorship contract recording television tv endorsement".split(" "));

/** "The deal (that) it …": what is signed or reached stands before the subject. */
function isRelative(nodes: readonly EventNode[], from: number): boolean {
  const word = wordAt(nodes, from - 1);
  return AGREEMENTS.has((word === "that" || word === "which" ? wordAt(nodes, from - 2) : word) ?? "");
}

/** "The court upheld the order". */
export function readJudge(
  nodes: readonly EventNode[],
  at: number,
  verb: EventVerb,
  subject: Subject,
): VerbEvent | null {
  if (subject.isPassive) return null;
  const courts = subject.heads.filter(
    ({ text, head }) => COURTS.has(head ?? lastWord(text)) || /\bcourt\b/iu.test(text),
  );
  const isCourt = courts.length > 0 || COURTS.has(subject.noun ?? "");
  // "Found a seat", "ruled the world".
  const next = wordAt(nodes, at + 1) ?? "";
  const isSaid = wordAt(nodes, at) === "found" ? next === "that" : wordAt(nodes, at) !== "ruled" || RULED.has(next);
  if (!isCourt || !isSaid) return null;
  const object = nounPhraseAt(nodes, at + 1);
  const after = complementsAt(nodes, object?.to ?? at + 1, verb.subtype);
  return createEvent(at, verb, subject, after, { participants: inRole(courts, "court") }, courts.length > 0 ? 2 : 1);
}

const RULED = new Set("that in on against for to".split(" "));

function lastWord(text: string): string {
  return text.toLowerCase().split(" ").at(-1) ?? "";
}

/** "Peru filed its case". */
export function readSue(nodes: readonly EventNode[], at: number, verb: EventVerb, subject: Subject): VerbEvent | null {
  if (subject.isPassive) return null;
  const object = nounPhraseAt(nodes, at + 1);
  if (object === null || !SUITS.has(object.nouns.at(-1) ?? "")) return null;
  // "Took the case to the tribunal": who takes something else there goes to no court.
  const isCarried = /^(?:take|took|bring|brought)/u.test(wordAt(nodes, at) ?? "");
  if (isCarried && !["to", "before", "against"].includes(wordAt(nodes, object.to) ?? "")) return null;
  const after = complementsAt(nodes, object.to, verb.subtype);
  return createEvent(at, verb, subject, after, { participants: inRole(subject.heads, "plaintiff") }, 2);
}

/** "Shareholders will vote in Bergen": where and when, rather than for what. */
export function readVote(nodes: readonly EventNode[], at: number, verb: EventVerb, subject: Subject): VerbEvent | null {
  const isBallot = nodes[at + 1]?.type === "date" || ["in", "on", "at"].includes(wordAt(nodes, at + 1) ?? "");
  if (!isBallot) return null;
  const bodies = subject.heads.filter(({ kind }) => kind === "ORGANIZATION");
  const after = complementsAt(nodes, at + 1, verb.subtype);
  return createEvent(at, verb, subject, after, { participants: inRole(bodies, "voter") }, 2);
}

/** "She ran for mayor of Tunis": a candidate, and where. */
export function readRun(nodes: readonly EventNode[], at: number, verb: EventVerb, subject: Subject): VerbEvent | null {
  if (subject.isPassive || wordAt(nodes, at + 1) !== "for" || hasTag(nodes[at + 2], "Value")) return null;
  const office = nounPhraseAt(nodes, at + 2);
  if (office === null || !office.nouns.some((noun) => OFFICES.has(noun))) return null;
  const area = wordAt(nodes, office.to) === "of" ? nounPhraseAt(nodes, office.to + 1) : null;
  const after = complementsAt(nodes, area?.to ?? office.to, verb.subtype);
  const participants = inRole(subject.heads.filter(isPerson), "candidate");
  const places = placesOf([...office.inner, ...(area?.heads ?? [])]);
  return createEvent(at, verb, subject, after, { participants, places }, 2);
}

const OFFICES = new Set(
  "president mayor governor senator office parliament congress senate presidency chancellor seat premier re-election election leader leadership chairman chair".split(
    " ",
  ),
);
