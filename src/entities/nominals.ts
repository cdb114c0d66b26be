import type { ClusterIndex } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import type { EntityKind } from "../model/kinds.ts";
import { isPersonNoun, singularOf } from "../model/person-nouns.ts";
import type { Token, TokenizedSegment } from "../model/token.ts";
import type { Gender } from "./gender.ts";
import { type Fitting, type NominalChoice, nominalChoice, type Seen } from "./nominal-choice.ts";
import { countryOf, fitOf, nameWordsOf, type Told } from "./nominal-fit.ts";
import { NOMINAL_HEADS, OTHERING, PERSON_HEADS } from "./nominal-heads.ts";
import { isBareNoun, type Phrase } from "./phrase.ts";
import { countriesOfRegion } from "./regions.ts";

export interface Nominals {
  /** A cluster was spoken of. */
  note(cluster: ClusterIndex, phrase: Phrase, sentence: number): void;
  /** A cluster was called something: "Rossi, the minister of health". */
  describe(cluster: ClusterIndex, words: readonly string[]): void;
  /** A noun stood for a cluster: the next one of its kind is likely to. */
  stand(phrase: Phrase, cluster: ClusterIndex): void;
  /** The one cluster that a noun stood for, wherever it stood for one. */
  onlyOne(noun: string): ClusterIndex | undefined;
  /** What a noun with "the" may stand for; null where it points at nothing that was spoken of. */
  choiceOf(phrases: readonly Phrase[], at: number, segment: TokenizedSegment, sentence: number): NominalChoice | null;
}

/** How many clusters of each kind are kept in mind. */
const MOST_SEEN = 24;
/** How many sentences back a noun may reach. */
const FAR = 40;
const NOTHING: ReadonlySet<string> = new Set();

/** Finds what nouns may stand for ("the alliance", "the two nations"), sentence by sentence. `genders` may be filled later. */
export function createNominals(clusters: readonly Cluster[], genders: readonly (Gender | null)[]): Nominals {
  const seen = new Map<EntityKind, Seen[]>();
  const descriptions = new Map<ClusterIndex, Set<string>>();
  const known = new Map<ClusterIndex, Pick<Told, "names" | "country">>();

  /** What each noun stood for last, and whether for that alone. */
  const stoodFor = new Map<string, { readonly last: ClusterIndex; readonly isOnly: boolean }>();

  const knownOf = (index: ClusterIndex, cluster: Cluster): Pick<Told, "names" | "country"> => {
    const found = known.get(index) ?? { names: nameWordsOf(cluster), country: countryOf(cluster) };
    known.set(index, found);
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
    const role = isSubject ? "SUBJECT" : phrase.role;
    list.unshift({ cluster, sentence, role, last: phrase, count: (old?.count ?? 0) + 1 });
    if (list.length > MOST_SEEN) list.pop();
    seen.set(kind, list);
    if (phrase.named === null) return;
    // "The auction house Acme": of what has no title, its noun.
    const called = kind === "PERSON" ? phrase.modifiers : phrase.modifiers.slice(-1);
    describe(cluster, [...(phrase.named.mention.title?.text.toLowerCase().split(/[\s-]+/u) ?? []), ...called]);
  };

  const choiceOf: Nominals["choiceOf"] = (phrases, at, segment, sentence) => {
    const phrase = phrases[at];
    if (phrase === undefined || !isPointing(phrase, segment.tokens) || isBoundElsewhere(phrases, at, segment.tokens))
      return null;
    // "The rebels" are a body, "the rebel" is a man.
    const isForBody = phrase.isPlural && NOMINAL_HEADS.has(phrase.head);
    const isForPerson = !isForBody && (isPersonNoun(phrase.head) || PERSON_HEADS.has(phrase.head));
    const kinds: readonly EntityKind[] = isForPerson ? ["PERSON"] : ["PLACE", "ORGANIZATION", "EVENT", "OTHER"];
    const fitting = kinds
      .flatMap((kind) => seen.get(kind) ?? [])
      .flatMap((one): Fitting[] => {
        const cluster = clusters[one.cluster];
        if (cluster === undefined || sentence - one.sentence > FAR) return [];
        const told = {
          said: descriptions.get(one.cluster) ?? NOTHING,
          ...knownOf(one.cluster, cluster),
          gender: genders[one.cluster] ?? null,
        };
        const fit = fitOf(cluster, one.cluster, told, phrase);
        return fit === null ? [] : [{ ...one, ...fit, names: cluster.mentions.length }];
      });
    const before = isBareNoun(phrase) ? stoodFor.get(phrase.head)?.last : undefined;
    return fitting.length === 0 ? null : nominalChoice(phrase, fitting, sentence, before);
  };

  const stand: Nominals["stand"] = ({ head }, cluster) => {
    const before = stoodFor.get(head);
    const isOnly = before === undefined || (before.isOnly && before.last === cluster);
    stoodFor.set(head, { last: cluster, isOnly });
  };

  const onlyOne: Nominals["onlyOne"] = (noun) => {
    const stood = stoodFor.get(noun);
    return stood?.isOnly === true ? stood.last : undefined;
  };

  return { note, describe, stand, onlyOne, choiceOf };
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

/** Behind a noun these say which one it is. */
export const RESTRICTING: ReadonlySet<string> = new Set(
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
