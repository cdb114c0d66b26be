import type { MentionItem } from "../sentence/item.ts";
import { type EventNode, hasTag, isActor, wordAt } from "./event-nodes.ts";
import { LIGHT_VERBS } from "./event-words.ts";
import { subjectOf } from "./subjects.ts";

/** Whoever a verb before an event's noun ties to it. */
export interface LightSubject {
  readonly subjects: readonly MentionItem[];
  /** Those whose delegation it was. */
  readonly others: readonly MentionItem[];
  readonly role: string;
  readonly from: number;
  /** Node index of the verb. */
  readonly verb: number;
}

const DELEGATIONS = new Set("delegation delegations team negotiators side".split(" "));

/** Who held, launched, attended it, or led a delegation to it. */
export function lightSubject(nodes: readonly EventNode[], from: number, subtype: string): LightSubject | null {
  let at = from - 1;
  const word = wordAt(nodes, at);
  if (word === null) return null;
  if (["in", "at", "to", "during"].includes(word))
    return delegationBefore(nodes, at) ?? (word === "in" || word === "at" ? partTaker(nodes, at, subtype) : null);
  if (["out", "off", "up"].includes(word)) at--;
  const role = LIGHT_VERBS.get(wordAt(nodes, at) ?? "");
  if (role === undefined) return null;
  if (hasTag(nodes[at], "Noun") && !hasTag(nodes[at], "Verb")) return null;
  const subject = subjectOf(nodes, at);
  if (subject.heads.length === 0 || subject.isPassive) return null;
  const led = leadersOf(nodes, subject.from);
  if (led.length > 0) return { subjects: subject.heads, others: led, role: "delegate", from: subject.from, verb: at };
  return {
    verb: at,
    subjects: subject.heads,
    others: [],
    role: refine(role, wordAt(nodes, at) ?? "", subtype),
    from: subject.from,
  };
}

const TAKING_PART = new Set(
  "part participated participate participates vote votes voted ran stood competed spoke spoken testified fought served died".split(
    " ",
  ),
);
const MOST_BACK = 4;
const MOST_BACK_SPOKEN = 14;

/** "X took part in", "X voted on Sunday in", "X said in". */
function partTaker(nodes: readonly EventNode[], preposition: number, subtype: string): LightSubject | null {
  const isSpoken = subtype === "SPEECH" || subtype === "STATEMENT";
  const least = Math.max(0, preposition - (isSpoken ? MOST_BACK_SPOKEN : MOST_BACK));
  for (let at = preposition - 1; at >= least; at--) {
    const verb = wordAt(nodes, at);
    const isSaying = isSpoken && hasTag(nodes[at], "Verb") && !hasTag(nodes[at], "Gerund", "Infinitive");
    if (verb !== null && (TAKING_PART.has(verb) || isSaying)) return partIn(nodes, at, verb, subtype);
    const isPassed = isSpoken || nodes[at]?.type === "date" || verb === "on";
    if (!isPassed) return null;
  }
  return null;
}

function partIn(nodes: readonly EventNode[], at: number, verb: string, subtype: string): LightSubject | null {
  const subject = subjectOf(nodes, verb === "part" ? at - 1 : at);
  if (subject.heads.length === 0) return null;
  const others = leadersOf(nodes, subject.from);
  const isSpoken = subtype === "SPEECH" || subtype === "STATEMENT";
  const isHost = subtype === "ELECTION" && subject.heads.every(({ kind, head }) => kind === "PLACE" && head === null);
  const role = isHost ? "host" : verb === "died" ? "victim" : isSpoken ? "" : "participant";
  return { subjects: subject.heads, others, role: others.length > 0 ? "delegate" : role, from: subject.from, verb: at };
}

/** "A Y delegation led by X": Y, of a subject that begins at X. */
function leadersOf(nodes: readonly EventNode[], subject: number): readonly MentionItem[] {
  const isLed = wordAt(nodes, subject - 1) === "by" && LEADING.has(wordAt(nodes, subject - 2) ?? "");
  return isLed ? delegationNames(nodes, subject - 3) : [];
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
      return { subjects: subject.heads, others, role: "delegate", from: Math.min(subject.from, at), verb: at };
    }
    if (hasTag(node, "Verb")) break;
  }
  return others.length === 0 ? null : { subjects: [], others, role: "", from: preposition - 1, verb: preposition - 1 };
}

/** "In a speech in Lima, X …": the subject that follows speaks. */
export function speakerAfter(
  nodes: readonly EventNode[],
  from: number,
  to: number,
  subtype: string,
): LightSubject | null {
  if (subtype !== "SPEECH" && subtype !== "STATEMENT") return null;
  const speaker = nodes[to + 1];
  if (from > 1 || wordAt(nodes, 0) !== "in" || wordAt(nodes, to) !== "," || !isActor(speaker)) return null;
  return { subjects: [speaker.item], others: [], role: "", from, verb: to };
}
