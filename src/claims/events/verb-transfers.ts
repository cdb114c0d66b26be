import type { MentionItem } from "../sentence/item.ts";
import { complementsAt } from "./complements.ts";
import { type EventNode, wordAt } from "./event-nodes.ts";
import type { EventVerb } from "./event-verbs.ts";
import { DRAFTS, FORCES } from "./event-words.ts";
import { type NounPhrase, nounPhraseAt } from "./noun-phrase.ts";
import type { Subject } from "./subjects.ts";
import { createEvent, inRole, placesOf, rolesOf, type VerbEvent } from "./verb-event.ts";

export function readTransfer(
  nodes: readonly EventNode[],
  at: number,
  verb: EventVerb,
  subject: Subject,
): VerbEvent | null {
  const { actor, other } = rolesOf(verb.subtype);
  if (subject.isPassive) {
    if (subject.noun === null || !DRAFTS.has(subject.noun)) return null;
    const after = complementsAt(nodes, at + 1, verb.subtype);
    return createEvent(at, verb, subject, after, { participants: inRole(subject.inner, actor) }, 2);
  }
  if (subject.heads.length === 0) return null;
  const first = nounPhraseAt(nodes, at + 1);
  // "Handed the US draft agreements": whoever gets it may stand before it.
  const isGiven = first !== null && first.heads.length === 1 && first.nouns.length === 0;
  const second = isGiven ? nounPhraseAt(nodes, first.to) : null;
  const object: NounPhrase | null = second ?? first;
  const thing = object?.nouns.at(-1);
  const hasDraft = object?.nouns.some((noun) => DRAFTS.has(noun)) ?? false;
  if (object === null || thing === undefined || !hasDraft) return null;
  const after = complementsAt(nodes, object.to, verb.subtype);
  const participants = [...inRole(subject.heads, actor), ...(second === null ? [] : inRole(first?.heads ?? [], other))];
  return createEvent(at, verb, subject, after, { participants }, 2);
}

export function readDeploy(
  nodes: readonly EventNode[],
  at: number,
  verb: EventVerb,
  subject: Subject,
): VerbEvent | null {
  if (subject.isPassive) {
    if (subject.noun === null || !FORCES.has(subject.noun)) {
      if (!subject.heads.some(({ head }) => head !== null && FORCES.has(head))) return null;
    }
    const after = complementsAt(nodes, at + 1, "DEPLOYMENT");
    const named = subject.heads.length > 0 ? subject.heads : subject.inner;
    const event = createEvent(at, verb, subject, after, { participants: inRole(named, "actor") });
    return event.places.length > 0 || (event.date !== null && event.participants.length > 0) ? event : null;
  }
  const object = nounPhraseAt(nodes, at + 1);
  if (object === null) return null;
  const isForce =
    object.nouns.some((noun) => FORCES.has(noun)) ||
    object.heads.some(({ head, kind }) => kind === "OTHER" || (head !== null && FORCES.has(head)));
  if (!isForce) return null;
  const after = complementsAt(nodes, object.to, "DEPLOYMENT");
  const named = subject.heads.length > 0 ? subject.heads : object.inner;
  return createEvent(at, verb, subject, after, { participants: inRole(named, "actor") }, 2);
}

