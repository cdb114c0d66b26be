import type { EntityKind } from "../model/kinds.ts";

/** What a head noun may stand for: a kind, and the subtypes that it fits; none where only the name can tell. */
export interface NominalSense {
  readonly kind: EntityKind;
  readonly subtypes: readonly string[];
}

const sense = (kind: EntityKind, subtypes: string, heads: string): readonly (readonly [string, NominalSense])[] =>
  heads.split(" ").map((head) => [head, { kind, subtypes: subtypes === "" ? [] : subtypes.split(" ") }] as const);

const ROWS: readonly (readonly [string, NominalSense])[] = [
  ...sense(
    "PLACE",
    "COUNTRY COUNTRY_HISTORICAL",
    "country nation republic kingdom neighbours neighbors governments sides",
  ),
  ...sense("PLACE", "CITY", "city town metropolis village capital port suburb"),
  ...sense("PLACE", "REGION", "region province district area territory state county peninsula archipelago enclave"),
  ...sense("PLACE", "COUNTRY", "island"),
  ...sense("ORGANIZATION", "ALLIANCE", "alliance coalition"),
  ...sense("ORGANIZATION", "ALLIANCE IGO", "bloc grouping"),
  ...sense(
    "ORGANIZATION",
    "COMPANY",
    "company firm corporation manufacturer automaker carmaker airline retailer startup conglomerate lender bank giant",
  ),
  ...sense("ORGANIZATION", "PARTY", "party movement"),
  ...sense("ORGANIZATION", "AGENCY MEDIA", "agency"),
  ...sense(
    "ORGANIZATION",
    "MEDIA",
    "newspaper paper daily broadcaster outlet channel network magazine station tabloid weekly",
  ),
  ...sense("ORGANIZATION", "COURT", "court tribunal"),
  ...sense("ORGANIZATION", "UNIVERSITY", "university college institute academy"),
  ...sense("ORGANIZATION", "MUSEUM", "museum gallery"),
  ...sense("ORGANIZATION", "TEAM", "team club side squad"),
  ...sense("ORGANIZATION", "NGO ADVOCACY", "charity ngo foundation watchdog"),
  ...sense(
    "ORGANIZATION",
    "ARMED_GROUP",
    "militia militants rebels insurgents guerrillas separatists extremists jihadists islamists kidnappers captors abductors fighters front",
  ),
  ...sense("ORGANIZATION", "ARMED_GROUP NGO ADVOCACY CRIMINAL_GROUP", "group"),
  ...sense("ORGANIZATION", "IGO NGO ADVOCACY ALLIANCE", "organization organisation body"),
  ...sense("EVENT", "WAR", "war conflict battle"),
  ...sense("EVENT", "CRISIS", "crisis standoff"),
  ...sense("EVENT", "MEETING", "summit conference"),
  ...sense("EVENT", "NEGOTIATION", "talks negotiations"),
  ...sense("EVENT", "ELECTION", "election elections vote referendum"),
  ...sense("EVENT", "MILITARY_OPERATION INVASION", "operation offensive"),
  ...sense("EVENT", "INVASION", "invasion"),
  ...sense("EVENT", "ATTACK", "attack massacre bombing"),
  ...sense("EVENT", "DISASTER", "disaster earthquake hurricane storm typhoon cyclone tsunami quake"),
  ...sense("EVENT", "TRIAL", "trial"),
  ...sense("EVENT", "PROTEST", "revolution uprising coup"),
  ...sense("OTHER", "TREATY", "treaty agreement agreements accord accords pact convention"),
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
    pontiff: "pope",
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

/** Last words of names that are too common to bring the name back: "the house" is not the White House. */
export const COMMON_ENDS: ReadonlySet<string> = new Set(
  "news times post house world day week year time people west east south north street road office state states press star international air life way city country system service series today online tv home name part".split(
    " ",
  ),
);

/** Words before a noun that add nothing to which one it is. */
export const NEUTRAL: ReadonlySet<string> = new Set(
  "former then late ex current outgoing incoming embattled veteran longtime senior ruling tiny small large big great vast powerful wealthy rich poor impoverished troubled war-torn war-ravaged oil-rich neutral western eastern northern southern military defence defense security transatlantic regional economic trading political global international national state-owned state-run private public ancient historic old young proud democratic communist socialist capitalist islamic christian muslim nuclear-armed entire populous mountainous coastal divided isolated beleaguered besieged stricken veteran popular famous prestigious influential independent".split(
    " ",
  ),
);

/** Words before a noun that make it another one than that spoken of. */
export const OTHERING: ReadonlySet<string> = new Set(
  "other others another next previous respective home host neighboring neighbouring foreign only best largest biggest smallest worst greatest oldest youngest richest poorest leading first second third fourth last own same various many few several most rival opposing enemy neighboring similar certain entire whole single average typical individual current-day future wrong right such new".split(
    " ",
  ),
);
