import { nameKey } from "../../model/name-key.ts";

/** Words of a shingle: long enough that two authors seldom write the same one, short enough to survive house style. */
const SHINGLE = 4;
/** Least hashes kept of a text; a band is a run of them. */
const HASHES = 192;
/**
 * Fewer words are no evidence of copying: two desks may write "The minister resigned on Monday", and what a paywall
 * leaves is the same on many sites.
 */
const LEAST_WORDS = 12;
/** In fewer words a few that any report of the event would use weigh much, so more hashes must agree at once. */
const SHORT_WORDS = 50;
/**
 * Hashes of a band. 48 bands of 4: texts that share half of their shingles meet in a band 19 times of 20, those that
 * share a tenth once in 200. 24 bands of 8: four fifths 99 times of 100, a fifth never.
 */
const ROWS = { long: 4, short: 8 } as const;
/** Hex digits of a band: with fewer, strangers would meet by chance among some thousand documents. */
const BAND_DIGITS = 8;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * The syndication key of a text: what copies of one story are told by. Min-hash over shingles of normalised words, cut
 * into bands of eight hex digits each, one after the other; two texts are copies where they share a band (`bandsOf`).
 * It is computed from the one text alone, in time linear in it, and is the same whenever it is computed. A changed
 * line, an added credit, some paragraphs less leave most shingles as they were; another article on the same event has
 * others, its quotations apart. Empty for a text of fewer than twelve words.
 */
export function syndicationKey(text: string): string {
  const words = nameKey(text).split(" ");
  if (words.length < LEAST_WORDS) return "";
  const isShort = words.length < SHORT_WORDS;
  const rows = isShort ? ROWS.short : ROWS.long;
  const least = leastHashes(shinglesOf(words));
  let key = "";
  for (let from = 0; from < HASHES; from += rows) {
    // Place and size begin the hash, so that a band never equals another one, nor short texts long ones.
    let band = mix(from + HASHES * rows);
    for (const hash of least.subarray(from, from + rows)) band = mix(band ^ hash);
    key += (band >>> 0).toString(16).padStart(BAND_DIGITS, "0");
  }
  return key;
}

/** The bands of a key; none for an empty one. */
export function bandsOf(key: string): readonly string[] {
  return Array.from({ length: key.length / BAND_DIGITS }, (_, index) =>
    key.slice(index * BAND_DIGITS, (index + 1) * BAND_DIGITS),
  );
}

/** One number for each run of SHINGLE words. */
function shinglesOf(words: readonly string[]): Uint32Array {
  const hashes = Uint32Array.from(words, hashOf);
  return Uint32Array.from({ length: hashes.length - SHINGLE + 1 }, (_, start) => {
    let shingle = FNV_OFFSET;
    for (let at = start; at < start + SHINGLE; at++) shingle = mix(shingle ^ (hashes[at] ?? 0));
    return shingle;
  });
}

/** Of each of HASHES orders of all numbers, the number that comes first: equal for two texts as often as they are alike. */
function leastHashes(shingles: Uint32Array): Uint32Array {
  return Uint32Array.from({ length: HASHES }, (_, index) => {
    // The shingles are mixed already: one odd multiplier carries every bit up to those that decide what is least.
    const [seed, factor] = [mix(index + 1), mix(~index) | 1];
    let least = 0xffffffff;
    for (let at = 0; at < shingles.length; at++) {
      const hash = Math.imul((shingles[at] ?? 0) ^ seed, factor) >>> 0;
      if (hash < least) least = hash;
    }
    return least;
  });
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  return hash >>> 0;
}

/** Spreads 32 bits over 32 bits, one to one (the end of MurmurHash3). */
function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
