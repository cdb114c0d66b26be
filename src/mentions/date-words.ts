/** Pieces of the patterns that dates are read by; each captures what its name says, once. */
const MONTH_NAMES = "january february march april may june july august september october november december".split(" ");

export const MONTH =
  "(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
export const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
export const YEAR = "((?:1[5-9]|20)\\d{2})";
export const WEEKDAY = "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
export const PART = "(?:(?:early|late|mid|the\\s+beginning\\s+of|the\\s+start\\s+of|the\\s+end\\s+of)[- ]+)";
export const TO = "(?:to|until|till|through|and|[-–—])";

const COUNTS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const TENS = "thirty forty fifty sixty".split(" ");
export const COUNT = `(\\d{1,3}|${[...COUNTS, ...TENS].join("|")}|an?|a\\s+few|several|a\\s+couple\\s+of)`;

/** 1 to 12 of a month's name or its short form. */
export function monthOf(name: string | undefined): number {
  const start = (name ?? "").toLowerCase().replace(/\./g, "").slice(0, 3);
  return MONTH_NAMES.findIndex((month) => month.startsWith(start)) + 1;
}

/** 0 (Monday) to 6. */
export function weekdayOf(name: string): number {
  return "mon tue wed thu fri sat sun".split(" ").indexOf(name.toLowerCase().slice(0, 3));
}

/** Number that a word or figures say; undefined for "several", which says none. */
export function countOf(text: string): number | undefined {
  const word = text.toLowerCase();
  if (/^an?$/u.test(word)) return 1;
  const at = COUNTS.indexOf(word);
  if (at >= 0) return at + 1;
  if (TENS.includes(word)) return 30 + 10 * TENS.indexOf(word);
  return /^\d+$/u.test(word) ? Number(word) : undefined;
}

const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: 4, final: 4 };

export function ordinalOf(text: string): number {
  return ORDINALS[text.toLowerCase()] ?? 0;
}

const DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split(" ");

/** "sixties" → "196X". */
export function decadeOf(word: string): string {
  return `19${DECADES.indexOf(word.toLowerCase()) + 2}X`;
}
