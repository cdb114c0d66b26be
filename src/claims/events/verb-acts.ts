import { complementsAt } from "./complements.ts";
import { type EventNode, wordAt } from "./event-nodes.ts";
import type { EventVerb } from "./event-words.ts";
import { nounPhraseAt } from "./noun-phrase.ts";
import type { Subject } from "./subjects.ts";
import { createEvent, inRole, isPerson, isSaid, placesOf, rolesOf, type VerbEvent } from "./verb-event.ts";

export function readMutual(
  nodes: readonly EventNode[],
  at: number,
  verb: EventVerb,
  subject: Subject,
): VerbEvent | null {
  const { actor } = rolesOf(verb.subtype);
  const next = wordAt(nodes, at + 1);
  const object = next === "up" ? null : nounPhraseAt(nodes, at + 1);
  if (object !== null && object.heads.length === 0 && object.nouns.length > 0 && object.inner.length === 0) return null;
  const after = complementsAt(nodes, object?.to ?? at + 1, verb.subtype);
  const named = [...subject.heads, ...(object?.heads ?? []), ...(object?.heads.length === 0 ? object.inner : [])];
  const event = createEvent(at, verb, subject, after, { participants: inRole(named, actor) });
  return event.participants.length > 0 ? event : null;
}

export function readAct(nodes: readonly EventNode[], at: number, verb: EventVerb, subject: Subject): VerbEvent | null {
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

export function readGo(nodes: readonly EventNode[], at: number, verb: EventVerb, subject: Subject): VerbEvent | null {
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

export function readUndergo(
  nodes: readonly EventNode[],
  at: number,
  verb: EventVerb,
  subject: Subject,
): VerbEvent | null {
  const { actor } = rolesOf(verb.subtype);
  if (verb.subtype === "ELECTION" && !subject.isPassive) return null;
  if (verb.subtype === "TRIAL" && (!subject.isPassive || !subject.heads.some(isPerson))) return null;
  // "Marched into the room" is no protest.
  if (verb.subtype === "PROTEST" && wordAt(nodes, at + 1) === "into") return null;
  if (verb.subtype === "ACCIDENT" && EXPLOSIVES.has(subject.noun ?? ""))
    return readUndergo(nodes, at, { ...verb, subtype: "ATTACK", noun: "explosion" }, subject);
  const after = complementsAt(nodes, at + 1, verb.subtype);
  const role = verb.subtype === "ELECTION" ? "winner" : actor;
  const isOfPeople = ["TRIAL", "ELECTION", "DEATH", "RESIGNATION"].includes(verb.subtype);
  const named = isOfPeople ? subject.heads.filter(isPerson) : subject.heads;
  const event = createEvent(at, verb, subject, after, { participants: inRole(named, role) });
  if (isOfPeople) return named.length > 0 && isSaidOrFinal(event, verb) ? event : null;
  return event.places.length + (event.date === null ? 0 : 1) > 0 ? event : null;
}

const EXPLOSIVES = new Set(
  "bomb bombs grenade grenades mine mines device devices missile missiles rocket rockets".split(" "),
);

/** A named person's death or resignation counts by itself, the rest with a time or place. */
function isSaidOrFinal(event: VerbEvent, { subtype }: EventVerb): boolean {
  return subtype === "DEATH" || subtype === "RESIGNATION" || event.places.length > 0 || event.date !== null;
}
