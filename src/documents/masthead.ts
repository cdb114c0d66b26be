import type { FoundMetadata } from "./found-metadata.ts";
import { SAYS_WHEN, STAMP } from "./line-shapes.ts";
import { toTimestamp } from "./to-timestamp.ts";

/** Longer lines are no mastheads (characters). */
const LONGEST = 120;
/** How many words may stand beside the dates: an outlet, a section, a town. */
const MOST_WORDS = 10;
const SEPARATORS = /\s*(?:[|·•/]|\s[—–-]{1,2}(?=\s|$))\s*|\s*[,;]\s+|\s{3,}/u;
/** Words that belong to a date. */
const SAID =
  "first|last|originally|published|posted|filed|issued|released?|updated|modified|edited|amended|date|at|on|and|by|as of|print edition";
const CHANGED = /\b(?:updated|modified|edited|amended)\b[^\p{L}]*$/iu;
/** "Updated 5 hours ago", "4 min read", a time of day with its zone. */
const PASSING =
  /\b(?:\d+|an?|one|two|three) (?:second|minute|min|hour|hr|day|week|month)s? (?:ago|read)\b|\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*\(?(?:[A-Z]{2,5}|local time)\b\)?(?:\s*[+-]\d{1,2}(?::?\d{2})?)?)?/giu;
const WORD_OF_NAME = /^(?:\p{Lu}[\p{L}\p{M}\p{N}.'’&-]*|of|the|and|for|de|del|la|le|al)$/u;
/** What stands beside the dates of other things: a picture's, a life's, a sitting's. */
const OTHER_DATE =
  /\b(?:photo(?:graph)?s?|pictures?|image|credit|caption|born|died|file|archive|act|battle|treaty)\b/iu;
const OUTLET =
  /\b(?:Agence|Agency|Bulletin|Chronicle|Courier|Daily|Despatch|Dispatch|Echo|Examiner|Express|Gazette|Globe|Guardian|Herald|Independent|Journal|Mail|Mercury|Mirror|Monitor|News|Observer|Post|Press|Record|Register|Reporter|Review|Standard|Star|Sun|Telegraph|Times|Tribune|Weekly|Wire|World)\b/u;

export interface Masthead {
  readonly found: FoundMetadata;
  /** It names the town of the report, and nothing of the page: "LIMA 2019-05-04". */
  readonly isTown: boolean;
}

/** Signs that part what pages print. */
const OF_PAGE = /[|·•/()]/u;

/**
 * What a line of dates and little else says: "The Northern Courier, Thursday 12 October 2023", "Published 14 May 2023, 09:12 GMT /
 * Updated 5 hours ago", "World | Lima | 4 May 2019". Undefined for a line that has no whole date, or that tells anything.
 */
export function readMasthead(line: string): Masthead | undefined {
  if (line.length > LONGEST || OTHER_DATE.test(line) || /[.!?]["”’)]*$/u.test(line.replace(/\b[ap]\.m\.$/iu, "")))
    return undefined;
  let found: { publishedAt?: string; modifiedAt?: string } = {};
  let rest = "";
  let reached = 0;
  for (const match of line.matchAll(new RegExp(STAMP, "giu"))) {
    const at = toTimestamp(match[0]);
    const before = line.slice(reached, match.index);
    if (at === undefined || /[\p{L}\p{N}]$/u.test(before)) return undefined;
    const key = CHANGED.test(before) ? "modifiedAt" : "publishedAt";
    // Two days without a word for the second are a span of time, or a list.
    if (found[key] !== undefined) return undefined;
    found = { ...found, [key]: at };
    rest += `${before} | `;
    reached = match.index + match[0].length;
  }
  if (reached === 0) return undefined;
  rest += line.slice(reached);
  const parts = rest
    .replace(PASSING, " ")
    .replace(/[()]/gu, " | ")
    .split(SEPARATORS)
    .map((part) => part.replace(new RegExp(`(?:^|(?<=\\s))(?:${SAID})(?=[\\s:]|$):?`, "giu"), " ").trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const words = parts.flatMap((part) => part.split(/\s+/u));
  if (words.length > MOST_WORDS || !words.every((word) => WORD_OF_NAME.test(word))) return undefined;
  const source = parts.map((part) => part.replace(/^for\s/u, "")).find((part) => /\s/u.test(part) && OUTLET.test(part));
  return {
    found: { ...found, ...(source === undefined ? {} : { source }) },
    isTown: words.length > 0 && source === undefined && !OF_PAGE.test(line) && !SAYS_WHEN.test(line),
  };
}
