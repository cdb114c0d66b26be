import type { GazetteerHit } from "../knowledge/gazetteer.ts";
import type { Knowledge } from "../knowledge/load-knowledge.ts";
import type { EntityKind } from "../model/kinds.ts";
import { nameKey } from "../model/name-key.ts";
import type { Token } from "../model/token.ts";
import type { NameSpan } from "./find-spans.ts";
import { EVENT_HEADS, EVENT_STARTS, ORGANIZATION_HEADS, OTHER_HEADS, PLACE_HEADS } from "./head-words.ts";
import { organizationSubtype, subtypeOfTitle } from "./subtypes.ts";
import { isAcronym } from "./word-shapes.ts";

export interface Typed {
  readonly kind: EntityKind;
  readonly subtype: string | null;
  readonly confidence: number;
  readonly hit: GazetteerHit | null;
}

export interface SpanInText {
  readonly span: NameSpan;
  readonly surface: string;
  readonly tokens: readonly Token[];
}

export type Typing = (span: NameSpan, surface: string, tokens: readonly Token[], isTitleCase: boolean) => Typed | null;

const PLACE_CUES = new Set(["in", "at", "near", "from", "outside", "across", "throughout", "around"]);
const SAYING = new Set("said says told warned added noted wrote argued insisted announced declared met".split(" "));
/** Capitalised for grammar or calendar, never a name by themselves. */
const NO_NAMES = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
    "christmas easter ramadan i mr mrs ms dr god internet english covid"
  ).split(" "),
);

/**
 * Typing for one document: by gazetteer, title, class word and given name, else by what the rest of the document says of
 * the same words. A span that nothing speaks for is no name.
 */
export function createTyping(knowledge: Knowledge, all: readonly SpanInText[]): Typing {
  const people = new Map<string, string>();
  const votes = new Map<string, Typed>();
  const inner = (span: NameSpan, surface: string, tokens: readonly Token[]): Typed | null =>
    typeAlone(knowledge, span, surface, tokens);
  for (const { span, surface, tokens } of all) {
    const typed = inner(span, surface, tokens);
    if (typed === null) continue;
    const key = nameKey(surface);
    const known = votes.get(key);
    if (known === undefined || known.confidence < typed.confidence) votes.set(key, typed);
    const last = key.split(" ").at(-1);
    if (typed.kind === "PERSON" && last !== undefined && key.includes(" ")) people.set(last, key);
  }
  return (span, surface, tokens, isTitleCase) => {
    const key = nameKey(surface);
    const alone = inner(span, surface, tokens);
    const voted = votes.get(key);
    if (people.has(key) && (alone === null || alone.hit === null || alone.hit.isAmbiguous || alone.kind === "PERSON"))
      return person(span, 0.9);
    if (isTitleCase && (alone?.hit ?? null) === null) return voted ?? null;
    if (alone === null)
      return voted !== undefined && voted.kind !== "OTHER"
        ? { ...voted, confidence: Math.min(voted.confidence, 0.6) }
        : null;
    return voted !== undefined && voted.confidence > alone.confidence && alone.hit === null ? voted : alone;
  };
}

function person(span: NameSpan, confidence: number): Typed {
  return { kind: "PERSON", subtype: subtypeOfTitle(span.title), confidence, hit: null };
}

function typeAlone({ givenNames }: Knowledge, span: NameSpan, surface: string, tokens: readonly Token[]): Typed | null {
  const hit = span.hits[0] ?? null;
  const words = surface.split(/[\s]+/u);
  if (NO_NAMES.has(surface.toLowerCase()) || (words.length === 1 && surface.length < 2)) return null;
  if (hit !== null && !hit.isAmbiguous)
    return { kind: hit.entity.kind, subtype: hit.entity.subtype, confidence: 0.95, hit };
  if (span.title !== null && hit === null && span.head === null) return person(span, 0.92);
  if (span.head !== null) return byHead(span.head, surface);
  const isNamed = words.length > 1 && words.length <= 5 && givenNames.has(words[0] ?? "");
  if (isNamed && words.every((word) => /^[\p{Lu}'’]|^(?:de|van|von|der|den|bin|al|el|da|la|le)$/u.test(word)))
    return person(span, 0.9);
  if (hit !== null) {
    const isInPlace = PLACE_CUES.has((tokens[span.from - 1]?.text ?? "").toLowerCase());
    const place = span.hits.find(({ entity }) => entity.kind === "PLACE");
    const chosen = isInPlace && place !== undefined ? place : hit;
    return span.isSentenceInitial && words.length === 1 && !isAcronym(surface) && chosen.entity.kind === "OTHER"
      ? null
      : { kind: chosen.entity.kind, subtype: chosen.entity.subtype, confidence: 0.7, hit: chosen };
  }
  return byContext(span, surface, words, tokens);
}

function byHead(head: string, surface: string): Typed | null {
  const isEvent = EVENT_HEADS.get(head) ?? EVENT_STARTS.get(head);
  if (isEvent !== undefined)
    return surface.includes(" ") ? { kind: "EVENT", subtype: isEvent, confidence: 0.85, hit: null } : null;
  const other = OTHER_HEADS.get(head);
  if (other !== undefined)
    return surface.includes(" ") ? { kind: "OTHER", subtype: other, confidence: 0.8, hit: null } : null;
  if (ORGANIZATION_HEADS.has(head))
    return surface.includes(" ")
      ? { kind: "ORGANIZATION", subtype: organizationSubtype(head), confidence: 0.85, hit: null }
      : null;
  if (PLACE_HEADS.has(head))
    return surface.includes(" ") ? { kind: "PLACE", subtype: null, confidence: 0.8, hit: null } : null;
  return null;
}

function byContext(span: NameSpan, surface: string, words: readonly string[], tokens: readonly Token[]): Typed | null {
  const before = (tokens[span.from - 1]?.text ?? "").toLowerCase();
  const after = (tokens[span.to]?.text ?? "").toLowerCase();
  const tags = new Set(tokens.slice(span.from, span.to).flatMap((token) => token.tags));
  const isOneWord = words.length === 1;
  if (isOneWord && isAcronym(surface))
    return surface.replace(/\./g, "").length < 2
      ? null
      : { kind: "ORGANIZATION", subtype: null, confidence: 0.6, hit: null };
  if (
    !isOneWord &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}[\p{L}'’.-]*$|^(?:de|van|von|der|bin|al|da|la)$/u.test(word))
  ) {
    if (PLACE_CUES.has(before) && tags.has("Place"))
      return { kind: "PLACE", subtype: null, confidence: 0.6, hit: null };
    if (tags.has("Organization")) return { kind: "ORGANIZATION", subtype: null, confidence: 0.55, hit: null };
    if (span.isSentenceInitial && !tags.has("Person") && !tags.has("FirstName") && !SAYING.has(after)) return null;
    return person(span, 0.65);
  }
  if (span.isSentenceInitial && !(SAYING.has(after) && (tags.has("ProperNoun") || tags.has("Person")))) return null;
  if (SAYING.has(after) || tags.has("FirstName") || tags.has("Person") || tags.has("LastName"))
    return isOneWord ? person(span, 0.5) : null;
  if (PLACE_CUES.has(before) && !tags.has("Month") && !tags.has("WeekDay"))
    return { kind: "PLACE", subtype: null, confidence: 0.5, hit: null };
  if (tags.has("Organization")) return { kind: "ORGANIZATION", subtype: null, confidence: 0.5, hit: null };
  return null;
}
