import type { EventDraft } from "./event-draft.ts";
import { type EventNode, hasTag, isPrepositionAt, wordAt } from "./event-nodes.ts";
import { EVENT_PREDICATES } from "./event-words.ts";
import type { NounEvent } from "./noun-events.ts";

/** Words before a sentence's subject. */
const BEFORE_SUBJECT = new Set(["but", "and", "yet", "so", '"', "“", "'", "‘"]);

/** Whether nothing but a conjunction or a quotation mark stands before a node. */
export function isOpening(nodes: readonly EventNode[], from: number): boolean {
  for (let at = 0; at < from; at++) if (!BEFORE_SUBJECT.has(wordAt(nodes, at) ?? "")) return false;
  return true;
}

/** The pronouns of a sentence that may stand for events: "which" behind what speaks of one, "it" where something happens to it. */
export function pronounDrafts(
  nodes: readonly EventNode[],
  sentence: number,
  nouns: readonly NounEvent[],
): readonly EventDraft[] {
  const relatives = nouns.flatMap((noun) => relativeBehind(nodes, noun) ?? []);
  return [
    ...relatives.map((at) => toDraft(nodes, at, sentence, "RELATIVE")),
    ...nodes.flatMap((_, at) => (mayBeEvent(nodes, at) ? [toDraft(nodes, at, sentence, "PERSONAL")] : [])),
  ];
}

/** Nouns of which "that" tells the content. */
const OF_CONTENT = new Set(
  "statement statements announcement remarks testimony proposal proposals ruling verdict agreement deal accord speech address claim briefing offer idea plan".split(
    " ",
  ),
);

/** "Talks in Lima, **which** ended", "the quake **that** struck", "a meeting, at **which** he". */
function relativeBehind(nodes: readonly EventNode[], { to, noun }: NounEvent): number | null {
  let at = wordAt(nodes, to) === "," ? to + 1 : to;
  if (isPrepositionAt(nodes, at) && wordAt(nodes, at + 1) === "which") at++;
  const word = wordAt(nodes, at);
  if (word === "which") return at;
  const next = nodes[at + 1];
  const isClause = isVerbal(next) || (next?.type === "mention" && isVerbal(nodes[at + 2]));
  return word === "that" && at === to && !OF_CONTENT.has(noun) && isClause ? at : null;
}

function isVerbal(node: EventNode | undefined): boolean {
  return hasTag(node, "Verb", "Auxiliary", "Modal", "Copula", "PastTense");
}

/** Verbs of which "it" is only said for what follows ("it is expected that", "called it a trap"). */
const OF_CLAUSES = new Set(
  "expected believed thought said known understood reported clear likely unlikely possible alleged feared hoped estimated not".split(
    " ",
  ),
);

/** "It began", "it is expected to close", "it was signed by X": what happens there happens to events. */
function mayBeEvent(nodes: readonly EventNode[], it: number): boolean {
  if (wordAt(nodes, it) !== "it" || !isOpening(nodes, it)) return false;
  let at = it + 1;
  while (hasTag(nodes[at], "Auxiliary", "Copula", "Modal", "Adverb") || wordAt(nodes, at) === "to") at++;
  const word = wordAt(nodes, at) ?? "";
  if (OF_CLAUSES.has(word) && wordAt(nodes, at + 1) === "to")
    return EVENT_PREDICATES.has(wordAt(nodes, at + 2) ?? "") || CLOSING.has(wordAt(nodes, at + 2) ?? "");
  const isPassive = at > it + 1 && hasTag(nodes[at], "Participle", "PastTense") && wordAt(nodes, at + 1) === "by";
  return (EVENT_PREDICATES.has(word) || isPassive) && !OF_CLAUSES.has(word);
}

const CLOSING = new Set("close go come be".split(" "));

function toDraft(
  nodes: readonly EventNode[],
  at: number,
  sentence: number,
  pronoun: "RELATIVE" | "PERSONAL",
): EventDraft {
  const node = nodes[at];
  const span = { start: node?.start ?? 0, end: node?.end ?? 0 };
  return {
    ...{ sentence, segment: -1, trigger: span, span, evidence: span, pronoun },
    ...{ noun: "", subtype: "", date: null, places: [], participants: [], named: null },
    ...{ modality: "ASSERTED", isDatedItself: false, isDatedByVerb: false, article: "DEFINITE" },
    items: { from: node?.at ?? 0, to: node?.to ?? 0 },
    isOpening: isOpening(nodes, at),
    ...{ says: [], hasMore: false, isSlight: true },
  };
}
