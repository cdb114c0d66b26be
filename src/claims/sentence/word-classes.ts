import type { Item } from "./item.ts";

/** Whether an item is one of these words or marks. */
export function isWord(item: Item | undefined, ...norms: readonly string[]): boolean {
  return item?.type === "word" && norms.includes(item.norm);
}

/** The normalised word, "" for a mention. */
export function normAt(item: Item | undefined): string {
  return item?.type === "word" ? item.norm : "";
}

/** Whether the tagger gave a word one of these tags. */
export function hasTag(item: Item | undefined, ...tags: readonly string[]): boolean {
  return item?.type === "word" && tags.some((tag) => item.tags.includes(tag));
}

const AUXILIARIES = new Set(
  (
    "is are was were be been being am 's 're 'm has have had having 've does do did will would shall should may might can could must 'll 'd " +
    "cannot won't wouldn't shan't shouldn't mightn't can't couldn't mustn't isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't"
  ).split(" "),
);
const MODALS = new Set("will would shall should may might can could must 'll 'd".split(" "));

/** Auxiliaries and modals, the negated ones too. */
export function isAuxiliary(item: Item | undefined): boolean {
  return item?.type === "word" && AUXILIARIES.has(item.norm) && !(item.norm === "'s" && !item.tags.includes("Verb"));
}

/** Particles and nouns of two parts that the tagger takes for verbs ("rule out", "the build-up"). */
const NO_VERB = /^(?:out|up|on|off|down|in|away|back|over|under|through|around|[\p{L}]+-(?:up|out|in|off|down))$/u;

/** Verbs, auxiliaries too. */
export function isVerb(item: Item | undefined): boolean {
  return isAuxiliary(item) || (item?.type === "word" && item.tags.includes("Verb") && !NO_VERB.test(item.norm));
}

const NO_GERUNDS = new Set(
  "including according regarding concerning following during depending pending morning evening nothing something anything everything".split(
    " ",
  ),
);

/** Words in "-ing" that are no nouns. */
export function isGerund(item: Item | undefined): boolean {
  return (
    item?.type === "word" &&
    item.norm.endsWith("ing") &&
    item.norm.length > 4 &&
    !NO_GERUNDS.has(item.norm) &&
    !isNoun(item)
  );
}

const PREPOSITIONS = new Set(
  (
    "in on at to of for from with by about over under into near during against between among through across within without toward towards " +
    "amid despite around behind beyond inside outside upon via versus since until after before above below off along than like per"
  ).split(" "),
);

/** Prepositions by a list: the tagger takes some for verbs or adjectives. */
export function isPreposition(item: Item | undefined): boolean {
  return item?.type === "word" && PREPOSITIONS.has(item.norm);
}

/** Adverbs and negations: what may stand inside a group of verbs. */
export function isAdverb(item: Item | undefined): boolean {
  return (
    hasTag(item, "Adverb", "Negative") ||
    isWord(
      item,
      "not",
      "never",
      "n't",
      "also",
      "then",
      "later",
      "now",
      "already",
      "still",
      "longer",
      "yet",
      "ever",
      "even",
      "once",
      "again",
    )
  );
}

/** A verb that carries a clause: not after "to", no gerund, no participle behind its noun ("troops deployed in Mali"). */
export function isFiniteVerb(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!isVerb(item) || isPreposition(item) || (isGerund(item) && !isAuxiliary(item))) return false;
  const before = items[at - 1];
  if (isWord(item, "'s")) return isClitic(items, at);
  if (isPluralNoun(items, at)) return false;
  if (isWord(before, "to") || (isWord(items[at - 2], "to") && isAdverb(before))) return false;
  if (isAuxiliary(item)) return !isWord(item, "be", "been", "being", "having");
  if (isPreposition(before) || hasTag(before, "Determiner", "Possessive")) return false;
  if (isInVerbGroup(items, at)) return false;
  const follows = items[at + 1];
  let behind = at - 1;
  while (isAdverb(items[behind])) behind--;
  const noun = items[behind];
  const isReduced =
    hasTag(item, "PastTense", "Participle") &&
    (isNoun(noun) || (noun?.type === "mention" && noun.kind !== "PERSON")) &&
    (isWord(follows, "by") || (isPreposition(follows) && isLaterFinite(items, at + 1)));
  return !isReduced;
}

