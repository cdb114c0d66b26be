/** What single lines look like that are no prose: shapes that pages and scrapers leave behind, of any publisher. */

export const URL_LINE = /^(?:https?:\/\/|www\.)\S+$/i;
export const DUMP_HEADER = /^date:?\s+(\d{4}-\d{2}-\d{2})(?:\s+(https?:\/\/\S+))?$/i;
export const TIMESTAMP_LINE = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/i;
const XPATH = /\/@[a-z]|\[@[a-z:-]+\s*=|^\/{1,2}(?:html|body|div|meta)\b/i;
const CSS_PATH = /^(?:[a-z][a-z0-9]*)?[.#][\w-]+(?:\s+(?:>\s+)?(?:[a-z][a-z0-9]*)?[.#][\w-]+)+$/i;
export const IMAGE_SIZE_LINE = /^\d{2,5}(?:\s*[x×]\s*|\s+)\d{2,5}(?:\s+(?:true|false))?$/i;
export const LOCALE_LINE = /^[a-z]{2}[_-][A-Z]{2}$/;
export const YEAR_LINE = /^(?:19|20)\d{2}$/;
export const COPYRIGHT_LINE = /^(?:©|\(c\)\s|copyright\b|all rights reserved)/i;
/** What opens the line below a report that says who made it, and the small words that such a line has beside names. */
const CREDIT = /^\(?(?:additional\s+)?(?:reporting|writing|editing)(?:\s+and\s+(?:writing|editing))?\s+by\s/iu;
const CREDITING: ReadonlySet<string> = new Set(
  "and in by with from for de van von bin additional reporting writing editing".split(" "),
);
const LONGEST_CREDIT = 300;
export const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
/** With a country or area code, in American groups, or behind a word for it; no date, score or table of results. */
const PHONE =
  /(?:^|\s)(?:\+\d{1,3}[ (-]|\(\d{2,}\)|0\d)[\d\s()./-]{5,}\d(?=\s|$)|(?:^|\s)(?:1[-. ])?\d{3}[-. ]\d{3}[-. ]\d{4}(?=\D|$)|\b(?:tel|phone|telephone|fax|mobile|call)\b\W*\+?\d[\d\s()./-]{3,}\d/i;
export const BYLINE =
  /^(?:By|BY):?\s+(\p{Lu}[\p{L}\p{M}.'’-]*(?:,?\s+(?:and\s+|AND\s+|&\s+|de\s+|van\s+|von\s+|bin\s+)?\p{Lu}[\p{L}\p{M}.'’-]*){1,7})(,.*|\s+[|·–-]\s.*|\s+(?:in|for)\s+\p{Lu}.*)?$/u;
const WEEKDAY = "(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?";
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const TIME =
  "\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:Z|[A-Z]{2,4}(?:[+-]\\d{1,2})?|[+-]\\d{2}:?\\d{2})?";
const WHOLE_DATE = `(?:(?:${WEEKDAY},?\\s+)?(?:${MONTH}\\s+${DAY},?|${DAY}\\s+${MONTH},?)\\s+(?:19|20)\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2}|(?:\\d{1,2}/\\d{1,2}/|\\d{1,2}\\.\\d{1,2}\\.)(?:19|20)\\d{2})`;
/** A whole date, perhaps with weekday and time; in any case of letters. */
export const STAMP = `(?:${TIME},?\\s+)?${WHOLE_DATE}(?:,?\\s+(?:(?:at|[/|•·–-])\\s+)?${TIME})?`;
/** A word that says whether a date is that of publication or of a change. */
export const SAYS_WHEN = /\b(?:published|posted|updated|modified)\b/iu;
/** What opens a report: "LJUBLJANA, 14 March 2019 (Adria Press) — ", "OSLO, Norway, May 4, 2019 -". */
export const DATED_OPENING = new RegExp(
  `^\\p{Lu}[\\p{L}\\p{M} .'’/-]{1,40}(?:,\\s+\\p{Lu}[\\p{L}\\p{M} .'’-]{1,30}){0,2},\\s+(${WHOLE_DATE})\\s*(?:(?:\\([^()]{2,40}\\)|/[^/]{2,40}/)\\s*)?(?:[—–:]|-{1,2}\\s)`,
  "iu",
);
export const HEADER_FIELD =
  /^(published(?: at| on)?|publication date|date|posted|updated|last updated|modified|authors?|by|byline|source|publisher|site|url|link|tags|keywords|topics|language|section|category|title|headline|summary|description)\s*:\s+(\S.*)$/i;
/** Words that tell how to reach somebody. */
const REACHING = "contacts?|e-?mail|tel|phone|telephone|fax|mobile|call";
const CONTACT_WORD = new RegExp(`^\\W*(?:${REACHING}|press office|media contact)\\b`, "i");
/** Mail addresses and hosts, and the words before them and before numbers; what is left of a contact line says who. */
const ADDRESSES = new RegExp(`${EMAIL.source}|\\b(?:www\\.)?[a-z\\d-]+(?:\\.[a-z\\d-]+)+\\b`, "giu");
const LABELS = new RegExp(`\\b(?:${REACHING}|mail|cell|direct|dial|office|ext|web|website|press|media)\\b`, "giu");
/** How many words tell a name beside an address, and more than a name beside an address and a number. */
const LEAST_NAMED = 2;
const LEAST_SIGNED = 5;
/** How many stops and closing marks may end a line. */
const LONGEST_CLOSING = 40;
const TERMINAL = /[.!?…。！？؟۔।]["'”’»)\]]*$/u;

export function endsSentence(line: string): boolean {
  return TERMINAL.test(line.slice(-LONGEST_CLOSING));
}

/** Whether a line breaks off where its sentence does not. */
export function breaksOff(line: string): boolean {
  return /(?:[,;:–—-]|\b(?:a|an|the|of|in|on|at|to|by|for|from|with|and|or|since|until|before|after))$/iu.test(line);
}

export function countWords(line: string): number {
  return line.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** A line with a mail address or phone number that is too short for prose: an imprint or contact. */
export function isContactLine(line: string): boolean {
  return (
    line.length <= 240 &&
    !line.includes("://") &&
    !endsSentence(line) &&
    (EMAIL.test(line) || (PHONE.test(line) && countWords(line) <= 12))
  );
}

/**
 * A contact line that says nothing but how to reach somebody: it begins with a word for that, or has too few words beside
 * the address. "Ana Torres ana@uni.example" tells a name, and who signs with firm and town beside two numbers tells more.
 */
export function isBareContactLine(line: string): boolean {
  if (!isContactLine(line)) return false;
  if (CONTACT_WORD.test(line)) return true;
  const rest = line.replace(ADDRESSES, " ").replace(LABELS, " ");
  const words = rest.match(/\p{L}[\p{L}\p{M}'’-]+/gu)?.length ?? 0;
  return words < (EMAIL.test(line) && PHONE.test(line) ? LEAST_SIGNED : LEAST_NAMED);
}

/** The name before the mail address or number of a contact line; undefined where it has none. */
export function nameOfContact(line: string): string | undefined {
  const at = EMAIL.exec(line)?.index ?? PHONE.exec(line)?.index ?? 0;
  const name = line
    .slice(0, at)
    .replace(/^(?:contact|e-?mail|tel|phone)\b\W*/i, "")
    .replace(/[\s:,|–—-]+$/u, "")
    .trim();
  return /\p{L}/u.test(name) ? name : undefined;
}

/** An XPath or CSS selector that a scraper left in the place of its result. */
export function isSelectorLine(line: string): boolean {
  return line.length <= 400 && !endsSentence(line) && (XPATH.test(line) || CSS_PATH.test(line)) && !URL_LINE.test(line);
}

/** "(Reporting by Ana Torres in Lima; Editing by Tom Hale)": names, and no verb. */
function isCreditLine(line: string): boolean {
  const small = line.match(/(?<![\p{L}'’-])\p{Ll}[\p{L}'’-]*/gu) ?? [];
  return line.length <= LONGEST_CREDIT && CREDIT.test(line) && small.every((word) => CREDITING.has(word));
}

/** Shapes that are boilerplate wherever they stand alone on a line. */
export function isJunkLine(line: string): boolean {
  return (
    URL_LINE.test(line) ||
    TIMESTAMP_LINE.test(line) ||
    isSelectorLine(line) ||
    IMAGE_SIZE_LINE.test(line) ||
    LOCALE_LINE.test(line) ||
    YEAR_LINE.test(line) ||
    (COPYRIGHT_LINE.test(line) && line.length <= 240) ||
    isCreditLine(line) ||
    isBareContactLine(line)
  );
}

/** "Ana Torres": two to four capitalised words. */
export function isPersonLike(line: string): boolean {
  return (
    /^\p{Lu}[\p{L}\p{M}.'’-]+(?:\s+(?:de|van|von|bin|al)?\s*\p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u.test(line) &&
    !endsSentence(line.replace(/\b\p{Lu}\.$/u, ""))
  );
}

/** Words of an outlet or a post behind a byline's names: "Ana Roca, Harbour Wire", "Ana Roca, Staff Writer". */
const NO_NAME =
  /\b(?:wire|news|agency|times|reuters|afp|ap|tribune|herald|courier|post|gazette|chronicle|journal|press|media|service|bureau|staff|writer|reporter|editor|correspondent|columnist)$/i;

/** "a, b and c" or "a, b" as names; outlets and posts behind the first of them are left out. */
export function toNames(list: string): string[] {
  const parts = list.split(/\s*[,;]\s*/).filter((part, at) => at === 0 || !NO_NAME.test(part));
  return parts
    .flatMap((part) => part.split(/\s*(?:\band\b|&)\s*/i))
    .map((name) => fromCapitals(name.trim()))
    .filter((name) => name !== "");
}

/** "ANA ROCA" as she is called. */
function fromCapitals(name: string): string {
  if (!/\p{Lu}{2}/u.test(name) || /\p{Ll}/u.test(name)) return name;
  return name.replace(/(\p{Lu})([\p{Lu}\p{M}]+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase());
}

/** The names behind the first one's town, and the towns left out: " in Quito and Luis Prado in Lima" is " and Luis Prado". */
export function namesAfterTowns(rest: string): string {
  if (!/^\s+in\s/u.test(rest)) return "";
  const names = rest.replace(/\s+in\s+\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{Lu}[\p{L}\p{M}.'’-]*)*/gu, "");
  return /^(?:,|\s+and\s)/u.test(names) ? names : "";
}

/** Items of a comma-separated or bracketed list, quotes dropped. */
export function toItems(list: string): string[] {
  return list
    .replace(/^\[|\]$/g, "")
    .split(/\s*[,;]\s*/)
    .map((item) => item.trim().replace(/^(["'])(.*)\1$/, "$2"))
    .filter((item) => item !== "");
}
