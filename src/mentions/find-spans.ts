import type { Gazetteer, GazetteerHit } from "../knowledge/gazetteer.ts";
import { nameKey } from "../model/name-key.ts";
import type { Span } from "../model/span.ts";
import type { Token } from "../model/token.ts";
import {
  EVENT_HEADS,
  EVENT_STARTS,
  NAME_LINKS,
  ORGANIZATION_HEADS,
  OTHER_HEADS,
  PERSON_PARTICLES,
  PLACE_HEADS,
} from "./head-words.ts";
import { type FoundTitle, findTitle, type TitleWords } from "./titles.ts";
import { isAcronym, isCapitalised, withoutPossessive } from "./word-shapes.ts";

/** A stretch that may be a name, and what speaks for its type; typing is another step. */
export interface NameSpan extends Span {
  /** Token indexes, end-exclusive. */
  readonly from: number;
  readonly to: number;
  readonly hits: readonly GazetteerHit[];
  readonly title: FoundTitle | null;
  /** Class word that is part of the name, lower case. */
  readonly head: string | null;
  readonly isSentenceInitial: boolean;
}

/** Stretches of one segment that may be names: gazetteer matches and capitalised words, in order, not overlapping. */
export function findSpans(
  tokens: readonly Token[],
  raw: string,
  gazetteer: Gazetteer,
  titleWords: TitleWords,
): readonly NameSpan[] {
  const spans: NameSpan[] = [];
  let title: FoundTitle | null = null;
  let at = 0;
  const push = (from: number, to: number, hits: readonly GazetteerHit[], head: string | null): void => {
    const start = startOf(tokens[from], raw);
    const last = tokens[to - 1];
    if (last === undefined) return;
    const end = withoutPossessive(raw, start, trimEnd(raw, start, last.end));
    if (end > start)
      spans.push({ start, end, from, to, hits, title, head, isSentenceInitial: isInitial(tokens, from) });
    title = null;
  };
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    const known = longestKnown(tokens, at, raw, gazetteer);
    const found = findTitle(tokens, at, raw, titleWords);
    // "Kremlin spokesman": the body comes first as a name of its own, the title after it.
    const isOwnerFirst =
      known !== undefined &&
      found !== null &&
      known.to < found.to &&
      findTitle(tokens, known.to, raw, titleWords)?.to === found.to;
    if (found !== null && !isOwnerFirst && found.to > (known?.to ?? 0) && isNameAhead(tokens, found.to)) {
      title = found;
      at = found.to;
      continue;
    }
    if (known === undefined && isFunctionWord(token)) {
      at++;
      continue;
    }
    const shaped = shapedName(tokens, at);
    // "Cold War Committee on X": an event's name is not the beginning of a body's.
    const isApart = known?.hits[0]?.entity.kind === "EVENT" && ORGANIZATION_HEADS.has(shaped?.head ?? "");
    // "US Secretary of State Antony Blinken": the country, and then a title.
    const follower = known === undefined ? null : findTitle(tokens, known.to, raw, titleWords);
    const isBeforeTitle = follower !== null && isNameAhead(tokens, follower.to);
    if (known !== undefined && (isApart || isBeforeTitle || known.to >= (shaped?.to ?? 0))) {
      push(at, known.to, known.hits, null);
      at = known.to;
      continue;
    }
    if (shaped !== undefined) {
      push(at, shaped.to, [], shaped.head);
      at = shaped.to;
      continue;
    }
    if (isCapitalised(token) && /\p{L}/u.test(token.text) && !CALENDAR_WORDS.has(lower(token))) {
      const to = plainNameEnd(tokens, at, raw, gazetteer, titleWords);
      push(at, to, [], null);
      at = to;
      continue;
    }
    if (!/^[.'’]$/u.test(token.text)) title = null;
    at++;
  }
  return spans;
}

function startOf(token: Token | undefined, raw: string): number {
  if (token === undefined) return 0;
  const lead = /^['’"“([]+/u.exec(raw.slice(token.start, token.end));
  return token.start + (lead?.[0].length ?? 0);
}

function trimEnd(raw: string, start: number, end: number): number {
  const text = raw.slice(start, end);
  const tail = /[,;:!?"”)\]]+$/u.exec(text);
  return end - (tail?.[0].length ?? 0);
}

function isInitial(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(0, at).every(({ text }) => !/[\p{L}\p{N}]/u.test(text));
}

interface Known {
  readonly to: number;
  readonly hits: readonly GazetteerHit[];
}

/** The longest known name that begins at a token; its first word must be capitalised or a number. */
function longestKnown(tokens: readonly Token[], at: number, raw: string, gazetteer: Gazetteer): Known | undefined {
  const first = tokens[at];
  if (first === undefined || !/^['’"“([]?[\p{Lu}\p{N}]/u.test(first.text)) return undefined;
  const start = startOf(first, raw);
  const most = gazetteer.longest(nameKey(first.text).split(" ")[0] ?? "");
  for (let to = Math.min(tokens.length, at + most + 3); to > at; to--) {
    const last = tokens[to - 1];
    if (last === undefined || !/[\p{L}\p{N}]/u.test(last.text)) continue;
    const surface = raw.slice(start, withoutPossessive(raw, start, last.end));
    if (/[,;:]|['’"”]\s(?!s\b)/u.test(surface) || surface.length > 90 || !/[\p{Lu}\p{N}]/u.test(last.text)) continue;
    const hits = gazetteer.find(surface);
    if (hits.length > 0 && /\p{Lu}/u.test(surface) && !isArticleFirst(surface, hits, gazetteer)) return { to, hits };
  }
  return undefined;
}

/** "The Kremlin" is the Kremlin; "The Hague" is itself. */
function isArticleFirst(surface: string, hits: readonly GazetteerHit[], gazetteer: Gazetteer): boolean {
  const rest = /^the\s+(.+)$/iu.exec(surface)?.[1];
  return rest !== undefined && gazetteer.find(rest).some(({ entity }) => entity.name === hits[0]?.entity.name);
}

const FUNCTION_WORDS = new Set(
  (
    "the a an this that these those his her its their our my your in on at by for from to of with under over after before during since until while when where as if but and or nor so yet " +
    "he she it they we you i who what which there here not no meanwhile furthermore moreover however although though because despite earlier later then now today yesterday both each every " +
    "some any many most several all few one two three four five six seven eight nine ten among against between through within without about according also even only still just once instead"
  ).split(" "),
);

/** Capitalised, but no beginning of a name by themselves; months that are given names too are not among them. */
const CALENDAR_WORDS = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february july september october november december".split(
    " ",
  ),
);

function isFunctionWord(token: Token): boolean {
  return FUNCTION_WORDS.has(token.text.toLowerCase().replace(/[^\p{L}]/gu, ""));
}

/** A name that its own class word makes: "Ministry of X", "X University", "Operation X", "X War". */
function shapedName(tokens: readonly Token[], at: number): { readonly to: number; readonly head: string } | undefined {
  const first = tokens[at];
  if (first === undefined || !isCapitalised(first)) {
    // "2014 Winter Olympics": a year may begin an event's name.
    const isYear = first !== undefined && /^(?:19|20)\d\d$/u.test(first.text) && isCapitalised(tokens[at + 1]);
    if (!isYear) return undefined;
  }
  const run = runEnd(tokens, at);
  const firstNorm = lower(first);
  if (EVENT_STARTS.has(firstNorm) && run > at + 1) return { to: eventEnd(tokens, at, run), head: firstNorm };
  for (let i = run - 1; i >= at; i--) {
    const norm = lower(tokens[i]);
    const isHead =
      ORGANIZATION_HEADS.has(norm) || EVENT_HEADS.has(norm) || OTHER_HEADS.has(norm) || PLACE_HEADS.has(norm);
    if (!isHead || !isCapitalised(tokens[i])) continue;
    if (i === at)
      return run > at + 2 && isLink(tokens[at + 1]) && ORGANIZATION_HEADS.has(norm)
        ? { to: run, head: norm }
        : undefined;
    // After the class word a name goes on only through a link: "Committee on the Present Danger".
    const isOpen = /^(?:of|for|on)$/u.test(tokens[i + 1]?.text ?? "") && i + 1 < run && ORGANIZATION_HEADS.has(norm);
    return { to: isOpen ? run : i + 1, head: norm };
  }
  return undefined;
}

/** "Operation Turquoise in June", "the Battle of Hue in Vietnam": when and where are no part of an event's name. */
function eventEnd(tokens: readonly Token[], at: number, run: number): number {
  const circumstance = tokens.findIndex(
    ({ text }, i) => i > at + 1 && i < run && /^(?:in|on|at|for|and|by)$/u.test(text),
  );
  return circumstance < 0 ? run : circumstance;
}

const lower = (token: Token | undefined): string =>
  (token?.text ?? "")
    .replace(/['’]s$/u, "")
    .replace(/[^\p{L}]/gu, "")
    .toLowerCase();
const isLink = (token: Token | undefined): boolean => token !== undefined && NAME_LINKS.has(token.text);

/** End of capitalised words that at most two links in a row tie together. A possessive ends the run. */
function runEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  let i = at;
  while (i < tokens.length) {
    const token = tokens[i];
    if (token === undefined) break;
    if (isCapitalised(token) || (i === at && /^\d{4}$/u.test(token.text))) {
      end = ++i;
      if (/['’]s$/u.test(token.text) || tokens[i]?.text === "'s" || tokens[i]?.text === "’s") break;
      continue;
    }
    const links = isLink(token) ? (isLink(tokens[i + 1]) ? 2 : 1) : token.text === "&" || token.text === "-" ? 1 : 0;
    // "the United States and the United Kingdom" are two; "Security and Co-operation" is one.
    const isEnumerated = token.text === "and" && tokens[i + 1]?.text === "the";
    if (
      links === 0 ||
      isEnumerated ||
      token.text === "with" ||
      token.text === "at" ||
      token.text === "to" ||
      !isCapitalised(tokens[i + links])
    )
      break;
    i += links;
  }
  return end;
}

/** End of a name without a class word: capitalised words, particles and initials; a known long name or title ends it. */
function plainNameEnd(
  tokens: readonly Token[],
  at: number,
  raw: string,
  gazetteer: Gazetteer,
  titleWords: TitleWords,
): number {
  if (/['’]s$/u.test(tokens[at]?.text ?? "")) return at + 1;
  let to = at + 1;
  while (to < tokens.length && to - at < 6) {
    const token = tokens[to];
    if (token === undefined) break;
    const isParticle =
      PERSON_PARTICLES.has(token.text) &&
      (isCapitalised(tokens[to + 1]) || PERSON_PARTICLES.has(tokens[to + 1]?.text ?? ""));
    if (isParticle) {
      to++;
      continue;
    }
    const isNext = isCapitalised(token) || (token.text === "." && /^\p{Lu}$/u.test(tokens[to - 1]?.text ?? ""));
    if (!isNext || (isAcronym(token.text) && !isAcronym(tokens[at]?.text ?? "") && token.text.length > 2)) break;
    if (findTitle(tokens, to, raw, titleWords) !== null && isCapitalised(tokens[to + 1])) break;
    if ((longestKnown(tokens, to, raw, gazetteer)?.to ?? 0) > to + 1) break;
    to++;
    if (/['’]s$/u.test(token.text)) break;
  }
  return to;
}

function isNameAhead(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return isCapitalised(next) || (next?.text === "." && isCapitalised(tokens[at + 1]));
}
