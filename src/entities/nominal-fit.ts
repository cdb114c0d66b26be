import type { ClusterIndex } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import { nameKey } from "../model/name-key.ts";
import { isPersonNoun, singularOf } from "../model/person-nouns.ts";
import { type Gender, genderOfWords } from "./gender.ts";
import { COMMON_ENDS, NEUTRAL, NOMINAL_HEADS, PERSON_HEADS } from "./nominal-heads.ts";
import type { Phrase } from "./phrase.ts";
import { countriesOfRegion } from "./regions.ts";

/**
 * By what a noun fits a cluster: a word of its name ("the **union**"), what the text called it, its sort ("the **city**"), a narrower word
 * that it was called ("the **leader**" a president), or nothing that speaks against it.
 */
export type FitBy = "NAME" | "SAID" | "SORT" | "WIDER" | "OPEN" | "UNTOLD" | "OTHER";

export interface NominalFit {
  readonly by: FitBy;
  /** Words before the noun that the text or the name says of the cluster, and such that it does not. */
  readonly told: number;
  readonly untold: number;
  /** What a region or an owner before the noun says of where the cluster is. */
  readonly where: "SAME" | "UNKNOWN" | null;
}

const OPEN_HEADS: ReadonlySet<string> = new Set(
  "company firm group organization organisation party team club agency newspaper paper university bank court movement network".split(
    " ",
  ),
);
/** Places of which nothing is known may be any of them. */
const OPEN_PLACES: ReadonlySet<string> = new Set(
  "city town village capital region province district area island territory state suburb port settlement camp base site mine peninsula".split(
    " ",
  ),
);

/** What is known of a cluster: what it was called, where it is, and whether it is a man or a woman. */
export interface Told {
  readonly said: ReadonlySet<string>;
  readonly names: NameWords;
  readonly country: string | null;
  readonly gender: Gender | null;
}

/** How a cluster fits the words of a noun phrase; null where it does not. */
export function fitOf(
  cluster: Cluster,
  index: ClusterIndex,
  { said, names, country, gender }: Told,
  phrase: Phrase,
): NominalFit | null {
  const { kind } = cluster;
  const by = fitBy(cluster, said, names, phrase);
  if (by === null) return null;
  const sex = genderOfWords(phrase.head);
  if (kind === "PERSON" && sex !== null && gender !== null && sex !== gender) return null;
  const isCertain = by === "NAME" || by === "SAID";
  if (phrase.isPlural && phrase.count === null && !isCertain && !NOMINAL_HEADS.has(phrase.head)) return null;
  let [told, untold] = [0, 0];
  let where: NominalFit["where"] = null;
  for (const word of regionWords(phrase)) {
    const region = kind === "PLACE" ? countriesOfRegion(word) : undefined;
    if (region !== undefined) {
      if (country === null || !region.has(country)) return null;
      where = "SAME";
    } else if ([word, singularOf(word)].some((one) => said.has(one) || names.words.has(one))) told++;
    else if (!NEUTRAL.has(word)) untold++;
  }
  for (const { cluster: owner, mention } of phrase.owners) {
    if (owner === index) return null;
    const ofOwner = mention.known?.subtype?.startsWith("COUNTRY") ? mention.known.country : null;
    if (ofOwner === null) continue;
    if (country !== null && ofOwner !== country) return null;
    where = country === null ? "UNKNOWN" : "SAME";
  }
  return { by, told, untold, where };
}

function fitBy({ kind, subtype }: Cluster, said: ReadonlySet<string>, names: NameWords, phrase: Phrase): FitBy | null {
  const head = singularOf(phrase.head);
  if (names.ends.has(phrase.head) && !COMMON_ENDS.has(phrase.head)) return "NAME";
  if (said.has(head)) return "SAID";
  const senses = NOMINAL_HEADS.get(phrase.head) ?? NOMINAL_HEADS.get(head) ?? [];
  if (senses.some((sense) => sense.kind === kind && subtype !== null && sense.subtypes.includes(subtype)))
    return "SORT";
  if (kind === "PERSON") {
    if (PERSON_HEADS.get(head)?.some((word) => said.has(word)) === true) return "WIDER";
    // Of whom nothing is told yet may be called anything; who was called something else hardly.
    return [...said].some((word) => isPersonNoun(word)) ? "OTHER" : "UNTOLD";
  }
  if (subtype !== null) return null;
  if (kind === "ORGANIZATION" && OPEN_HEADS.has(head)) return "OPEN";
  return kind === "PLACE" && OPEN_PLACES.has(head) ? "OPEN" : null;
}

/** The words of a noun phrase that may be a region: "West African" where only "African" is a name. */
function regionWords({ modifiers, owners, head }: Phrase): readonly string[] {
  const named = owners
    .filter(({ mention }) => mention.known?.subtype !== "COUNTRY")
    .map(({ mention }) => mention.surface.toLowerCase());
  const last = modifiers.at(-1);
  const joined = named.length === 1 && last !== undefined ? `${last} ${named[0]}` : "";
  const isJoined = countriesOfRegion(joined) !== undefined;
  return [
    ...(isJoined ? [...modifiers.slice(0, -1), joined] : [...modifiers, ...named]),
    ...(head === "island" ? ["island"] : []),
  ];
}

export interface NameWords {
  readonly words: ReadonlySet<string>;
  /** Those that say what the name names: "Harbour Workers **Union**", "**Ministry** of Defence". */
  readonly ends: ReadonlySet<string>;
}

/** The country that a cluster is in, or whose office a person holds; null where that is not known. */
export function countryOf({ kind, mentions, profile }: Cluster): string | null {
  if (kind === "PERSON") return profile.evidence.country ?? null;
  return mentions.find(({ known }) => known !== null)?.known?.country ?? null;
}

export function nameWordsOf({ kind, name, aliases }: Cluster): NameWords {
  const keys = [name, ...aliases].map((one) => nameKey(one).split(" "));
  const ends = keys.flatMap((words) => {
    const link = words.findIndex((word) => word === "of" || word === "for" || word === "on");
    return words.length < 2 ? [] : [words.at(-1) ?? "", ...(link > 0 ? [words[link - 1] ?? ""] : [])];
  });
  return { words: new Set(keys.flat()), ends: new Set(kind === "PERSON" ? [] : ends) };
}
