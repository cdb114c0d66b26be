import type { ClusterIndex } from "../../model/claim.ts";
import type { When } from "../../model/when.ts";
import type { MentionItem } from "../sentence/item.ts";
import { type BeforeNoun, beforeNoun } from "./before-noun.ts";
import { type Complements, complementsAt } from "./complements.ts";
import type { Participant } from "./event-draft.ts";
import { type EventNode, hasTag, wordAt } from "./event-nodes.ts";
import { predicateAt } from "./event-predicate.ts";
import { LIGHT_VERBS, PLACED_BY_NAME, ROLES } from "./event-words.ts";
import { lightSubject, speakerAfter } from "./light-subject.ts";
import { nounPhraseAt } from "./noun-phrase.ts";
import { inRole, placesOf } from "./verb-event.ts";

/** An event spoken of by a noun or a name, in node indexes. */
export interface NounEvent {
  readonly trigger: number;
  /** The phrase, end-exclusive. */
  readonly from: number;
  readonly to: number;
  /** All that says something of it, end-exclusive. */
  readonly saidFrom: number;
  readonly saidTo: number;
  readonly noun: string;
  readonly subtype: string;
  readonly named: ClusterIndex | null;
  readonly article: BeforeNoun["article"];
  readonly isQualified: boolean;
  readonly date: When | null;
  readonly dates: readonly When[];
  readonly isRespective: boolean;
  /** Whether the verb behind it says when it was. */
  readonly isDatedByVerb: boolean;
  /** Whether its date is that of the verb before it too ("shot dead **on Friday** during a raid"). */
  readonly isDateShared: boolean;
  readonly places: readonly ClusterIndex[];
  readonly participants: readonly Participant[];
  /** Whoever and whatever place the phrase itself names. */
  readonly says: readonly ClusterIndex[];
  /** Whether the sentence's own date is the event's: it is the clause's subject or object. */
  readonly isClausal: boolean;
  /** The node that says whether it took place: the verb after it, else its own. */
  readonly carrier: number;
  /** What is done within it says when and where it was ("within the framework of"). */
  readonly isFrame: boolean;
  /** The verb that ties a subject to it, and whom it ties. */
  readonly light: string | null;
  readonly lightSubjects: readonly ClusterIndex[];
}

/** Reads the event whose noun or name stands at `at`. */
export function nounEventAt(
  nodes: readonly EventNode[],
  at: number,
  { noun, subtype, named }: { readonly noun: string; readonly subtype: string; readonly named: ClusterIndex | null },
): NounEvent {
  const before = beforeNoun(nodes, at);
  const after = complementsAt(nodes, at + 1, subtype, !hasVerbBefore(nodes, before.from));
  const relative = relativeAt(nodes, after.to, subtype);
  const predicate =
    predicateAt(nodes, relative?.to ?? after.to, subtype) ?? predicateBehind(nodes, relative?.to ?? after.to, subtype);
  const tied = lightSubject(nodes, before.from, subtype) ?? speakerAfter(nodes, before.from, after.to, subtype);
  const light = tied !== null && isOnlyCalled(nodes, tied.verb, at) ? null : tied;
  const places = [...after.places, ...(relative?.places ?? []), ...(predicate?.places ?? [])];
  const purpose = beforePurpose(nodes, before.from);
  if (places.length === 0) places.push(...purpose.places);
  const dateWithin = before.date ?? after.date ?? relative?.date ?? null;
  const ownDate = dateWithin ?? predicate?.date ?? null;
  const participants: Participant[] = [];
  const add = (items: readonly MentionItem[], role: string): void => {
    for (const { clusters } of items)
      for (const cluster of clusters)
        if (!participants.some((other) => other.cluster === cluster)) participants.push({ cluster, role });
  };
  const roles = ROLES[subtype] ?? { actor: "participant", other: "participant" };
  for (const owner of before.owners) {
    const isPlacing =
      owner.kind === "PLACE" &&
      owner.head === null &&
      ((PLACED_BY_NAME.has(subtype) && !owner.isPossessive) || !isCountryLike(owner));
    if (isPlacing) places.push(...owner.clusters);
    if (!isPlacing || isCountryLike(owner)) add([owner], isPlacing ? "host" : ownerRole(subtype, roles.actor));
  }
  if (light !== null && subtype === "ELECTION")
    places.push(...light.subjects.filter(isPlace).flatMap(({ clusters }) => clusters));
  if (light !== null) add(light.subjects, light.role === "" ? roles.actor : light.role);
  for (const one of light?.others ?? []) add([one], roles.actor);
  for (const { cluster, role } of [
    ...after.participants,
    ...(relative?.participants ?? []),
    ...(predicate?.participants ?? []),
  ])
    if (!participants.some((other) => other.cluster === cluster)) participants.push({ cluster, role });
  return {
    trigger: at,
    from: before.from,
    to: after.to,
    saidFrom: Math.min(before.from, light?.from ?? before.from),
    saidTo: Math.max(after.to, relative?.to ?? 0, predicate?.to ?? 0),
    noun,
    subtype,
    named,
    article: before.article,
    isQualified: before.isQualified,
    date: ownDate ?? purpose.date,
    isDatedByVerb: dateWithin === null && ownDate !== null,
    isDateShared: ownDate === null && purpose.date !== null,
    dates: after.dates,
    isRespective: after.isRespective,
    places: [...new Set(places)],
    participants,
    says: [
      ...before.owners.flatMap(({ clusters }) => clusters),
      ...after.places,
      ...after.participants.map(({ cluster }) => cluster),
    ],
    isClausal: predicate !== null || light !== null,
    carrier: predicate?.verb ?? (light !== null && isVerbAt(nodes, light.verb) ? light.verb : at),
    isFrame: isFrame(nodes, before.from),
    light: light === null ? null : wordAt(nodes, light.verb),
    lightSubjects: light?.subjects.flatMap(({ clusters }) => clusters) ?? [],
  };
}

