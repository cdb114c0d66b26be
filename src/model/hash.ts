import { createHash } from "node:crypto";

/** SHA-256 of a text (as UTF-8) or of bytes, in lower-case hex, cut to `length` digits (64 is all). */
export function sha256(content: string | Uint8Array, length = 64): string {
  return createHash("sha256").update(content).digest("hex").slice(0, length);
}

/**
 * JSON with object keys in code-point order and without undefined members: equal values give equal text, so it may be
 * hashed and compared.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => {
    if (member === null || typeof member !== "object" || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}
