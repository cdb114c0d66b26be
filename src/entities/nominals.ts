import type { ClusterIndex } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import type { EntityKind } from "../model/kinds.ts";
import { nameKey } from "../model/name-key.ts";
import type { Token, TokenizedSegment } from "../model/token.ts";
import { NOMINAL_HEADS, OTHERING, PERSON_HEADS } from "./nominal-heads.ts";
import { singularOf } from "./person-nouns.ts";
import type { Phrase } from "./phrase.ts";
import { countriesOfRegion } from "./regions.ts";

export interface FoundNominal {
  readonly clusters: readonly ClusterIndex[];
  readonly confidence: number;
}

export interface Nominals {
  /** A cluster was spoken of. */
  note(cluster: ClusterIndex, phrase: Phrase, sentence: number): void;
  /** Learns from a name and the words beside it what is called what: "Rossi, the minister of health". */
  learn(phrases: readonly Phrase[], at: number, tokens: readonly Token[]): void;
  /** The cluster or clusters that a noun with "the" stands for, null where it is not clear. */
  find(phrases: readonly Phrase[], at: number, segment: TokenizedSegment, sentence: number): FoundNominal | null;
}

interface Seen {
  readonly cluster: ClusterIndex;
  sentence: number;
  isSubject: boolean;
  count: number;
}

/** How many clusters of each kind are kept in mind. */
const MOST_SEEN = 24;
/** How far back a noun may reach where one only fits, and where several do. */
const FAR = 60;
const NEAR = 3;

/** Finds what nouns stand for ("the alliance", "the two nations"), sentence by sentence. */
export function createNominals(clusters: readonly Cluster[]): Nominals {
  const seen = new Map<EntityKind, Seen[]>();
  const descriptions = new Map<ClusterIndex, Set<string>>();
  const nameWords = clusters.map(({ name, aliases, kind }) =>
    kind === "PERSON"
      ? new Set<string>()
      : new Set([name, ...aliases].flatMap((one) => nameKey(one).split(" ").map(singularOf))),
  );

  const describe = (cluster: ClusterIndex, words: readonly string[]): void => {
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
    const isSubject = phrase.role === "SUBJECT" || (old?.sentence === sentence && old.isSubject);
    list.unshift({ cluster, sentence, isSubject, count: (old?.count ?? 0) + 1 });
    if (list.length > MOST_SEEN) list.pop();
    seen.set(kind, list);
    const title = phrase.named?.mention.title?.text;
    if (title !== undefined) describe(cluster, title.toLowerCase().split(/[\s-]+/u));
    if (phrase.named !== null && kind !== "PERSON") return;
    if (phrase.named !== null) describe(cluster, phrase.modifiers);
  };

  const learn: Nominals["learn"] = (phrases, at, tokens) => {
    const name = phrases[at];
    if (name?.named == null) return;
    const after = phrases[at + 1];
    const before = phrases[at - 1];
    for (const [other, from, to] of [
      [after, name.to, after?.from ?? 0],
      [before, before?.to ?? 0, name.from],
    ] as const) {
      if (other === undefined || other.head === "" || other.named !== null || other.isPerson !== name.isPerson)
        continue;
      const between = tokens.slice(from, to);
      const isApposition = between.length === 1 && between[0]?.norm === ",";
      const isCopula =
        other === after &&
        between.length > 0 &&
        between.length <= 3 &&
        between.some(({ norm }) => norm === "is" || norm === "was" || norm === "became") &&
        between.every(({ tags }) => tags.includes("Verb") || tags.includes("Adverb"));
      if (isApposition || isCopula) describe(name.named.cluster, [...other.modifiers, other.head]);
    }
  };

  /** How well a cluster fits the words of a noun phrase; 0 where it does not. */
  const fitOf = (cluster: ClusterIndex, phrase: Phrase, head: string): number => {
    const one = clusters[cluster];
    if (one === undefined) return 0;
    const said = descriptions.get(cluster) ?? new Set<string>();
    let base = 0;
    if (one.kind === "PERSON") {
      if (said.has(head)) base = 3;
      else if (PERSON_HEADS.get(head)?.some((word) => said.has(word))) base = 2;
    } else {
      const isFit = (NOMINAL_HEADS.get(phrase.head) ?? NOMINAL_HEADS.get(head) ?? []).some(
        ({ kind, subtypes }) => kind === one.kind && one.subtype !== null && subtypes.includes(one.subtype),
      );
      if (nameWords[cluster]?.has(head) && one.subtype !== "COUNTRY") base = 3;
      else if (said.has(head)) base = 3;
      else if (isFit) base = 2;
    }
    if (base === 0) return 0;
    const country = countryOf(one);
    for (const word of phrase.modifiers) {
      const region = countriesOfRegion(word);
      if (region !== undefined && one.kind === "PLACE") {
        if (country === null || !region.has(country)) return 0;
        base++;
      } else if (nameWords[cluster]?.has(singularOf(word)) || said.has(word)) base++;
    }
    for (const owner of phrase.owners) {
      const region = countriesOfRegion(owner.mention.surface);
      const ownCountry = owner.mention.known?.country ?? null;
      if (owner.cluster === cluster) return 0;
      if (region !== undefined && one.kind === "PLACE" && owner.mention.known?.subtype !== "COUNTRY") {
        if (country === null || !region.has(country)) return 0;
        base++;
      } else if (one.kind === "PERSON") {
        // TODO below: owners of titles.
        if (one.profile.evidence.country === undefined || ownCountry === null) continue;
        if (one.profile.evidence.country !== ownCountry) return 0;
        base++;
      } else if (country !== null && ownCountry !== null) {
        if (country !== ownCountry) return 0;
        base++;
      } else if (country === null && !nameWords[cluster]?.has(nameKey(owner.mention.surface))) base -= 0.5;
    }
    return base;
  };

  const find: Nominals["find"] = (phrases, at, { tokens }, sentence) => {
    const phrase = phrases[at];
    if (phrase === undefined || (phrase.article !== "THE" && phrase.article !== "THIS")) return null;
    const head = singularOf(phrase.head);
    const kinds: readonly EntityKind[] =
      phrase.isPerson || PERSON_HEADS.has(head)
        ? ["PERSON"]
        : [...new Set((NOMINAL_HEADS.get(phrase.head) ?? NOMINAL_HEADS.get(head) ?? []).map(({ kind }) => kind))];
    if (kinds.length === 0 || phrase.modifiers.some((word) => OTHERING.has(word) || /(?:est|th)$/u.test(word)))
      return null;
    if (isBoundElsewhere(phrases, at, tokens)) return null;
    const fitting = kinds
      .flatMap((kind) => seen.get(kind) ?? [])
      .map((one) => ({ ...one, fit: fitOf(one.cluster, phrase, head) }))
      .filter((one) => one.fit > 0 && sentence - one.sentence <= FAR);
    if (phrase.count !== null) return severalOf(fitting, phrase.count, sentence);
    if (phrase.isPlural && !NOMINAL_HEADS.has(phrase.head)) return null;
    return bestOf(fitting, sentence);
  };

  return { note, learn, find };
}

