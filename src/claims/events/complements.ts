import type { ClusterIndex } from "../../model/claim.ts";
import { isOfNext, type When } from "../../model/when.ts";
import type { MentionItem } from "../sentence/item.ts";
import type { Circumstances, Participant } from "./event-draft.ts";
import { type EventNode, isPrepositionAt, wordAt } from "./event-nodes.ts";
import { ACTED, PLACED_BY_TARGET, ROLES } from "./event-words.ts";
import { type NounPhrase, nounPhraseAt } from "./noun-phrase.ts";

/** Where an event's complements end, what they say, and those that "respectively" tells apart. */
export interface Complements extends Circumstances {
  /** Node index after them. */
  readonly to: number;
  readonly dates: readonly When[];
  /** Parties and dates in their order, where the text says "respectively". */
  readonly isRespective: boolean;
}

const WITH = new Set("with between among alongside versus".split(" "));
const IN = new Set("in at near across outside inside through throughout off around over aboard".split(" "));
const AT_TARGET = new Set("on against upon".split(" "));
const DATING = new Set(
  "on in since from during by for until early late over through throughout last this next".split(" "),
);
const ARRANGED = new Set("planned scheduled set slated due expected held".split(" "));
/** "On the edge of Lima" is in Lima. */
const EDGES = new Set("edge edges outskirts border coast banks shores shore road way".split(" "));
const OPENING = new Set("beginning starting since".split(" "));
const SYMMETRIC = new Set("NEGOTIATION MEETING WAR CRISIS".split(" "));

const MOST_STEPS = 10;

/** Reads on from an event's noun, name or verb: places, parties and dates that its own phrases name. */
export function complementsAt(
  nodes: readonly EventNode[],
  from: number,
  subtype: string,
  isSubject = false,
): Complements {
  const places: ClusterIndex[] = [];
  const participants: Participant[] = [];
  const dates: When[] = [];
  let isOpen = false;
  let isWithin = false;
  let at = from;
  for (let step = 0; step < MOST_STEPS; step++) {
    const dated = dateAt(nodes, at);
    if (dated !== null) {
      if (dated.when !== null) dates.push(dated.when);
      isOpen ||= dated.isOpen;
      at = dated.to;
      continue;
    }
    // "In and around Mosul".
    if (IN.has(wordAt(nodes, at) ?? "") && wordAt(nodes, at + 1) === "and" && IN.has(wordAt(nodes, at + 2) ?? "")) {
      at += 2;
      continue;
    }
    const prepositionAt = wordAt(nodes, at) === "," && wordAt(nodes, at + 1) === "by" && at > from ? at + 1 : at;
    const preposition = wordAt(nodes, prepositionAt);
    if (preposition === null || !isPreposition(preposition)) {
      const to = containerAt(nodes, at);
      if (to === null || places.length === 0) break;
      at = to;
      continue;
    }
    const phrase = nounPhraseAt(nodes, prepositionAt + 1, isSubject);
    if (phrase === null) break;
    if (phrase.hasEvent && phrase.heads.length === 0 && phrase.inner.length === 0) break;
    if (phrase.hasEvent && preposition !== "of") break;
    // "In the port of Lima": what "of" says there is not the event's own.
    if (preposition !== "of" || at === from) take(preposition, phrase, subtype, places, participants);
    else if (isWithin) takeWithin(phrase, places);
    const isEdge = preposition === "on" && EDGES.has(phrase.nouns.at(-1) ?? "");
    isWithin = (IN.has(preposition) || isEdge) && phrase.heads.length === 0;
    at = phrase.to;
    if (phrase.hasEvent) break;
  }
  const [first] = dates;
  const date = first === undefined ? null : isOpen ? { ...first, end: null, open: true } : first;
  const isRespective = dates.length > 1 && wordAt(nodes, at) === "," && wordAt(nodes, at + 1) === "respectively";
  return { date, dates, places, participants, to: at, isRespective };
}

function isPreposition(word: string): boolean {
  return (
    WITH.has(word) ||
    IN.has(word) ||
    AT_TARGET.has(word) ||
    ["of", "by", "to", "into", "for", "from", "under"].includes(word)
  );
}

/** A date beside the event: "on Friday", "last week", ", beginning in 1961", "and 20 January". */
export function dateAt(
  nodes: readonly EventNode[],
  at: number,
): { readonly when: When | null; readonly isOpen: boolean; readonly to: number } | null {
  let i = at;
  if (wordAt(nodes, i) === "," || wordAt(nodes, i) === "and") i++;
  // "A visit, planned for Friday", "the election of November 2002".
  if (ARRANGED.has(wordAt(nodes, i) ?? "") && isPrepositionAt(nodes, i + 1)) i++;
  if (wordAt(nodes, i) === "of" && nodes[i + 1]?.type === "date") i++;
  const isOpen = OPENING.has(wordAt(nodes, i) ?? "");
  if (isOpen) i++;
  if (i > at && wordAt(nodes, at) === "and" && nodes[i]?.type !== "date") return null;
  for (let most = 0; most < 2 && DATING.has(wordAt(nodes, i) ?? ""); most++) i++;
  const word = wordAt(nodes, i);
  if (word === "the" || word === "early" || word === "late") i++;
  const node = nodes[i];
  // "Four days after Rossi left" is when something else was.
  if (node?.type === "date" && isOfNext(node.date.surface)) return null;
  return node?.type === "date" ? { when: node.date.when, isOpen, to: node.to === node.at ? i : i + 1 } : null;
}