/** "'s" as "is" or "has": behind a pronoun, or before what only a verb can stand before. */
function isClitic(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (before?.type === "word")
    return hasTag(before, "Pronoun", "QuestionWord") || isWord(before, "there", "that", "here", "what");
  return isGerund(items[at + 1]) || isWord(items[at + 1], "been", "not", "a", "the", "still", "now");
}

/** "member states", "the former Warsaw states": a noun that the tagger may take for a verb. */
function isPluralNoun(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return (
    isWord(
      item,
      "states",
      "talks",
      "forces",
      "troops",
      "missiles",
      "attacks",
      "strikes",
      "plans",
      "claims",
      "reports",
    ) &&
    !isWord(items[at + 1], "that", ":", "the", "to", "on") &&
    !isQuoteMark(items[at + 1]) &&
    items[at + 1]?.type !== "mention"
  );
}

/** Whether a verb follows an auxiliary of the same group ("had already been told"): the auxiliary carries the clause. */
function isInVerbGroup(items: readonly Item[], at: number): boolean {
  let back = at - 1;
  while (isAdverb(items[back])) back--;
  return isAuxiliary(items[back]);
}

const MOST_AHEAD = 12;

function isLaterFinite(items: readonly Item[], from: number): boolean {
  for (let at = from; at < Math.min(items.length, from + MOST_AHEAD); at++) {
    const item = items[at];
    if (isWord(item, ",", ";", ".", "that", "who", "which", "after", "before", "when", "while", "because", "as"))
      return false;
    if (isWord(item, "and", "or", "but") && isVerb(items[at + 1])) return false;
    if (isGerund(item) || isWord(items[at - 1], "to", "the", "a", "an") || isAdjective(item)) continue;
    if (isAuxiliary(item) || (isVerb(item) && !isPreposition(items[at + 1]))) return true;
  }
  return false;
}

const SUBJECT_PRONOUNS = new Set(
  "he she they it we i you this these those everyone nobody everybody somebody someone none".split(" "),
);

/** Pronouns that stand as a subject. */
export function isSubjectPronoun(item: Item | undefined): boolean {
  return item?.type === "word" && SUBJECT_PRONOUNS.has(item.norm);
}

/** Whether a noun phrase may begin here. */
export function startsNounPhrase(item: Item | undefined): boolean {
  if (item === undefined) return false;
  if (item.type === "mention") return true;
  if (isVerb(item) || isPreposition(item)) return false;
  return (
    isSubjectPronoun(item) ||
    isWord(item, "the", "a", "an", "its", "his", "her", "their", "no", "some", "any", "many", "most", "all", "both") ||
    hasTag(item, "Noun", "Adjective", "Determiner", "Value")
  );
}

/** Modals, the negated ones too. */
export function isModal(item: Item | undefined): boolean {
  return (
    item?.type === "word" &&
    (MODALS.has(item.norm) || /^(?:wo|would|sha|should|might|ca|could|must)n't$/.test(item.norm))
  );
}

const OPENING_MARKS = new Set(['"', "“", "„", "«", "'", "‘"]);

/** Whether a mark opens speech: it touches what follows, and not what stands before. */
export function isOpeningMark(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.type !== "word" || !OPENING_MARKS.has(item.text)) return false;
  if (item.text !== '"' && item.text !== "'") return true;
  const before = items[at - 1];
  const isFree =
    before === undefined || before.end < item.start || isQuoteMark(before) || isWord(before, "(", "[", "—", "–");
  return isFree && (items[at + 1]?.start === item.end || item.text === '"');
}

/** Quotation marks of any sort, as words of their own. */
export function isQuoteMark(item: Item | undefined): boolean {
  return (
    item?.type === "word" &&
    (OPENING_MARKS.has(item.text) || item.text === "”" || item.text === "»" || item.text === "’")
  );
}

/** Nouns that are words of their own, no names. */
export function isNoun(item: Item | undefined): boolean {
  return hasTag(item, "Noun") && !hasTag(item, "Pronoun");
}

/** What stands before a noun: adjectives, numbers, determiners. */
export function isAdjective(item: Item | undefined): boolean {
  return hasTag(item, "Adjective", "Value", "Determiner", "Comparable");
}
