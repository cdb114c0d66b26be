import type { Knowledge } from "../knowledge/load-knowledge.ts";
import type { ClusterIndex } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import type { Mention } from "../model/mention.ts";
import { compareSpans } from "../model/span.ts";
import type { TokenizedSegment } from "../model/token.ts";
import { findAntecedent } from "./find-antecedent.ts";
import { genderOf, genderOfWords } from "./gender.ts";
import { createNominals } from "./nominals.ts";
import type { NamedMention, Phrase } from "./phrase.ts";
import { isPleonastic } from "./pleonastic.ts";
import { createReferent, noteMention, type Referent } from "./referent.ts";
import { sentencePhrases } from "./sentence-phrases.ts";

export interface ReferencesInput {
  readonly raw: string;
  readonly segments: readonly TokenizedSegment[];
  readonly clusters: readonly Cluster[];
  readonly knowledge: Knowledge;
}

/** How many referents are kept in mind. */
const MOST_REFERENTS = 40;
const MOST_LISTED = 4;

/**
 * The clusters with the pronouns and nouns that stand for them added as mentions: "he", "its", "the alliance", "the two
 * nations" (one in each). What could be several things stays out. Clusters are in order of first mention; time is linear
 * in the length of the text.
 */
export function resolveReferences({ raw, segments, clusters, knowledge }: ReferencesInput): Cluster[] {
  const added = new Map<ClusterIndex, Mention[]>();
  const namesIn = namesBySegment(clusters);
  const genders = clusters.map((cluster) =>
    cluster.kind === "PERSON" ? genderOf(cluster, knowledge.givenNames) : null,
  );
  const nominals = createNominals(clusters);
  const own = new Map<ClusterIndex, Referent>();
  let referents: Referent[] = [];
  let sentence = 0;

  const referentOf = (cluster: ClusterIndex): Referent => {
    const kind = clusters[cluster]?.kind ?? null;
    const referent =
      own.get(cluster) ??
      createReferent({
        clusters: [cluster],
        kind,
        isPerson: kind === "PERSON",
        isPlural: false,
        gender: genders[cluster] ?? null,
      });
    own.set(cluster, referent);
    return referent;
  };
  const note = (referent: Referent, phrase: Phrase): void => {
    noteMention(referent, phrase, sentence);
    referents = [referent, ...referents.filter((other) => other !== referent && sentence - other.sentence <= 3)].slice(
      0,
      MOST_REFERENTS,
    );
  };
  const add = (
    form: "PRONOUN" | "NOMINAL",
    { start, end }: Phrase,
    segment: number,
    targets: readonly ClusterIndex[],
    confidence: number,
  ): void => {
    for (const cluster of targets) {
      const { kind, subtype } = clusters[cluster] ?? {};
      if (kind === undefined) continue;
      const mention: Mention = {
        start,
        end,
        surface: raw.slice(start, end),
        form,
        kind,
        subtype: subtype ?? null,
        confidence: Math.round(confidence * 1_000) / 1_000,
        segment,
        known: null,
        title: null,
      };
      added.set(cluster, [...(added.get(cluster) ?? []), mention]);
    }
  };

  for (const [index, segment] of segments.entries()) {
    if (segment.type === "BOILERPLATE") continue;
    if (segment.type !== "SENTENCE") {
      // What is said above a heading is out of mind below it.
      referents = [];
      if (segment.type !== "DESCRIPTION") continue;
    }
    sentence++;
    const phrases = sentencePhrases(segment, namesIn.get(index) ?? []);
    for (const [at, phrase] of phrases.entries()) {
      for (const owner of phrase.owners) note(referentOf(owner.cluster), { ...phrase, role: "MODIFIER" });
      if (phrase.named !== null) {
        const referent = referentOf(phrase.named.cluster);
        note(referent, phrase);
        nominals.note(phrase.named.cluster, phrase, sentence);
        nominals.learn(phrases, at, segment.tokens);
        const listed = listedWith(phrases, at, referent);
        if (listed.length > 1) {
          const several = createReferent({
            clusters: listed.flatMap(({ clusters: [one] }) => (one === undefined ? [] : [one])),
            kind: referent.kind,
            isPerson: referent.isPerson,
            isPlural: true,
            gender: null,
          });
          note(several, phrase);
        }
      } else if (phrase.pronoun?.use === "RELATIVE") {
        const before = phrases[at - 1];
        if (before !== undefined && isRelativeTo(phrase, before, phrases[at - 2], segment)) {
          const target = before.named?.cluster;
          if (target !== undefined) {
            add("PRONOUN", phrase, index, [target], 0.85);
            note(referentOf(target), phrase);
          }
        }
      } else if (phrase.pronoun !== null) {
        if (
          phrase.pronoun.stands === "THING" &&
          phrase.pronoun.use !== "POSSESSIVE" &&
          isPleonastic(segment.tokens, phrase.from)
        )
          continue;
        const found = findAntecedent(phrase, referents, sentence);
        if (found === null) continue;
        add("PRONOUN", phrase, index, found.referent.clusters, found.confidence);
        note(found.referent, phrase);
        for (const cluster of found.referent.clusters) nominals.note(cluster, phrase, sentence);
        const { stands } = phrase.pronoun;
        if (found.referent.gender === null && (stands === "MAN" || stands === "WOMAN")) found.referent.gender = stands;
      } else if (phrase.head !== "" && phrase.modifiers[0] !== "(date)") {
        const found = nominals.find(phrases, at, segment, sentence);
        if (found !== null) {
          add("NOMINAL", phrase, index, found.clusters, found.confidence);
          const [only] = found.clusters;
          for (const cluster of found.clusters) nominals.note(cluster, phrase, sentence);
          if (found.clusters.length === 1 && only !== undefined) note(referentOf(only), phrase);
          else
            note(
              createReferent({
                clusters: found.clusters,
                kind: clusters[only ?? 0]?.kind ?? null,
                isPerson: phrase.isPerson,
                isPlural: true,
                gender: null,
              }),
              phrase,
            );
        } else
          note(
            createReferent({
              clusters: [],
              kind: null,
              isPerson: phrase.isPerson,
              isPlural: phrase.isPlural,
              gender: genderOfWords(phrase.head),
            }),
            phrase,
          );
      }
    }
  }
  return clusters.map((cluster, index) => {
    const more = added.get(index);
    return more === undefined ? cluster : { ...cluster, mentions: [...cluster.mentions, ...more].sort(compareSpans) };
  });

  function listedWith(phrases: readonly Phrase[], at: number, last: Referent): readonly Referent[] {
    if (phrases[at]?.joint !== "AND") return [];
    const listed = [last];
    for (let i = at - 1; i >= 0 && listed.length < MOST_LISTED; i--) {
      const named = phrases[i]?.named;
      if (named == null) break;
      const other = referentOf(named.cluster);
      if (other.kind !== last.kind || listed.includes(other)) break;
      listed.unshift(other);
      if (phrases[i]?.joint !== "COMMA") break;
    }
    return listed;
  }
}

