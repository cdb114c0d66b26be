import { isPersonNoun } from "../../model/person-nouns.ts";
import type { MentionItem } from "../sentence/item.ts";
import { behindOffice, complementsAt } from "./complements.ts";
import { type EventNode, hasTag, isPrepositionAt, wordAt } from "./event-nodes.ts";
import type { EventVerb } from "./event-verbs.ts";
import { ACTED, COURTS, EVENT_NOUNS, SUITS } from "./event-words.ts";
import { nounPhraseAt } from "./noun-phrase.ts";
import type { Subject } from "./subjects.ts";
import { createEvent, inRole, isPerson, placesOf, rolesOf, type VerbEvent } from "./verb-event.ts";

/** "It sold its shares to Rossi in May": whoever is named in the clause, where that says when. */
export function readHappen(
  nodes: readonly EventNode[],
  at: number,
  verb: EventVerb,
  subject: Subject,
): VerbEvent | null {
  // "The talks collapsed": the noun is the event.
  if (EVENT_NOUNS.has(subject.noun ?? "")) return null;
  const isSuccession = SUCCESSIONS.has(verb.noun);
  const roles = isSuccession ? SUCCEEDING : (ACTED[verb.subtype] ?? rolesOf(verb.subtype));
  const word = wordsOf(nodes, at, verb.words);
  const next = at + verb.words + (wordAt(nodes, at + verb.words) === "dead" ? 1 : 0);
  const object = subject.isPassive ? null : nounPhraseAt(nodes, next);
  // "A draft **published** on Tuesday by", "a letter sent in May": what is done to something is said of it.
  if (!subject.isPassive && object === null && !INTRANSITIVE.has(word) && isReduced(nodes, at, next))
    return readHappen(nodes, at, verb, { ...subject, isPassive: true });
  const done = subject.isPassive ? subject.heads : (object?.heads ?? []);
  const isFit = FITTING.get(word);
  if (isFit?.({ verb, subject, done, objects: object?.nouns ?? [] }) === false) return null;
  const behind = wordAt(nodes, next) === "it" ? next + 1 : behindOffice(nodes, next);
  const said = complementsAt(nodes, object?.to ?? behind, verb.subtype);
  // "Replaced by Haddad": he is the new one.
  const after = isSuccession
    ? { ...said, participants: said.participants.map((one) => ({ ...one, role: SUCCEEDING.actor })) }
    : said;
  const participants = [
    ...(subject.isPassive ? [] : inRole(subject.heads, roles.actor)),
    ...(done.length > 0 ? done : (object?.inner ?? [])).flatMap((item) =>
      // "Takes over the Finance Ministry": nobody was there before.
      inRole([item], isSuccession && !isPerson(item) ? "organization" : roles.other),
    ),
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

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What it is called when somebody comes in another's place, and what the two are. */
const SUCCESSIONS = words("replacement succession takeover");
const SUCCEEDING = { actor: "successor", other: "predecessor" };

/** Verbs of which a noun before them is no object, though none follows. */
const INTRANSITIVE = new Set([
  ...words(
    "retire retired escaped defected drowned perished merge merged married wed settled dissolve discuss debate split collapsed landed fled appeal appealed surrendered agreed burned burnt rule declared",
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

/** What a verb is said of: its subject, whom or what it is done to by name, and the nouns of its object. */
interface Ends {
  readonly verb: EventVerb;
  readonly subject: Subject;
  readonly done: readonly MentionItem[];
  readonly objects: readonly string[];
}

type Fit = (ends: Ends) => boolean;

const ENVOYS = words("ambassador ambassadors envoy envoys commissioner consul diplomats attaché");
const OFFERS = words(
  "invitation invitations offer bid application candidacy support proposal complaint suit recognition licence license",
);
const MEASURES = words(
  "ban bans sanctions embargo curfew lockdown blockade emergency siege restrictions tariffs duty duties levies suspension truce ceasefire moratorium",
);
const NOT_OPENED = words(
  "series session season fire door doors eyes mouth letter envelope account way question questions",
);
const DISSOLVABLE = words("parliament assembly cabinet government party council legislature");
const SEIZABLE = words(
  "trawler ship vessel boat tanker freighter airport port station town city village base dam bridge refinery palace mine",
);
const MUNITIONS = words(
  "shots shot missiles missile rockets rocket shells shell flares torpedoes torpedo mortars gas bullets grenades",
);
const DECLARABLE = words("emergency independence war bankruptcy ceasefire truce law mourning victory strike");
const TIES = words("ties relations talks negotiations contacts links");

const hasPersonDone: Fit = ({ done }) => done.some(isPerson);
const isDoneToPerson: Fit = (ends) => ends.subject.isPassive && hasPersonDone(ends);
const isPassive: Fit = ({ subject }) => subject.isPassive;
const isSomebody: Fit = ({ subject }) => subject.heads.some(isPerson) || isPersonNoun(subject.noun ?? "");
const isTold: Fit = ({ subject, done }) => subject.heads.length > 0 || done.length > 0 || subject.noun !== null;
/** What is done is done to one of these, active or passive. */
const to =
  (nouns: ReadonlySet<string>): Fit =>
  ({ subject, objects }) =>
    objects.some((noun) => nouns.has(noun)) || (subject.isPassive && nouns.has(subject.noun ?? ""));

/** Verbs that tell of an event only of certain ends: people are held, towns are taken. Of all others any will do. */
const FITTING: ReadonlyMap<string, Fit> = new Map(
  (
    [
      [
        "seized",
        ({ verb, done, objects }) =>
          verb.subtype === "ATTACK"
            ? done.some(isPerson)
            : done.some(({ kind }) => kind === "PLACE" || kind === "OTHER") || objects.some((one) => SEIZABLE.has(one)),
      ],
      ["held,release,remanded,interned,dragged", isDoneToPerson],
      ["charged,stripped,strip,sworn,crowned,inaugurated,locked up,found guilty", isPassive],
      ["took,liberated", ({ done }) => done.some(({ kind, head }) => kind === "PLACE" && head === null)],
      ["shut,close,closed,closing,suspended,split,collapsed,grounded,halted,fled,landed,gave up,pulled out", isTold],
      [
        "received,receive,welcomed,shot,released,expelled,freed",
        (ends) => hasPersonDone(ends) || (ends.subject.isPassive && isPersonNoun(ends.subject.noun ?? "")),
      ],
      ["buried,bury,executed,poisoned,appoint,appointed,named,replaced", hasPersonDone],
      [
        "cleared,pardoned,pardon,promoted,nominated,succeed,succeeded,hire,hired,recruited,telephone,telephoned,phoned,wounded,injured,beaten,drowned,hanged,perished",
        (ends) => hasPersonDone(ends) || isSomebody(ends),
      ],
      ["marry,married,wed", ({ subject }) => subject.heads.length > 0 && !subject.isPassive],
      ["retire,retired,stood down,bowed out,escaped,defected", isSomebody],
      ["dropped,settle,settled,dismissed,rejected,threw out,thrown out", to(SUITS)],
      ["withdrew,withdraw,withdrawn", to(OFFERS)],
      ["lift,lifted,extend,extended,renew,renewed", to(MEASURES)],
      ["recalled,recall", to(ENVOYS)],
      ["fired", to(MUNITIONS)],
      ["declared", to(DECLARABLE)],
      ["severed,broke off", to(TIES)],
      ["dissolve,dissolved", (ends) => ends.done.length > 0 || to(DISSOLVABLE)(ends)],
      [
        "opened",
        ({ subject, done, objects }) =>
          subject.heads.length > 0 &&
          !objects.some((noun) => NOT_OPENED.has(noun)) &&
          (done.length > 0 || objects.length > 0 || subject.isPassive),
      ],
      [
        "rule",
        ({ subject }) => COURTS.has(subject.noun ?? "") || subject.heads.some(({ text }) => /\bcourt\b/iu.test(text)),
      ],
    ] as const satisfies readonly (readonly [string, Fit])[]
  ).flatMap(([list, fit]) => list.split(",").map((word) => [word, fit] as const)),
);