/** "The last French soldiers left Mali", "Poland withdrew its troops from Iraq". */
export function readWithdraw(
  nodes: readonly EventNode[],
  at: number,
  verb: EventVerb,
  subject: Subject,
): VerbEvent | null {
  const isLeaving = wordAt(nodes, at) === "left";
  const isPulling = wordAt(nodes, at)?.startsWith("pull") === true;
  const object = nounPhraseAt(nodes, wordAt(nodes, at + 1) === "out" ? at + 2 : at + 1);
  const isForceItself = isOfTroops(subject.noun === null ? [] : [subject.noun], subject.heads);
  const isForceObject = !isLeaving && object !== null && isOfTroops(object.nouns, object.heads);
  if (!isForceItself && !isForceObject) return null;
  if (isLeaving && object?.heads.some(({ kind }) => kind === "PLACE") !== true && object?.nouns.at(-1) !== "country")
    return null;
  let from = isForceObject ? object.to : at + 1;
  const isOut = wordAt(nodes, at + 1) === "out" || wordAt(nodes, from) === "out";
  if (isPulling && !isOut) return null;
  if (wordAt(nodes, from) === "out") from++;
  const isFrom = wordAt(nodes, from) === "from" || (isOut && wordAt(nodes, from) === "of");
  const source = isLeaving ? object : isFrom ? nounPhraseAt(nodes, from + 1) : null;
  const after = complementsAt(nodes, source?.to ?? from, verb.subtype);
  const owners = isForceItself ? [...subject.inner, ...subject.heads] : [...subject.heads, ...(object?.inner ?? [])];
  const event = createEvent(
    at,
    verb,
    subject,
    after,
    { participants: inRole(owners, "organizer"), places: placesOf(source?.heads ?? []) },
    2,
  );
  return event.places.length > 0 || isLeaving ? event : null;
}

const TROOPS = new Set(
  "troops troop soldiers soldier forces force peacekeepers marines contingent garrison army".split(" "),
);

function isOfTroops(nouns: readonly string[], heads: readonly MentionItem[]): boolean {
  return nouns.some((noun) => TROOPS.has(noun)) || heads.some(({ head }) => head !== null && TROOPS.has(head));
}

export function readJoin(nodes: readonly EventNode[], at: number, verb: EventVerb, subject: Subject): VerbEvent | null {
  const from = wordAt(nodes, at + 1) === "to" ? at + 2 : at + 1;
  const object = nounPhraseAt(nodes, from);
  const isBody = object?.heads.some(({ kind }) => kind === "ORGANIZATION") ?? false;
  if (object === null || !isBody || !subject.heads.some(({ kind }) => kind === "PLACE")) return null;
  const after = complementsAt(nodes, object.to, verb.subtype);
  return createEvent(at, verb, subject, after, {
    participants: [
      ...inRole(
        subject.heads.filter(({ kind }) => kind === "PLACE"),
        "candidate",
      ),
      ...inRole(
        object.heads.filter(({ kind }) => kind === "ORGANIZATION"),
        "organization",
      ),
    ],
  });
}

/** A statement is an event of its own where its day is said beside it. */
export function readSpeak(
  nodes: readonly EventNode[],
  at: number,
  verb: EventVerb,
  subject: Subject,
): VerbEvent | null {
  const isTelling = /^t(?:ell|old)/u.test(wordAt(nodes, at) ?? "") || verb.subtype === "SPEECH";
  let to = at + 1;
  let speakers = subject.isPassive ? [] : subject.heads;
  let hearers: readonly MentionItem[] = [];
  const next = nounPhraseAt(nodes, at + 1);
  if (next !== null && next.heads.length > 0 && next.nouns.every((noun) => isTelling || !DRAFTS.has(noun))) {
    if (isTelling) hearers = next.heads;
    else if (speakers.length === 0) speakers = next.heads;
    if (isTelling || speakers === next.heads) to = next.to;
  }
  if (speakers.length === 0) return null;
  const after = complementsAt(nodes, to, verb.subtype);
  const participants = [...inRole(speakers, "speaker"), ...inRole(hearers, "audience")];
  const isBeside = after.date !== null && after.places.length === 0 && after.participants.length === 0;
  if (verb.subtype === "SPEECH")
    return hearers.some(({ kind }) => kind === "ORGANIZATION")
      ? createEvent(at, verb, subject, after, { participants })
      : null;
  const kept = {
    ...after,
    places: [],
    participants: [],
    to: isBeside ? after.to : to,
    date: isBeside ? after.date : null,
  };
  return createEvent(at, verb, subject, kept, { participants });
}
