import type { Token } from "../model/token.ts";

/** Verbs with which "it" stands for what is said after them: "it seems that". */
const SEEMING = new Set(
  "seem seems seemed appear appears appeared turn turns turned happen happens happened follows matters mattered remain remains remained emerge emerged emerges transpired".split(
    " ",
  ),
);
const WEATHER = new Set("rain rains rained raining snow snows snowed snowing hail hailed thunder thundered".split(" "));
const LIGHT = new Set(
  "is was be been being 's isn't wasn't becomes became become seems seemed looks looked remains remained gets got will would may might can could should must has had have not also now still only just then".split(
    " ",
  ),
);
const TAKING = new Set("take takes took taken taking cost costs".split(" "));
const MAKING = new Set(
  "make makes made making find finds found finding consider considers considered think thinks thought deem deemed call called keep kept leave left".split(
    " ",
  ),
);
const TIMES = new Set(
  "time noon midnight dawn dusk morning evening night midday hours o'clock late early dark cold hot warm winter summer spring autumn monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split(
    " ",
  ),
);
const MOST_TO_THAT = 9;

/** Whether the "it" at a token stands for nothing that was named: "it is clear that", "it rained", "it takes years to". */
export function isPleonastic(tokens: readonly Token[], at: number): boolean {
  const norm = (i: number): string => tokens[i]?.norm ?? "";
  let next = at + 1;
  while (tokens[next]?.tags.includes("Adverb") || LIGHT.has(norm(next))) next++;
  const isBeing = next > at + 1;
  const word = tokens[next];
  if (word === undefined) return false;
  if (WEATHER.has(word.norm)) return true;
  if (SEEMING.has(norm(at + 1))) return true;
  if (MAKING.has(norm(at - 1)) && !isBeing) return hasClause(tokens, at + 1) || hasClause(tokens, at);
  if (TAKING.has(word.norm)) return hasWord(tokens, next, "to");
  if (!isBeing) return false;
  if (TIMES.has(word.norm) || word.tags.includes("Date")) return true;
  if (word.norm === "that" || word.norm === "as" || word.norm === "because" || word.norm === "until") return true;
  const isJudged =
    word.tags.includes("Adjective") ||
    word.tags.includes("Verb") ||
    word.tags.includes("Noun") ||
    word.norm === "a" ||
    word.norm === "the" ||
    word.norm === "up" ||
    word.tags.includes("Preposition");
  return isJudged && hasClause(tokens, next);
}

/** "… that", "… to do", "… whether", "… who" before the sentence turns to something else. */
function hasClause(tokens: readonly Token[], from: number): boolean {
  for (let at = from + 1; at < Math.min(tokens.length, from + MOST_TO_THAT); at++) {
    const norm = tokens[at]?.norm ?? "";
    if (
      norm === "that" ||
      norm === "whether" ||
      norm === "who" ||
      norm === "when" ||
      norm === "if" ||
      norm === "how" ||
      norm === "what"
    )
      return true;
    if (norm === "to")
      return tokens[at + 1]?.tags.includes("Verb") === true && !PASSIVE_BEFORE.has(tokens[at - 1]?.norm ?? "");
    if (norm === "," || norm === "." || norm === ";" || norm === "and" || norm === "but" || norm === "by") return false;
  }
  return false;
}

/** "It was forced to leave", "it plans to" are said of someone. */
const PASSIVE_BEFORE = new Set(
  "forced ready set due able unable going likely unlikely expected willing unwilling prepared allowed determined eager reluctant required ordered told asked urged scheduled supposed trying planning obliged compelled bound".split(
    " ",
  ),
);

function hasWord(tokens: readonly Token[], from: number, word: string): boolean {
  return tokens.slice(from + 1, from + MOST_TO_THAT).some(({ norm }) => norm === word);
}
