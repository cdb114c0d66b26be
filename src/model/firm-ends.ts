/** Last words of a firm's name that may be left out ("Acme Holding", then "Acme"); small letters, without stops. */
export const FIRM_ENDS: ReadonlySet<string> = new Set(
  (
    "holding group inc corp corporation ltd limited plc ag sa se gmbh nv industries company co engineering technologies systems capital " +
    "partners motors airlines airways pharmaceuticals pharma steel telecom logistics ab oy oyj asa as kg spa srl sarl bv llc llp lp pty networks " +
    "energy resources petroleum mining minerals aerospace software electronics solutions services ventures foods media signal semiconductors securities insurance holdings brokers bancorp"
  ).split(" "),
);

const MOST_ENDS = 3;

/**
 * What a firm of such a name may be called in short: without the last words that only say that it is one, each shorter form
 * in turn; none where the name has no such end. Words as of a name key.
 */
export function firmsInShort(words: readonly string[]): readonly (readonly string[])[] {
  const shorter: (readonly string[])[] = [];
  for (let rest = words; shorter.length < MOST_ENDS && rest.length > 1 && FIRM_ENDS.has(rest.at(-1) ?? ""); ) {
    rest = rest.slice(0, -1);
    shorter.push(rest);
  }
  return shorter;
}