/** "Ryabkov, who led": the name right before, and no part of a longer phrase ("the brother of Ryabkov, who"). */
function isRelativeTo(
  pronoun: Phrase,
  name: Phrase,
  before: Phrase | undefined,
  { tokens }: TokenizedSegment,
): boolean {
  if (name.named === null) return false;
  const isPerson = name.named.mention.kind === "PERSON";
  if (isPerson !== (pronoun.pronoun?.stands === "SOMEONE")) return false;
  const between = tokens.slice(name.to, pronoun.from).map(({ text }) => text);
  if (between.length > 1 || (between.length === 1 && between[0] !== ",")) return false;
  if (between.length === 0 && !isPerson) return false;
  if (name.joint === "AND") return false;
  const isPartOf = before !== undefined && tokens[name.from - 1]?.norm === "of" && before.to === name.from - 1;
  return !isPartOf || (before.isPerson !== isPerson && isPerson);
}

function namesBySegment(clusters: readonly Cluster[]): ReadonlyMap<number, readonly NamedMention[]> {
  const found = new Map<number, NamedMention[]>();
  for (const [cluster, { mentions }] of clusters.entries()) {
    for (const mention of mentions) {
      const list = found.get(mention.segment);
      if (list === undefined) found.set(mention.segment, [{ cluster, mention }]);
      else list.push({ cluster, mention });
    }
  }
  for (const list of found.values()) list.sort((a, b) => compareSpans(a.mention, b.mention));
  return found;
}
