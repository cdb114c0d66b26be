import { SENTENCE_STARTERS } from "./sentence-starters.ts";

const LONGEST_HEADING = 80;
/** Endings that are a word of their own inside a name ("macOS", "thyssenKrupp"), not the start of a sentence. */
const NAME_ENDINGS = /^(?:OS|Krupp|SUSE|TV)\b/u;

/**
 * Where a heading without a mark of its own is glued to the sentence after it ("What was signedThe leaders"): the index
 * at which that sentence begins. Looks only near `start`, which must itself be glued to what is before it: there a
 * line of the page began.
 */
export function glueAfterHeading(text: string, start: number, end: number): number | undefined {
  const stretch = text.slice(start, Math.min(end, start + LONGEST_HEADING + 20));
  for (const match of stretch.matchAll(/(?<=\p{Ll}{2})(?=\p{Lu})/gu)) {
    const at = match.index;
    if (at > LONGEST_HEADING) return undefined;
    const heading = stretch.slice(0, at);
    if (!/^['‘]?[\p{Lu}\p{N}]/u.test(heading) || /["“”]/u.test(heading)) return undefined;
    if (heading.trim().split(/\s+/).length >= 2 && isJoint(heading, stretch.slice(at))) return start + at;
  }
  return undefined;
}

function isJoint(heading: string, rest: string): boolean {
  const last = /[\p{L}\p{M}'’-]+$/u.exec(heading)?.[0] ?? "";
  const next = /^[\p{L}\p{M}]+/u.exec(rest)?.[0] ?? "";
  if (/^(?:Mc|Mac|De|Di|Le|La|Van|Von|Fitz)$/.test(last) || NAME_ENDINGS.test(rest)) return false;
  if (/^\p{Ll}{3,}$/u.test(last)) return true;
  // After a capitalised word it may be one name ("WhatsApp"); an acronym or a small word shows that it is two.
  return last.length >= 3 && (/^\p{Lu}{2,}$/u.test(next) || SENTENCE_STARTERS.has(next.toLowerCase()));
}
