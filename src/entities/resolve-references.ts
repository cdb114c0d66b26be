import type { Knowledge } from "../knowledge/load-knowledge.ts";
import type { ClusterIndex } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import type { Mention } from "../model/mention.ts";
import { compareSpans } from "../model/span.ts";
import { toThousandths } from "../model/thousandths.ts";
import type { TokenizedSegment } from "../model/token.ts";
import { describedName } from "./described-name.ts";
import { agrees, findAntecedent, hasCandidate } from "./find-antecedent.ts";
import { genderOf, genderOfWords } from "./gender.ts";
import { laterSubject } from "./later-subject.ts";
import { createNominals, type FoundNominal } from "./nominals.ts";
import type { NamedMention, Phrase } from "./phrase.ts";
import { isPleonastic } from "./pleonastic.ts";
import { predicateTarget } from "./predicate-target.ts";
import { createReferent, noteMention, type Referent } from "./referent.ts";
import { relativeTarget } from "./relative-target.ts";
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
/** For how many sentences. */
const MOST_SENTENCES = 3;
/** How sure one is of a pronoun that stands before its name. */
const LATER = 0.7;

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
  /** The first sentence of the paragraph. */
  let paragraph = 0;
  let reached = 0;

  const remember = (referent: Referent): void => {
    referents = [
      referent,
      ...referents.filter((other) => other !== referent && sentence - other.sentence <= MOST_SENTENCES),
    ].slice(0, MOST_REFERENTS);
  };
  const partsOf = (cluster: ClusterIndex): Pick<Referent, "kind" | "isPerson" | "gender"> => {
    const kind = clusters[cluster]?.kind ?? null;
    return { kind, isPerson: kind === "PERSON", gender: genders[cluster] ?? null };
  };
  /** What somebody is called says more than a given name does. */
  const tellGender = (cluster: ClusterIndex, noun: string): void => {
    const said = genderOfWords(noun);
    if (said === null || clusters[cluster]?.kind !== "PERSON") return;
    genders[cluster] = said;
    const referent = own.get(cluster);
    if (referent !== undefined) referent.gender = said;
  };
  /** Speaks of a cluster. */
  const note = (cluster: ClusterIndex, phrase: Phrase): Referent => {
    const known = own.get(cluster);
    const referent =
      known ?? createReferent({ ...partsOf(cluster), clusters: [cluster], isPlural: false }, phrase, sentence);
    if (known === undefined) own.set(cluster, referent);
    else noteMention(known, phrase, sentence);
    remember(referent);
    nominals.note(cluster, phrase, sentence);
    return referent;
  };
  /** Speaks of what is no cluster of its own. */
  const noteOther = (
    phrase: Phrase,
    parts: Pick<Referent, "clusters" | "kind" | "isPerson" | "isPlural" | "gender">,
  ): void => {
    const same = phrase.article === "THE" && parts.clusters.length === 0 ? sameNoun(referents, phrase) : undefined;
    if (same !== undefined) noteMention(same, phrase, sentence);
    remember(same ?? createReferent(parts, phrase, sentence));
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
        confidence: toThousandths(confidence),
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
    if (/\n\s*\n/u.test(raw.slice(reached, segment.start))) paragraph = sentence;
    reached = segment.end;
    const phrases = sentencePhrases(segment, namesIn.get(index) ?? []);
    const stoodFor = new Map<Phrase, ClusterIndex>();
    for (const [at, phrase] of phrases.entries()) {
      for (const owner of phrase.owners) note(owner.cluster, { ...phrase, role: "MODIFIER" });
      if (phrase.named !== null) {
        note(phrase.named.cluster, phrase);
        const listed = listedWith(phrases, at);
        if (listed.length > 1)
          noteOther(phrase, {
            clusters: listed,
            kind: phrase.named.mention.kind,
            isPerson: phrase.isPerson,
            isPlural: true,
            gender: null,
          });
      } else if (phrase.pronoun?.use === "RELATIVE") {
        const target = relativeTarget(phrases, at, stoodFor, segment.tokens);
        if (target === undefined) continue;
        add("PRONOUN", phrase, index, [target], 0.85);
        // Spoken of by name still, in a clause of its own; what opens the sentence is still what opens it.
        const isFirst = own.get(target)?.sentence === sentence && own.get(target)?.last.isFirst === true;
        note(target, { ...phrase, pronoun: null, isFirst });
      } else if (phrase.pronoun !== null) {
        const isThing = phrase.pronoun.stands === "THING" && phrase.pronoun.use !== "POSSESSIVE";
        if (isThing && isPleonastic(segment.tokens, phrase.from)) continue;
        const found = findAntecedent(phrase, referents, sentence, paragraph, phrases[at + 1]);
        if (found === null) {
          if (hasCandidate(phrase, referents, sentence)) continue;
          const later = laterSubject(phrases, at, segment.tokens).map(({ cluster }) => cluster);
          const [first] = later;
          if (first !== undefined && agrees(phrase, { ...partsOf(first), isPlural: later.length > 1 }))
            add("PRONOUN", phrase, index, later, LATER);
          continue;
        }
        const { referent, confidence } = found;
        add("PRONOUN", phrase, index, referent.clusters, confidence);
        const [only, ...others] = referent.clusters;
        if (only !== undefined && others.length === 0) {
          stoodFor.set(phrase, only);
          note(only, phrase);
        } else {
          noteMention(referent, phrase, sentence);
          remember(referent);
        }
        const { stands } = phrase.pronoun;
        if (referent.gender === null && (stands === "MAN" || stands === "WOMAN")) referent.gender = stands;
      } else if (phrase.head !== "" && phrase.modifiers[0] !== "(date)") {
        const { isPerson, isPlural, head } = phrase;
        const described =
          describedName(phrases, at, segment.tokens)?.cluster ??
          (isPerson && !isPlural ? predicateTarget(phrases, at, stoodFor, segment.tokens) : undefined);
        if (described !== undefined) {
          nominals.describe(described, [...phrase.modifiers, head]);
          tellGender(described, head);
          stoodFor.set(phrase, described);
          continue;
        }
        const found = groupOf(phrase, referents, sentence) ?? nominals.find(phrases, at, segment, sentence);
        const [only, ...others] = found?.clusters ?? [];
        if (found !== null) add("NOMINAL", phrase, index, found.clusters, found.confidence);
        if (only !== undefined && others.length === 0) {
          stoodFor.set(phrase, only);
          note(only, phrase);
        } else if (only !== undefined)
          noteOther(phrase, {
            clusters: [only, ...others],
            kind: clusters[only]?.kind ?? null,
            isPerson,
            isPlural: true,
            gender: null,
          });
        else noteOther(phrase, { clusters: [], kind: null, isPerson, isPlural, gender: genderOfWords(head) });
      }
    }
  }
  return clusters.map((cluster, index) => {
    const more = added.get(index);
    return more === undefined ? cluster : { ...cluster, mentions: [...cluster.mentions, ...more].sort(compareSpans) };
  });
}

