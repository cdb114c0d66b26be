import type { ClusterIndex } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import type { EntityKind } from "../model/kinds.ts";
import { nameKey } from "../model/name-key.ts";
import type { Token, TokenizedSegment } from "../model/token.ts";
import { COMMON_ENDS, NEUTRAL, NOMINAL_HEADS, OTHERING, PERSON_HEADS } from "./nominal-heads.ts";
import { isPersonNoun, singularOf } from "./person-nouns.ts";
import type { Phrase, Role } from "./phrase.ts";
import { countriesOfRegion } from "./regions.ts";

export interface FoundNominal {
  readonly clusters: readonly ClusterIndex[];
  readonly confidence: number;
}

export interface Nominals {
  /** A cluster was spoken of. */
  note(cluster: ClusterIndex, phrase: Phrase, sentence: number): void;
  /** A cluster was called something: "Rossi, the minister of health". */
  describe(cluster: ClusterIndex, words: readonly string[]): void;
  /** The cluster or clusters that a noun with "the" stands for, null where it is not clear. */
  find(phrases: readonly Phrase[], at: number, segment: TokenizedSegment, sentence: number): FoundNominal | null;
}

interface Seen {
  readonly cluster: ClusterIndex;
  readonly sentence: number;
  readonly role: Role;
  readonly count: number;
}

/** How many clusters of each kind are kept in mind. */
const MOST_SEEN = 24;
/** How many sentences back a noun may reach by what it is, and by a word of the name. */
const NEAR = 6;
const FAR = 40;

/** Finds what nouns stand for ("the alliance", "the two nations"), sentence by sentence. */
export function createNominals(clusters: readonly Cluster[]): Nominals {
  const seen = new Map<EntityKind, Seen[]>();
  const descriptions = new Map<ClusterIndex, Set<string>>();
  const names = new Map<ClusterIndex, NameWords>();

  const namesOf = (index: ClusterIndex, cluster: Cluster): NameWords => {
    const found = names.get(index) ?? nameWordsOf(cluster);
    names.set(index, found);
    return found;
  };

  const describe: Nominals["describe"] = (cluster, words) => {
    const known = descriptions.get(cluster) ?? new Set();
    for (const word of words) known.add(singularOf(word));
    descriptions.set(cluster, known);
  };

  const note: Nominals["note"] = (cluster, phrase, sentence) => {
    const kind = clusters[cluster]?.kind;
    if (kind === undefined) return;
    const list = seen.get(kind) ?? [];
    const at = list.findIndex((one) => one.cluster === cluster);
    const old = at < 0 ? undefined : list.splice(at, 1)[0];
    const isSubject = old?.sentence === sentence && old.role === "SUBJECT";
    list.unshift({ cluster, sentence, role: isSubject ? "SUBJECT" : phrase.role, count: (old?.count ?? 0) + 1 });
    if (list.length > MOST_SEEN) list.pop();
    seen.set(kind, list);
    if (phrase.named === null || kind !== "PERSON") return;
    describe(cluster, [
      ...(phrase.named.mention.title?.text.toLowerCase().split(/[\s-]+/u) ?? []),
      ...phrase.modifiers,
    ]);
  };

  const find: Nominals["find"] = (phrases, at, segment, sentence) => {
    const phrase = phrases[at];
    if (phrase === undefined || !isPointing(phrase, segment.tokens) || isBoundElsewhere(phrases, at, segment.tokens))
      return null;
    const isForPerson = isPersonNoun(phrase.head) || PERSON_HEADS.has(phrase.head);
    const kinds: readonly EntityKind[] = isForPerson ? ["PERSON"] : ["PLACE", "ORGANIZATION", "EVENT", "OTHER"];
    const fitting = kinds
      .flatMap((kind) => seen.get(kind) ?? [])
      .flatMap((one): Fitting[] => {
        const cluster = clusters[one.cluster];
        const reach = sentence - one.sentence;
        if (cluster === undefined || reach > FAR) return [];
        const points = fitOf(
          cluster,
          one.cluster,
          descriptions.get(one.cluster) ?? NOTHING,
          namesOf(one.cluster, cluster),
          phrase,
        );
        const isPassing = one.count === 1 && one.role !== "SUBJECT" && reach > 1;
        return points < LEAST_FIT || (points < NAME_FIT && (reach > NEAR || isPassing))
          ? []
          : [{ ...one, points, prominence: prominenceOf(one, sentence) }];
      });
    if (phrase.count !== null) return severalOf(fitting, phrase.count, sentence);
    return bestOf(fitting);
  };

  return { note, describe, find };
}

