import { isPersonNoun, singularOf } from "../model/person-nouns.ts";
import type { Span } from "../model/span.ts";
import type { Token, TokenizedSegment } from "../model/token.ts";
import { NOMINAL_HEADS } from "./nominal-heads.ts";
import type { NamedMention, Phrase, Role } from "./phrase.ts";
import { PRONOUNS } from "./pronouns.ts";
import {
  ARTICLES,
  AUXILIARIES,
  CLAUSE_OPENERS,
  CLAUSE_PREPOSITIONS,
  COORDINATORS,
  NUMBERS,
  PREPOSITIONS,
  REPORTING,
  SAYING,
} from "./word-classes.ts";

/** A phrase before its part in the clause is known. */
type Bare = Omit<Phrase, "role" | "clause" | "joint" | "isQuoted" | "isFirst" | "isSaid" | "isNested" | "says">;

/** How far a subject's verb may be: "X, the former head of Y in Z, left". */
const MOST_TO_VERB = 22;

/** The noun phrases of a segment in order, each with its part in the clause, by the tags of the words alone. */
export function sentencePhrases({ tokens }: TokenizedSegment, named: readonly NamedMention[]): readonly Phrase[] {
  const nameAt = namesByToken(tokens, named);
  const bare = barePhrases(tokens, nameAt);
  const inside = new Map(bare.flatMap((phrase) => range(phrase.from, phrase.to).map((at) => [at, phrase] as const)));
  const isVerbAt = (at: number): boolean => !inside.has(at) && isVerb(tokens[at]) && !isNounHere(tokens, at);
  const phrases: Phrase[] = [];
  let [at, clause, anchor, isQuoted, hasVerb, isNested] = [0, 0, 0, false, false, false];
  for (const phrase of bare) {
    for (; at < phrase.from; at++) {
      const norm = tokens[at]?.norm ?? "";
      if (norm === "," && isVerbAt(at + 1)) isNested = false;
      if (isVerbAt(at) && !isInfinitive(tokens, at)) hasVerb = true;
      if (/^["“”]$/u.test(tokens[at]?.text ?? "")) {
        isQuoted = tokens[at]?.text === "“" || (tokens[at]?.text === '"' && !isQuoted);
        [clause, hasVerb] = [clause + 1, false];
      } else if (norm === ";" || norm === ":" || norm === "—" || norm === "–" || CLAUSE_OPENERS.has(norm))
        [clause, hasVerb] = [clause + 1, false];
    }
    at = phrase.to;
    if (phrase.pronoun?.use === "RELATIVE") [clause, hasVerb, isNested] = [clause + 1, false, true];
    const before = phrases.at(-1);
    const joiner = before === undefined ? [] : tokens.slice(before.to, phrase.from);
    const joint = jointOf(joiner);
    const leads = leadsToVerb(tokens, phrase.to, isVerbAt, hasVerb);
    const isOwned = phrase.article === "WHOSE" && before?.role === "POSSESSIVE" && before.to >= phrase.from - 1;
    if (!isOwned) anchor = phrase.from;
    const isNewSubject = leads || (phrase.pronoun?.use === "SUBJECT" && phrase.pronoun.stands !== "THING");
    const opening = tokens[anchor - 1]?.norm ?? "";
    if (hasVerb && isNewSubject && (!PREPOSITIONS.has(opening) || CLAUSE_PREPOSITIONS.has(opening)))
      [clause, hasVerb] = [clause + 1, false];
    const opener = tokens[phrase.from - 1]?.norm === "that" ? 2 : 1;
    const isSaid = REPORTING.has(tokens[phrase.from - opener]?.norm ?? "");
    const role = roleOf(tokens, phrase, before, { anchor, joint, hasVerb, leads });
    phrases.push({
      ...phrase,
      role,
      clause,
      joint,
      isQuoted,
      isSaid,
      says: role === "SUBJECT" && isSayer(tokens, phrase),
      isNested,
      isFirst: phrases.every(({ modifiers }) => modifiers[0] === "(date)"),
    });
  }
  return phrases;
}

/** Whether a verb of saying stands right behind a subject, adverbs apart, or right before it. */
function isSayer(tokens: readonly Token[], { from, to }: Bare): boolean {
  let next = to;
  while (tokens[next]?.tags.includes("Adverb") || AUXILIARIES.has(tokens[next]?.norm ?? "")) next++;
  return REPORTING.has(tokens[next]?.norm ?? "") || SAYING.has(tokens[from - 1]?.norm ?? "");
}

function jointOf(between: readonly Token[]): Phrase["joint"] {
  // "Rossi, 54, a lawyer", "the Harbour Workers Union (HWU), a body".
  const rest = between[0]?.text === ")" ? between.slice(1) : between;
  const aged = rest.length === 3 && /^\d+$/u.test(rest[1]?.text ?? "") ? rest.slice(2) : rest;
  // "Rossi, once a lawyer".
  if (isAgedPair(rest)) return "AND";
  const joiner = aged[0]?.text === "," && SINCE_WHEN.has(aged[1]?.norm ?? "") ? aged.slice(0, 1) : aged;
  const last = joiner.at(-1)?.norm ?? "";
  const isJoint = joiner.length === 1 || (joiner.length === 2 && joiner[0]?.norm === ",");
  if (!isJoint) return null;
  if (COORDINATORS.has(last)) return "AND";
  return last === "," ? "COMMA" : null;
}

/** "Rossi, 34, **and** Haddad". */
function isAgedPair(between: readonly Token[]): boolean {
  const [comma, age, second, and] = between;
  return (
    between.length === 4 &&
    comma?.text === "," &&
    /^\d+$/u.test(age?.text ?? "") &&
    second?.text === "," &&
    COORDINATORS.has(and?.norm ?? "")
  );
}

/** Words for how long somebody was what comes after. */
const SINCE_WHEN = new Set("once formerly now then currently previously".split(" "));

function namesByToken(tokens: readonly Token[], named: readonly NamedMention[]): ReadonlyMap<number, NamedMention> {
  const found = new Map<number, NamedMention>();
  let at = 0;
  for (const one of named) {
    // A title belongs to the name: "Secretary of State" is nobody else.
    const start = Math.min(one.mention.title?.start ?? one.mention.start, one.mention.start);
    while (at > 0 && (tokens[at - 1]?.end ?? 0) > start) at--;
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at++;
    for (let i = at; i < tokens.length && (tokens[i]?.start ?? 0) < one.mention.end; i++) found.set(i, one);
  }
  return found;
}

function barePhrases(tokens: readonly Token[], nameAt: ReadonlyMap<number, NamedMention>): readonly Bare[] {
  const found: Bare[] = [];
  let at = 0;
  while (at < tokens.length) {
    const phrase = pronounAt(tokens, nameAt, at) ?? nounPhraseAt(tokens, nameAt, at);
    if (phrase === null) at++;
    else {
      found.push(phrase);
      at = phrase.to;
    }
  }
  return found;
}

const PLAIN = {
  head: "",
  modifiers: [],
  owners: [],
  article: "NONE",
  count: null,
  isPlural: false,
  isPerson: false,
} as const;

function pronounAt(tokens: readonly Token[], nameAt: ReadonlyMap<number, NamedMention>, at: number): Bare | null {
  const token = tokens[at];
  const pronoun = token === undefined || nameAt.has(at) ? undefined : PRONOUNS.get(token.norm);
  if (token === undefined || pronoun === undefined) return null;
  if (pronoun.count !== undefined && !standsAlone(tokens[at + 1])) return null;
  // "Her" stands for whom something is done to where no noun follows.
  const isObject = token.norm === "her" && !startsNoun(tokens, nameAt, at + 1);
  const isNoObject = token.norm === "it" || pronoun.use !== "OBJECT" || token.norm !== "her";
  const use = token.norm === "her" ? (isObject ? "OBJECT" : "POSSESSIVE") : pronoun.use;
  return {
    ...PLAIN,
    ...spanOf(tokens, at, at + 1),
    named: null,
    pronoun: { ...pronoun, use: isNoObject ? pronoun.use : use },
  };
}

/** "**Both** left", "with **both** in Lima"; not "both men". */
function standsAlone(next: Token | undefined): boolean {
  if (next === undefined || next.norm === "of") return false;
  const isVerbNext = next.tags.includes("Verb") && !next.tags.includes("Gerund");
  return isVerbNext || PREPOSITIONS.has(next.norm) || next.tags.includes("Adverb") || /^[.,;:)]$/u.test(next.text);
}

