import { isPersonNoun } from "../../entities/person-nouns.ts";
import type { MentionItem } from "../sentence/item.ts";
import { isOfficeNoun } from "../sentence/offices.ts";
import { complementsAt } from "./complements.ts";
import { type EventNode, hasTag, isPrepositionAt, wordAt } from "./event-nodes.ts";
import { COURTS, EVENT_NOUNS, type EventVerb, SUITS } from "./event-words.ts";
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

/** Roles where who acts is not who the event is about. */
const ACTED: Readonly<Record<string, { readonly actor: string; readonly other: string }>> = {
  DEATH: { actor: "killer", other: "victim" },
  TRIAL: { actor: "prosecutor", other: "defendant" },
  RESIGNATION: { actor: "superior", other: "official" },
  ACCESSION: { actor: "superior", other: "candidate" },
};

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

/** "It sold its shares to Rossi in May": whoever is named in the clause, where that says when. */
export function readHappen(
  nodes: readonly EventNode[],
  at: number,
  verb: EventVerb,
  subject: Subject,
): VerbEvent | null {
  // "The talks collapsed": the noun is the event.
  if (EVENT_NOUNS.has(subject.noun ?? "")) return null;
  const roles = ACTED[verb.subtype] ?? rolesOf(verb.subtype);
  const word = wordsOf(nodes, at, verb.words);
  const next = at + verb.words + (wordAt(nodes, at + verb.words) === "dead" ? 1 : 0);
  const object = subject.isPassive ? null : nounPhraseAt(nodes, next);
  // "A draft **published** on Tuesday by", "a letter sent in May": what is done to something is said of it.
  if (!subject.isPassive && object === null && !INTRANSITIVE.has(word) && isReduced(nodes, at, next))
    return readHappen(nodes, at, verb, { ...subject, isPassive: true });
  const done = subject.isPassive ? subject.heads : (object?.heads ?? []);
  if (!isHappening(word, verb, subject, done, object?.nouns ?? [])) return null;
  const behind = wordAt(nodes, next) === "it" ? next + 1 : behindOffice(nodes, next);
  const after = complementsAt(nodes, object?.to ?? behind, verb.subtype);
  const participants = [
    ...(subject.isPassive ? [] : inRole(subject.heads, roles.actor)),
    ...inRole(done.length > 0 ? done : (object?.inner ?? []), roles.other),
  ];
  const places = verb.subtype === "MILITARY_OPERATION" ? placesOf(done) : [];
  const isVague = !subject.isPassive && done.length === 0 && (object?.inner ?? []).length === 0;
  const isOfSomebody = subject.isPassive && isPersonNoun(subject.noun ?? "");
  return {
    ...createEvent(at, verb, subject, after, { participants, places }, 2),
    needsDate: true,
    isVague,
    isOfSomebody,
  };
}

const INTRANSITIVE = new Set([
  ..."retire retired escaped defected drowned perished merge merged married wed settled dissolve discuss debate split collapsed landed fled appeal appealed surrendered agreed burned burnt rule declared".split(
    " ",
  ),
  ..."walked out,walked away,pulled out,fell out,ran aground,ran off,veered off,skidded off,broke apart,caught fire,took over,gave up,opened fire".split(
    ",",
  ),
]);

/** Whether a participle says what was done to the noun before it: a preposition or date follows, and no subject. */
function isReduced(nodes: readonly EventNode[], at: number, next: number): boolean {
  const before = nodes[at - 1];
  const isBehind = before?.type === "word" && (hasTag(before, "Noun") || before.norm === "," || before.norm === "and");
  return (
    isBehind &&
    /(?:ed|en|nt|ld|ght|wn|de)$/u.test(wordAt(nodes, at) ?? "") &&
    (isPrepositionAt(nodes, next) || nodes[next]?.type === "date")
  );
}

function wordsOf(nodes: readonly EventNode[], at: number, count: number): string {
  return Array.from({ length: count }, (_, i) => wordAt(nodes, at + i) ?? "").join(" ");
}

/** "Sworn **in as president of Peru** on Friday", "dismissed **as chief** in May": where what says when and where begins. */
function behindOffice(nodes: readonly EventNode[], from: number): number {
  const as = wordAt(nodes, from) === "in" ? from + 1 : from;
  if (wordAt(nodes, as) !== "as") return from;
  const office = nounPhraseAt(nodes, as + 1);
  if (office === null) return from;
  const owner = wordAt(nodes, office.to) === "of" ? nounPhraseAt(nodes, office.to + 1) : null;
  return owner?.to ?? office.to;
}

/** Whom a state calls home. */
const ENVOYS = new Set("ambassador ambassadors envoy envoys commissioner consul diplomats attaché".split(" "));

