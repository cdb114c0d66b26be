import { type Cluster, createProfile, type IdentityEvidence } from "../../src/model/cluster.ts";
import type { EntityKind } from "../../src/model/kinds.ts";
import { nameKey } from "../../src/model/name-key.ts";

/** An entity that exists nowhere but in the generated graph. */
export interface MadeUpEntity {
  readonly kind: EntityKind;
  readonly subtype: string;
  readonly name: string;
  /** How it is called from its second mention on: a person by the last name. */
  readonly shortName: string;
}

/** Any five neighbours hold a place, a person and an organization, so that every document has what claims need. */
const KINDS: readonly EntityKind[] = [
  "PLACE",
  "PERSON",
  "ORGANIZATION",
  "PERSON",
  "EVENT",
  "PERSON",
  "PLACE",
  "ORGANIZATION",
  "PERSON",
  "OTHER",
  "PLACE",
  "ORGANIZATION",
  "PERSON",
  "PERSON",
  "ORGANIZATION",
  "PERSON",
  "ORGANIZATION",
  "PLACE",
  "EVENT",
  "PERSON",
];

/** Word after the made-up one, and the subtype that goes with it. */
const FORMS: Readonly<Record<EntityKind, readonly (readonly [string, string])[]>> = {
  PERSON: [
    ["", "OFFICIAL"],
    ["", "JOURNALIST"],
    ["", "BUSINESS"],
  ],
  PLACE: [
    ["", "CITY"],
    [" Valley", "REGION"],
    [" Bay", "WATER"],
  ],
  ORGANIZATION: [
    [" Council", "GOVERNMENT"],
    [" Alliance", "ALLIANCE"],
    [" Industries", "COMPANY"],
    [" Herald", "MEDIA"],
    [" Party", "PARTY"],
  ],
  EVENT: [
    [" Summit", "MEETING"],
    [" Crisis", "CRISIS"],
    [" Talks", "NEGOTIATION"],
    [" War", "WAR"],
  ],
  OTHER: [
    [" Treaty", "TREATY"],
    [" Missile", "WEAPON"],
  ],
};

const ONSETS = "bdfgklmnrstv";
const RHYMES = ["an", "el", "or", "ik", "um"];
const SYLLABLES = [...ONSETS].flatMap((onset) => RHYMES.map((rhyme) => onset + rhyme));

/** How many entities have names of their own. */
export const MADE_UP_LIMIT = SYLLABLES.length ** 3;

/** The entity of a number from 0 up to MADE_UP_LIMIT; no two share a name key. */
export function madeUpEntity(index: number): MadeUpEntity {
  const kind = KINDS[index % KINDS.length] as EntityKind;
  const forms = FORMS[kind];
  // Kinds repeat every twenty; dividing keeps the forms from repeating with them.
  const [ending, subtype] = forms[Math.floor(index / KINDS.length) % forms.length] as readonly [string, string];
  const word = madeUpWord(index);
  if (kind === "PERSON") return { kind, subtype, name: `${givenName(index)} ${word}`, shortName: word };
  const name = kind === "EVENT" ? `${1950 + (index % 75)} ${word}${ending}` : `${word}${ending}`;
  return { kind, subtype, name, shortName: name };
}

/**
 * The cluster that a document makes of an entity, without mentions. Some documents know a person's line of work and
 * some do not, so a much-mentioned person has two profiles that are judged the same.
 */
export function clusterOf({ kind, subtype, name }: MadeUpEntity, isDetailed: boolean): Cluster {
  const key = nameKey(name);
  const [first = ""] = key.split(" ");
  const evidence: IdentityEvidence =
    kind !== "PERSON" ? {} : isDetailed ? { givenName: first, offices: ["POLITICS"] } : { givenName: first };
  const profile = createProfile({ kind, key, scope: null, evidence });
  return { kind, subtype, key, ordinal: 0, name, aliases: [], wikidata: null, profile, mentions: [], reasons: [] };
}

/** Those of the given kinds, in their order. */
export function ofKinds(cast: readonly MadeUpEntity[], kinds: readonly EntityKind[]): readonly MadeUpEntity[] {
  return cast.filter(({ kind }) => kinds.includes(kind));
}

/** Three syllables; the factor shares no divisor with the limit, so numbers are shuffled and none is met twice. */
function madeUpWord(index: number): string {
  const shuffled = (index * 48_271 + 11) % MADE_UP_LIMIT;
  const size = SYLLABLES.length;
  const places = [Math.floor(shuffled / size ** 2), Math.floor(shuffled / size) % size, shuffled % size];
  return capitalized(places.map((place) => SYLLABLES[place]).join(""));
}

function givenName(index: number): string {
  const size = SYLLABLES.length;
  return capitalized(`${SYLLABLES[(index * 7) % size]}${SYLLABLES[Math.floor(index / 20) % size]}a`);
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