function startsNoun(tokens: readonly Token[], nameAt: ReadonlyMap<number, NamedMention>, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (nameAt.has(at)) return true;
  const tags = token.tags;
  if (PREPOSITIONS.has(token.norm) || CLAUSE_OPENERS.has(token.norm) || COORDINATORS.has(token.norm)) return false;
  if (ARTICLES.has(token.norm) || tags.includes("Pronoun") || tags.includes("Date")) return false;
  return (
    tags.includes("Noun") ||
    tags.includes("Adjective") ||
    tags.includes("Value") ||
    tags.includes("Gerund") ||
    tags.includes("Verb")
  );
}

function nounPhraseAt(tokens: readonly Token[], nameAt: ReadonlyMap<number, NamedMention>, at: number): Bare | null {
  const first = tokens[at];
  if (first === undefined) return null;
  let to = at;
  let article: Bare["article"] = "NONE";
  const opener = ARTICLES.get(first.norm);
  const isOwned =
    PRONOUNS.get(tokens[at - 1]?.norm ?? "")?.use === "POSSESSIVE" ||
    tokens[at - 1]?.text.match(/^['’](?:s)?$/iu) != null;
  if (isOwned) article = "WHOSE";
  if (opener !== undefined && !nameAt.has(at)) {
    article = opener;
    to++;
    if (tokens[to]?.norm === "the") to++;
  }
  const body = to;
  let head = -1;
  for (; to < tokens.length; to++) {
    const name = nameAt.get(to);
    if (name !== undefined) {
      // "In 2004 Acme bought it", "last year Rossi left": when, and who.
      if (to > body && isDateBetween(tokens, nameAt, body, to)) break;
      // A second name begins a phrase of its own, unless the first one only qualifies it.
      const isNewPerson =
        head >= 0 &&
        nameAt.get(head) !== name &&
        nameAt.has(head) &&
        name.mention.kind === "PERSON" &&
        nameAt.get(head)?.mention.kind === "PERSON";
      if (isNewPerson) break;
      head = to;
      continue;
    }
    const token = tokens[to];
    if (token === undefined || !isNominal(tokens, to, body) || isVerbByPlace(tokens, nameAt, to)) break;
    // "The court later charged": what happens then is no noun of the name's.
    if (head >= 0 && nameAt.has(head) && THEN.has(token.norm)) break;
    const isSomebody = article !== "NONE" && tokens[to + 1]?.norm === "who";
    if (isNounHere(tokens, to) || isSomebody) {
      // After a person's name a noun goes on only where an article stands before: "the Kennedy administration".
      const before = nameAt.get(to - 1);
      if (before?.mention.kind === "PERSON" && article === "NONE") break;
      if (before !== undefined && token.tags.includes("Date")) break;
      head = to;
    }
  }
  if (head < 0) return null;
  const end = head + 1;
  const name = nameAt.get(head) ?? null;
  const isWhole = name !== null && (tokens[head]?.end ?? 0) >= name.mention.end;
  const owners = new Set<NamedMention>();
  const modifiers: string[] = [];
  let count: number | null = NUMBERS.get(first.norm) ?? null;
  for (let i = body; i < (name === null ? head : head + 1); i++) {
    const inner = nameAt.get(i);
    const token = tokens[i];
    if (inner !== undefined) {
      if (inner !== name) owners.add(inner);
    } else if (token !== undefined && token.norm !== "-") {
      const number = NUMBERS.get(token.norm);
      if (number === undefined) modifiers.push(token.norm);
      else count = number;
    }
  }
  const norm = tokens[head]?.norm ?? "";
  const tags = tokens[head]?.tags ?? [];
  if (name === null && (tags.includes("Date") || tags.includes("Duration")) && owners.size === 0)
    return {
      ...PLAIN,
      ...spanOf(tokens, at, end),
      named: null,
      pronoun: null,
      head: norm,
      article: "NONE",
      modifiers: ["(date)"],
    };
  return {
    ...spanOf(tokens, at, end),
    named: isWhole ? name : null,
    pronoun: null,
    head: name === null ? norm : "",
    modifiers,
    owners: [...owners],
    article,
    count,
    isPlural: name === null && (tags.includes("Plural") || (count !== null && count > 1) || isPluralOfPeople(norm)),
    isPerson:
      name === null
        ? isPersonNoun(norm) ||
          (tags.includes("Actor") && !NO_PERSON.has(norm)) ||
          // "A **liberal** who": whatever it is, somebody.
          (tokens[end]?.norm === "who" && !tags.includes("Plural") && !NOMINAL_HEADS.has(norm))
        : name.mention.kind === "PERSON",
  };
}

const OF_DATE = new Set(
  "last next this early late morning afternoon evening night week weekend month year spring summer autumn winter".split(
    " ",
  ),
);

function isDateBetween(
  tokens: readonly Token[],
  nameAt: ReadonlyMap<number, NamedMention>,
  from: number,
  to: number,
): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || nameAt.has(at) || !isOfDate(token)) return false;
  }
  return true;
}

