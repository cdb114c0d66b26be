import { isPersonNoun } from "../../model/person-nouns.ts";
import type { MentionItem } from "../sentence/item.ts";
import { isOfficeNoun } from "../sentence/offices.ts";
import { behindOffice, complementsAt } from "./complements.ts";
import { type EventNode, wordAt } from "./event-nodes.ts";
import type { EventVerb } from "./event-verbs.ts";
import { ACTED } from "./event-words.ts";
import { type NounPhrase, nounPhraseAt } from "./noun-phrase.ts";
import type { Subject } from "./subjects.ts";
import { createEvent, inRole, isPerson, placesOf, rolesOf, type VerbEvent } from "./verb-event.ts";

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
  if (subject.isPassive) {
    const after = complementsAt(nodes, at + 1, verb.subtype);
    const undergone = isOfPeople ? subject.heads.filter(isPerson) : subject.heads;
    if (isOfPeople && !mayBeUnnamed(verb) && undergone.length === 0) return null;
    if (!isFit(verb, subject, undergone, subject.noun === null ? [] : [subject.noun])) return null;
    const participants = inRole(undergone, roles.other);
    return createEvent(at, verb, subject, after, { participants, places: isOfPeople ? [] : placesOf(undergone) }, 2);
  }
  // "Arrested him": who it is, nothing before has told.
  const object =
    relativeObject(nodes, subject) ??
    nounPhraseAt(nodes, at + 1) ??
    (PRONOUNS.has(wordAt(nodes, at + 1) ?? "") ? { ...UNNAMED, to: at + 2 } : null);
  if (object === null || object.hasEvent || !isFit(verb, subject, object.heads, object.nouns)) return null;
  const after = complementsAt(nodes, object.to < 0 ? behindOffice(nodes, at + 1) : object.to, verb.subtype);
  const targets = object.heads.length > 0 ? object.heads : object.inner;
  // "Dismissed his transport minister".
  const isOfficial = verb.subtype === "RESIGNATION" && isOfficeNoun(object.nouns.at(-1) ?? "");
  if (isOfPeople && !mayBeUnnamed(verb) && !isOfficial && !object.heads.some(isPerson)) return null;
  const parts = {
    participants: [...inRole(subject.heads, roles.actor), ...inRole(targets, roles.other)],
    places: isOfPeople || verb.subtype === "SANCTION" ? [] : placesOf(object.heads),
  };
  const event = createEvent(at, verb, subject, after, parts, 2);
  // "Rossi attacked the plan" is talk unless it has a time or a place.
  const isByOnePerson = subject.heads.length > 0 && subject.heads.every(isPerson) && verb.subtype === "ATTACK";
  if (isByOnePerson && event.date === null && event.places.length === 0) return null;
  return event;
}

/** "Rossi, **whom** Diaz dismissed as …": what is done is done to the name before. */
function relativeObject(nodes: readonly EventNode[], { from }: Subject): NounPhrase | null {
  if (wordAt(nodes, from - 1) !== "whom") return null;
  const name = nodes[wordAt(nodes, from - 2) === "," ? from - 3 : from - 2];
  if (name?.type !== "mention" || name.item.kind !== "PERSON") return null;
  return { heads: [name.item], inner: [], nouns: [], hasEvent: false, to: -1 };
}

const ARMED = new Set(
  (
    "police officers troops soldiers forces army marines commandos agents authorities militants rebels gunmen fighters guerrillas insurgents " +
    "jihadists militia militias guards navy detectives investigators separatists government regime junta"
  ).split(" "),
);
const RULERS = new Set(
  "government governments regime president king queen emperor monarchy junta leader leaders ruler rulers dictator cabinet premier sultan shah".split(
    " ",
  ),
);

const PEOPLE = new Set(
  "man men woman women people suspect suspects militant militants gunman gunmen protester protesters activist activists officer officers soldier soldiers journalist journalists fighter fighters migrants students leader leaders member members".split(
    " ",
  ),
);

/** Towns and people are captured by those who fight or police, not by songs, and rulers are overthrown, not champions. */
function isFit(
  { noun }: EventVerb,
  { heads: actors, noun: actor, isPassive }: Subject,
  heads: readonly MentionItem[],
  nouns: readonly string[],
): boolean {
  const isArmed =
    isPassive ||
    (actor !== null && ARMED.has(actor)) ||
    actors.some(({ kind, head }) => kind !== "PERSON" || head !== null);
  const isTeam = actors.some(({ kind }) => kind === "ORGANIZATION");
  const isRuler =
    nouns.some((it) => RULERS.has(it)) || heads.some(({ head, title }) => RULERS.has(head ?? "") || title !== null);
  switch (noun) {
    case "capture":
      return isArmed && heads.some(({ kind }) => kind === "PLACE");
    case "arrest":
      return isArmed && (heads.some(isPerson) || nouns.every((it) => PEOPLE.has(it)));
    case "overthrow":
      return !isTeam && (isRuler || heads.some(isPerson));
    case "fall":
      return !isTeam && isRuler;
    default:
      return true;
  }
}

const PRONOUNS = new Set(["him", "her", "them"]);
const UNNAMED = { heads: [], inner: [], nouns: [], hasEvent: false } as const;

/** Who dies, is caught or sentenced counts where time and place are said, though nobody is named. */
function mayBeUnnamed({ subtype, noun }: EventVerb): boolean {
  return subtype === "DEATH" || noun === "arrest" || noun === "sentencing";
}

