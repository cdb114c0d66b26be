import type { Gazetteer, GazetteerHit } from "../knowledge/gazetteer.ts";
import type { EncodedSegment, NameLabel } from "../model/encoding.ts";
import type { EntityKind } from "../model/kinds.ts";
import { nameKey } from "../model/name-key.ts";
import { TIES, TIES_OF_PLACES } from "../model/place-ties.ts";
import type { EncodedName, NameEvidence } from "./decode-names.ts";
import { nameText, withoutPossessive, wordText } from "./word-shapes.ts";

const LABEL_OF: Readonly<Record<EntityKind, NameLabel>> = {
  PERSON: "PER",
  ORGANIZATION: "ORG",
  PLACE: "LOC",
  EVENT: "EVENT",
  OTHER: "MISC",
};

/** What a known name adds on each of its words: one of several words, which hardly mean anything else, one of one word, and one that also names something else. */
const KNOWN_LONG = 3;
const KNOWN = 1;
const KNOWN_AMBIGUOUS = 0.2;
/** What one adds before "-led", "-based" and the like: sets that leave such words whole have taught the encoder that no name is there. */
const KNOWN_TIED = 20;
const MOST_TIED = 6;
/** What a name that the document's other sentences are sure of adds; more where they say it more often. */
const SAID_ELSEWHERE = 0.7;
const MOST_SAID = 1.6;
const SURE = 0.8;

export function labelOf({ entity, form }: GazetteerHit): NameLabel {
  return form === "DEMONYM" ? "DEM" : LABEL_OF[entity.kind];
}

/** Known names among the words of a segment, the longest at each place: evidence, not a verdict. */
export function evidenceOfGazetteer(raw: string, { words }: EncodedSegment, gazetteer: Gazetteer): NameEvidence[] {
  const found: NameEvidence[] = [];
  for (let from = 0; from < words.length; from++) {
    const first = words[from];
    if (first === undefined || !/^[\p{Lu}\p{N}]/u.test(raw.slice(first.start, first.end))) continue;
    const most = gazetteer.longest(nameKey(raw.slice(first.start, first.end)));
    if (most === 0 && raw[first.end] !== "." && raw[first.end] !== "-" && raw[first.end] !== "'") continue;
    // Marks are words of their own here: "U.S." has four.
    for (let to = Math.min(words.length, from + 2 * Math.max(most, 2) + 2); to > from; to--) {
      const end = words[to - 1]?.end ?? 0;
      const surface = raw.slice(first.start, end);
      if (surface.length > 90 || withoutPossessive(raw, first.start, end) !== end) continue;
      const hits = /[\p{L}\p{N}.]$/u.test(surface) ? gazetteer.find(surface) : [];
      const [hit] = hits;
      if (hit === undefined || !/\p{Lu}/u.test(surface)) continue;
      // The stop of a sentence is no part of a name that no spelling of has one.
      if (/\p{L}{2}\s*\.$/u.test(surface) && !hits.some((other) => other.surface.endsWith("."))) continue;
      const alike = hits.filter((other) => other.isAmbiguous === hit.isAmbiguous);
      // "The Atlantic" is the magazine, "the Atlantic" the ocean.
      const exact = alike.filter((other) => other.surface === surface);
      const labels = new Set((exact.length > 0 ? exact : alike).map(labelOf));
      const isLong = /\p{L}{2,}\s+(?:.*\s)?\p{L}{2,}/u.test(surface);
      const weight = hit.isAmbiguous ? KNOWN_AMBIGUOUS : (isLong ? KNOWN_LONG : KNOWN) / labels.size;
      for (const label of labels) found.push({ from, to, label, weight });
      from = to - 1;
      break;
    }
  }
  return found;
}

/** Known names before a hyphen and what it has to do with them: "the **US**-led invasion". */
export function evidenceOfTies(raw: string, { words }: EncodedSegment, gazetteer: Gazetteer): NameEvidence[] {
  const isTie = (word: string): boolean => TIES.has(word) && !TIES_OF_PLACES.has(word);
  return tiedNames(raw, words, gazetteer, isTie, ({ isAmbiguous }) => !isAmbiguous);
}

