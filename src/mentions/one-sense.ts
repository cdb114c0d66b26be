import type { Gazetteer } from "../knowledge/gazetteer.ts";
import type { EncodedSegment, NameLabel } from "../model/encoding.ts";
import { firmsInShort } from "../model/firm-ends.ts";
import { nameKey } from "../model/name-key.ts";
import type { EncodedName } from "./decode-names.ts";
import { acronymOf } from "./explained-names.ts";
import { nameText } from "./word-shapes.ts";

interface NamedSegment {
  readonly segment: EncodedSegment;
  readonly names: readonly EncodedName[];
}

type Votes = Map<NameLabel, number>;

/** Of these a name has one in a document; an event or a work may be called after a place or a person. */
const SENSES: ReadonlySet<NameLabel> = new Set(["PER", "ORG", "LOC"]);
/** What a newspaper's name may be taken for. */
const WORKS: ReadonlySet<NameLabel> = new Set(["EVENT", "MISC"]);
/** How sure a name of several words must be to speak for its last word, and what it then counts. */
const SURE = 0.8;
const WHOLE = 2;
const MOST_WHOLE = 2;
/** How many words a last name may have. */
const MOST_LAST = 3;
/** How sure a firm's name must be, of which its end speaks too. */
const LEAST_FIRM = 0.5;
/** The same for its first word, which alone is a person's name in some countries only. */
const GIVEN = 1;
/** How much more must speak for the one than for all others; more for a person, after whom a firm is called ("Disney"). */
const LEAD = 1.25;
const LEAD_OVER_BODY = 2;
/** What a cue beside a name counts, and one that says in words what the name is. */
const CUE = 1;
const CALLED = 8;
/** What an acronym counts for which a body's whole name stands before it. */
const EXPLAINED = 50;

const BODY =
  "(?:company|firm|group|bank|conglomerate|retailer|broadcaster|manufacturer|operator|airline|start-?up|party|union|newspaper|website|agency|think[- ]tank|pollster|insurer|lender|brewer|\\p{L}*maker)";
/** What a name is called right before or behind it; trades of firms and kinds of bodies that no person is. */
const SURE_BODY =
  "(?:ship)?builder|contractor|operator|retailer|broadcaster|manufacturer|airline|newspaper|daily|weekly|think[- ]tank|pollster|insurer|lender|brewer|refiner|shipper|charity|utility|distributor|subsidiary|conglomerate|orchestra|ministry|federation|regulator|watchdog|brokerage|exporter|importer|consultancy|startup|start-up|\\p{L}{2,}maker";
const APPOSED = `company|firm|group|bank|fund|trust|lab|laboratory|party|union|agency|website|foundation|institute|association|organi[sz]ation|alliance|NGO|${SURE_BODY}`;
/** The same of nouns behind which "of" tells something else: "Rossi, Haddad, the team **of** doctors". */
const OF_OTHERS =
  "office|authority|commission|committee|council|bureau|department|directorate|service|supplier|producer|developer|chain|carrier|club|team|league|movement|militia|faction|coalition|court|tribunal|university|college|academy|hospital|museum|theatre|theater|opera house|ensemble|cooperative|co-operative|syndicate|consortium|magazine|publisher|network|station|channel";
/** "The Dutch **shipbuilder** Acme"; with a capital it would be a name's ("Rossi, the Green **Party** candidate"). */
const NAMED_BEFORE = new RegExp(`\\b(?:[Tt]he|[Aa]n?|[Ii]ts)\\s+(?:[\\p{L}-]+\\s+){0,3}(?:${SURE_BODY})\\s+$`, "u");
/** "The **builder**, Acme, paid", but not "the builder, Rossi said", nor "a lawyer for the builder, Rossi, paid". */
const NAMED_BETWEEN = new RegExp(
  `(?<!\\b(?:for|of|at)\\s)\\b(?:[Tt]he|[Ii]ts)\\s+(?:[\\p{L}-]+\\s+){0,2}(?:${APPOSED}|${OF_OTHERS}),\\s+$`,
  "u",
);
const BEHIND = "\\s*[,.;)]|\\s+(?:in|based|that|which|owned|with|from|founded|run|for|on|set)\\b";
/** "Acme, a port **operator** in Lima". */
const NAMED_BEHIND = new RegExp(
  `^\\s*,\\s+(?:the|an?)\\s+(?:(?!(?:for|of|at|in|from|to|with|by|on|who|the|an?)\\b)[\\p{L}'’-]+\\s+){0,4}(?:(?:${APPOSED})(?=${BEHIND}|\\s+of\\b)|(?:${OF_OTHERS})(?=${BEHIND}))`,
  "u",
);
const OF_BODY =
  "(?:chairman|chairwoman|chair|chief executive|CEO|board|boss|shareholders?|investors|subsidiary|spokes\\p{L}+|shares|employees|unit|management)";
