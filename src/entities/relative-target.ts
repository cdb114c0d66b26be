import type { ClusterIndex } from "../model/claim.ts";
import type { Token } from "../model/token.ts";
import type { Phrase } from "./phrase.ts";
import { predicateTarget } from "./predicate-target.ts";
import { CHAINING, PREPOSITIONS } from "./word-classes.ts";

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
  if (pronoun === undefined || last === undefined) return undefined;
  const between = tokens.slice(last.to, pronoun.from);
  if (between.length > 1 || (between.length === 1 && between[0]?.text !== ",")) return undefined;
  const isAfterComma = between.length === 1;
  // "Whose" says nothing of what it stands for; only a name right before it, alone, is clear.
  if (pronoun.pronoun?.stands === "ANY") {
    const opening = tokens[last.from - 1]?.norm ?? "";
    const isSource = opening === "to" && tokens[last.from - 2]?.norm === "according";
    const isClear = isAfterComma && last.joint !== "AND" && (isSource || !PREPOSITIONS.has(opening));
    return isClear ? last.named?.cluster : undefined;
  }
  const wantsPerson = pronoun.pronoun?.stands === "SOMEONE";
  return (
    chainTarget(phrases, at, stoodFor, tokens, { wantsPerson, isAfterComma }) ??
    (wantsPerson ? predicateTarget(phrases, at - 1, stoodFor, tokens) : undefined)
  );
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
    const before = phrases[i - 1];
    // "Rossi and Haddad, who were": both; "who was": the one before it.
    const isOneOfTwo = phrase?.joint === "AND" && !isOfOne(tokens[phrases[at]?.to ?? -1]);
    if (phrase === undefined || isOneOfTwo || phrase.pronoun !== null) return undefined;
    // "A negotiator with families who": the families; "a dealer in herbs who has": the dealer.
    if (phrase.named === null && phrase.isPlural && !isOfOne(tokens[phrases[at]?.to ?? -1])) return undefined;
    const isPerson = phrase.named === null ? phrase.isPerson : phrase.named.mention.kind === "PERSON";
    const opening = tokens[phrase.from - 1]?.norm ?? "";
    const isOf = before !== undefined && before.to === phrase.from - 1 && CHAINING.has(opening);
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
