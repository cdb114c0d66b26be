/** Nouns of office: a stretch that ends in one names a position. */
const OFFICE_NOUNS = new Set(
  (
    "president minister premier chancellor secretary spokesman spokeswoman spokesperson chairman chairwoman chair chairperson chief director " +
    "governor mayor ambassador envoy leader commander general admiral king queen prince emperor pope head founder co-founder senator deputy " +
    "lawmaker official adviser advisor editor judge prosecutor treasurer commissioner representative delegate councillor counsellor " +
    "vice-president negotiator marshal colonel executive boss coach captain dictator ruler monarch archbishop speaker justice professor " +
    "member analyst"
  ).split(" "),
);

/** Forms of address that are no office. */
const HONORIFICS = new Set(
  "dr dr. mr mr. mrs mrs. ms ms. miss sir dame lord lady professor prof. prof saint st. st rev. reverend".split(" "),
);

const FORMER = /\b(?:former|ex|then|late|outgoing|one-time|erstwhile|deposed|ousted)\b/iu;

export function isOfficeNoun(norm: string): boolean {
  return OFFICE_NOUNS.has(norm);
}

/** An office as words say it: its text without the words that date it, and whether it is still held. */
export function toOffice(words: string): { readonly role: string; readonly status: "current" | "former" } | undefined {
  const status = FORMER.test(words) ? "former" : "current";
  const role = words
    .replace(
      /\b(?:former|ex|then|late|outgoing|one-time|erstwhile|deposed|ousted|incoming|current|new|longtime)\b[-\s]*/giu,
      "",
    )
    .split(/\s+/u)
    .filter((word) => word !== "" && !HONORIFICS.has(word.toLowerCase()))
    .join(" ")
    .replace(/^['’]s\s+|^(?:the|a|an)\s+/iu, "");
  return role === "" ? undefined : { role, status };
}