interface Fitting extends Seen {
  readonly fit: number;
}

function bestOf(fitting: readonly Fitting[], sentence: number): FoundNominal | null {
  const best = Math.max(0, ...fitting.map(({ fit }) => fit));
  const [first, second, ...more] = fitting
    .filter(({ fit }) => fit === best)
    .sort((a, b) => b.sentence - a.sentence || Number(b.isSubject) - Number(a.isSubject) || b.count - a.count);
  if (first === undefined) return null;
  const confidence = best >= 3 ? 0.8 : 0.7;
  if (second === undefined) return { clusters: [first.cluster], confidence };
  if (sentence - first.sentence > NEAR) return null;
  const isClear =
    first.sentence > second.sentence ||
    (first.isSubject && !second.isSubject) ||
    first.count >= 2 * second.count + more.length;
  return isClear ? { clusters: [first.cluster], confidence: confidence - 0.15 } : null;
}

/** "The two nations": those spoken of last, where they are as many as said. */
function severalOf(fitting: readonly Fitting[], count: number, sentence: number): FoundNominal | null {
  const byRecency = [...fitting].sort((a, b) => b.sentence - a.sentence);
  const chosen = byRecency.slice(0, count);
  const next = byRecency[count];
  const last = chosen.at(-1);
  if (last === undefined || chosen.length < count || sentence - last.sentence > NEAR) return null;
  if (next !== undefined && next.sentence === last.sentence) return null;
  return { clusters: chosen.map(({ cluster }) => cluster).sort((a, b) => a - b), confidence: 0.65 };
}

function countryOf({ kind, mentions }: Cluster): string | null {
  const known = mentions.find((mention) => mention.known !== null)?.known;
  return kind === "PLACE" || kind === "ORGANIZATION" ? (known?.country ?? null) : null;
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
  const after = phrases[at + 1];
  const before = phrases[at - 1];
  const isKin = (other: Phrase | undefined): boolean => other?.named != null && other.isPerson === phrase.isPerson;
  if (isKin(after) && (after?.from === phrase.to || (after?.from === phrase.to + 1 && next === ","))) return true;
  if (isKin(before) && before?.to === phrase.from - 1 && tokens[phrase.from - 1]?.norm === ",") {
    return true;
  }
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
