import { type Complements, complementsAt } from "./complements.ts";
import type { Participant } from "./event-draft.ts";
import { type EventNode, hasTag, isPrepositionAt, wordAt } from "./event-nodes.ts";
import { EVENT_PREDICATES } from "./event-words.ts";

/** "… was held in Geneva on Monday", "… lasted from May to June". */
export function predicateAt(
  nodes: readonly EventNode[],
  from: number,
  subtype: string,
): (Complements & { readonly verb: number }) | null {
  let at = from;
  while (
    hasTag(nodes[at], "Auxiliary", "Copula", "Modal", "Adverb") ||
    ["to", "be", "been", "due", "not", "have", "has", "had", "will"].includes(wordAt(nodes, at) ?? "")
  )
    at++;
  // "Is due in Lima in May" has no other verb.
  if (wordAt(nodes, at - 1) === "due" && isPrepositionAt(nodes, at))
    return { ...complementsAt(nodes, at, subtype), verb: at - 1 };
  const word = wordAt(nodes, at);
  if (word === null || !EVENT_PREDICATES.has(word)) return null;
  const verb = at;
  at++;
  if (["place", "out", "off", "up", "down", "apart"].includes(wordAt(nodes, at) ?? "")) at++;
  const after = nodes[at];
  // "The earthquake struck Haiti": what it strikes is where it is.
  if (
    ["hit", "hits", "struck", "strikes", "devastated", "rocked", "shook"].includes(word) &&
    after?.type === "mention" &&
    after.item.kind === "PLACE"
  ) {
    const rest = complementsAt(nodes, at + 1, subtype);
    return { ...rest, places: [...after.item.clusters, ...rest.places], verb };
  }
  if (
    ["killed", "left", "ordered", "approved", "imposed", "followed", "follow"].includes(word) &&
    wordAt(nodes, at) !== "by"
  ) {
    for (let i = at; i < at + 8 && i < nodes.length; i++) {
      const one = wordAt(nodes, i);
      if (one === "," || one === "." || (i > at && hasTag(nodes[i], "Verb"))) return null;
      if (one === "in" || one === "on" || nodes[i]?.type === "date")
        return { ...complementsAt(nodes, i, subtype), verb };
    }
    return null;
  }
  const rest = complementsAt(nodes, at, subtype);
  return { ...rest, participants: DONE_BY.has(word) ? rest.participants : withoutAgent(nodes, at, rest), verb };
}

/** Verbs whose agent carries the event out. */
const DONE_BY = new Set(
  "held launched carried conducted organised organized staged hosted fought ordered imposed convened attended led".split(
    " ",
  ),
);

/** "Delayed by X": X is no party to it. */
function withoutAgent(
  nodes: readonly EventNode[],
  from: number,
  { participants, to }: Complements,
): readonly Participant[] {
  const by = nodes.findIndex((_, at) => at >= from && at < to && wordAt(nodes, at) === "by");
  const after = nodes[by + 1];
  if (by < 0 || after?.type !== "mention") return participants;
  return participants.filter(({ cluster }) => !after.item.clusters.includes(cluster));
}
