import type { ClusterIndex } from "../../model/claim.ts";
import { clausesOf } from "../sentence/clauses.ts";
import type { Item, MentionItem } from "../sentence/item.ts";
import {
  isAdjective,
  isAdverb,
  isFiniteVerb,
  isGerund,
  isNoun,
  isPreposition,
  isQuoteMark,
  isSubjectPronoun,
  isVerb,
  isWord,
  normAt,
} from "../sentence/word-classes.ts";

/** Who does what a verb says. */
export interface Source {
  /** Null where it is no entity ("officials"), or a pronoun that nobody has resolved. */
  readonly cluster: ClusterIndex | null;
  /** The pronoun, lower case, that stands for the source and is no mention. */
  readonly pronoun: string | null;
  /** Index of its item, or of its last word. */
  readonly at: number;
}

/** Nouns whose "of" or "for" names who speaks through them ("a spokesman for the ministry"). */
const VOICES = new Set(
  (
    "spokesman spokeswoman spokesperson spokespeople statement official officials ministry minister embassy office government army military police " +
    "representative representatives report head leader leaders president court ministry delegation envoy secretary chief director chairman company member members board council"
  ).split(" "),
);

/** Who stands before the verb at `at` as its subject, by the clause that the verb is in. */
export function subjectOf(items: readonly Item[], at: number): Source | null {
  const { list, of } = clausesOf(items);
  const own = of[at];
  const clause = own === undefined ? undefined : list[own];
  if (own === undefined || clause === undefined) return null;
  if (clause.kind === "RELATIVE" && !isWord(items[clause.from], "which", "where")) {
    const hasOwnSubject = subjectInClause(items, of, own, at, clause.from + 1);
    if (hasOwnSubject !== null) return hasOwnSubject;
    return clause.head === null ? null : sourceAt(items, clause.head);
  }
  const found = subjectInClause(items, of, own, at, clause.from);
  if (found !== null) return found;
  if (clause.kind === "PARTICIPLE" && clause.parent !== null) return subjectOfClause(items, of, clause.parent, at);
  if (clause.kind === "COMPLEMENT" && isGerund(items[at]) && clause.head !== null) return subjectOf(items, clause.head);
  return null;
}

/** Subject of the first verb of a clause; of a leading participle the one that follows. */
function subjectOfClause(items: readonly Item[], of: readonly number[], clause: number, before: number): Source | null {
  const { list } = clausesOf(items);
  const verbs = items.flatMap((_, i) =>
    of[i] === clause && (isFiniteVerb(items, i) || isSpeechStart(items, i, list[clause]?.kind)) ? [i] : [],
  );
  const verb = verbs.filter((i) => i < before).at(-1) ?? verbs[0];
  if (verb === undefined) return null;
  const parent = list[clause];
  return (
    subjectInClause(items, of, clause, verb, parent?.from ?? 0) ??
    invertedSubject(items, verb) ??
    (parent?.kind === "PARTICIPLE" && parent.parent !== null ? subjectOfClause(items, of, parent.parent, before) : null)
  );
}

function isSpeechStart(items: readonly Item[], at: number, kind: string | undefined): boolean {
  return kind === "INSERTED" && isVerb(items[at]);
}

function subjectInClause(
  items: readonly Item[],
  of: readonly number[],
  clause: number,
  verbAt: number,
  from: number,
): Source | null {
  let at = verbAt - 1;
  let isBeforeVerb = true;
  while (at >= from) {
    const item = items[at];
    if (of[at] !== clause) at--;
    else if (isBeforeVerb && (isVerb(item) || isAdverb(item) || isWord(item, "to", ")", "("))) at--;
    else if (isQuoteMark(item)) return null;
    else if (isWord(item, ",", "—", "–")) {
      // Apposition or an aside between commas: the subject stands before it.
      const opening = openingComma(items, of, clause, at, from);
      if (opening === undefined) {
        // A relative clause or participle was cut out between the commas, or a leading phrase ends here.
        at--;
        isBeforeVerb = false;
        if (of[at] === clause && !isNounPhraseEnd(items[at])) return null;
        continue;
      }
      // "His lawyer, Ana Ruiz, said": the name tells who the noun is.
      const named = namedBetween(items, opening, at);
      if (named !== null && isNoun(items[opening - 1])) return named;
      at = opening - 1;
      isBeforeVerb = false;
    } else if (isWord(item, "and", "or", "but", "then")) {
      const earlier = previousVerb(items, of, clause, at, from);
      return earlier === undefined ? null : subjectInClause(items, of, clause, earlier, from);
    } else if (isVerb(item) && isFiniteVerb(items, at)) {
      // An object stood between: the subject is that of the verb before it.
      return subjectInClause(items, of, clause, at, from);
    } else return nounPhraseAt(items, of, clause, at, from);
  }
  return null;
}

/** The person who is all that stands between two commas. */
function namedBetween(items: readonly Item[], opening: number, close: number): Source | null {
  const item = items[opening + 1];
  const isAlone = close === opening + 2 && item?.type === "mention" && item.kind === "PERSON";
  return isAlone ? sourceAt(items, opening + 1) : null;
}

function isNounPhraseEnd(item: Item | undefined): boolean {
  return item?.type === "mention" || isNoun(item) || isSubjectPronoun(item) || isWord(item, ",");
}