/** "The board of Acme", "Acme's chairman", "Acme, the Belgian steelmaker": what stands beside the name of a body. */
const BODY_BEFORE = new RegExp(`\\b${OF_BODY}\\s+(?:of|at|for|in)\\s+$`, "iu");
const BODY_AFTER = new RegExp(
  `^(?:['’]s?\\s+(?:\\p{L}+\\s+)?${OF_BODY}\\b|\\s*,\\s+(?:the|an?)\\s+(?:[\\p{L}'’-]+\\s+){0,3}${BODY}\\b|\\s+(?:shares|shareholders|executives)\\b)`,
  "iu",
);

/** Words that end the names of firms alone; behind a place two of them are those of a state ("Reno NV"). */
const LEGAL_FORM =
  /\s(?:Inc|Corp|Ltd|LLC|LLP|GmbH|AG|KK|Bhd|Tbk|Pty|P?JSC|Oyj?|AB|ASA|N\.?V|B\.?V|plc|S\.?p\.?A|S\.?A\.?R\.?L|Hermanos|Hnos|Irmãos)\.?$/u;
const OF_STATE = /\s(?:AB|NV)$/u;
const GROUP =
  "(?:group|militia|movement|organi[sz]ation|party|faction|cell|network|alliance|coalition|firm|company|charity|gang|cartel|sect|band)";
const MEDIUM = "(?:newspaper|daily|broadcaster|weekly|tabloid|website)";
/** "A group that calls itself Acme", "a militia known as Acme", "the Lima newspaper Acme". */
const CALLED_BEFORE = new RegExp(
  `\\b(?:${GROUP}\\s+(?:calling|that calls|which calls)\\s+itself|an?\\s+(?:[\\p{L}-]+\\s+){0,3}${GROUP}\\s+(?:called|known as|named)|the\\s+(?:[\\p{L}-]+\\s+){0,2}${MEDIUM})\\s+(?:the\\s+)?["“‘]?$`,
  "iu",
);

/**
 * The names of a document with each surface in one sense: that for which most was sure, a person's whole name speaking for its
 * last word ("Ibrahim Traoré", then "Traoré") (Gale, Church, Yarowsky 1992: one sense per discourse). What the gazetteers know
 * stays as it is, since a city and its team have one name, and so does what is not clear; but a city, or a place that nobody
 * knows, by which somebody in the document is called is that person where nothing says "in" it ("Lloyd Austin", "Austin said").
 */
export function withOneSense<T extends NamedSegment>(
  raw: string,
  segments: readonly T[],
  gazetteer: Gazetteer,
): readonly T[] {
  const { votes, bearers, bodies } = votesOf(raw, segments);
  const sense = new Map(
    [...votes].flatMap(([surface, own]): [string, NameLabel][] => {
      const label = own.size > 1 ? winner(own, bodies.has(surface)) : undefined;
      return label === undefined ? [] : [[surface, label]];
    }),
  );
  const isKnown = (surface: string): boolean => gazetteer.find(surface).length > 0;
  const mayBeTown = (surface: string): boolean =>
    gazetteer.find(surface).every(({ entity }) => entity.subtype === "CITY");
  const mayBeBody = (surface: string): boolean =>
    gazetteer.find(surface).every(({ entity }) => entity.subtype === "CITY" || entity.kind === "ORGANIZATION");
  return segments.map((one) => ({
    ...one,
    names: one.names.map((name) => {
      const surface = nameText(raw, one.segment.words, name);
      if (!SENSES.has(name.label)) {
        // "Acme NV", then "Acme": no work and no ware.
        const isInShort = name.label === "MISC" && bodies.has(surface);
        const isBodys =
          isInShort || isFirmAsWork(surface, name) || (WORKS.has(name.label) && isCalledBody(raw, one.segment, name));
        return isBodys ? { ...name, label: "ORG" } : name;
      }
      if (name.label !== "ORG" && isOfFirm(surface, name)) return { ...name, label: "ORG" };
      const own = sense.get(surface);
      // Towns give their names to people and to firms.
      const isNoTown = name.label === "LOC" && mayBeTown(surface) && !isPlaced(raw, one.segment, name);
      const isPerson = isNoTown && bearers.has(surface);
      const isFirm = own === "ORG" && bodies.has(surface) && (isNoTown || name.label !== "LOC") && mayBeBody(surface);
      const label = (!isKnown(surface) || isFirm ? own : undefined) ?? (isPerson ? "PER" : undefined);
      return label === undefined || label === name.label ? name : { ...name, label, isOfDocument: true };
    }),
  }));
}

