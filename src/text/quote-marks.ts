const OPENING_CONTEXT = /[\s([{<“‘«„–—-]/u;
const CLOSING_CONTEXT = /[\s)\]}>.,;:!?”’»…–—-]/u;

/**
 * Tells for each straight quotation mark of a text whether it opens or closes: index → true where it opens. Apostrophes
 * inside words are left out. A mark with a space on one side speaks for itself; one that is glued on both sides closes
 * what is open. So one lost mark does not turn round all that follow. One pass.
 */
export function findQuoteMarks(text: string): ReadonlyMap<number, boolean> {
  const opens = new Map<number, boolean>();
  const isOpen: Record<string, boolean> = { '"': false, "'": false };
  for (let i = 0; i < text.length; i++) {
    const mark = text[i];
    if (mark !== '"' && mark !== "'") continue;
    const before = text[i - 1] ?? " ";
    const after = text[i + 1] ?? " ";
    if (mark === "'" && isWordPart(before) && isWordPart(after)) continue;
    const canOpen = OPENING_CONTEXT.test(before) || opens.get(i - 1) === true;
    const canClose = CLOSING_CONTEXT.test(after) || after === '"' || after === "'";
    // An apostrophe that ends a plural possessive ("states' ") closes nothing, and does no harm as a closing mark.
    const isOpening = canOpen === canClose ? !isOpen[mark] : canOpen;
    opens.set(i, isOpening);
    isOpen[mark] = isOpening;
  }
  return opens;
}

function isWordPart(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}
