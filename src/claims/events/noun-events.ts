import type { ClusterIndex } from "../../model/claim.ts";
import type { When } from "../../model/when.ts";
import type { MentionItem } from "../item.ts";
import { type BeforeNoun, beforeNoun } from "./before-noun.ts";
import { type Complements, complementsAt } from "./complements.ts";
import type { Participant } from "./event-draft.ts";
import { type EventNode, hasTag, isActor, wordAt } from "./event-nodes.ts";
import { EVENT_NOUNS, EVENT_PREDICATES, LIGHT_VERBS, PLACED_BY_NAME, ROLES } from "./event-words.ts";
import { subjectOf } from "./subjects.ts";

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
  readonly places: readonly ClusterIndex[];
  readonly participants: readonly Participant[];
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
  const predicate = predicateAt(nodes, after.to, subtype);
  const light = lightSubject(nodes, before.from, subtype) ?? speakerAfter(nodes, before.from, after.to, subtype);
  const places = [...after.places, ...(predicate?.places ?? [])];
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
  for (const { cluster, role } of [...after.participants, ...(predicate?.participants ?? [])])
    if (!participants.some((other) => other.cluster === cluster)) participants.push({ cluster, role });
  return {
    trigger: at,
    from: before.from,
    to: after.to,
    saidFrom: Math.min(before.from, light?.from ?? before.from),
    saidTo: Math.max(after.to, predicate?.to ?? after.to),
    noun,
    subtype,
    named,
    article: before.article,
    isQualified: before.isQualified,
    date: before.date ?? after.date ?? predicate?.date ?? null,
    dates: after.dates,
    isRespective: after.isRespective,
    places: [...new Set(places)],
    participants,
    isClausal: predicate !== null || light !== null,
    carrier: predicate?.verb ?? at,
    isFrame: isFrame(nodes, before.from),
    light: light === null ? null : wordAt(nodes, before.from - 1),
    lightSubjects: light?.subjects.flatMap(({ clusters }) => clusters) ?? [],
  };
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

/** "… was held in Geneva on Monday", "… lasted from May to June". */
function predicateAt(
  nodes: readonly EventNode[],
  from: number,
  subtype: string,
): (Complements & { readonly verb: number }) | null {
  let at = from;
  while (
    hasTag(nodes[at], "Auxiliary", "Copula", "Modal", "Adverb") ||
    ["to", "be", "been", "due", "not", "have", "has", "had", "will"].includes(wordAt(nodes, at) ?? "")
  )
    at++;
  const word = wordAt(nodes, at);
  if (word === null || !EVENT_PREDICATES.has(word)) return null;
  const verb = at;
  at++;
  if (["place", "out", "off", "up"].includes(wordAt(nodes, at) ?? "")) at++;
  const after = nodes[at];
  // "The earthquake struck Haiti": what it strikes is where it is.
  if (
    ["hit", "hits", "struck", "strikes", "devastated", "rocked", "shook"].includes(word) &&
    after?.type === "mention" &&
    after.item.kind === "PLACE"
  ) {
    const rest = complementsAt(nodes, at + 1, subtype);
    return { ...rest, places: [...after.item.clusters, ...rest.places], verb };
  }
  if (
    ["killed", "left", "ordered", "approved", "imposed", "followed", "follow"].includes(word) &&
    wordAt(nodes, at) !== "by"
  ) {
    for (let i = at; i < at + 8 && i < nodes.length; i++) {
      const one = wordAt(nodes, i);
      if (one === "," || one === "." || (i > at && hasTag(nodes[i], "Verb"))) return null;
      if (one === "in" || one === "on" || nodes[i]?.type === "date")
        return { ...complementsAt(nodes, i, subtype), verb };
    }
    return null;
  }
  const rest = complementsAt(nodes, at, subtype);
  return { ...rest, participants: DONE_BY.has(word) ? rest.participants : withoutAgent(nodes, at, rest), verb };
}

/** Verbs whose agent carries the event out. */
const DONE_BY = new Set(
  "held launched carried conducted organised organized staged hosted fought ordered imposed convened attended led".split(
    " ",
  ),
);

