import type { Gazetteer } from "../knowledge/gazetteer.ts";
import type { EncodedSegment } from "../model/encoding.ts";
import { withoutAddresses } from "./addresses.ts";
import { withPeopleAskedFor } from "./asked-for.ts";
import { acronymsOfNoName, commonAcronyms, withoutCommonAcronyms } from "./common-acronyms.ts";
import { decodeNames, type EncodedName, type NameEvidence } from "./decode-names.ts";
import { withExplainedNames } from "./explained-names.ts";
import {
  collectNames,
  evidenceOfDocument,
  evidenceOfGazetteer,
  evidenceOfPlaceTies,
  evidenceOfTies,
} from "./name-evidence.ts";
import { withOneSense } from "./one-sense.ts";
import { partnersIn } from "./partners.ts";
import { withoutPostNominals } from "./post-nominals.ts";
import { withPlacesApart } from "./split-based.ts";
import { withoutDashes } from "./split-dashes.ts";
import { peopleIn, withPeopleApart } from "./split-people.ts";
import { placesIn, withRegionsApart } from "./split-regions.ts";
import { withoutTickers } from "./tickers.ts";
import { nameText } from "./word-shapes.ts";

/** The names of one segment, and what spoke for them. */
export interface WeighedSegment {
  readonly segment: EncodedSegment;
  readonly names: readonly EncodedName[];
  /** What the gazetteers know of its words. */
  readonly known: readonly NameEvidence[];
  /** What the rest of the document says of its words. */
  readonly said: readonly NameEvidence[];
}

/**
 * The likeliest names of a document's segments: first as the encoder and the gazetteers have it, then once more with the
 * names that came out surely as evidence for the same words elsewhere.
 */
export function weighNames(
  raw: string,
  encoded: readonly EncodedSegment[],
  gazetteer: Gazetteer,
): readonly WeighedSegment[] {
  const first = encoded.map((segment) => {
    const plain = decodeNames(segment);
    const isRows = isTable(raw, segment);
    const known = isRows
      ? []
      : [
          ...thatFit(evidenceOfGazetteer(raw, segment, gazetteer), plain),
          ...thatFit(evidenceOfPlaceTies(raw, segment, gazetteer), plain),
          ...evidenceOfTies(raw, segment, gazetteer),
        ];
    return { segment, isRows, known, names: known.length === 0 ? plain : decodeNames(segment, known) };
  });
  const sure = collectNames(raw, first);
  const common = new Set([...commonAcronyms(raw, gazetteer), ...acronymsOfNoName(raw, first, gazetteer)]);
  const places = placesIn(raw, first);
  const people = peopleIn(raw, first);
  const partners = partnersIn(raw);
  const weighed = first.map(({ segment, isRows, known, names }): WeighedSegment => {
    const said = thatFit(evidenceOfDocument(raw, { segment, names }, sure), names);
    const settled = said.length === 0 ? names : decodeNames(segment, [...known, ...said]);
    const whole = isRows
      ? settled
      : withExplainedNames(raw, segment, withSplitNamesJoined(raw, segment, settled, { gazetteer, partners }));
    const undashed = withPeopleApart(raw, segment, withoutDashes(raw, segment, whole), people);
    const based = withPlacesApart(raw, segment, withoutAddresses(raw, segment, undashed));
    const apart = withRegionsApart(raw, segment, based, gazetteer, places);
    const asked = withPeopleAskedFor(raw, segment, apart, gazetteer);
    const named = withoutTickers(raw, segment, withoutPostNominals(raw, segment, asked));
    return { segment, known, said, names: withoutCommonAcronyms(raw, segment, named, common) };
  });
  return withOneSense(raw, weighed, gazetteer);
}

/**
 * With names joined that are one: two words with "&" between are a firm, and of names with nothing but a space between a place right behind an organization is the end of its name ("Opera
 * Australia"), unless that is known without the place ("UN Gaza envoy"), and two words for people are one person ("sunita | karel")
 * where the encoder is not sure of both ("a Trump | Putin summit").
 */
function withSplitNamesJoined(
  raw: string,
  { words }: EncodedSegment,
  names: readonly EncodedName[],
  { gazetteer, partners }: { readonly gazetteer: Gazetteer; readonly partners: ReadonlySet<string> },
): readonly EncodedName[] {
  const joined: EncodedName[] = [];
  const mayBePartner = (name: EncodedName): boolean =>
    name.to - name.from === 1 &&
    ["PER", "ORG", "LOC"].includes(name.label) &&
    !gazetteer.find(nameText(raw, words, name)).some(({ entity }) => entity.subtype === "COUNTRY");
  // "Harrow & Lyle"; "Jay & Trish" are two people, whom the tagger is sure of.
  const isLawFirm = (before: EncodedName, name: EncodedName): boolean =>
    raw.slice(words[before.to - 1]?.end, words[name.from]?.start) === " & " &&
    (before.label !== "PER" || name.label !== "PER") &&
    mayBePartner(before) &&
    mayBePartner(name) &&
    partners.has(nameText(raw, words, { from: before.from, to: name.to }));
  for (const name of names) {
    const before = joined.at(-1);
    const isBehind = before?.to === name.from && raw.slice(words[before.to - 1]?.end, words[name.from]?.start) === " ";
    const isEnd = (): boolean =>
      before?.label === "ORG" && name.label === "LOC" && gazetteer.find(nameText(raw, words, before)).length === 0;
    const isOnePerson = (): boolean =>
      before?.label === "PER" &&
      name.label === "PER" &&
      [before, name].every(({ from, to }) => to - from === 1) &&
      Math.min(before.confidence, name.confidence) < SURE_APART;
    if (before !== undefined && isLawFirm(before, name))
      joined[joined.length - 1] = {
        ...before,
        to: name.to,
        label: "ORG",
        confidence: Math.max(before.confidence, name.confidence),
      };
    else if (before !== undefined && isBehind && (isEnd() || isOnePerson()))
      joined[joined.length - 1] = { ...before, to: name.to, confidence: Math.min(before.confidence, name.confidence) };
    else joined.push(name);
  }
  return joined;
}

/** How sure the encoder must be of either of two people. */
const SURE_APART = 0.9;

/** A known name inside a longer one that the encoder sees ("Housing Authority of New Orleans") says nothing of the whole. */
function thatFit(known: readonly NameEvidence[], names: readonly EncodedName[]): readonly NameEvidence[] {
  return known.filter(
    ({ from, to }) => !names.some((name) => name.from <= from && to <= name.to && name.to - name.from > to - from),
  );
}

const LEAST_NUMBERS = 0.28;

/** Rows of scores and standings, in which cities are the names of teams. */
function isTable(raw: string, { words }: EncodedSegment): boolean {
  const written = words.map(({ start, end }) => raw.slice(start, end)).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const numbers = written.filter((word) => /^\p{N}+$/u.test(word)).length;
  return numbers >= 2 && numbers >= LEAST_NUMBERS * written.length;
}
