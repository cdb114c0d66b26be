import * as v from "valibot";
import { parseData } from "../knowledge/read-data.ts";
import type { Cluster } from "../model/cluster.ts";
import { FEMALE_NOUNS, MALE_NOUNS } from "../model/person-nouns.ts";

export type Gender = "MAN" | "WOMAN";

const FILE = v.object({ female: v.string(), male: v.string(), either: v.string() });

interface NameGenders {
  readonly female: ReadonlySet<string>;
  readonly male: ReadonlySet<string>;
  readonly either: ReadonlySet<string>;
}

let loaded: NameGenders | undefined;

function nameGenders(): NameGenders {
  if (loaded === undefined) {
    const { female, male, either } = parseData("seeds/knowledge/given-name-genders.json", FILE);
    const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));
    loaded = { female: set(female), male: set(male), either: set(either) };
  }
  return loaded;
}

/** Whether a person is a man or a woman by titles and the given name; null where the document says neither. */
export function genderOf({ name, mentions }: Cluster, givenNames: ReadonlySet<string>): Gender | null {
  for (const { title } of mentions) {
    const said = title === null ? null : genderOfWords(title.text);
    if (said !== null) return said;
  }
  const given = [name, ...mentions.filter(({ form }) => form === "NAME").map(({ surface }) => surface)]
    .filter((one) => /\s/u.test(one))
    .map((one) => one.split(/\s+/u)[0] ?? "");
  for (const one of given) {
    const said = genderOfGivenName(one, givenNames);
    if (said !== null) return said;
  }
  return genderOfGivenName(name, givenNames);
}

function genderOfGivenName(given: string, givenNames: ReadonlySet<string>): Gender | null {
  const said = genderOfKnownName(given);
  return said ?? (givenNames.has(given) && !nameGenders().either.has(given) ? "MAN" : null);
}

/** Whether women or men bear a given name, of those whose bearers are listed. */
export function genderOfKnownName(given: string): Gender | null {
  const { female, male } = nameGenders();
  return female.has(given) ? "WOMAN" : male.has(given) ? "MAN" : null;
}

/** What the nouns of a title or a description say: "spokeswoman", "Mr", "the actress". */
export function genderOfWords(text: string): Gender | null {
  const words = text.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  if (words.some((word) => FEMALE_NOUNS.has(word))) return "WOMAN";
  return words.some((word) => MALE_NOUNS.has(word)) ? "MAN" : null;
}
