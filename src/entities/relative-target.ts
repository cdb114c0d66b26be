import type { ClusterIndex } from "../model/claim.ts";
import type { Token } from "../model/token.ts";
import type { Phrase } from "./phrase.ts";
import { predicateTarget } from "./predicate-target.ts";
import { CHAINING, lengthOfAge, PREPOSITIONS } from "./word-classes.ts";

const MOST_IN_CHAIN = 3;

/**
 * Whom a relative pronoun stands for: the name right before it, or the noun that stands for a name ("Rossi is a lawyer
 * **who**"), past names that only say more of it ("Rossi, the head of NATO in Oslo, **who**"). Undefined where the noun
 * is somebody without a name ("the brother of Haddad, **who**"). `stoodFor` has the clusters of the nouns and pronouns
 * before it.
 */
export function relativeTarget(
  phrases: readonly Phrase[],
  at: number,
  stoodFor: ReadonlyMap<Phrase, ClusterIndex>,
  tokens: readonly Token[],
): ClusterIndex | undefined {
  const pronoun = phrases[at];
  const last = phrases[at - 1];
  if (pronoun?.pronoun == null || last === undefined) return undefined;
  const between = tokens.slice(last.to, pronoun.from);
  const { stands } = pronoun.pronoun;
  if (JOINING.has(between.at(-1)?.norm ?? "")) return sameRelative(phrases, at, stoodFor);
  // "Rossi, 24, who".
  const isBesideAge = last.named?.mention.kind === "PERSON" && isAge(between);
  // "Acme, from which".
  const isBehindPreposition =
    stands === "SOMETHING" && between.length === 2 && PREPOSITIONS.has(between[1]?.norm ?? "");
  if (isBehindPreposition && isComma(between.slice(0, 1)))
    return last.joint === "AND" ? undefined : last.named?.cluster;
  if (between.length > 0 && !isBesideAge && !isComma(between)) return undefined;
  const isAfterComma = between.length > 0;
  if (stands === "ANY") return ownerTarget(phrases, at, stoodFor, tokens, isAfterComma);
  const wantsPerson = stands === "SOMEONE";
  // "It was he who", "Rossi, the Dane who".
  if (wantsPerson && !isAfterComma && last.pronoun?.use === "SUBJECT") return stoodFor.get(last);
  const native = wantsPerson && !isAfterComma ? calledNative(phrases, at - 1, tokens) : undefined;
  return (
    native ??
    chainTarget(phrases, at, stoodFor, tokens, { wantsPerson, isAfterComma }) ??
    (wantsPerson ? predicateTarget(phrases, at - 1, stoodFor, tokens) : undefined)
  );
}

/** How many phrases "who" may be from the one that it goes on with. */
const MOST_BACK = 16;
const JOINING: ReadonlySet<string> = new Set(["and", "but"]);

/** "Rossi, who founded Acme **and who** left it": the same. */
function sameRelative(
  phrases: readonly Phrase[],
  at: number,
  stoodFor: ReadonlyMap<Phrase, ClusterIndex>,
): ClusterIndex | undefined {
  const pronoun = phrases[at]?.pronoun;
  const before = phrases.slice(Math.max(0, at - MOST_BACK), at).findLast((one) => one.pronoun?.use === "RELATIVE");
  return before?.pronoun?.stands === pronoun?.stands && before !== undefined ? stoodFor.get(before) : undefined;
}

/** "Whose" says nothing of what it stands for: a name right before it, or a noun that was said of one, is clear. */
function ownerTarget(
  phrases: readonly Phrase[],
  at: number,
  stoodFor: ReadonlyMap<Phrase, ClusterIndex>,
  tokens: readonly Token[],
  isAfterComma: boolean,
): ClusterIndex | undefined {
  const [before, last] = [phrases[at - 2], phrases[at - 1]];
  if (last === undefined || last.joint === "AND") return undefined;
  const isOf = before?.to === last.from - 1 && CHAINING.has(tokens[before?.to ?? 0]?.norm ?? "");
  if (last.named === null) return stoodFor.get(last);
  // "A teacher **from Lima whose** brother".
  if (!isAfterComma)
    return isOf && last.named.mention.kind === "PLACE" && before !== undefined ? stoodFor.get(before) : undefined;
  // "The mayor of Lima, whose": either.
  const isOfSomebody =
    isOf && before !== undefined && (before.isPerson || before.named !== null || stoodFor.has(before));
  return isOfSomebody ? undefined : last.named.cluster;
}