export function readHost(nodes: readonly EventNode[], at: number, verb: EventVerb, subject: Subject): VerbEvent | null {
  const object = nounPhraseAt(nodes, at + 1);
  if (object === null || object.hasEvent || !object.heads.some(isPerson) || subject.heads.length === 0) return null;
  const after = complementsAt(nodes, object.to, verb.subtype);
  return createEvent(at, verb, subject, after, {
    participants: [...inRole(subject.heads, "host"), ...inRole(object.heads, "participant")],
  });
}

/** "Summoned the Chilean ambassador". */
export function readSummon(
  nodes: readonly EventNode[],
  at: number,
  verb: EventVerb,
  subject: Subject,
): VerbEvent | null {
  const object = nounPhraseAt(nodes, at + 1);
  if (subject.isPassive || object === null) return null;
  const after = complementsAt(nodes, object.to, verb.subtype);
  const summoned = object.heads.length > 0 ? object.heads : object.inner;
  const participants = [...inRole(subject.heads, "host"), ...inRole(summoned, "participant")];
  return participants.length === 0 ? null : createEvent(at, verb, subject, after, { participants }, 2);
}

export function readGo(nodes: readonly EventNode[], at: number, verb: EventVerb, subject: Subject): VerbEvent | null {
  const isUnnamed = subject.heads.length === 0;
  if (subject.isPassive || (isUnnamed && subject.noun === null)) return null;
  const isTransitive = /^(?:visit|tour)/u.test(wordAt(nodes, at) ?? "");
  const preposition = wordAt(nodes, at + 1);
  if (!isTransitive && !["to", "in", "into"].includes(preposition ?? "")) return null;
  const object = nounPhraseAt(nodes, isTransitive ? at + 1 : at + 2);
  if (object === null || !object.heads.some(({ kind }) => kind === "PLACE" || kind === "ORGANIZATION")) return null;
  if (!isTransitive && !subject.heads.some((item) => item.kind === "PERSON" || item.head !== null)) return null;
  const after = complementsAt(nodes, object.to, verb.subtype);
  const event = createEvent(
    at,
    verb,
    subject,
    after,
    {
      participants: [
        ...inRole(subject.heads, "visitor"),
        ...inRole(
          object.heads.filter(({ kind }) => kind === "ORGANIZATION"),
          "host",
        ),
      ],
      places: placesOf(object.heads),
    },
    isUnnamed ? 2 : 1,
  );
  return isUnnamed ? { ...event, needsDate: true } : event;
}

export function readUndergo(
  nodes: readonly EventNode[],
  at: number,
  verb: EventVerb,
  subject: Subject,
): VerbEvent | null {
  const { actor } = rolesOf(verb.subtype);
  if (verb.subtype === "ELECTION" && !subject.isPassive) return null;
  if (verb.subtype === "RESIGNATION" && !isLeaving(nodes, at)) return null;
  if (verb.subtype === "TRIAL" && !subject.isPassive) return null;
  // "Marched into the room" is no protest.
  if (verb.subtype === "PROTEST" && wordAt(nodes, at + 1) === "into") return null;
  if (verb.subtype === "ACCIDENT" && EXPLOSIVES.has(subject.noun ?? ""))
    return readUndergo(nodes, at, { ...verb, subtype: "ATTACK", noun: "explosion" }, subject);
  const after = complementsAt(nodes, at + 1, verb.subtype);
  const role = verb.subtype === "ELECTION" ? "winner" : actor;
  const isOfPeople = ["TRIAL", "ELECTION", "DEATH", "RESIGNATION"].includes(verb.subtype);
  const named = isOfPeople ? subject.heads.filter(isPerson) : subject.heads;
  // A named person's death or resignation counts by itself, the rest with a time or place.
  const isFinal = verb.subtype === "DEATH" || (verb.subtype === "RESIGNATION" && !LOOSE.has(wordAt(nodes, at) ?? ""));
  const event = createEvent(at, verb, subject, after, { participants: inRole(named, role) }, isFinal ? 1 : 2);
  // "A pilot died on Monday": nobody is named, and the day alone tells it from others.
  const isSomebody = subject.heads.length === 0 && isPersonNoun(subject.noun ?? "");
  if (isOfPeople && named.length === 0) return isSomebody ? { ...event, least: 2, needsDate: true } : null;
  if (isOfPeople) return event;
  return event.places.length + (event.date === null ? 0 : 1) > 0 ? event : null;
}

const EXPLOSIVES = new Set(
  "bomb bombs grenade grenades mine mines device devices missile missiles rocket rockets".split(" "),
);

/** "Stepped down", "walked out of the talks", "quit the party": only so do these verbs say that somebody leaves an office. */
function isLeaving(nodes: readonly EventNode[], at: number): boolean {
  const isOffice = (from: number): boolean => {
    const first = wordAt(nodes, from) ?? "";
    const noun = ["the", "his", "her"].includes(first) ? (wordAt(nodes, from + 1) ?? "") : first;
    return QUITTABLE.has(noun);
  };
  const next = wordAt(nodes, at + 1);
  const after = wordAt(nodes, at + 2);
  switch (wordAt(nodes, at)) {
    case "stepped":
      return (next === "down" || next === "aside") && (after !== "from" || isOffice(at + 3));
    case "walked":
      return next === "out" && (after === "of" ? isOffice(at + 3) : after === "," || after === ".");
    case "quit":
    case "quits":
      return next === "as" ? isOfficeNoun(after ?? "") : isOffice(at + 1);
    default:
      return true;
  }
}

/** These need a time or place as well. */
const LOOSE = new Set(["stepped", "walked", "quit", "quits"]);

const QUITTABLE = new Set(
  (
    "race party post job government cabinet coalition politics office campaign contest parliament board role position leadership presidency talks " +
    "alliance ministry commission council"
  ).split(" "),
);
