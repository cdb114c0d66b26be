/**
 * A token as word lists have it: small letters, plain apostrophes, no marks around it and no stops in it ("U.S." → "us",
 * "Dr." → "dr", "'S" → "'s"). A mark stays as it is.
 */
export function normOf(written: string): string {
  const plain = written.normalize("NFKC").toLowerCase().replace(/[’ʼ]/g, "'");
  if (/^'\p{L}+$/u.test(plain)) return plain;
  const bare = plain.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, "");
  if (bare === "") return plain;
  return /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(bare) ? bare.replaceAll(".", "") : bare;
}
