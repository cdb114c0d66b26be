import { isPersonNoun } from "../model/person-nouns.ts";
import type { Token } from "../model/token.ts";
import { NOMINAL_HEADS } from "./nominal-heads.ts";
import type { NamedMention, Phrase } from "./phrase.ts";
import { CHAINING, lengthOfAge } from "./word-classes.ts";

/** Phrases within brackets that are passed over: a name in another script, a birth and its place. */
const MOST_IN_BRACKETS = 8;
const CALLING: ReadonlySet<string> = new Set(["calling itself", "that calls itself", "which calls itself"]);
const COPULAS: ReadonlySet<string> = new Set("is was became becomes remains remained".split(" "));

/**
 * The name that a noun phrase says something of, beside it or as its predicate: "Rossi, **the minister of health**",
 * "**his father**, Omar Haddad", "Rossi was **a lawyer**"; null where it speaks of something else.
 */
export function describedName(phrases: readonly Phrase[], at: number, tokens: readonly Token[]): NamedMention | null {
  const noun = phrases[at];
  // "Varna, **the country**'s first port": the noun owns what the name is.
  if (noun === undefined || noun.head === "" || noun.isPlural || noun.role === "POSSESSIVE") return null;
  // A comma joins too many other things where the noun does not say what sort of thing it is.
  const isSort = noun.isPerson
    ? TRADES.has(noun.head) || isPersonNoun(noun.head) || noun.article === "A"
    : noun.article === "A" || (noun.article !== "NONE" && NOMINAL_HEADS.has(noun.head));
  if (!isSort) return null;
  const placed = placeOf(noun, phrases[at + 1], tokens);
  if (placed !== null) return placed;
  const opening = bracketBefore(tokens, noun.from);
  // "Rossi, **Peru's minister**": whose the noun is stands between.
  const beside = phrases[at - 1];
  const owner = noun.article === "WHOSE" && beside?.role === "POSSESSIVE" ? beside : undefined;
  const before = phrases
    .slice(Math.max(0, at - MOST_IN_BRACKETS), at)
    .findLast((phrase) => phrase !== owner && (opening < 0 || phrase.to <= opening));
  const { joint } = owner ?? noun;
  const [next, isBehindPlace] = nextOf(phrases, at, tokens);
  const after = next?.pronoun?.use === "REFLEXIVE" ? phrases[at + 2] : next;
  const isAlike = (other: Phrase | undefined): boolean =>
    other?.named != null &&
    (other.isPerson === noun.isPerson || (TRADES.has(noun.head) && other.named.mention.kind === "ORGANIZATION"));
  const isListed = after?.joint === "AND" && after.named !== null;
  if (before !== undefined && isAlike(before)) {
    const isInList = before.joint === "COMMA" && isAlike(phrases[phrases.indexOf(before) - 1]);
    if (joint === "COMMA" && !isListed && !isInList) return before.named;
    const between =
      opening < 0
        ? tokens.slice(before.to, noun.from)
        : tokens.slice(before.to, noun.from).filter(outsideOf(tokens, opening));
    const said = between.slice(lengthOfAge(between));
    const isSaidOf =
      said.some(({ norm }) => COPULAS.has(norm)) &&
      said.every(({ norm, tags }) => COPULAS.has(norm) || tags.includes("Adverb") || norm === "also");
    // Behind a bracket the verb is too far off to tell that the name is its subject.
    if (isSaidOf && (before.role === "SUBJECT" || opening >= 0)) return before.named;
  }
  if (after === undefined || !isAlike(after)) return null;
  const isClosed = !isBehindPlace || CLOSING.has(tokens[after.to]?.norm ?? "");
  const isBefore = after.joint === "COMMA" && isClosed && phrases[phrases.indexOf(after) + 1]?.joint !== "AND";
  return isBefore || isCalling(tokens.slice(noun.to, after.from), noun.article === "A") ? after.named : null;
}

/** What a firm may be as well as somebody: "Acme, **the Oslo trader**". */
const TRADES: ReadonlySet<string> = new Set(
  "trader broker maker builder shipbuilder operator dealer lender insurer publisher investor supplier producer manufacturer retailer contractor developer distributor importer exporter brewer owner partner rival shareholder creditor buyer bidder driller miner charterer".split(
    " ",
  ),
);

/** Nouns that say what the place behind "of" is; not "capital", which says whose it is. */
const SORTS_OF_PLACES: ReadonlySet<string> = new Set(
  "city town village municipality suburb port district province region county state republic kingdom emirate island islands archipelago peninsula".split(
    " ",
  ),
);

/** "The mining **town** of Sulukta". */
function placeOf(noun: Phrase, next: Phrase | undefined, tokens: readonly Token[]): NamedMention | null {
  const isOf = next?.from === noun.to + 1 && tokens[noun.to]?.norm === "of";
  return isOf && SORTS_OF_PLACES.has(noun.head) && next.named?.mention.kind === "PLACE" ? next.named : null;
}

/** Words behind a name that stands in commas. */
const CLOSING: ReadonlySet<string> = new Set([",", ".", ")", "who", "whose"]);

/** The phrase after a noun, past where or of what one is it ("the governor **of Lima**, Omar Haddad"), and whether it went past that. */
function nextOf(
  phrases: readonly Phrase[],
  at: number,
  tokens: readonly Token[],
): readonly [Phrase | undefined, boolean] {
  const [noun, next] = [phrases[at], phrases[at + 1]];
  const isChained =
    noun?.isPerson === true &&
    noun.article === "THE" &&
    next !== undefined &&
    !next.isPerson &&
    next.from === noun.to + 1 &&
    CHAINING.has(tokens[noun.to]?.norm ?? "");
  return isChained ? [phrases[at + 2], true] : [next, false];
}

/** "A group **calling itself** Acme", "a militia **known as** Acme". */
function isCalling(between: readonly Token[], isIndefinite: boolean): boolean {
  const words = between.map(({ norm }) => norm).filter((norm) => norm !== "the" && /\p{L}/u.test(norm));
  const said = words.join(" ");
  return CALLING.has(said) || (isIndefinite && (said === "called" || said === "named" || said === "known as"));
}

/** Where a bracket opens that closes a few words before `at` ("Rossi **(**born 1970) is a lawyer"); -1 where none does. */
function bracketBefore(tokens: readonly Token[], at: number): number {
  let close = at - 1;
  while (close >= 0 && close > at - 6 && tokens[close]?.text !== ")") close--;
  if (tokens[close]?.text !== ")") return -1;
  return tokens.slice(0, close).findLastIndex(({ text }) => text === "(");
}

/** Keeps what is not between a bracket's ends. */
function outsideOf(tokens: readonly Token[], opening: number): (token: Token) => boolean {
  const close = tokens.find(({ text, start }) => text === ")" && start > (tokens[opening]?.start ?? 0));
  return ({ start }) => start < (tokens[opening]?.start ?? 0) || (close !== undefined && start > close.start);
}
