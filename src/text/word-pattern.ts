import { JOINING_ABBREVIATIONS, NUMBERED_ABBREVIATIONS, OPEN_ABBREVIATIONS } from "./abbreviations.ts";

const ADDRESS = String.raw`(?:https?:\/\/|www\.)[^\s"“”<>]+[^\s"“”<>.,;:!?)\]'’]|[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`;
const DOMAIN = String.raw`(?:[\p{L}\p{N}-]{2,63}\.){1,4}(?:com|org|net|gov|edu|int|io|tv|eu|uk|ru|ua|de|fr|cn)(?![\p{L}\p{N}])`;
const ACRONYM = String.raw`(?:\p{L}\.){2,}(?![\p{L}\p{N}])|(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])|Ph\.D\.?`;
const INITIAL = String.raw`(?<![\p{L}\p{N}])\p{Lu}\.(?=\s*\p{Lu})`;
const NUMBER = String.raw`\p{N}+(?:[.,:]\p{N}+)*(?:(?:st|nd|rd|th|s|m|bn|k|km|pm|am)(?![\p{L}\p{N}])|%)?`;
const PART = String.raw`[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*`;
const WORD = `${PART}(?:[-‐‑&]${PART})*`;
const EMOJI = String.raw`\p{Extended_Pictographic}(?:[\ufe0f\u{1f3fb}-\u{1f3ff}]|\u200d\p{Extended_Pictographic})*`;
const MARK = String.raw`\.{2,}|-{2,}|[^\s]`;

/** Matches the next word or mark of a text. Numbers with letters ("R-12") are words. */
export function createWordPattern(): RegExp {
  const number = String.raw`${NUMBER}(?![\p{L}\p{N}])(?![-‐‑][\p{L}\p{N}])`;
  return new RegExp([ADDRESS, DOMAIN, ACRONYM, INITIAL, number, WORD, EMOJI, MARK].join("|"), "gu");
}

/** Whether the full stop after a word belongs to it ("Dr.", "Inc."); at the end of a sentence it never does. */
export function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    /^\p{Lu}\p{Ll}*$|^(?:vs|etc|al|approx|p|pp)$/u.test(word) &&
    [JOINING_ABBREVIATIONS, NUMBERED_ABBREVIATIONS, OPEN_ABBREVIATIONS].some((set) => set.has(lower))
  );
}
