import type { Knowledge } from "../knowledge/load-knowledge.ts";
import type { ClusterIndex } from "../model/claim.ts";
import { type Cluster, withMentions } from "../model/cluster.ts";
import { homeCountry } from "../model/home-country.ts";
import type { Mention } from "../model/mention.ts";
import { compareSpans } from "../model/span.ts";
import { toThousandths } from "../model/thousandths.ts";
import type { Token, TokenizedSegment } from "../model/token.ts";
import { describedName } from "./described-name.ts";
import {
  type Antecedent,
  agrees,
  type Choice,
  choiceOf,
  findAntecedent,
  hasCandidate,
  MOST_SENTENCES_OF_SPEAKER,
} from "./find-antecedent.ts";
import { genderOf, genderOfWords } from "./gender.ts";
import { createLaterNames } from "./later-name.ts";
import { laterSubject } from "./later-subject.ts";
import { type FoundNominal, findNominal, type NominalChoice } from "./nominal-choice.ts";
import { createNominals, RESTRICTING } from "./nominals.ts";
import { isBareNoun, type NamedMention, type Phrase } from "./phrase.ts";
import { isPleonastic } from "./pleonastic.ts";
import { predicateTarget } from "./predicate-target.ts";
import { createReferent, noteMention, type Referent, type ReferentParts } from "./referent.ts";
import { relativeTarget } from "./relative-target.ts";
import { sentencePhrases } from "./sentence-phrases.ts";

/** Who tells what references stand for while weights are fitted; what is not told is found. */
export interface Teacher {
  /** The clusters that a pronoun or noun stands for, none where that has no name; its choice, where it has one. */
  tell(phrase: Phrase, choice?: Choice | NominalChoice): readonly ClusterIndex[] | undefined;
}

export interface ReferencesInput {
  readonly raw: string;
  readonly segments: readonly TokenizedSegment[];
  readonly clusters: readonly Cluster[];
  readonly knowledge: Knowledge;
  readonly teacher?: Teacher;
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
export function resolveReferences({ raw, segments, clusters, knowledge, teacher }: ReferencesInput): Cluster[] {
  const added = new Map<ClusterIndex, Mention[]>();
  const namesIn = namesBySegment(clusters);
  const genders = clusters.map((cluster) =>
    cluster.kind === "PERSON" ? genderOf(cluster, knowledge.givenNames) : null,
  );
  const nominals = createNominals(clusters, genders);
  const home = homeCountry(clusters, segments, raw, knowledge.countryCodes);
  const laterName = createLaterNames(clusters, segments, namesIn);
  const own = new Map<ClusterIndex, Referent>();
  /** Nouns with "the" and nothing more that stand for nothing by what came before them. */
  const left: { readonly phrase: Phrase; readonly segment: number }[] = [];
  let referents: Referent[] = [];
  let sentence = 0;
  /** The first sentence of the paragraph. */
  let paragraph = 0;
  let reached = 0;

  const remember = (referent: Referent): void => {
    referents = [
      referent,
      ...referents.filter(
        (other) =>
          other !== referent &&
          (sentence - other.sentence <= MOST_SENTENCES ||
            (other.spoke !== null && sentence - other.spoke <= MOST_SENTENCES_OF_SPEAKER)),
      ),
    ].slice(0, MOST_REFERENTS);
  };
  const titles = new Set(segments.flatMap(({ type }, at) => (type === "TITLE" ? [at] : [])));
  const partsOf = (cluster: ClusterIndex): Omit<ReferentParts, "clusters" | "isPlural"> => {
    const { kind = null, subtype = null, mentions = [] } = clusters[cluster] ?? {};
    return {
      kind,
      subtype,
      isPerson: kind === "PERSON",
      gender: genders[cluster] ?? null,
      names: mentions.length,
      isInTitle: mentions.some(({ segment }) => titles.has(segment)),
    };
  };
  /** What somebody is called says more than a given name does. */
  const tellGender = (cluster: ClusterIndex, noun: string): void => {
    const said = genderOfWords(noun);
    if (said === null || clusters[cluster]?.kind !== "PERSON") return;
    genders[cluster] = said;
    const referent = own.get(cluster);
    if (referent !== undefined) referent.gender = said;
  };
  const isNamedBefore = (cluster: ClusterIndex | undefined, { start }: Phrase): cluster is ClusterIndex =>
    cluster !== undefined && (clusters[cluster]?.mentions[0]?.start ?? start) < start;
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
    remember(same ?? createReferent({ ...parts, subtype: null, names: 0, isInTitle: false }, phrase, sentence));
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
      // What is said above a heading is out of mind below it, but for who speaks.
      referents = referents.filter(({ spoke }) => spoke !== null);
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
        // "Her **brother** Kadyr".
        tellGender(phrase.named.cluster, phrase.modifiers.at(-1) ?? "");
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
        stoodFor.set(phrase, target);
        // Spoken of by name still, in a clause of its own; what opens the sentence is still what opens it.
        const isFirst = own.get(target)?.sentence === sentence && own.get(target)?.last.isFirst === true;
        note(target, { ...phrase, pronoun: null, isFirst });
      } else if (phrase.pronoun !== null) {
        const isThing = phrase.pronoun.stands === "THING" && phrase.pronoun.use !== "POSSESSIVE";
        if (isThing && isPleonastic(segment.tokens, phrase.from)) continue;
        const place = { sentence, paragraph, after: { owned: phrases[at + 1], next: segment.tokens[phrase.to] } };
        const choice = choiceOf(phrase, referents, place);
        const told = teacher?.tell(phrase, choice);
        const found = told === undefined ? findAntecedent(choice, place) : taughtAntecedent(choice, told);
        if (found === null) {
          if (told !== undefined || hasCandidate(phrase, referents, sentence)) continue;
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
        // "A colleague … the colleague": one without a name.
        const isNameless = sameNoun(referents, phrase)?.isIntroduced === true;
        const choice = isNameless ? null : nominals.choiceOf(phrases, at, segment, sentence);
        const told = teacher?.tell(phrase, choice ?? undefined);
        const later = laterName(phrase, index, (cluster) => genders[cluster] ?? null);
        const found =
          told === undefined
            ? (groupOf(phrase, referents, sentence) ??
              (isOfState(phrase, segment.tokens) && isNamedBefore(home, phrase)
                ? { clusters: [home], confidence: OF_STATE }
                : null) ??
              (later === undefined ? null : { clusters: [later], confidence: LATER }) ??
              (choice === null ? null : findNominal(choice, sentence)))
            : told.length === 0
              ? null
              : { clusters: told, confidence: 1 };
        const [only, ...others] = found?.clusters ?? [];
        if (found !== null) add("NOMINAL", phrase, index, found.clusters, found.confidence);
        else if (isBare(phrase, segment.tokens)) left.push({ phrase, segment: index });
        if (only !== undefined && others.length === 0) {
          stoodFor.set(phrase, only);
          note(only, phrase);
          nominals.stand(phrase, only);
        } else if (only !== undefined)
          noteOther(phrase, {
            clusters: [only, ...others],
            kind: clusters[only]?.kind ?? null,
            isPerson,
            isPlural: true,
            gender: null,
          });
        else if (!isPredicate(phrase, segment.tokens))
          noteOther(phrase, { clusters: [], kind: null, isPerson, isPlural, gender: genderOfWords(head) });
      }
    }
  }
  for (const { phrase, segment } of left) {
    const only = nominals.onlyOne(phrase.head);
    if (isNamedBefore(only, phrase)) add("NOMINAL", phrase, segment, [only], SAME_NOUN);
  }
  return withMentions(clusters, added);
}

