import type { EncodedSegment } from "../model/encoding.ts";
import type { EncodedName } from "./decode-names.ts";

/** What lies between two spaces, where it is the name of a file or the address of a page and not of what it is about. */
const ADDRESS = /:\/\/|^\W*www\.|\w_\w|\.(?:docx?|xlsx?|pptx?|pdf|txt|csv|zip|html?|jpe?g|png|gif|mp[34])\W*$/iu;

/** Without the names inside of addresses and names of files ("Lisa_resume.doc"). */
export function withoutAddresses(
  raw: string,
  { words }: EncodedSegment,
  names: readonly EncodedName[],
): readonly EncodedName[] {
  return names.filter(({ from, to }) => {
    const [start = 0, end = 0] = [words[from]?.start, words[to - 1]?.end];
    if (/\s/u.test(raw.slice(start, end))) return true;
    const before = BEFORE.exec(raw.slice(Math.max(0, start - LONGEST), start))?.[0] ?? "";
    const after = AFTER.exec(raw.slice(end, end + LONGEST))?.[0] ?? "";
    return !ADDRESS.test(before + raw.slice(start, end) + after);
  });
}

/** Up to a space, a bracket, a quotation mark or a dash: "[Lima](https://lima.example)" is a link with Lima's name on it. */
const BEFORE = /[^\s[\]()<>"“”‹›«»—]*$/u;
const AFTER = /^[^\s[\]()<>"“”‹›«»—]*/u;

/** In characters, to either side of a name: a word of a million letters is not read for each name in it. */
const LONGEST = 200;
