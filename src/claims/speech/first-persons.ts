import type { Quote } from "../../model/claim.ts";
import { type Cluster, withMentions } from "../../model/cluster.ts";
import type { Mention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import type { TokenizedSegment } from "../../model/token.ts";

const FIRST_PERSON = new Set("i me my mine myself".split(" "));
/** Whoever is quoted and speaks of himself; less sure than the speaker by what stands between. */
const CONFIDENCE = 0.8;

export interface FirstPersons {
  readonly clusters: readonly Cluster[];
  /** The segments in which a mention was added. */
  readonly segments: ReadonlySet<number>;
}

/**
 * The clusters with every "I", "me" and "my" of what a person is quoted to say added to that person's mentions: of a quote in a
 * quote, of whoever the inner one is by. None is added where nobody knows who speaks. `inner` are the stretches of speech in
 * others, told by whom or not.
 */
export function withFirstPersons(
  clusters: readonly Cluster[],
  quotes: readonly Quote[],
  inner: readonly Span[],
  segments: readonly TokenizedSegment[],
): FirstPersons {
  const added = new Map<number, Mention[]>();
  const direct = quotes.filter(({ direct }) => direct);
  const touched = new Set<number>();
  let [first, within] = [0, 0];
  for (const [segment, { tokens, type }] of segments.entries()) {
    if (type === "BOILERPLATE") continue;
    for (const { start, end, norm, text } of tokens) {
      if (!FIRST_PERSON.has(norm)) continue;
      // Quotes are in the order of the text, inner ones behind those that they stand in.
      while (first < direct.length && (direct[first]?.end ?? 0) <= start) first++;
      while (within < inner.length && (inner[within]?.end ?? 0) <= start) within++;
      const isInner = (inner[within]?.start ?? end) <= start;
      let speaker: number | null = null;
      for (let at = first; at < direct.length && (direct[at]?.start ?? 0) <= start; at++)
        if (end <= (direct[at]?.end ?? 0) && (!isInner || (direct[at]?.start ?? 0) >= (inner[within]?.start ?? 0)))
          speaker = direct[at]?.speaker ?? null;
      const cluster = speaker === null ? undefined : clusters[speaker];
      if (speaker === null || cluster?.kind !== "PERSON") continue;
      const list = added.get(speaker) ?? [];
      added.set(speaker, list);
      touched.add(segment);
      list.push({
        ...{ start, end, surface: text, form: "PRONOUN", kind: "PERSON", subtype: cluster.subtype },
        ...{ confidence: CONFIDENCE, segment, known: null, title: null },
      });
    }
  }
  return { clusters: withMentions(clusters, added), segments: touched };
}