function previousVerb(
  items: readonly Item[],
  of: readonly number[],
  clause: number,
  before: number,
  from: number,
): number | undefined {
  for (let at = before - 1; at >= from; at--) if (of[at] === clause && isFiniteVerb(items, at)) return at;
  return undefined;
}

/** The comma that opens what the comma at `close` ends, where no verb stands between them. */
function openingComma(
  items: readonly Item[],
  of: readonly number[],
  clause: number,
  close: number,
  from: number,
): number | undefined {
  for (let at = close - 1; at > from; at--) {
    if (of[at] !== clause) continue;
    if (isFiniteVerb(items, at)) return undefined;
    if (isWord(items[at], ",", "—", "–")) return at;
  }
  return undefined;
}

/**
 * The head of the noun phrase that ends at `at`: of "the talks in Geneva" it is "talks", which speaks for nobody, of "a
 * spokesman for NATO" the one spoken for.
 */
function nounPhraseAt(
  items: readonly Item[],
  of: readonly number[],
  clause: number,
  at: number,
  from: number,
): Source | null {
  let end = at;
  let best: Source | null = null;
  for (let step = 0; step < 6 && end >= from; step++) {
    let start = end;
    while (
      start - 1 >= from &&
      of[start - 1] === clause &&
      !isFiniteVerb(items, start - 1) &&
      (isNoun(items[start - 1]) ||
        isAdjective(items[start - 1]) ||
        isWord(items[start - 1], "the", "'s", "'", "-", "a", "an") ||
        isModifier(items[start - 1])) &&
      !(items[start]?.type === "mention" && items[start - 1]?.type === "mention" && !isModifier(items[start - 1]))
    )
      start--;
    const source = sourceAt(items, end);
    const prepositionAt = start - 1;
    const preposition = items[prepositionAt];
    if (prepositionAt < from || of[prepositionAt] !== clause || !isPreposition(preposition)) return source ?? best;
    const headAt = prepositionAt - 1;
    const head = items[headAt];
    if (headAt < from || of[headAt] !== clause) return null;
    if (head?.type === "word" && VOICES.has(head.norm) && isWord(preposition, "of", "for", "from", "at", "by"))
      best = source ?? best;
    else if (head?.type !== "mention" && !isNoun(head)) return null;
    else best = head?.type === "mention" ? null : { cluster: null, pronoun: null, at: headAt };
    end = headAt;
    if (head?.type === "mention") continue;
    if (best !== null && best.cluster !== null) return best;
  }
  return best;
}

function isModifier(item: Item | undefined): boolean {
  return item?.type === "mention" && (item.isPossessive || item.isAttributive);
}

/** The source that an item is: an actor, a common noun (nobody known), a pronoun. */
function sourceAt(items: readonly Item[], at: number): Source | null {
  const item = items[at];
  if (item === undefined) return null;
  if (item.type === "mention") return isActor(item) ? { cluster: item.clusters[0] ?? null, pronoun: null, at } : null;
  if (isSubjectPronoun(item)) return { cluster: null, pronoun: item.norm, at };
  return isNoun(item) || isWord(item, "others", "many", "some", "police") ? { cluster: null, pronoun: null, at } : null;
}

/** Whether a mention may speak: people, bodies and places, unless it only qualifies another noun. */
export function isActor(item: MentionItem): boolean {
  const isKind = item.kind === "PERSON" || item.kind === "ORGANIZATION" || item.kind === "PLACE";
  return (
    isKind &&
    (!item.isAttributive || item.head !== null) &&
    !(item.isPossessive && item.head === null && item.form !== "PRONOUN")
  );
}

const MOST_INVERTED = 8;

/** Who stands behind a verb of speech as its subject: "said the American journalist Anna Brandt", "said he". */
export function invertedSubject(items: readonly Item[], verbAt: number): Source | null {
  let noun: Source | null = null;
  for (let at = verbAt + 1; at < Math.min(items.length, verbAt + MOST_INVERTED); at++) {
    const item = items[at];
    if (item === undefined) break;
    if (item.type === "mention") {
      const source = sourceAt(items, at);
      if (source !== null && (item.kind === "PERSON" || !isNounAhead(items, at + 1))) return source;
      if (source === null && !isModifier(item)) break;
      continue;
    }
    if (isSubjectPronoun(item)) return sourceAt(items, at);
    if (isWord(item, "the", "a", "an", "his", "her", "its", "their", "'s", "'", "-") || isAdjective(item)) continue;
    if (isNoun(item)) {
      noun = sourceAt(items, at);
      continue;
    }
    const next = items[at + 1];
    if (isWord(item, ",") && noun !== null && next?.type === "mention" && next.kind === "PERSON")
      return sourceAt(items, at + 1);
    if (isWord(item, "for", "of", "from", "at") && noun !== null && VOICES.has(normAt(items[at - 1]))) {
      const next = items.slice(at + 1, at + 4).findIndex((other) => other.type === "mention");
      const source = next < 0 ? null : sourceAt(items, at + 1 + next);
      return source ?? noun;
    }
    break;
  }
  return noun;
}

function isNounAhead(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return (
    isNoun(item) && item?.type === "word" && /^\p{Ll}/u.test(item.text) && !item.tags.some((tag) => tag === "Date")
  );
}
