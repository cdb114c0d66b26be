import type { ClusterIndex } from "../model/claim.ts";
import type { Token } from "../model/token.ts";
import type { Phrase } from "./phrase.ts";
import { CHAINING } from "./word-classes.ts";

const COPULAS: ReadonlySet<string> = new Set("is was been became becomes remains remained".split(" "));
const AUXILIARIES: ReadonlySet<string> = new Set("has had have".split(" "));
const JOINERS: ReadonlySet<string> = new Set([",", "and", "or", "&", ...CHAINING]);
const KNOWN_AS: ReadonlySet<string> = new Set("best better also known as".split(" "));
/** How many phrases a predicate may have: "a sculptor, printmaker and writer from Lima in Peru". */
const MOST_PHRASES = 6;

/** Of whom a noun is part of the predicate: "Rossi is a surgeon, writer and **translator**". */
export function predicateTarget(
  phrases: readonly Phrase[],
  at: number,
  stoodFor: ReadonlyMap<Phrase, ClusterIndex>,
  tokens: readonly Token[],
): ClusterIndex | undefined {
  const subject = predicateSubject(phrases, at, tokens);
  if (subject === undefined) return undefined;
  return subject.named?.mention.kind === "PERSON" ? subject.named.cluster : stoodFor.get(subject);
}

/**
 * The phrase of which a copula says what stands at `at`, past brackets, lists and what is known of it: "**Rossi** (born
 * 1970), is a sculptor and **writer**, best known as **a critic** of it". Undefined where somebody else stands between
 * ("the victim of **a man**"), or where it is no predicate.
 */
function predicateSubject(phrases: readonly Phrase[], at: number, tokens: readonly Token[]): Phrase | undefined {
  const isInBrackets = bracketed(tokens);
  let phrase = phrases[at];
  if (phrase === undefined || phrase.role === "SUBJECT" || isInBrackets[phrase.from]) return undefined;
  for (let i = at - 1, seen = 0; i >= 0 && phrase !== undefined && seen < MOST_PHRASES; i--) {
    const before = phrases[i];
    if (before === undefined) return undefined;
    if (isInBrackets[before.from]) continue;
    seen++;
    if (phrase.named?.mention.kind === "PERSON" || phrase.pronoun !== null || phrase.article === "WHOSE")
      return undefined;
    const between = tokens.slice(before.to, phrase.from).filter((_, n) => !isInBrackets[before.to + n]);
    // "The brother of Rossi is a lawyer": the brother. Behind a bracket the verb is too far off to tell the subject by it.
    if (isCopula(between))
      return before.role === "SUBJECT" || between.length < phrase.from - before.to ? before : undefined;
    const words = between.map(({ norm }) => norm);
    if (words.length === 0 || !words.every((word) => JOINERS.has(word) || KNOWN_AS.has(word))) return undefined;
    if (words.includes("known") !== words.includes("as")) return undefined;
    // "The victim of a man", "the sister of a colonel": what comes after is said of that one.
    const isChained = words.length === 1 && words[0] !== "," && words[0] !== "and" && words[0] !== "or";
    if (isChained && phrase.isPerson) return undefined;
    phrase = before;
  }
  return undefined;
}

function isCopula(between: readonly Token[]): boolean {
  return (
    between.some(({ norm }) => COPULAS.has(norm)) &&
    between.every(
      ({ norm, tags }) =>
        COPULAS.has(norm) ||
        AUXILIARIES.has(norm) ||
        norm === "," ||
        norm === "also" ||
        (tags.includes("Adverb") && norm !== "not" && norm !== "never"),
    )
  );
}

const cache = new WeakMap<readonly Token[], readonly boolean[]>();

/** For each token of a sentence whether it stands in brackets that close, brackets included. */
function bracketed(tokens: readonly Token[]): readonly boolean[] {
  const known = cache.get(tokens);
  if (known !== undefined) return known;
  const found = tokens.map(() => false);
  const open: number[] = [];
  for (const [at, { text }] of tokens.entries()) {
    if (text === "(") open.push(at);
    else if (text === ")") {
      const from = open.pop();
      if (from !== undefined && open.length === 0) found.fill(true, from, at + 1);
    }
  }
  cache.set(tokens, found);
  return found;
}