/** "In Austin", "Austin, Texas": words that only a place has beside it. */
function isPlaced(raw: string, { words }: EncodedSegment, { from, to }: EncodedName): boolean {
  const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
  const before = raw.slice(Math.max(0, start - 12), start);
  return (
    /\b(?:in|at|near|from|to|of|around|outside|between|through)\s+$/iu.test(before) ||
    /^,\s+\p{Lu}/u.test(raw.slice(end, end + 4))
  );
}

/** How sure each label was of each surface, over the whole document; last names of people who are surely named whole, and what is surely a body. */
function votesOf(
  raw: string,
  segments: readonly NamedSegment[],
): {
  readonly votes: ReadonlyMap<string, Votes>;
  readonly bearers: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
} {
  const votes = new Map<string, Votes>();
  const wholes = new Map<string, number>();
  const bearers = new Set<string>();
  const bodies = new Set<string>();
  const vote = (surface: string, label: NameLabel, weight: number): void => {
    const own = votes.get(surface) ?? new Map<NameLabel, number>();
    own.set(label, (own.get(label) ?? 0) + weight);
    votes.set(surface, own);
  };
  const voteBody = (surface: string, weight: number): void => {
    vote(surface, "ORG", weight);
    bodies.add(surface);
  };
  for (const { segment, names } of segments) {
    for (const name of names) {
      const surface = nameText(raw, segment.words, name);
      if (!SENSES.has(name.label) && !isFirmAsWork(surface, name)) continue;
      vote(surface, name.label, name.confidence);
      if (isBody(raw, segment, name)) voteBody(surface, CUE);
      if (isCalledBody(raw, segment, name)) voteBody(surface, CALLED);
      const acronym = name.label === "ORG" ? acronymOf(raw, segment.words, name) : undefined;
      if (acronym !== undefined) voteBody(acronym, EXPLAINED);
      const words = surface.split(/[\s,]+/u);
      const isFirm = isOfFirm(surface, name) || (name.label === "ORG" && name.confidence >= LEAST_FIRM);
      const shorter = isFirm ? firmsInShort(words.map(nameKey)) : [];
      for (const short of shorter) {
        const isHead = short[0] === nameKey(words[0] ?? "");
        const named = (isHead ? words.slice(0, short.length) : words.slice(-short.length)).join(" ");
        voteBody(named, CALLED);
      }
      const [given = "", ...rest] = words;
      const last = rest.at(-1);
      if (name.label !== "PER" || last === undefined || name.confidence < SURE) continue;
      bearers.add(last);
      const times = wholes.get(surface) ?? 0;
      wholes.set(surface, times + 1);
      if (times >= MOST_WHOLE) continue;
      // A last name may have several words ("Hamid **Ag Wanaly**").
      for (let many = 1; many <= Math.min(MOST_LAST, rest.length); many++)
        vote(rest.slice(-many).join(" "), "PER", WHOLE);
      vote(given, "PER", GIVEN);
    }
  }
  return { votes, bearers, bodies };
}

function isBody(raw: string, { words }: EncodedSegment, { from, to }: EncodedName): boolean {
  const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
  return BODY_BEFORE.test(raw.slice(Math.max(0, start - 30), start)) || BODY_AFTER.test(raw.slice(end, end + 60));
}

function isOfFirm(surface: string, { label }: EncodedName): boolean {
  return LEGAL_FORM.test(surface) && !(label === "LOC" && OF_STATE.test(surface));
}

/** A firm's whole name that is taken for that of a ware. */
function isFirmAsWork(surface: string, name: EncodedName): boolean {
  return name.label === "MISC" && isOfFirm(surface, name);
}

function isCalledBody(raw: string, { words }: EncodedSegment, { from, to }: EncodedName): boolean {
  const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
  const [before, behind] = [raw.slice(Math.max(0, start - 50), start), raw.slice(end, end + 80)];
  return (
    CALLED_BEFORE.test(before) ||
    NAMED_BEFORE.test(before) ||
    NAMED_BEHIND.test(behind) ||
    (NAMED_BETWEEN.test(before) && /^\s*[,.;]/u.test(behind))
  );
}

function winner(votes: Votes, isSurelyBody: boolean): NameLabel | undefined {
  const [first, second] = [...votes].sort(([, a], [, b]) => b - a);
  const rest = [...votes.values()].reduce((sum, one) => sum + one, 0) - (first?.[1] ?? 0);
  const lead = first?.[0] === "PER" && isSurelyBody ? LEAD_OVER_BODY : LEAD;
  return first !== undefined && second !== undefined && first[1] >= lead * rest ? first[0] : undefined;
}
