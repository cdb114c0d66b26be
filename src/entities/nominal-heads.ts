import type { EntityKind } from "../model/kinds.ts";

/** What a head noun may stand for: a kind, and the subtypes that it fits; none where only the name can tell. */
export interface NominalSense {
  readonly kind: EntityKind;
  readonly subtypes: readonly string[];
}

const sense = (kind: EntityKind, subtypes: string, heads: string): readonly (readonly [string, NominalSense])[] =>
  heads.split(" ").map((head) => [head, { kind, subtypes: subtypes === "" ? [] : subtypes.split(" ") }] as const);

const ROWS: readonly (readonly [string, NominalSense])[] = [
  ...sense("PLACE", "COUNTRY COUNTRY_HISTORICAL", "country nation republic kingdom"),
  ...sense("PLACE", "CITY", "city town capital metropolis village"),
  ...sense("PLACE", "REGION", "region province territory peninsula archipelago enclave"),
  ...sense("PLACE", "COUNTRY REGION", "island"),
  ...sense("PLACE", "WATER", "river lake sea ocean strait gulf canal"),
  ...sense("PLACE", "FACILITY", "airport base prison plant stadium palace hospital embassy port"),
  ...sense("ORGANIZATION", "ALLIANCE", "alliance pact coalition"),
  ...sense("ORGANIZATION", "ALLIANCE IGO", "bloc grouping"),
  ...sense(
    "ORGANIZATION",
    "COMPANY",
    "company firm corporation manufacturer automaker carmaker airline retailer startup conglomerate lender maker",
  ),
  ...sense("ORGANIZATION", "COMPANY", "bank giant"),
  ...sense("ORGANIZATION", "PARTY", "party"),
  ...sense("ORGANIZATION", "AGENCY MEDIA", "agency"),
  ...sense(
    "ORGANIZATION",
    "MEDIA",
    "newspaper daily broadcaster outlet channel network magazine station tabloid weekly",
  ),
  ...sense("ORGANIZATION", "COURT", "court tribunal"),
  ...sense("ORGANIZATION", "UNIVERSITY", "university college institute academy school"),
  ...sense("ORGANIZATION", "MUSEUM", "museum gallery"),
  ...sense("ORGANIZATION", "TEAM", "team club side squad"),
  ...sense("ORGANIZATION", "NGO ADVOCACY", "charity ngo foundation watchdog"),
  ...sense("ORGANIZATION", "ARMED_GROUP", "militia militants rebels insurgents"),
  ...sense("ORGANIZATION", "ARMED_GROUP NGO ADVOCACY CRIMINAL_GROUP COMPANY IGO ALLIANCE", "group"),
  ...sense("ORGANIZATION", "IGO NGO ADVOCACY ALLIANCE", "organization organisation body"),
  ...sense(
    "ORGANIZATION",
    "",
    "ministry department commission committee council association union federation movement front parliament senate congress bureau authority board fund army navy force league society institution regulator",
  ),
  ...sense("EVENT", "WAR", "war conflict fighting battle"),
  ...sense("EVENT", "CRISIS", "crisis standoff"),
  ...sense("EVENT", "MEETING", "summit conference"),
  ...sense("EVENT", "NEGOTIATION", "talks negotiations"),
  ...sense("EVENT", "ELECTION", "election elections vote referendum"),
  ...sense("EVENT", "MILITARY_OPERATION INVASION", "operation offensive"),
  ...sense("EVENT", "INVASION", "invasion"),
  ...sense("EVENT", "DISASTER", "disaster earthquake hurricane storm typhoon cyclone tsunami quake"),
  ...sense("EVENT", "TRIAL", "trial"),
  ...sense("EVENT", "PROTEST", "revolution uprising coup"),
  ...sense(
    "EVENT",
    "",
    "massacre siege games tournament festival olympics campaign mission expedition attack bombing blockade airlift exercise exercises",
  ),
  ...sense("OTHER", "TREATY", "treaty agreement agreements accord accords pact convention"),
  ...sense(
    "OTHER",
    "",
    "doctrine act law plan protocol charter constitution declaration memorandum resolution missile missiles programme program system rocket",
  ),
  ...sense("OTHER", "VEHICLE", "ship vessel submarine carrier warship"),
];

/** What the head nouns of a text's "the …" may stand for, persons apart. */
export const NOMINAL_HEADS: ReadonlyMap<string, readonly NominalSense[]> = ROWS.reduce(
  (map, [head, one]) => map.set(head, [...(map.get(head) ?? []), one]),
  new Map<string, readonly NominalSense[]>(),
);

/** Wider nouns for people, with the title words that they take in: "the leader" may be a president. */
export const PERSON_HEADS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    leader: "president premier chancellor king queen monarch ruler chairman chairwoman chief head emir sultan dictator",
    official: "minister secretary undersecretary commissioner director spokesman spokeswoman spokesperson chief",
    politician:
      "minister president senator congressman congresswoman lawmaker mayor governor deputy mp leader chancellor premier candidate",
    diplomat: "ambassador envoy consul minister secretary",
    lawmaker: "senator congressman congresswoman mp representative deputy",
    legislator: "senator congressman congresswoman mp representative deputy",
    spokesperson: "spokesman spokeswoman",
    spokesman: "spokesperson",
    spokeswoman: "spokesperson",
    premier: "minister",
    executive: "ceo director manager chief",
    businessman: "founder ceo tycoon magnate entrepreneur billionaire owner",
    monarch: "king queen emperor",
    commander: "general admiral colonel chief",
    cleric: "imam ayatollah bishop archbishop pope cardinal mullah mufti",
    jurist: "judge justice",
    journalist: "reporter correspondent editor columnist",
    writer: "author novelist journalist columnist poet",
    historian: "professor",
    scholar: "professor historian",
    expert: "professor analyst economist",
    singer: "musician",
    president: "",
    minister: "",
  }).map(([head, words]) => [head, words === "" ? [] : words.split(" ")]),
);

/** Words before a noun that make it another one than that spoken of. */
export const OTHERING: ReadonlySet<string> = new Set(
  "other others another next previous respective home host neighboring neighbouring foreign only best largest biggest smallest worst greatest oldest youngest richest poorest leading first second third fourth last own same various many few several most rival opposing enemy neighboring similar certain entire whole single average typical individual current-day future wrong right such new".split(
    " ",
  ),
);