function isOfDate({ norm, tags }: Token): boolean {
  return OF_DATE.has(norm) || tags.includes("Date") || /^(?:19|20)\d{2}$/u.test(norm);
}

/** Words for when, behind a name that does something. */
const THEN = new Set("later then also now again soon recently already once still subsequently promptly".split(" "));
/** "The jihadists' treasurer": the tagger knows few of them. */
function isPluralOfPeople(norm: string): boolean {
  const one = singularOf(norm);
  return one !== norm && isPersonNoun(one);
}

/** The tagger calls these actors. */
const NO_PERSON = new Set(
  "company firm party team government group agency alliance organization army police".split(" "),
);

function isNominal(tokens: readonly Token[], at: number, body: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.text === "-" || token.text === "‑") return at > body;
  if (
    PRONOUNS.has(token.norm) ||
    PREPOSITIONS.has(token.norm) ||
    CLAUSE_OPENERS.has(token.norm) ||
    COORDINATORS.has(token.norm)
  )
    return false;
  if (/^['’]s?$/iu.test(token.text) || ARTICLES.has(token.norm)) return false;
  const { tags } = token;
  if (tags.includes("Pronoun") || tags.includes("Conjunction") || tags.includes("QuestionWord")) return false;
  if (tags.includes("Noun") || tags.includes("Adjective") || tags.includes("Value")) return true;
  if (isNounHere(tokens, at)) return true;
  // "The leading member", "the deployed troops": a participle between an article and its noun.
  return (
    (tags.includes("Gerund") || tags.includes("PastTense") || tags.includes("Verb")) &&
    at === body &&
    body > 0 &&
    ARTICLES.has(tokens[at - 1]?.norm ?? "") &&
    (tokens[at + 1]?.tags.includes("Noun") ?? false)
  );
}

/** A noun by its tag, or by its place: a "verb" after an article, an adjective or a preposition ("in talks"). */
function isNounHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const { tags } = token;
  if (tags.includes("Pronoun")) return false;
  if (tags.includes("Noun")) return true;
  if (!tags.includes("Verb") || tags.includes("Auxiliary") || tags.includes("Modal") || tags.includes("Copula"))
    return false;
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (tags.includes("Gerund") || tags.includes("PastTense")) return false;
  if (before.norm === "to") return false;
  return (
    ARTICLES.has(before.norm) ||
    (before.tags.includes("Adjective") && !before.tags.includes("Noun")) ||
    before.tags.includes("Preposition") ||
    PRONOUNS.get(before.norm)?.use === "POSSESSIVE"
  );
}