const NOTHING: ReadonlySet<string> = new Set();
const NAME_FIT = 3;
const SORT_FIT = 2;
const OPEN_FIT = 1.75;
const OPEN_HEADS: ReadonlySet<string> = new Set(
  "company firm group organization organisation party team club agency newspaper university bank court".split(" "),
);
const LEAST_FIT = 1.5;

/** How well a cluster fits the words of a noun phrase: by a word of its name or what it was called, else by its sort. */
function fitOf(
  cluster: Cluster,
  index: ClusterIndex,
  said: ReadonlySet<string>,
  names: NameWords,
  phrase: Phrase,
): number {
  const { kind, subtype, mentions } = cluster;
  const head = singularOf(phrase.head);
  const senses = NOMINAL_HEADS.get(phrase.head) ?? NOMINAL_HEADS.get(head) ?? [];
  const isSort = senses.some((sense) => sense.kind === kind && subtype !== null && sense.subtypes.includes(subtype));
  const isNamed = names.ends.has(phrase.head) && !COMMON_ENDS.has(phrase.head);
  const isWider = kind === "PERSON" && PERSON_HEADS.get(head)?.some((word) => said.has(word)) === true;
  // An organization of which nothing is known may be any of them.
  const isOpen = kind === "ORGANIZATION" && subtype === null && OPEN_HEADS.has(head);
  let points = isNamed || said.has(head) ? NAME_FIT : isSort || isWider ? SORT_FIT : isOpen ? OPEN_FIT : 0;
  if (
    points === 0 ||
    (phrase.isPlural && phrase.count === null && points < NAME_FIT && !NOMINAL_HEADS.has(phrase.head))
  )
    return 0;
  const known = mentions.find((mention) => mention.known !== null)?.known ?? null;
  const country = kind === "PERSON" ? (cluster.profile.evidence.country ?? null) : (known?.country ?? null);
  const regions = regionWords(phrase);
  const isSaid = (word: string): boolean => said.has(word) || names.words.has(word);
  for (const word of regions) {
    const region = kind === "PLACE" ? countriesOfRegion(word) : undefined;
    if (region !== undefined) {
      if (country === null || !region.has(country)) return 0;
      points += 1;
    } else if (isSaid(word) || isSaid(singularOf(word))) points += 0.5;
    else if (!NEUTRAL.has(word)) points -= 0.5;
  }
  for (const { cluster: owner, mention } of phrase.owners) {
    if (owner === index) return 0;
    const ofOwner = mention.known?.subtype?.startsWith("COUNTRY") ? mention.known.country : null;
    if (ofOwner === null) continue;
    if (country !== null && ofOwner !== country) return 0;
    points += country === null ? -0.5 : 1;
  }
  return points;
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

interface NameWords {
  readonly words: ReadonlySet<string>;
  /** Those that say what the name names: "Harbour Workers **Union**", "**Ministry** of Defence". */
  readonly ends: ReadonlySet<string>;
}

function nameWordsOf({ kind, name, aliases }: Cluster): NameWords {
  const keys = [name, ...aliases].map((one) => nameKey(one).split(" "));
  const ends = keys.flatMap((words) => {
    const link = words.findIndex((word) => word === "of" || word === "for" || word === "on");
    return words.length < 2 ? [] : [words.at(-1) ?? "", ...(link > 0 ? [words[link - 1] ?? ""] : [])];
  });
  return { words: new Set(keys.flat()), ends: new Set(kind === "PERSON" ? [] : ends) };
}

interface Fitting extends Seen {
  readonly points: number;
  readonly prominence: number;
}

const ROLE_WEIGHTS: Readonly<Record<Role, number>> = {
  SUBJECT: 1.4,
  OBJECT: 1.1,
  OBLIQUE: 0.9,
  POSSESSIVE: 1,
  MODIFIER: 0.6,
};

/** How much a cluster is in mind: by how lately, as what and how often it was spoken of. */
function prominenceOf({ sentence, role, count }: Seen, now: number): number {
  return ROLE_WEIGHTS[role] * 0.7 ** (now - sentence) + 0.3 * Math.log2(1 + count);
}

/** By how much the one that is meant must stand out, or be said more often so far, where it is said often. */
const CLEAR = 1.35;
const OFTEN = 2;
const LEAST_SAID = 4;

function bestOf(fitting: readonly Fitting[]): FoundNominal | null {
  const most = Math.max(0, ...fitting.map(({ points }) => points));
  const [first, second] = fitting
    .filter(({ points }) => points > most - 0.5)
    .sort((a, b) => b.prominence - a.prominence || a.cluster - b.cluster);
  if (first === undefined) return null;
  const isClear = second === undefined || first.prominence >= CLEAR * second.prominence;
  if (!isClear && !(first.count >= LEAST_SAID && first.count >= OFTEN * second.count)) return null;
  const confidence = (most >= NAME_FIT ? 0.8 : 0.7) - (second === undefined ? 0 : 0.1);
  return { clusters: [first.cluster], confidence };
}

/** "The two nations": those spoken of last, where they are as many as said. */
function severalOf(fitting: readonly Fitting[], count: number, sentence: number): FoundNominal | null {
  const byRecency = [...fitting].sort(
    (a, b) => b.sentence - a.sentence || b.prominence - a.prominence || a.cluster - b.cluster,
  );
  const chosen = byRecency.slice(0, count);
  const next = byRecency[count];
  const last = chosen.at(-1);
  if (last === undefined || chosen.length < count || sentence - last.sentence > 3) return null;
  if (next !== undefined && next.sentence === last.sentence) return null;
  return { clusters: chosen.map(({ cluster }) => cluster).sort((a, b) => a - b), confidence: 0.65 };
}

/** No superlatives and ordinals, whatever they end in. */
const COMPASS: ReadonlySet<string> = new Set("west north south northwest southwest".split(" "));

/** "The alliance", "these countries", "both men": small letters, and no word that tells of another one. */
function isPointing({ article, count, modifiers, to }: Phrase, tokens: readonly Token[]): boolean {
  const isArticle = article === "THE" || (article === "THIS" && count !== null);
  const isSmall = /^\p{Ll}/u.test(tokens[to - 1]?.text ?? "");
  return (
    isArticle &&
    isSmall &&
    !modifiers.some((word) => OTHERING.has(word) || (/(?:est|th)$/u.test(word) && !COMPASS.has(word)))
  );
}

const RESTRICTING = new Set(
  "of that who whose where which whom called named known founded based formed led headed owned".split(" "),
);

/** A noun that its own clause defines ("the country that", "the bank of"), or a name beside it. */
function isBoundElsewhere(phrases: readonly Phrase[], at: number, tokens: readonly Token[]): boolean {
  const phrase = phrases[at];
  if (phrase === undefined) return true;
  const next = tokens[phrase.to]?.norm ?? "";
  if (RESTRICTING.has(next)) return true;
  // "The Lombardy region" names what it says.
  const [owner] = phrase.owners;
  if (
    owner !== undefined &&
    owner.mention.form === "NAME" &&
    owner.mention.kind === "PLACE" &&
    !phrase.isPerson &&
    countriesOfRegion(owner.mention.surface) === undefined
  )
    return true;
  const after = phrases[at + 1];
  if (after?.named != null && after.isPerson === phrase.isPerson && after.from === phrase.to) return true;
  // "X is the president": said of X, no mention.
  const verb = tokens[phrase.from - 1]?.norm ?? "";
  return (
    verb === "is" ||
    verb === "was" ||
    verb === "became" ||
    verb === "are" ||
    verb === "were" ||
    verb === "as" ||
    verb === "be" ||
    verb === "been"
  );
}
