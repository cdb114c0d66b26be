import type { ClusterIndex } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import type { TokenizedSegment } from "../model/token.ts";
import { type Gender, genderOfWords } from "./gender.ts";
import type { NamedMention, Phrase } from "./phrase.ts";

/** In how many sentences from the first on somebody may be told of before he is named, and how many later that may be. */
const FIRST_SENTENCES = 2;
const MOST_LATER = 2;
/** How far from the sentence's beginning the name may stand (characters): "In court on Monday, Rossi". */
const FAR_IN = 40;
/** The same of who is told of, behind town and date. */
const FAR_IN_OPENING = 80;

/**
 * Whom the opening of a report tells of before it says the name: "**A former minister** was jailed on Monday. Rubén Aquino, 61, …".
 * It is the one whose name comes first in the next sentence that names anybody new. Undefined for every other noun.
 */
export function createLaterNames(
  clusters: readonly Cluster[],
  segments: readonly TokenizedSegment[],
  namesIn: ReadonlyMap<number, readonly NamedMention[]>,
): (phrase: Phrase, segment: number, gender: (cluster: ClusterIndex) => Gender | null) => ClusterIndex | undefined {
  // Texts without a title may be several, one after the other.
  const isArticle = segments.some(({ type }) => type === "TITLE");
  const body = !isArticle ? [] : segments.flatMap(({ type }, at) => (type === "SENTENCE" ? [at] : []));
  const opening = body.slice(0, FIRST_SENTENCES);
  const firstIn = new Map<ClusterIndex, number>();
  for (const at of body)
    for (const { cluster } of namesIn.get(at) ?? []) if (!firstIn.has(cluster)) firstIn.set(cluster, at);

  return ({ article, isPerson, isPlural, role, head, start }, segment, gender) => {
    const sentence = opening.indexOf(segment);
    const isSubject = article === "A" && isPerson && !isPlural && role === "SUBJECT";
    if (!isSubject || sentence < 0 || start - (segments[segment]?.start ?? 0) > FAR_IN_OPENING) return undefined;
    const before = (namesIn.get(segment) ?? []).some(
      ({ mention }) => mention.kind === "PERSON" && mention.start < start,
    );
    if (before) return undefined;
    for (const at of body.slice(sentence + 1, sentence + 1 + MOST_LATER)) {
      const names = namesIn.get(at) ?? [];
      const first = names.find(({ cluster, mention }) => mention.kind === "PERSON" && firstIn.get(cluster) === at);
      if (first === undefined) continue;
      const begins = first.mention.title?.start ?? first.mention.start;
      const isOpening =
        begins - (segments[at]?.start ?? 0) <= FAR_IN &&
        names.every(({ mention }) => mention.kind !== "PERSON" || mention.start >= first.mention.start);
      const said = genderOfWords(head);
      const isAlike = said === null || (gender(first.cluster) ?? said) === said;
      return isOpening && isAlike && clusters[first.cluster]?.kind === "PERSON" ? first.cluster : undefined;
    }
    return undefined;
  };
}