/** Nouns that stand for as many people as were named together. */
const GROUPS: ReadonlyMap<string, number> = new Map([
  ["pair", 2],
  ["couple", 2],
  ["duo", 2],
  ["trio", 3],
]);
const GROUP = 0.65;

/** "Rossi and Haddad left. **The pair** …"; null for other nouns, and where nobody was named so lately. */
function groupOf({ head, article }: Phrase, referents: readonly Referent[], sentence: number): FoundNominal | null {
  const count = GROUPS.get(head);
  if (count === undefined || article !== "THE") return null;
  const named = referents.find(
    ({ clusters, kind, ...other }) =>
      kind === "PERSON" && clusters.length === count && sentence - other.sentence <= MOST_SENTENCES,
  );
  return named === undefined ? null : { clusters: named.clusters, confidence: GROUP };
}

/** "A man … the man": a noun that was said before. */
function sameNoun(referents: readonly Referent[], { head, isPlural }: Phrase): Referent | undefined {
  return referents.find(
    ({ clusters, last, ...other }) => clusters.length === 0 && last.head === head && other.isPlural === isPlural,
  );
}

/** The clusters of one kind that "and" joins up to a name: "Cuba, Peru and Venezuela". */
function listedWith(phrases: readonly Phrase[], at: number): readonly ClusterIndex[] {
  const last = phrases[at]?.named;
  if (last == null || phrases[at]?.joint !== "AND") return [];
  const listed = [last.cluster];
  for (let i = at - 1; i >= 0 && listed.length < MOST_LISTED; i--) {
    const named = phrases[i]?.named;
    if (named == null || named.mention.kind !== last.mention.kind || listed.includes(named.cluster)) break;
    listed.unshift(named.cluster);
    if (phrases[i]?.joint !== "COMMA") break;
  }
  return listed;
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
