import { sha256 } from "./hash.ts";

/** Letters that Unicode does not take apart into a base letter and a mark. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ħ: "h",
  ŋ: "n",
};

/**
 * The form in which names are compared: NFKC, case folded, marks and possessives stripped, punctuation as single
 * spaces ("Türkiye's" → "turkiye", "U.S." → "us", "Al-Qaeda" → "al qaeda"). Empty where a name has neither letter nor
 * digit.
 */
export function nameKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’ʼ`´]/g, "'")
    .replace(/'s\b/g, "")
    .replace(/(?<=s)'(?=\s|$)/g, "")
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b\.?)/gu, "")
    .replace(/'/g, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßæœøłđðþıħŋ]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * The name key in ASCII, for addresses: "dmitry-peskov". Where letters would be lost, a hash of the key stands in for
 * them, so that two keys never share a slug. At most 80 characters.
 */
export function slugOf(key: string): string {
  const ascii = key.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  const isWhole = ascii.length > 0 && ascii.length <= 80 && /^[a-z0-9 ]+$/.test(key);
  if (isWhole) return ascii;
  const hash = sha256(key, 16);
  const kept = ascii.slice(0, 60).replace(/-+$/, "");
  return kept === "" ? hash : `${kept}-${hash}`;
}
