const LINK = /(!?\[)([^[\]\n]{1,300})(\]\((?:https?:|mailto:|[#/.])[^()\s]{0,2000}\))/g;
const MARKS = /\*+|`+|~~|(?<![\p{L}\p{N}_])_+(?=[\p{L}\p{N}"'“])|(?<=[\p{L}\p{N}"'”.,!?])_+(?![\p{L}\p{N}_])/gu;

/**
 * The text with Markdown's inline marks (emphasis, code, the address of a link) replaced by as many spaces, so that
 * offsets stay: words then stand beside each other as a reader sees them. Other text comes back as it is.
 */
export function maskMarkup(text: string): string {
  if (!/[*`_~[]/.test(text)) return text;
  return text
    .replace(LINK, (_all, open: string, label: string, rest: string) => blank(open) + label + blank(rest))
    .replace(MARKS, blank);
}

function blank(marks: string): string {
  return " ".repeat(marks.length);
}