/** ", Switzerland," after a town. */
function containerAt(nodes: readonly EventNode[], at: number): number | null {
  const node = nodes[at + 1];
  if (wordAt(nodes, at) !== "," || node?.type !== "mention" || node.item.kind !== "PLACE") return null;
  if (node.item.isPossessive || node.item.head !== null) return null;
  const after = nodes[at + 2];
  if (after === undefined) return at + 2;
  const word = wordAt(nodes, at + 2);
  if (word === ",") return at + 3;
  return word !== null && (isPreposition(word) || /^[.;)]$/u.test(word)) ? at + 2 : null;
}

function take(
  preposition: string,
  phrase: NounPhrase,
  subtype: string,
  places: ClusterIndex[],
  participants: Participant[],
): void {
  const roles = ROLES[subtype] ?? { actor: "participant", other: "participant" };
  const heads = phrase.heads.filter(isActorItem);
  const add = (items: readonly MentionItem[], role: string): void => {
    for (const { clusters } of items)
      for (const cluster of clusters)
        if (!participants.some((other) => other.cluster === cluster)) participants.push({ cluster, role });
  };
  const addPlaces = (items: readonly MentionItem[]): void => {
    for (const { kind, clusters, head, form } of items)
      if (kind === "PLACE" && head === null && form !== "METONYM")
        for (const cluster of clusters) if (!places.includes(cluster)) places.push(cluster);
  };
  const inner = phrase.inner.filter(isActorItem);
  if (IN.has(preposition) || preposition === "into") {
    addPlaces(heads);
    if (phrase.heads.length === 0)
      addPlaces(phrase.inner.filter(({ form, isPossessive }) => form === "DEMONYM" || isPossessive));
    if (subtype === "INVASION" && preposition === "into") add(heads, roles.other);
    return;
  }
  if (WITH.has(preposition)) {
    add(heads.length > 0 ? heads : inner, SYMMETRIC.has(subtype) ? roles.actor : roles.other);
    return;
  }
  if (preposition === "by") {
    add(heads.length > 0 ? heads : inner, (ACTED[subtype] ?? roles).actor);
    return;
  }
  if (preposition === "of") {
    takeOf(heads, inner, subtype, roles, add, addPlaces);
    return;
  }
  if (AT_TARGET.has(preposition)) {
    if (["NEGOTIATION", "MEETING", "STATEMENT", "SPEECH", "DISASTER", "ELECTION", "TRIAL"].includes(subtype)) return;
    add(heads.length > 0 ? heads : inner, roles.other === roles.actor ? roles.actor : roles.other);
    if (PLACED_BY_TARGET.has(subtype)) addPlaces(heads);
    return;
  }
  if (preposition === "to") {
    if (subtype === "VISIT" || subtype === "MISSION" || subtype === "DEPLOYMENT")
      addPlaces(heads.length > 0 ? heads : phrase.inner);
    if (["SPEECH", "STATEMENT", "DIPLOMATIC_PROPOSAL", "ACCESSION"].includes(subtype)) add(heads, roles.other);
  }
}

/** "In the port of Lima" is in Lima. */
function takeWithin({ heads }: NounPhrase, places: ClusterIndex[]): void {
  for (const { kind, head, form, clusters } of heads)
    if (kind === "PLACE" && head === null && form !== "METONYM" && places.length === 0) places.push(...clusters);
}

function takeOf(
  heads: readonly MentionItem[],
  inner: readonly MentionItem[],
  subtype: string,
  roles: { readonly actor: string; readonly other: string },
  add: (items: readonly MentionItem[], role: string) => void,
  addPlaces: (items: readonly MentionItem[]) => void,
): void {
  switch (subtype) {
    case "INVASION":
    case "ATTACK":
    case "MILITARY_OPERATION":
      add(heads.length > 0 ? heads : inner, roles.other);
      addPlaces(heads);
      return;
    case "DEPLOYMENT":
      add(heads.length > 0 && heads.some(({ head }) => head !== null) ? heads : inner, roles.actor);
      return;
    case "ELECTION":
      add(
        heads.filter(({ kind }) => kind === "PERSON"),
        "winner",
      );
      return;
    case "WAR":
    case "DISASTER":
    case "CRISIS":
    case "PROJECT":
      addPlaces(heads);
      return;
    case "SANCTION":
      return;
    case "DEATH":
    case "TRIAL":
    case "RESIGNATION":
      add(
        heads.filter(({ kind }) => kind === "PERSON"),
        roles.actor,
      );
      return;
    default:
      add(heads.length > 0 ? heads : inner, roles.actor);
  }
}

function isActorItem({ kind }: MentionItem): boolean {
  return kind === "PERSON" || kind === "PLACE" || kind === "ORGANIZATION";
}

/** "Sworn **in as president of Peru** on Friday", "dismissed **as chief** in May": where what says when and where begins. */
export function behindOffice(nodes: readonly EventNode[], from: number): number {
  const as = wordAt(nodes, from) === "in" ? from + 1 : from;
  if (wordAt(nodes, as) !== "as") return from;
  const office = nounPhraseAt(nodes, as + 1);
  if (office === null) return from;
  const owner = wordAt(nodes, office.to) === "of" ? nounPhraseAt(nodes, office.to + 1) : null;
  return owner?.to ?? office.to;
}
