import type { Claim } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import type { SentenceView } from "../speech/quotes.ts";
import type { EventDraft } from "./event-draft.ts";

type Placed = EventDraft & { readonly event: number };

/** Words between an event and what it answered or came of. That one followed the other is not enough. */
const FROM_CAUSE =
  /\b(?:in (?:direct |swift )?(?:response|retaliation|reprisal|reaction|revenge) (?:to|for)|in answer to|as (?:a |an )?(?:response|answer|reaction) to|in the wake of|prompted by|provoked by|triggered by|sparked by|caused by|set off by|as a result of|because of|over)\s*$/iu;
const LOOSE = /\b(?:in the wake of|over)\s*$/iu;
/** Words between a cause and what came of it. */
const TO_EFFECT =
  /^\W*(?:\w+ly\s+)?(?:had |has |have )?(?:led to|triggered|sparked|provoked|prompted|caused|set off|resulted in|brought about)\b/iu;
const CLAUSE_END = /[;:]|[.!?]\s/u;
const MOST_BETWEEN = 160;
const CONFIDENCE = 0.84;

/** IN_RESPONSE_TO between events of one sentence, where the words say so. */
export function causesOf(drafts: readonly Placed[], sentences: readonly SentenceView[], raw: string): readonly Claim[] {
  const bySentence = new Map<number, Placed[]>();
  for (const draft of drafts) {
    const list = bySentence.get(draft.sentence);
    if (list === undefined) bySentence.set(draft.sentence, [draft]);
    else list.push(draft);
  }
  return [...bySentence].flatMap(([index, list]) => {
    const sentence = sentences[index]?.segment;
    return sentence === undefined || list.length < 2 ? [] : inSentence(list, sentence, raw);
  });
}

function inSentence(drafts: readonly Placed[], sentence: Span, raw: string): readonly Claim[] {
  const claims: Claim[] = [];
  for (const [at, cause] of drafts.entries()) {
    const before = raw.slice(sentence.start, cause.span.start).replace(/\b(?:the|a|an|its|their|his|her)\s*$/iu, "");
    const connective = FROM_CAUSE.exec(before);
    if (connective !== null && !LOOSE.test(before)) {
      const effect = effectBefore(drafts, at, sentence.start + connective.index);
      if (effect !== undefined) claims.push(...listed(drafts, at, raw).map((one) => toClaim(effect, one)));
    }
    const next = drafts.slice(at + 1).find(({ span }) => span.start >= cause.span.end);
    if (next !== undefined) {
      const between = raw.slice(cause.span.end, next.span.start);
      if (between.length < 60 && TO_EFFECT.test(between) && !CLAUSE_END.test(between) && next.event !== cause.event)
        claims.push(toClaim(next, cause));
    }
  }
  return claims;
}

/** The event that the clause before the connective speaks of: the nearest that begins it. */
function effectBefore(drafts: readonly Placed[], cause: number, connective: number): Placed | undefined {
  return drafts
    .slice(0, cause)
    .filter(
      ({ span, event }) =>
        span.start < connective && connective - span.end < MOST_BETWEEN && event !== drafts[cause]?.event,
    )
    .at(-1);
}

/** The cause, and those that "and" joins to it. */
function listed(drafts: readonly Placed[], first: number, raw: string): readonly Placed[] {
  const list: Placed[] = [];
  let end = -1;
  for (const draft of drafts.slice(first)) {
    if (list.length > 0 && draft.span.start < end) continue;
    if (list.length > 0 && !/^\s*,?\s*and\s+$/u.test(raw.slice(end, draft.span.start))) break;
    list.push(draft);
    ({ end } = draft.span);
  }
  return list;
}

function toClaim(effect: Placed, cause: Placed): Claim {
  const start = Math.min(effect.span.start, cause.span.start);
  const end = Math.max(effect.span.end, cause.span.end);
  return {
    subject: effect.event,
    predicate: "IN_RESPONSE_TO",
    object: cause.event,
    modality: effect.modality,
    attributedTo: null,
    date: effect.date,
    qualifiers: {},
    confidence: CONFIDENCE,
    evidence: [{ start, end }],
    rule: "event-cause",
    origin: "TEXT",
  };
}
