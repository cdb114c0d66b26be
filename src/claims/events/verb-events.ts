import type { ClusterIndex } from "../../model/claim.ts";
import type { When } from "../../model/when.ts";
import type { MentionItem } from "../item.ts";
import { type Complements, complementsAt } from "./complements.ts";
import type { Participant } from "./event-draft.ts";
import { type EventNode, hasTag, isActor, wordAt } from "./event-nodes.ts";
import { DRAFTS, EVENT_VERBS, type EventVerb, FORCES, ROLES } from "./event-words.ts";
import { type NounPhrase, nounPhraseAt } from "./noun-phrase.ts";
import { type Subject, subjectOf } from "./subjects.ts";

/** An event said by a verb, in node indexes. */
export interface VerbEvent {
  readonly trigger: number;
  readonly to: number;
  readonly saidFrom: number;
  readonly noun: string;
  readonly subtype: string;
  readonly date: When | null;
  readonly places: readonly ClusterIndex[];
  readonly participants: readonly Participant[];
}

/** Reads the event that the verb at `at` says; null where it says none. */
export function verbEventAt(nodes: readonly EventNode[], at: number): VerbEvent | null {
  const node = nodes[at];
  if (node?.type !== "word") return null;
  const verbs = EVENT_VERBS.get(node.norm);
  if (verbs === undefined || !isVerb(nodes, at)) return null;
  const subject = subjectOf(nodes, at);
  for (const verb of verbs) {
    const event = readers[verb.frame](nodes, at, verb, subject);
    if (event !== null) return event;
  }
  return null;
}

function isVerb(nodes: readonly EventNode[], at: number): boolean {
  const before = nodes[at - 1];
  if (before?.type === "word" && ["the", "a", "an", "of", "his", "her", "its", "their", "'s"].includes(before.norm))
    return false;
  const isTagged = hasTag(nodes[at], "Verb", "PastTense", "Participle");
  const isAfterTo = before?.type === "word" && (before.norm === "to" || hasTag(before, "Modal", "Auxiliary"));
  if (isTagged || isAfterTo)
    return !(before?.type === "mention" && before.item.isAttributive && before.item.form === "DEMONYM");
  // The tagger takes "attacks" and "visits" after a name for nouns.
  return before?.type === "mention" && isActor(before) && !before.item.isPossessive && isActor(nodes[at + 1]);
}

type Reader = (nodes: readonly EventNode[], at: number, verb: EventVerb, subject: Subject) => VerbEvent | null;

const readers: Readonly<Record<EventVerb["frame"], Reader>> = {
  MUTUAL: readMutual,
  ACT: readAct,
  GO: readGo,
  UNDERGO: readUndergo,
  TRANSFER: readTransfer,
  DEPLOY: readDeploy,
  JOIN: readJoin,
  SPEAK: readSpeak,
};

function createEvent(
  at: number,
  verb: EventVerb,
  subject: Subject,
  after: Complements,
  parts: { readonly places?: readonly ClusterIndex[]; readonly participants: readonly Participant[] },
): VerbEvent {
  const participants: Participant[] = [];
  for (const one of [...parts.participants, ...after.participants])
    if (!participants.some(({ cluster }) => cluster === one.cluster)) participants.push(one);
  return {
    trigger: at,
    to: after.to,
    saidFrom: Math.min(subject.from, at),
    noun: verb.noun,
    subtype: verb.subtype,
    date: after.date,
    places: [...new Set([...(parts.places ?? []), ...after.places])],
    participants,
  };
}

function inRole(items: readonly MentionItem[], role: string): readonly Participant[] {
  return items.filter(isActorItem).flatMap(({ clusters }) => clusters.map((cluster) => ({ cluster, role })));
}

function isActorItem({ kind }: MentionItem): boolean {
  return kind === "PERSON" || kind === "PLACE" || kind === "ORGANIZATION";
}

function placesOf(items: readonly MentionItem[]): readonly ClusterIndex[] {
  return items.filter(({ kind, head }) => kind === "PLACE" && head === null).flatMap(({ clusters }) => clusters);
}

function isPerson({ kind }: MentionItem): boolean {
  return kind === "PERSON";
}

function rolesOf(subtype: string): { readonly actor: string; readonly other: string } {
  return ROLES[subtype] ?? { actor: "participant", other: "participant" };
}

function readMutual(nodes: readonly EventNode[], at: number, verb: EventVerb, subject: Subject): VerbEvent | null {
  const { actor } = rolesOf(verb.subtype);
  const next = wordAt(nodes, at + 1);
  const object = next === "up" ? null : nounPhraseAt(nodes, at + 1);
  if (object !== null && object.heads.length === 0 && object.nouns.length > 0 && object.inner.length === 0) return null;
  const after = complementsAt(nodes, object?.to ?? at + 1, verb.subtype);
  const named = [...subject.heads, ...(object?.heads ?? []), ...(object?.heads.length === 0 ? object.inner : [])];
  const event = createEvent(at, verb, subject, after, { participants: inRole(named, actor) });
  return event.participants.length > 0 ? event : null;
}

