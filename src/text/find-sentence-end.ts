import {
  DOMAIN_ENDINGS,
  JOINING_ABBREVIATIONS,
  NAMES_WITH_MARK,
  NUMBERED_ABBREVIATIONS,
  OPEN_ABBREVIATIONS,
} from "./abbreviations.ts";
import { SENTENCE_STARTERS, SPEECH_VERBS } from "./sentence-starters.ts";

/** How far a decision looks to either side; keeps the whole linear where a text has no spaces. */
const REACH = 120;
const ATTRIBUTION = new RegExp(`^\\s*(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*\\s+){1,5}(?:${SPEECH_VERBS.join("|")})\\b`, "u");
/** A letter after these counts ("World War I", "Plan B"); it is no initial. */
const LETTERED = /\b(?:War|Part|Article|Phase|Plan|Chapter|Group|Class|Type|[Vv]itamin|[Hh]epatitis)\s+\p{Lu}$/u;

/**
 * Where the sentence ends that a run of stops at [from, to) may close: behind the stops and the quotes and brackets
 * that belong to it; undefined where the stops close none (abbreviation, initial, decimal, address).
 */
export function findSentenceEnd(
  text: string,
  from: number,
  to: number,
  sentenceStart: number,
  quotes: ReadonlyMap<number, boolean>,
): number | undefined {
  const end = skipClosers(text, to, quotes);
  if (end >= text.length) return end;
  if (/[。！？۔।]$/u.test(text.slice(from, to))) return end;
  const rest = text.slice(end, end + REACH);
  const stops = text.slice(from, to);
  const before = text.slice(Math.max(sentenceStart, from - REACH), from);
  const hasClosers = end > to;
  return /^\s/.test(rest)
    ? endsBeforeSpace(before, stops, hasClosers, rest)
      ? end
      : undefined
    : endsGlued(before, stops, hasClosers, rest)
      ? end
      : undefined;
}

function skipClosers(text: string, to: number, quotes: ReadonlyMap<number, boolean>): number {
  let at = to;
  for (;;) {
    const char = text[at] ?? "";
    const note = char === "[" ? /^\[\d{1,3}\]/.exec(text.slice(at, at + 5)) : null;
    if (note !== null) at += note[0].length;
    else if (/[)\]}»”’]/u.test(char) || quotes.get(at) === false) at++;
    else return at;
  }
}

function endsBeforeSpace(before: string, stops: string, hasClosers: boolean, rest: string): boolean {
  const next = rest.trimStart();
  if (next === "") return true;
  if (/^(?:[“«„‘"'(¿¡[]+)?\p{Ll}/u.test(next) && !/^(?:al|el|de|van|von|bin)[- ]\p{Lu}/u.test(next)) return false;
  if (/^[-–—,;:%&/]/u.test(next)) return false;
  if (/^[?!]/.test(stops)) return !isMarkOfName(before) && !(hasClosers && ATTRIBUTION.test(rest));
  if (stops !== "." || hasClosers) return true;
  return !isAbbreviated(before, next) && !isEnumerator(before);
}

function endsGlued(before: string, stops: string, hasClosers: boolean, rest: string): boolean {
  if (isInAddress(before, rest)) return false;
  const next = /^["'“‘«„([]*(?<first>[\p{Lu}\p{Lt}\p{Lo}]|\p{N})(?<more>[\p{L}\p{M}]*)/u.exec(rest);
  if (next === null) return /^\p{Extended_Pictographic}/u.test(rest) && !/^\d/.test(rest);
  if (/^\p{N}/u.test(next.groups?.first ?? "")) return !hasClosers && endsBeforeNumber(before, stops, rest);
  if (stops === "." && !hasClosers && /[\p{L}\p{N}]$/u.test(before)) {
    if (/^\p{L}/u.test(rest) && DOMAIN_ENDINGS.has(/^\p{L}+/u.exec(rest)?.[0].toLowerCase() ?? "") && !isStarter(rest))
      return false;
    return !isAbbreviated(before, rest);
  }
  if (/^[?!]/.test(stops)) return !isMarkOfName(before);
  return true;
}

/** "doorstep.10 January" ends, "2.0", "No.10" and "v.2" do not. */
function endsBeforeNumber(before: string, stops: string, rest: string): boolean {
  if (!/^\p{N}{1,4}(?:,\p{N}{3})*\s+\p{L}/u.test(rest)) return false;
  if (/^[?!]/.test(stops)) return true;
  const word = lastWord(before).toLowerCase();
  return (
    /^\p{L}{3,}$/u.test(word) &&
    !JOINING_ABBREVIATIONS.has(word) &&
    !NUMBERED_ABBREVIATIONS.has(word) &&
    !OPEN_ABBREVIATIONS.has(word)
  );
}

/** Whether a single full stop after `before` belongs to an abbreviation or initial that goes on with `next`. */
function isAbbreviated(before: string, next: string): boolean {
  const written = lastWord(before);
  const word = written.toLowerCase();
  // Written in capitals these are acronyms ("the FT.", "in MS."), which end sentences as other words do.
  if (JOINING_ABBREVIATIONS.has(word) && !/^\p{Lu}{2,}$/u.test(written)) return true;
  if (NUMBERED_ABBREVIATIONS.has(word) && /^\p{N}/u.test(next)) return true;
  const isInitial = /^\p{Lu}$/u.test(written);
  const isAcronym = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(written);
  if (isInitial && LETTERED.test(before)) return false;
  if (!isInitial && !isAcronym && !OPEN_ABBREVIATIONS.has(word)) return false;
  // "etc." and the like inside a sentence are followed by small letters, which were sorted out before.
  if (word === "etc") return false;
  return !isStarter(next);
}

function isStarter(next: string): boolean {
  if (/^["“‘«„]/u.test(next)) return true;
  const word = /^[\p{L}’']+/u.exec(next)?.[0] ?? "";
  // "J. A. Smith": a letter with a stop is an initial, not an article.
  return SENTENCE_STARTERS.has(word.toLowerCase()) && !(word.length === 1 && next[1] === ".");
}

/** The number of a list entry ("1. Ceasefire") is no sentence. */
function isEnumerator(before: string): boolean {
  return /^\s*[("'“]?(?:\p{N}{1,3}|\p{L})$/u.test(before);
}

function isMarkOfName(before: string): boolean {
  return NAMES_WITH_MARK.has(lastWord(before).toLowerCase());
}

/** Whether the stops stand inside a web or mail address. */
function isInAddress(before: string, rest: string): boolean {
  const word = /\S*$/u.exec(before)?.[0] ?? "";
  if (/:\/\/|^["'“(<]*www(?:\.|$)/iu.test(word)) return true;
  const isMail =
    /@[\p{L}\p{N}.-]*$/u.test(word) ||
    (/[\p{L}\p{N}._%+-]$/u.test(word) && /^[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}]/u.test(rest));
  return isMail && !isStarter(rest);
}

/** The word before a stop with the stops inside it: "U.S", "Ph.D", "doorstep". */
function lastWord(before: string): string {
  return /(?:[\p{L}\p{M}\p{N}]|(?<=\p{L})\.(?=\p{L}))+$/u.exec(before)?.[0] ?? "";
}