/** "Rossi, **the Dane** who": whom a word for people of a country is said of. */
function calledNative(phrases: readonly Phrase[], at: number, tokens: readonly Token[]): ClusterIndex | undefined {
  const [before, native] = [phrases[at - 1], phrases[at]];
  const isNative = native?.named?.mention.form === "DEMONYM" && native.article !== "NONE" && !native.isPlural;
  if (!isNative || before?.named?.mention.kind !== "PERSON") return undefined;
  const between = tokens.slice(before.to, native.from);
  return isComma(between) || isAge(between) ? before.named.cluster : undefined;
}

function isComma(between: readonly Token[]): boolean {
  return between.length === 1 && between[0]?.text === ",";
}

/** Whether an age between commas is all of it. */
function isAge(between: readonly Token[]): boolean {
  return between.length > 0 && between.length === lengthOfAge(between);
}

/** Whether a verb is said of one alone. */
function isOfOne(verb: Token | undefined): boolean {
  return verb !== undefined && ["is", "was", "has"].includes(verb.norm);
}

interface Wanted {
  readonly wantsPerson: boolean;
  readonly isAfterComma: boolean;
}

function chainTarget(
  phrases: readonly Phrase[],
  at: number,
  stoodFor: ReadonlyMap<Phrase, ClusterIndex>,
  tokens: readonly Token[],
  { wantsPerson, isAfterComma }: Wanted,
): ClusterIndex | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 1 - MOST_IN_CHAIN); i--) {
    const phrase = phrases[i];
    // "A graduate of **India's** academy who": whose it is stands between.
    const owner = phrases[i - 1]?.role === "POSSESSIVE" ? phrases[i - 1] : undefined;
    const before = owner === undefined ? phrases[i - 1] : phrases[--i - 1];
    // "Rossi and Haddad, who were": both; "who was": the one before it.
    const isOneOfTwo = phrase?.joint === "AND" && !isOfOne(tokens[phrases[at]?.to ?? -1]);
    if (phrase === undefined || isOneOfTwo || phrase.pronoun !== null) return undefined;
    // "A negotiator with families who": the families; "a dealer in herbs who has": the dealer.
    if (phrase.named === null && phrase.isPlural && !isOfOne(tokens[phrases[at]?.to ?? -1])) return undefined;
    const isPerson = phrase.named === null ? phrase.isPerson : phrase.named.mention.kind === "PERSON";
    const { from } = owner ?? phrase;
    const opening = tokens[from - 1]?.norm ?? "";
    const isOf = before !== undefined && before.to === from - 1 && CHAINING.has(opening);
    if (isPerson === wantsPerson) {
      // "Acme of Lima, which": Acme.
      const isBodyOfPlace =
        before?.named?.mention.kind === "ORGANIZATION" && phrase.named?.mention.kind === "PLACE" && !wantsPerson;
      if (isOf && isBodyOfPlace) return before.named.cluster;
      // "The brother of Haddad, who": the brother; "Rossi, a partner of Haddad who": Rossi. "An ally of NATO, which": NATO.
      if (isOf && before.isPerson === isPerson)
        return phrase.named === null || isAfterComma ? undefined : stoodFor.get(before);
      // "A treaty with Peru which": the treaty, maybe.
      const isLoose = !wantsPerson && !isAfterComma && phrase.named !== null && PREPOSITIONS.has(opening) && !isOf;
      return isLoose ? undefined : (phrase.named?.cluster ?? stoodFor.get(phrase));
    }
    if (!wantsPerson || !isOf) return undefined;
  }
  return undefined;
}
