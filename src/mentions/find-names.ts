import type { Knowledge } from "../knowledge/load-knowledge.ts";
import type { EncodedSegment, NameLabel } from "../model/encoding.ts";
import type { EntityKind } from "../model/kinds.ts";
import type { Token, TokenizedSegment } from "../model/token.ts";
import { calibrate } from "./calibrate.ts";
import type { EncodedName } from "./decode-names.ts";
import { labelOf } from "./name-evidence.ts";
import { subtypeOfName } from "./subtypes.ts";
import { type FoundTitle, findTitle, type TitleWords } from "./titles.ts";
import type { FoundName } from "./to-mention.ts";
import { weighNames } from "./weigh-names.ts";
import { withTitles } from "./with-titles.ts";
import { withoutPossessive } from "./word-shapes.ts";

const KIND_OF: Readonly<Record<NameLabel, EntityKind>> = {
  PER: "PERSON",
  ORG: "ORGANIZATION",
  LOC: "PLACE",
  EVENT: "EVENT",
  MISC: "OTHER",
  DEM: "PLACE",
};

/** "In **southern** Peru" is no name by itself. */
const COMPASS = /^(?:north|south|east|west|central)(?:-?(?:east|west))?(?:ern)?$/u;

/** Titles that are as often given names ("Dean Haddad"). */
const NAMES_TOO: ReadonlySet<string> = new Set(["dean", "duke", "earl", "baron", "prince", "guy"]);

/** "Former **Warsaw** states" are those of a pact, which the city only gave its name. */
const FORMER = /\b(?:former|ex)[\s-]+$/iu;
const MEMBERS = /^\s+(?:states|countries|nations|republics|members|bloc)\b/u;

/**
 * The names of a document as the encoder sees them, with what the gazetteers and the rest of the document say of the same
 * words as evidence. Boilerplate gives nothing.
 */
export function findNames(
  raw: string,
  segments: readonly TokenizedSegment[],
  encoded: readonly EncodedSegment[],
  knowledge: Knowledge,
): FoundName[] {
  const titleWords = { titles: knowledge.titles, prefixes: knowledge.titlePrefixes };
  return weighNames(raw, encoded, knowledge.gazetteer).flatMap(({ segment, names }, index) => {
    const { tokens } = segments[index] ?? { tokens: [] };
    const finder = createTokenFinder(tokens);
    const found = names.flatMap((name): FoundName[] => {
      const one = toFound(raw, segment, name, finder, knowledge, titleWords);
      return one === null ? [] : [{ ...one, segment: index }];
    });
    return withTitles(found, tokens, raw, titleWords);
  });
}

function toFound(
  raw: string,
  { words }: EncodedSegment,
  { from, to, label, confidence }: EncodedName,
  { tokens, at }: TokenFinder,
  knowledge: Knowledge,
  titleWords: TitleWords,
): Omit<FoundName, "segment"> | null {
  const last = words[to - 1]?.end ?? 0;
  let start = words[from]?.start ?? 0;
  const end = withoutPossessive(raw, start, last);
  let first = at(start);
  // The tagger knows names without titles; where it took one in, the title is taken out.
  if (label === "PER") {
    const own = findTitle(tokens, first, raw, titleWords);
    const name = own === null ? undefined : tokens[own.to];
    if (name !== undefined && name.start < end && name.start > start && !NAMES_TOO.has(own?.text.toLowerCase() ?? "")) {
      first = (own as FoundTitle).to;
      start = name.start;
    }
  }
  if (end <= start || !/\p{L}/u.test(raw.slice(start, end))) return null;
  const surface = raw.slice(start, end);
  if (isTitle(surface, titleWords) || COMPASS.test(surface)) return null;
  const hits = knowledge.gazetteer.find(surface);
  // A country that acts, or one whose name the tagger has never seen, is a place.
  const isCountry = hits.some(
    ({ entity, form, isAmbiguous }) => entity.subtype?.startsWith("COUNTRY") && form === "NAME" && !isAmbiguous,
  );
  // "A **Singapore** operator": said as a demonym is, and none.
  const isPlaceName = label === "DEM" && hits.length > 0 && hits.every((hit) => labelOf(hit) === "LOC");
  const agreed = (isCountry && (label === "ORG" || label === "PER")) || isPlaceName ? "LOC" : label;
  // What else bears that name is overruled; the form (city or its government) is settled later.
  const agreeing = hits.filter((candidate) => labelOf(candidate) === agreed);
  if (agreed === "DEM" && agreeing.length === 0) return null;
  const isCity = agreed === "LOC" && agreeing.some(({ entity }) => entity.subtype === "CITY");
  if (isCity && FORMER.test(raw.slice(Math.max(0, start - 10), start)) && MEMBERS.test(raw.slice(end, end + 12)))
    return null;
  const kind = KIND_OF[agreed];
  return {
    span: { start, end, from: first, to: at(end - 1) + 1 },
    surface,
    title: null,
    kind,
    subtype: subtypeOfName(kind, surface),
    confidence: calibrate(confidence),
    hits: agreeing,
  };
}

/** "Adm." alone names nobody. */
function isTitle(surface: string, { titles }: TitleWords): boolean {
  const lower = surface.toLowerCase();
  return surface.endsWith(".") && (titles.has(lower) || titles.has(lower.slice(0, -1)));
}

interface TokenFinder {
  readonly tokens: readonly Token[];
  /** Index of the token that holds a character, else of the next one. */
  readonly at: (position: number) => number;
}

function createTokenFinder(tokens: readonly Token[]): TokenFinder {
  return {
    tokens,
    at(position) {
      let [low, high] = [0, tokens.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((tokens[middle]?.end ?? 0) <= position) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}