/** How sure one is of a noun that stands for one thing wherever the text tells. */
const SAME_NOUN = 0.65;

/** "**The bank**": no word before or behind that tells which. */
function isBare(phrase: Phrase, tokens: readonly Token[]): boolean {
  return phrase.article === "THE" && isBareNoun(phrase) && !RESTRICTING.has(tokens[phrase.to]?.norm ?? "");
}

function taughtAntecedent({ candidates }: Choice, told: readonly ClusterIndex[]): Antecedent | null {
  const key = told.join();
  const found = candidates.find(({ referent }) => told.length > 0 && referent.clusters.join() === key);
  return found === undefined ? null : { referent: found.referent, confidence: 1 };
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

const STATES: ReadonlySet<string> = new Set("government army military authorities".split(" "));
const OF_STATE = 0.65;
/** Behind "the government" these say whose it is, or which one. */
const TELLING_WHICH: ReadonlySet<string> = new Set(
  "of in at that which who led formed headed under official officials side forces spokesman".split(" "),
);

/** "**The government** denied it": in a report about one country, that country. */
function isOfState(phrase: Phrase, tokens: readonly Token[]): boolean {
  const { article, head, to } = phrase;
  return article === "THE" && STATES.has(head) && isBareNoun(phrase) && !TELLING_WHICH.has(tokens[to]?.norm ?? "");
}

const PREDICATING: ReadonlySet<string> = new Set(
  "is was are were be been being become became becomes remain remains remained as".split(" "),
);

/** How many words the owner of a predicate may have. */
const MOST_OWNER = 8;

/** "Acme had been **Rossi's partner**", "she resigned as **head** of Acme": said of another one, and nobody of its own. */
function isPredicate({ article, from }: Phrase, tokens: readonly Token[]): boolean {
  if (article === "THE" || article === "THIS") return false;
  let at = from - 1;
  while (tokens[at]?.tags.includes("Adverb")) at--;
  if (/^['’]s?$/iu.test(tokens[at]?.text ?? ""))
    for (const last = at - MOST_OWNER; at > last && !tokens[at]?.tags.includes("Verb"); ) at--;
  return PREDICATING.has(tokens[at]?.norm ?? "");
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
