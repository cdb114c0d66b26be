import { createRequire } from "node:module";
import * as v from "valibot";
import type { Countries } from "world-countries";
import type { EntityKind } from "../model/kinds.ts";
import type { KnownEntity } from "../model/mention.ts";
import { nameKey } from "../model/name-key.ts";
import { createGazetteer, type Gazetteer, type GazetteerHit } from "./gazetteer.ts";
import { loadOntology, type Ontology } from "./ontology.ts";
import { parseData } from "./read-data.ts";

export type TitleKind = "OFFICE" | "RANK" | "HONORIFIC" | "PROFESSION";

/** What is known before anything is read. Read-only. */
export interface Knowledge {
  readonly ontology: Ontology;
  readonly gazetteer: Gazetteer;
  /** Titles before names, lower case. */
  readonly titles: ReadonlyMap<string, TitleKind>;
  readonly titlePrefixes: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  /** Alpha-2 codes by country name. */
  readonly countryCodes: ReadonlyMap<string, string>;
  /** Codes of the countries that somebody of a last name, as a name key, led or spoke for. */
  readonly leaders: ReadonlyMap<string, ReadonlySet<string>>;
}

const strings = v.optional(v.array(v.string()), []);
const textOrNull = v.optional(v.nullable(v.string()), null);
const ENTRY = v.object({
  name: v.string(),
  subtype: textOrNull,
  country: textOrNull,
  wikidata: textOrNull,
  aliases: strings,
  acronyms: strings,
  demonyms: strings,
  ambiguous: strings,
  governmentMetonyms: strings,
});
const LIST = v.object({ entries: v.array(ENTRY) });
const TITLES = v.object({
  titles: v.array(v.object({ title: v.string(), kind: v.picklist(["OFFICE", "RANK", "HONORIFIC", "PROFESSION"]) })),
  givenNames: v.array(v.string()),
  ambiguousGivenNames: strings,
  prefixes: v.array(v.string()),
});

const LEADERS = v.object({ leaders: v.record(v.string(), v.string()) });

type Entry = v.InferOutput<typeof ENTRY>;

/** The package says that it is an ES module and has the types of a CommonJS one; required, both agree. */
const countries = createRequire(import.meta.url)("world-countries") as Countries;

let loaded: Knowledge | undefined;

/** Ontology and gazetteers, loaded once a process. Throws MALFORMED naming the file that is not as it should be. */
export function loadKnowledge(): Knowledge {
  loaded ??= readKnowledge();
  return loaded;
}

function readKnowledge(): Knowledge {
  const folder = "seeds/knowledge";
  const ontology = loadOntology();
  const lists: readonly (readonly [EntityKind, string])[] = [
    ["ORGANIZATION", "organizations"],
    ["PLACE", "places"],
    ["EVENT", "events"],
    ["OTHER", "other"],
  ];
  const countryList = parseData(`${folder}/countries.json`, LIST).entries;
  const read = lists.map(([kind, file]) => [kind, parseData(`${folder}/${file}.json`, LIST).entries] as const);
  const titles = parseData(`${folder}/people-titles.json`, TITLES);
  const entries = [
    ...countryEntries(countryList),
    ...read.flatMap(([kind, list]) => list.flatMap((entry) => entriesOf(kind, entry))),
  ];
  const ambiguousNames = new Set(titles.ambiguousGivenNames);
  return {
    ontology,
    gazetteer: createGazetteer(markShared(entries)),
    titles: new Map(titles.titles.map(({ title, kind }) => [title.toLowerCase(), kind])),
    titlePrefixes: new Set(titles.prefixes),
    givenNames: new Set(titles.givenNames.filter((name) => !ambiguousNames.has(name))),
    countryCodes: new Map(countryList.map(({ country, name }) => [name, country ?? ""])),
    leaders: leadersOf(parseData(`${folder}/leaders.json`, LEADERS).leaders),
  };
}

function leadersOf(byCountry: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> {
  const codes = new Map<string, Set<string>>();
  for (const [code, names] of Object.entries(byCountry))
    for (const name of names.split(" ").map(nameKey)) codes.set(name, (codes.get(name) ?? new Set()).add(code));
  return codes;
}

function known(kind: EntityKind, entry: Entry, subtype = entry.subtype): KnownEntity {
  return {
    name: plainName(entry.name),
    kind,
    subtype,
    country: entry.country,
    wikidata: entry.wikidata,
    aliases: entry.aliases,
  };
}

/** "Victoria (Australia)" is told apart in the data, not in texts. */
function plainName(name: string): string {
  return name.replace(/\s*\([^)]*\)$/u, "");
}

function entriesOf(kind: EntityKind, entry: Entry): readonly GazetteerHit[] {
  const entity = known(kind, entry);
  const isAmbiguous = (surface: string): boolean => entry.ambiguous.includes(surface);
  return [
    ...[entry.name, plainName(entry.name), ...entry.aliases, ...entry.acronyms].map(
      (surface): GazetteerHit => ({ entity, form: "NAME", surface, isAmbiguous: isAmbiguous(surface) }),
    ),
    ...entry.demonyms.map(
      (surface): GazetteerHit => ({ entity, form: "DEMONYM", surface, isAmbiguous: isAmbiguous(surface) }),
    ),
  ];
}

/** Countries with the names of our list and the package's; capitals as cities and, where they stand for it, as the government. */
function countryEntries(list: readonly Entry[]): readonly GazetteerHit[] {
  return list.flatMap((entry) => {
    const packed = countries.find(({ cca2 }) => cca2 === entry.country);
    const demonyms = packed?.demonyms.eng;
    const named: Entry = {
      ...entry,
      aliases: [
        ...new Set([...entry.aliases, ...(packed === undefined ? [] : [packed.name.common, packed.name.official])]),
      ].filter((name) => name !== entry.name),
      demonyms: [...new Set([...entry.demonyms, ...(demonyms === undefined ? [] : [demonyms.m])])].filter(
        (name) => name !== "",
      ),
    };
    const country = known("PLACE", named, "COUNTRY");
    const capitals = packed?.capital ?? [];
    const cities = capitals.flatMap((name): GazetteerHit[] => [
      {
        entity: { name, kind: "PLACE", subtype: "CITY", country: entry.country, wikidata: null, aliases: [] },
        form: "NAME",
        surface: name,
        isAmbiguous: false,
      },
    ]);
    const metonyms = entry.governmentMetonyms.map(
      (surface): GazetteerHit => ({
        entity: country,
        form: "METONYM",
        surface,
        isAmbiguous: entry.ambiguous.includes(surface),
      }),
    );
    return [
      ...entriesOf("PLACE", named).map((hit) => ({ ...hit, entity: country })),
      ...cities.filter(({ surface }) => nameOf(surface) !== nameOf(entry.name)),
      ...metonyms,
    ];
  });
}

const nameOf = (surface: string): string => surface.toLowerCase();

/** A name that two entities of the data bear decides alone for neither, a capital and its government apart. */
function markShared(entries: readonly GazetteerHit[]): readonly GazetteerHit[] {
  const cityOf = ({ surface, entity }: GazetteerHit): string => `${entity.country} ${surface}`;
  const lastAt = new Map<string, number>();
  for (const [at, hit] of entries.entries()) if (hit.entity.subtype === "CITY") lastAt.set(cityOf(hit), at);
  return entries.filter((hit, at) => {
    // A capital of the package that our own list of places has as well is the same city.
    if (hit.entity.subtype !== "CITY" || hit.entity.wikidata !== null || hit.form !== "NAME") return true;
    return (lastAt.get(cityOf(hit)) ?? at) <= at;
  });
}
