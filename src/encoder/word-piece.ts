/** Gives the numbers of a word's pieces. */
export type WordPiece = (norm: string) => readonly number[];

export const CLS = "[CLS]";
export const SEP = "[SEP]";
const UNKNOWN = "[UNK]";
/** Code points; the reference knows no longer word. */
const LONGEST_WORD = 100;
/** Words whose pieces are remembered. */
const REMEMBERED = 20_000;

export interface Vocabulary {
  readonly wordPiece: WordPiece;
  readonly cls: number;
  readonly sep: number;
}

/**
 * WordPiece over a vocabulary of one piece a line: from the left always the longest piece that fits, "##" before all but
 * the first; a word that cannot be put together so is one unknown piece (Schuster and Nakajima 2012). Null where the
 * special pieces are missing.
 */
export function createVocabulary(lines: string): Vocabulary | null {
  const ids = new Map(lines.split("\n").map((piece, id) => [piece, id]));
  const [cls, sep, unknown] = [CLS, SEP, UNKNOWN].map((piece) => ids.get(piece));
  if (cls === undefined || sep === undefined || unknown === undefined) return null;
  const known = new Map<string, readonly number[]>();

  function split(norm: string): readonly number[] {
    const whole = ids.get(norm);
    if (whole !== undefined) return [whole];
    const characters = [...norm];
    if (characters.length > LONGEST_WORD) return [unknown as number];
    const pieces: number[] = [];
    for (let from = 0; from < characters.length; ) {
      let to = characters.length;
      let found: number | undefined;
      for (; to > from; to--) {
        found = ids.get((from > 0 ? "##" : "") + characters.slice(from, to).join(""));
        if (found !== undefined) break;
      }
      if (found === undefined) return [unknown as number];
      pieces.push(found);
      from = to;
    }
    return pieces;
  }

  function wordPiece(norm: string): readonly number[] {
    const before = known.get(norm);
    if (before !== undefined) return before;
    const pieces = split(norm);
    if (known.size < REMEMBERED) known.set(norm, pieces);
    return pieces;
  }

  return { wordPiece, cls, sep };
}