const nouns = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const OFFERS = nouns(
  "invitation invitations offer bid application candidacy support proposal complaint suit recognition licence license",
);
const MEASURES = nouns(
  "ban bans sanctions embargo curfew lockdown blockade emergency siege restrictions tariffs duty duties levies suspension truce ceasefire moratorium",
);
const NOT_OPENED = nouns("fire door doors eyes mouth letter envelope account way question questions");
const DISSOLVABLE = nouns("parliament assembly cabinet government party council legislature");
const SEIZABLE = nouns(
  "trawler ship vessel boat tanker freighter airport port station town city village base dam bridge refinery palace mine",
);
const MUNITIONS = nouns(
  "shots shot missiles missile rockets rocket shells shell flares torpedoes torpedo mortars gas bullets grenades",
);
const DECLARABLE = nouns("emergency independence war bankruptcy ceasefire truce law mourning victory strike");
const TIES = nouns("ties relations talks negotiations contacts links");

/** Verbs that tell of an event only of certain ends: people are held, towns are taken. */
function isHappening(
  word: string,
  verb: EventVerb,
  subject: Subject,
  done: readonly MentionItem[],
  objects: readonly string[],
): boolean {
  const isOf = (wanted: ReadonlySet<string>): boolean => objects.some((noun) => wanted.has(noun));
  switch (word) {
    case "seized":
      return verb.subtype === "ATTACK"
        ? done.some(isPerson)
        : done.some(({ kind }) => kind === "PLACE" || kind === "OTHER") || isOf(SEIZABLE);
    case "held":
    case "release":
    case "remanded":
    case "interned":
      return subject.isPassive && done.some(isPerson);
    case "charged":
    case "stripped":
    case "strip":
    case "sworn":
    case "crowned":
    case "inaugurated":
    case "locked up":
    case "found guilty":
      return subject.isPassive;
    case "recalled":
    case "recall":
      return isOf(ENVOYS);
    case "took":
    case "liberated":
      return done.some(({ kind, head }) => kind === "PLACE" && head === null);
    case "shut":
    case "close":
    case "closed":
    case "closing":
    case "suspended":
    case "split":
    case "collapsed":
    case "grounded":
    case "halted":
    case "fled":
    case "landed":
    case "gave up":
    case "pulled out":
      return subject.heads.length > 0 || done.length > 0 || subject.noun !== null;
    case "received":
    case "receive":
    case "welcomed":
    case "shot":
    case "released":
    case "expelled":
    case "freed":
      return done.some(isPerson) || (subject.isPassive && isPersonNoun(subject.noun ?? ""));
    case "buried":
    case "bury":
    case "executed":
    case "poisoned":
    case "appoint":
    case "appointed":
    case "named":
    case "replaced":
      return done.some(isPerson);
    case "cleared":
    case "pardoned":
    case "pardon":
    case "promoted":
    case "nominated":
    case "succeed":
    case "succeeded":
    case "hire":
    case "hired":
    case "recruited":
    case "telephone":
    case "telephoned":
    case "phoned":
    case "wounded":
    case "injured":
    case "beaten":
    case "drowned":
    case "hanged":
    case "perished":
      return [...done, ...subject.heads].some(isPerson) || isPersonNoun(subject.noun ?? "");
    case "marry":
    case "married":
    case "wed":
      return subject.heads.length > 0 && !subject.isPassive;
    case "retire":
    case "retired":
    case "stood down":
    case "bowed out":
    case "escaped":
    case "defected":
      return subject.heads.some(isPerson) || isPersonNoun(subject.noun ?? "");
    case "dropped":
    case "settle":
    case "settled":
      return isOf(SUITS) || SUITS.has(subject.noun ?? "");
    case "withdrew":
    case "withdraw":
    case "withdrawn":
      return isOf(OFFERS) || (subject.isPassive && OFFERS.has(subject.noun ?? ""));
    case "lift":
    case "lifted":
    case "extend":
    case "extended":
    case "renew":
    case "renewed":
      return isOf(MEASURES) || (subject.isPassive && MEASURES.has(subject.noun ?? ""));
    case "opened":
      return (
        subject.heads.length > 0 && !isOf(NOT_OPENED) && (done.length > 0 || objects.length > 0 || subject.isPassive)
      );
    case "dissolve":
    case "dissolved":
      return done.length > 0 || isOf(DISSOLVABLE) || DISSOLVABLE.has(subject.noun ?? "");
    case "dragged":
      return subject.isPassive && done.some(isPerson);
    case "fired":
      return isOf(MUNITIONS);
    case "declared":
      return isOf(DECLARABLE);
    case "severed":
    case "broke off":
      return isOf(TIES);
    case "dismissed":
    case "rejected":
    case "threw out":
    case "thrown out":
      return isOf(SUITS) || (subject.isPassive && SUITS.has(subject.noun ?? ""));
    case "rule":
      return COURTS.has(subject.noun ?? "") || subject.heads.some(({ text }) => /\bcourt\b/iu.test(text));
    default:
      return true;
  }
}