/** "Called the offer **a trap**": who says what it is has no part in it. */
function isOnlyCalled(nodes: readonly EventNode[], verb: number, noun: number): boolean {
  if (!/^call/u.test(wordAt(nodes, verb) ?? "")) return false;
  const next = nodes[noun + 1];
  return (
    /^(?:["“”'‘’]|an?|the|too|so)$/u.test(wordAt(nodes, noun + 1) ?? "") || hasTag(next, "Adjective", "Participle")
  );
}

/** "The sanctions that X imposed on Y in May": who, on whom and when. */
function relativeAt(nodes: readonly EventNode[], from: number, subtype: string): Complements | null {
  const at = wordAt(nodes, from) === "," ? from + 1 : from;
  if (!["that", "which"].includes(wordAt(nodes, at) ?? "")) return null;
  // "That it imposed": who, nothing before has told.
  const subject = nounPhraseAt(nodes, at + 1, true);
  if (subject?.heads.length === 0) return null;
  let verb = subject?.to ?? at + 2;
  while (hasTag(nodes[verb], "Auxiliary", "Adverb", "Modal")) verb++;
  if (subject === null && STRIKING.has(wordAt(nodes, at + 1) ?? "")) return struckAt(nodes, at + 2, subtype);
  const role = LIGHT_VERBS.get(wordAt(nodes, verb) ?? "");
  if (role === undefined) return null;
  const after = complementsAt(nodes, verb + 1, subtype);
  const actor = role === "" ? (ROLES[subtype]?.actor ?? "participant") : role;
  return { ...after, participants: [...inRole(subject?.heads ?? [], actor), ...after.participants] };
}

const MOST_PARENTHESIS = 14;

/** "A conference, **proposed by Rossi**, is to be held in Lima": the predicate behind a parenthesis. */
function predicateBehind(nodes: readonly EventNode[], at: number, subtype: string): ReturnType<typeof predicateAt> {
  if (wordAt(nodes, at) !== "," || !hasTag(nodes[at + 1], "Participle", "PastTense", "Adjective")) return null;
  for (let close = at + 2; close <= at + MOST_PARENTHESIS; close++) {
    const found = wordAt(nodes, close) === "," ? predicateAt(nodes, close + 1, subtype) : null;
    if (found !== null) return found;
  }
  return null;
}

const STRIKING = new Set(
  "hit struck shook devastated flattened destroyed killed rocked tore swept ripped battered lashed engulfed ravaged".split(
    " ",
  ),
);

/** "That tore through Batken on Tuesday": where and when. */
function struckAt(nodes: readonly EventNode[], from: number, subtype: string): Complements | null {
  const at = ["through", "across", "into", "over"].includes(wordAt(nodes, from) ?? "") ? from + 1 : from;
  const struck = nounPhraseAt(nodes, at);
  if (struck === null) return null;
  const after = complementsAt(nodes, struck.to, subtype);
  return { ...after, places: [...placesOf(struck.heads), ...after.places] };
}

/** "Was in Berlin on Monday for talks", "agreed on Monday at talks": where and when the talks are. */
function beforePurpose(nodes: readonly EventNode[], from: number): Pick<Complements, "date" | "places"> {
  const preposition = wordAt(nodes, from - 1);
  const dated = nodes[from - 2];
  const date = dated?.type === "date" ? dated.date.when : null;
  if (preposition === "at" || preposition === "during") return { date, places: [] };
  if (preposition !== "for") return { date: null, places: [] };
  let at = from - 2;
  while (at > 0 && (nodes[at]?.type === "date" || wordAt(nodes, at) === "on")) at--;
  const place = nodes[at];
  const isPlaced = ["in", "into", "to"].includes(wordAt(nodes, at - 1) ?? "");
  return isPlaced && place?.type === "mention" ? { date, places: placesOf([place.item]) } : { date: null, places: [] };
}

const CLAUSE_STARTS = new Set([",", ";", "that", "if", "case", "although", "while", "because", "when", "as"]);

/** Whether the clause has its verb already, so that the noun at `at` is not its subject. */
function hasVerbBefore(nodes: readonly EventNode[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    if (CLAUSE_STARTS.has(wordAt(nodes, i) ?? "")) return false;
    if (hasTag(nodes[i], "Verb") && !hasTag(nodes[i], "Gerund")) return true;
  }
  return false;
}

/** "Within the framework of …", "as part of …". */
function isFrame(nodes: readonly EventNode[], from: number): boolean {
  return wordAt(nodes, from - 1) === "of" && ["framework", "part", "course"].includes(wordAt(nodes, from - 2) ?? "");
}

function isVerbAt(nodes: readonly EventNode[], at: number): boolean {
  return hasTag(nodes[at], "Verb") || LIGHT_VERBS.has(wordAt(nodes, at) ?? "");
}

function isPlace({ kind, head }: MentionItem): boolean {
  return kind === "PLACE" && head === null;
}

/** "Peru's resignation" has no attacker: what a possessor is depends on the subtype alone. */
function ownerRole(subtype: string, actor: string): string {
  return subtype === "SANCTION" ? "sender" : actor;
}

function isCountryLike(owner: MentionItem): boolean {
  return owner.form !== "NAME" || owner.isPossessive || owner.isAttributive === false;
}