/** "Delayed by X": X is no party to it. */
function withoutAgent(
  nodes: readonly EventNode[],
  from: number,
  { participants, to }: Complements,
): readonly Participant[] {
  const by = nodes.findIndex((_, at) => at >= from && at < to && wordAt(nodes, at) === "by");
  const after = nodes[by + 1];
  if (by < 0 || after?.type !== "mention") return participants;
  return participants.filter(({ cluster }) => !after.item.clusters.includes(cluster));
}

interface LightSubject {
  readonly subjects: readonly MentionItem[];
  /** Those whose delegation it was. */
  readonly others: readonly MentionItem[];
  readonly role: string;
  readonly from: number;
}

const DELEGATIONS = new Set("delegation delegations team negotiators side".split(" "));

/** Who held, launched, attended it, or led a delegation to it. */
function lightSubject(nodes: readonly EventNode[], from: number, subtype: string): LightSubject | null {
  let at = from - 1;
  const word = wordAt(nodes, at);
  if (word === null) return null;
  if (["in", "at", "to", "during"].includes(word)) {
    const delegation = delegationBefore(nodes, at);
    if (delegation !== null) return delegation;
    if (word === "to" || word === "during") return null;
    const isSpoken = subtype === "SPEECH" || subtype === "STATEMENT";
    for (let back = at - 1; back >= Math.max(0, at - (isSpoken ? 14 : 4)); back--) {
      const verb = wordAt(nodes, back);
      if (verb === null) {
        if (isSpoken || nodes[back]?.type === "date") continue;
        return null;
      }
      const isTakingPart = [
        "part",
        "participated",
        "participate",
        "participates",
        "vote",
        "votes",
        "voted",
        "ran",
        "stood",
        "competed",
        "spoke",
        "spoken",
        "testified",
        "fought",
        "served",
        "died",
      ].includes(verb);
      if (isTakingPart || (isSpoken && hasTag(nodes[back], "Verb") && !hasTag(nodes[back], "Gerund", "Infinitive"))) {
        const start = verb === "part" ? back - 1 : back;
        const subject = subjectOf(nodes, start);
        const led = LEADING.has(wordAt(nodes, subject.from - 2) ?? "") ? delegationNames(nodes, subject.from - 3) : [];
        return subject.heads.length === 0
          ? null
          : {
              subjects: subject.heads,
              others: led,
              role: led.length > 0 ? "delegate" : verb === "died" ? "victim" : isSpoken ? "" : "participant",
              from: subject.from,
            };
      }
      if (!isSpoken && verb !== "on") return null;
    }
    return null;
  }
  if (["out", "off", "up"].includes(word)) at--;
  const role = LIGHT_VERBS.get(wordAt(nodes, at) ?? "");
  if (role === undefined) return null;
  if (hasTag(nodes[at], "Noun") && !hasTag(nodes[at], "Verb")) return null;
  const subject = subjectOf(nodes, at);
  if (subject.heads.length === 0 || subject.isPassive) return null;
  if (wordAt(nodes, subject.from - 1) === "by" && LEADING.has(wordAt(nodes, subject.from - 2) ?? "")) {
    const led = delegationNames(nodes, subject.from - 3);
    if (led.length > 0) return { subjects: subject.heads, others: led, role: "delegate", from: subject.from };
  }
  return {
    subjects: subject.heads,
    others: [],
    role: refine(role, wordAt(nodes, at) ?? "", subtype),
    from: subject.from,
  };
}

function refine(role: string, verb: string, subtype: string): string {
  if (subtype === "ELECTION" && verb.startsWith("w")) return "winner";
  if (role === "host" && !["MEETING", "NEGOTIATION", "ELECTION", "VISIT"].includes(subtype)) return "organizer";
  if (role === "target" && subtype === "DISASTER") return "affected";
  if (role === "" && (subtype === "ATTACK" || subtype === "SANCTION") && verb.startsWith("fac")) return "target";
  return role;
}

const LEADING = new Set("led leads lead leading headed heads heading".split(" "));

/** "A Y delegation (led by …)": Y. */
function delegationNames(nodes: readonly EventNode[], noun: number): readonly MentionItem[] {
  const node = nodes[noun];
  if (node?.type === "mention") return DELEGATIONS.has(node.item.head ?? "") ? [node.item] : [];
  const before = nodes[noun - 1];
  return DELEGATIONS.has(wordAt(nodes, noun) ?? "") && isActor(before) ? [before.item] : [];
}

