import { type EventNode, hasTag, wordAt } from "./event-nodes.ts";
import { EVENT_NOUNS, EVENT_PREDICATES, LIGHT_VERBS } from "./event-words.ts";
import { SPOKEN_AGAIN } from "./spoken-again.ts";

const NOUN_CONTEXT = new Set(
  "the a an this these those its his her their whose any no another two three several many new".split(" "),
);

const IDIOMS = new Set(
  "set fire|sets fire|setting fire|opened fire|open fire|opening fire|cease fire|caught fire|catches fire|on fire|under fire|returned fire|exchanged fire|heart attack|on strike|at war|on trial".split(
    "|",
  ),
);

const ON_THE_LINE = new Set("phone telephone video conference".split(" "));
/** Nouns that are events only with one of these words before them: "phone call", "first round". */
const CALLED_BY: Readonly<Record<string, ReadonlySet<string>>> = {
  call: ON_THE_LINE,
  calls: ON_THE_LINE,
  round: new Set(["first", "second"]),
};

/** Words without which a round is one of talks, golf or drinks. */
const OF_VOTES = new Set(
  "percent % vote votes voted voting voters ballot ballots election elections candidate candidates runoff run-off poll polls".split(
    " ",
  ),
);

/** "Due to visit", "wants to strike": before "to" and what is done. */
const AHEAD = new Set(
  "due set expected likely unlikely ready able about going plan plans planned planning want wants wanted hope hopes hoped scheduled decided agreed refused threatened vowed wished wish".split(
    " ",
  ),
);

/** Whether the word at `at` is an event's noun here, not a verb nor part of another noun. */
export function isEventNoun(nodes: readonly EventNode[], at: number): boolean {
  const node = nodes[at];
  if (node?.type !== "word" || !EVENT_NOUNS.has(node.norm)) return false;
  if (CALLED_BY[node.norm]?.has(wordAt(nodes, at - 1) ?? "") === false) return false;
  if (node.norm === "round" && !nodes.some((one) => one.type === "word" && OF_VOTES.has(one.norm))) return false;
  const next = nodes[at + 1];
  if (qualifiesNext(nodes, at) || (next?.type === "word" && next.norm === "-" && next.start === node.end)) return false;
  const before = nodes[at - 1];
  const word = wordAt(nodes, at - 1);
  // "Set fire to", "opened fire", "under attack", "cease fire".
  if (word !== null && IDIOMS.has(`${word} ${node.norm}`)) return false;
  if (word === "to" && AHEAD.has(wordAt(nodes, at - 2) ?? "")) return false;
  if (word !== null && (NOUN_CONTEXT.has(word) || LIGHT_VERBS.has(word))) return true;
  if (hasTag(before, "Determiner", "Adjective", "Possessive")) return true;
  if (hasTag(node, "Noun") && !hasTag(node, "Verb")) return true;
  if (word !== null && hasTag(before, "Preposition", "Noun", "Value")) return !hasTag(before, "Pronoun");
  if (before?.type === "date") return true;
  if (before?.type === "mention")
    return before.item.isAttributive || before.item.isPossessive || hasPredicateAfter(nodes, at);
  return before === undefined && /s$/u.test(node.norm);
}

const THAT_ONE = new Set("the this that these those".split(" "));

/** Whether "the" takeover or verdict may speak again of what the text has told, of which the noun tells nothing by itself. */
export function isSpokenAgain(nodes: readonly EventNode[], at: number): boolean {
  const node = nodes[at];
  return (
    node?.type === "word" &&
    SPOKEN_AGAIN.has(node.norm) &&
    THAT_ONE.has(wordAt(nodes, at - 1) ?? "") &&
    !qualifiesNext(nodes, at)
  );
}

/** "Strike force", "war crimes", "election campaign": it qualifies the next noun. */
function qualifiesNext(nodes: readonly EventNode[], at: number): boolean {
  const next = nodes[at + 1];
  return (
    next?.type === "word" &&
    hasTag(next, "Noun") &&
    !hasTag(next, "Pronoun", "Verb") &&
    !EVENT_PREDICATES.has(next.norm) &&
    /^\p{L}/u.test(next.norm)
  );
}

/** "NATO exercises in Norway began": the verb comes later. */
function hasPredicateAfter(nodes: readonly EventNode[], at: number): boolean {
  for (let i = at + 1; i < Math.min(nodes.length, at + 10); i++) {
    const word = wordAt(nodes, i);
    if (word === "," || word === ";") return false;
    if (i > at + 1 && hasTag(nodes[i], "Verb") && !hasTag(nodes[i], "Gerund")) return true;
  }
  return false;
}