function readAct(nodes: readonly EventNode[], at: number, verb: EventVerb, subject: Subject): VerbEvent | null {
  const roles = ACTED[verb.subtype] ?? rolesOf(verb.subtype);
  const isOfPeople = ACTED[verb.subtype] !== undefined;
  if (verb.noun === "meeting") return readHosting(nodes, at, verb, subject);
  if (subject.isPassive) {
    const after = complementsAt(nodes, at + 1, verb.subtype);
    const undergone = isOfPeople ? subject.heads.filter(isPerson) : subject.heads;
    if (isOfPeople && verb.subtype !== "DEATH" && undergone.length === 0) return null;
    const event = createEvent(at, verb, subject, after, {
      participants: inRole(undergone, roles.other),
      places: isOfPeople ? [] : placesOf(undergone),
    });
    return isSaid(event) ? event : null;
  }
  const object = nounPhraseAt(nodes, at + 1);
  if (object === null || object.hasEvent) return null;
  const after = complementsAt(nodes, object.to, verb.subtype);
  const targets = object.heads.length > 0 ? object.heads : object.inner;
  if (isOfPeople && verb.subtype !== "DEATH" && !object.heads.some(isPerson)) return null;
  const event = createEvent(at, verb, subject, after, {
    participants: [...inRole(subject.heads, roles.actor), ...inRole(targets, roles.other)],
    places: isOfPeople || verb.subtype === "SANCTION" ? [] : placesOf(object.heads),
  });
  // "Rossi attacked the plan" is talk unless it has a time or a place.
  const isByOnePerson = subject.heads.every(isPerson) && verb.subtype === "ATTACK";
  if (isByOnePerson && event.date === null && event.places.length === 0) return null;
  return isSaid(event) ? event : null;
}

/** Roles where who acts is not who the event is about. */
const ACTED: Readonly<Record<string, { readonly actor: string; readonly other: string }>> = {
  DEATH: { actor: "killer", other: "victim" },
  TRIAL: { actor: "prosecutor", other: "defendant" },
  RESIGNATION: { actor: "superior", other: "official" },
};

function readHosting(nodes: readonly EventNode[], at: number, verb: EventVerb, subject: Subject): VerbEvent | null {
  const object = nounPhraseAt(nodes, at + 1);
  if (object === null || object.hasEvent || !object.heads.some(isPerson) || subject.heads.length === 0) return null;
  const after = complementsAt(nodes, object.to, verb.subtype);
  return createEvent(at, verb, subject, after, {
    participants: [...inRole(subject.heads, "host"), ...inRole(object.heads, "participant")],
  });
}

/** Named, and with a second thing said. */
function isSaid(event: VerbEvent): boolean {
  const said = event.participants.length + event.places.length + (event.date === null ? 0 : 1);
  return said >= 2;
}

function readGo(nodes: readonly EventNode[], at: number, verb: EventVerb, subject: Subject): VerbEvent | null {
  if (subject.isPassive || subject.heads.length === 0) return null;
  const isTransitive = /^(?:visit|tour)/u.test(wordAt(nodes, at) ?? "");
  const preposition = wordAt(nodes, at + 1);
  if (!isTransitive && !["to", "in", "into"].includes(preposition ?? "")) return null;
  const object = nounPhraseAt(nodes, isTransitive ? at + 1 : at + 2);
  if (object === null || !object.heads.some(({ kind }) => kind === "PLACE" || kind === "ORGANIZATION")) return null;
  if (!isTransitive && !subject.heads.some((item) => item.kind === "PERSON" || item.head !== null)) return null;
  const after = complementsAt(nodes, object.to, verb.subtype);
  return createEvent(at, verb, subject, after, {
    participants: [
      ...inRole(subject.heads, "visitor"),
      ...inRole(
        object.heads.filter(({ kind }) => kind === "ORGANIZATION"),
        "host",
      ),
    ],
    places: placesOf(object.heads),
  });
}

function readUndergo(nodes: readonly EventNode[], at: number, verb: EventVerb, subject: Subject): VerbEvent | null {
  const { actor } = rolesOf(verb.subtype);
  if (verb.subtype === "ELECTION" && !subject.isPassive) return null;
  if (verb.subtype === "TRIAL" && (!subject.isPassive || !subject.heads.some(isPerson))) return null;
  const after = complementsAt(nodes, at + 1, verb.subtype);
  const role = verb.subtype === "ELECTION" ? "winner" : actor;
  const isOfPeople = ["TRIAL", "ELECTION", "DEATH", "RESIGNATION"].includes(verb.subtype);
  const named = isOfPeople ? subject.heads.filter(isPerson) : subject.heads;
  const event = createEvent(at, verb, subject, after, { participants: inRole(named, role) });
  if (isOfPeople) return named.length > 0 && isSaidOrFinal(event, verb) ? event : null;
  return event.places.length + (event.date === null ? 0 : 1) > 0 ? event : null;
}

/** A named person's death or resignation counts by itself, the rest with a time or place. */
function isSaidOrFinal(event: VerbEvent, { subtype }: EventVerb): boolean {
  return subtype === "DEATH" || subtype === "RESIGNATION" || event.places.length > 0 || event.date !== null;
}

function readTransfer(nodes: readonly EventNode[], at: number, verb: EventVerb, subject: Subject): VerbEvent | null {
  const { actor, other } = rolesOf(verb.subtype);
  if (subject.isPassive) {
    if (subject.noun === null || !DRAFTS.has(subject.noun)) return null;
    const after = complementsAt(nodes, at + 1, verb.subtype);
    const event = createEvent(at, verb, subject, after, { participants: inRole(subject.inner, actor) });
    return isSaid(event) ? event : null;
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
  const event = createEvent(at, verb, subject, after, {
    participants: [...inRole(subject.heads, actor), ...(second === null ? [] : inRole(first?.heads ?? [], other))],
  });
  return isSaid(event) ? event : null;
}

function readDeploy(nodes: readonly EventNode[], at: number, verb: EventVerb, subject: Subject): VerbEvent | null {
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
  const event = createEvent(at, verb, subject, after, { participants: inRole(named, "actor") });
  return isSaid(event) ? event : null;
}

function readJoin(nodes: readonly EventNode[], at: number, verb: EventVerb, subject: Subject): VerbEvent | null {
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
function readSpeak(nodes: readonly EventNode[], at: number, verb: EventVerb, subject: Subject): VerbEvent | null {
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