/** "Toyota **cut** its forecast": what the tagger calls a noun, between a noun and the words that begin the next one. */
function isVerbByPlace(tokens: readonly Token[], nameAt: ReadonlyMap<number, NamedMention>, at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || token === undefined || after === undefined || nameAt.has(at)) return false;
  if (!/^\p{Ll}+$/u.test(token.text) || token.tags.includes("Pronoun") || token.tags.includes("Adverb")) return false;
  const isAfterNoun = nameAt.has(at - 1) || (before.tags.includes("Singular") && !token.tags.includes("Plural"));
  const isBeforeNoun = PRONOUNS.get(after.norm)?.use === "POSSESSIVE" || (nameAt.has(at - 1) && after.norm === "the");
  return isAfterNoun && isBeforeNoun && token.tags.includes("Noun");
}

function isVerb(token: Token | undefined): boolean {
  return token?.tags.includes("Verb") === true && !token.tags.includes("Gerund");
}

function isInfinitive(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.norm === "to";
}

interface Surroundings {
  /** Where the phrase begins, whose it is included ("**on Ryabkov's** remark"). */
  readonly anchor: number;
  readonly joint: Phrase["joint"];
  readonly hasVerb: boolean;
  readonly leads: boolean;
}

function roleOf(
  tokens: readonly Token[],
  phrase: Bare,
  before: Phrase | undefined,
  { anchor, joint, hasVerb, leads }: Surroundings,
): Role {
  const { pronoun } = phrase;
  if (pronoun !== null) {
    if (pronoun.use === "POSSESSIVE") return "POSSESSIVE";
    if (pronoun.use === "RELATIVE") return "SUBJECT";
  }
  // "Among those who came **was Rossi**".
  const isInverted = tokens[0]?.norm === "among" && phrase.named !== null;
  if (isInverted && ["was", "were", "is", "are"].includes(tokens[phrase.from - 1]?.norm ?? "")) return "SUBJECT";
  const next = tokens[phrase.to];
  if (next !== undefined && /^['’]s?$/iu.test(next.text) && !next.tags.includes("Verb")) return "POSSESSIVE";
  const previous = tokens[anchor - 1];
  const isAfterPreposition =
    previous !== undefined && (PREPOSITIONS.has(previous.norm) || previous.tags.includes("Preposition"));
  if (pronoun !== null && pronoun.use === "SUBJECT" && pronoun.stands !== "THING") return "SUBJECT";
  if (pronoun !== null && pronoun.use === "OBJECT") return isAfterPreposition ? "OBLIQUE" : "OBJECT";
  if (isAfterPreposition && !(CLAUSE_PREPOSITIONS.has(previous.norm) && leads)) return "OBLIQUE";
  if (leads && !isAfterPreposition) return "SUBJECT";
  if (isAfterPreposition) return "SUBJECT";
  if (joint === "AND" && before !== undefined && before.role !== "POSSESSIVE") return before.role;
  if (previous !== undefined && SAYING.has(previous.norm) && /^["”’',]$/u.test(tokens[anchor - 2]?.text ?? ","))
    return "SUBJECT";
  return hasVerb ? "OBJECT" : "SUBJECT";
}

/** Whether a finite verb comes for which the phrase that ends here can be the subject. */
function leadsToVerb(
  tokens: readonly Token[],
  from: number,
  isVerbAt: (at: number) => boolean,
  hasVerb: boolean,
): boolean {
  const end = Math.min(tokens.length, from + (hasVerb ? 3 : MOST_TO_VERB));
  for (let at = from; at < end; at++) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (isVerbAt(at)) return !isInfinitive(tokens, at);
    if (token.tags.includes("Adverb") || token.norm === "not") continue;
    if (hasVerb) return false;
    if (token.norm === ",") {
      const close = closeOf(tokens, at);
      if (close === null) return false;
      at = close;
      continue;
    }
    if (COORDINATORS.has(token.norm) && isVerbAt(at + 1)) return false;
    if (token.norm === ";" || token.norm === ":" || token.norm === ".") return false;
  }
  return false;
}

/** The comma that ends what one begins: an apposition or a relative clause. */
function closeOf(tokens: readonly Token[], comma: number): number | null {
  for (let at = comma + 1; at < Math.min(tokens.length, comma + MOST_TO_VERB); at++) {
    if (tokens[at]?.norm === "," && (tokens[at + 1]?.tags.some((tag) => tag === "Verb" || tag === "Adverb") ?? false))
      return at;
  }
  return null;
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span & { from: number; to: number } {
  return { from, to, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