/** Known places before those of which nothing else may stand: "a **Santiago**-based analyst". */
export function evidenceOfPlaceTies(raw: string, { words }: EncodedSegment, gazetteer: Gazetteer): NameEvidence[] {
  const isTie = (word: string): boolean => TIES_OF_PLACES.has(word);
  return tiedNames(raw, words, gazetteer, isTie, ({ entity }) => entity.kind === "PLACE");
}

function tiedNames(
  raw: string,
  words: EncodedSegment["words"],
  gazetteer: Gazetteer,
  isTie: (word: string) => boolean,
  isMeant: (hit: GazetteerHit) => boolean,
): NameEvidence[] {
  return words.flatMap((_, at): NameEvidence[] => {
    if (wordText(raw, words, at) !== "-" || !isTie(wordText(raw, words, at + 1))) return [];
    for (let from = Math.max(0, at - MOST_TIED); from < at; from++) {
      const surface = nameText(raw, words, { from, to: at });
      const hits = /^\p{Lu}/u.test(surface) && surface.length <= LONGEST_TIED ? gazetteer.find(surface) : [];
      const hit = hits.find(isMeant);
      if (hit !== undefined) return [{ from, to: at, label: labelOf(hit), weight: KNOWN_TIED }];
    }
    return [];
  });
}

const LONGEST_TIED = 40;

interface Said {
  readonly surface: string;
  readonly label: NameLabel;
  /** How much more often it is surely this than surely something else. */
  readonly times: number;
}

/** What the surely found names of a document say of the same words elsewhere in it, by their first word. */
export type NamesOfDocument = ReadonlyMap<string, readonly Said[]>;

/** Collects the names that a document is sure of; a person's last name counts for the person. */
export function collectNames(
  raw: string,
  segments: readonly { readonly segment: EncodedSegment; readonly names: readonly EncodedName[] }[],
): NamesOfDocument {
  const counts = new Map<string, Map<NameLabel, number>>();
  const count = (surface: string, label: NameLabel, by: number): void => {
    const labels = counts.get(surface) ?? new Map<NameLabel, number>();
    labels.set(label, (labels.get(label) ?? 0) + by);
    counts.set(surface, labels);
  };
  for (const { segment, names } of segments) {
    for (const { from, to, label, confidence } of names) {
      const [first, last] = [segment.words[from], segment.words[to - 1]];
      if (confidence < SURE || first === undefined || last === undefined || label === "DEM") continue;
      count(raw.slice(first.start, last.end), label, 1);
      if (label === "PER" && to - from > 1) count(raw.slice(last.start, last.end), label, 1);
    }
  }
  const byFirst = new Map<string, Said[]>();
  for (const [surface, labels] of counts) {
    const [label, times] = [...labels].reduce((best, one) => (one[1] > best[1] ? one : best));
    const others = [...labels.values()].reduce((sum, number) => sum + number, 0) - times;
    if (times <= 2 * others || !/^\p{Lu}/u.test(surface)) continue;
    const first = /^[\p{L}\p{N}]+/u.exec(surface)?.[0] ?? surface;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { surface, label, times: times - others }]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.surface.length - a.surface.length);
  return byFirst;
}

/** Where names that are sure elsewhere in the document stand in a segment, the longest at each place. */
export function evidenceOfDocument(
  raw: string,
  { segment: { words }, names: own }: { readonly segment: EncodedSegment; readonly names: readonly EncodedName[] },
  elsewhere: NamesOfDocument,
): NameEvidence[] {
  const found: NameEvidence[] = [];
  for (let from = 0; from < words.length; from++) {
    const start = words[from]?.start ?? 0;
    const candidates = elsewhere.get(raw.slice(start, words[from]?.end));
    const said = candidates?.find(({ surface }) => raw.startsWith(surface, start));
    if (said === undefined) continue;
    const end = start + said.surface.length;
    const to = words.findIndex((word, index) => index >= from && word.end >= end) + 1;
    if (words[to - 1]?.end !== end) continue;
    const isItself = own.some(
      (name) => name.from === from && name.to === to && name.label === said.label && name.confidence >= SURE,
    );
    const times = said.times - (isItself ? 1 : 0);
    const weight = Math.min(MOST_SAID, SAID_ELSEWHERE * Math.log2(1 + times));
    if (times > 0) found.push({ from, to, label: said.label, weight });
    from = to - 1;
  }
  return found;
}