/** "X, who led the Y delegation in": X is its head and Y takes part. */
function delegationBefore(nodes: readonly EventNode[], preposition: number): LightSubject | null {
  const noun = wordAt(nodes, preposition - 1);
  const folded = nodes[preposition - 1];
  const isFolded = folded?.type === "mention" && DELEGATIONS.has(folded.item.head ?? "");
  if (!isFolded && (noun === null || !DELEGATIONS.has(noun))) return null;
  const others: MentionItem[] = [];
  for (let at = preposition - 1; at >= Math.max(0, preposition - 6); at--) {
    const node = nodes[at];
    if (isActor(node)) {
      others.push(node.item);
      continue;
    }
    if (LEADING.has(wordAt(nodes, at) ?? "")) {
      const subject = subjectOf(nodes, at);
      return { subjects: subject.heads, others, role: "delegate", from: Math.min(subject.from, at) };
    }
    if (hasTag(node, "Verb")) break;
  }
  return others.length === 0 ? null : { subjects: [], others, role: "", from: preposition - 1 };
}

const NOUN_CONTEXT = new Set(
  "the a an this these those its his her their any no another two three several many new".split(" "),
);

/** "In a speech in Lima, X …": the subject that follows speaks. */
function speakerAfter(nodes: readonly EventNode[], from: number, to: number, subtype: string): LightSubject | null {
  if (subtype !== "SPEECH" && subtype !== "STATEMENT") return null;
  const speaker = nodes[to + 1];
  if (from > 1 || wordAt(nodes, 0) !== "in" || wordAt(nodes, to) !== "," || !isActor(speaker)) return null;
  return { subjects: [speaker.item], others: [], role: "", from };
}

const IDIOMS = new Set(
  "set fire|sets fire|setting fire|opened fire|open fire|opening fire|cease fire|caught fire|catches fire|on fire|under fire|returned fire|exchanged fire|heart attack|on strike|at war|on trial".split(
    "|",
  ),
);

/** Whether the word at `at` is an event's noun here, not a verb nor part of another noun. */
export function isEventNoun(nodes: readonly EventNode[], at: number): boolean {
  const node = nodes[at];
  if (node?.type !== "word" || !EVENT_NOUNS.has(node.norm)) return false;
  const next = nodes[at + 1];
  // "Strike force", "war crimes", "election campaign": it qualifies the next noun.
  const isCompound =
    next?.type === "word" &&
    hasTag(next, "Noun") &&
    !hasTag(next, "Pronoun", "Verb") &&
    !EVENT_PREDICATES.has(next.norm) &&
    /^\p{L}/u.test(next.norm);
  if (isCompound || (next?.type === "word" && next.norm === "-" && next.start === node.end)) return false;
  const before = nodes[at - 1];
  const word = wordAt(nodes, at - 1);
  // "Set fire to", "opened fire", "under attack", "cease fire".
  if (word !== null && IDIOMS.has(`${word} ${node.norm}`)) return false;
  if (word !== null && (NOUN_CONTEXT.has(word) || LIGHT_VERBS.has(word))) return true;
  if (hasTag(before, "Determiner", "Adjective", "Possessive")) return true;
  if (hasTag(node, "Noun") && !hasTag(node, "Verb")) return true;
  if (word !== null && hasTag(before, "Preposition", "Noun", "Value")) return !hasTag(before, "Pronoun");
  if (before?.type === "date") return true;
  if (before?.type === "mention")
    return before.item.isAttributive || before.item.isPossessive || hasPredicateAfter(nodes, at);
  return before === undefined && /s$/u.test(node.norm);
}

/** "NATO exercises in Norway began": the verb comes later. */
function hasPredicateAfter(nodes: readonly EventNode[], at: number): boolean {
  for (let i = at + 1; i < Math.min(nodes.length, at + 10); i++) {
    const word = wordAt(nodes, i);
    if (word === "," || word === ";") return false;
    if (i > at + 1 && hasTag(nodes[i], "Verb") && !hasTag(nodes[i], "Gerund")) return true;
  }
  return false;
}
