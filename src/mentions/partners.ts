const WORD = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’]+/gu;
/** Words have an end: looking back along one of a million letters from each of them would take forever. */
const PAIR = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{M}'’]{1,30}) & (?=(\p{Lu}[\p{L}\p{M}'’]{1,30}))/gu;

/**
 * What a text joins by "&" and never says apart: "Harrow & Lyle" may be a firm, "Rossi & Haddad" of a headline are two people
 * whom the report names one by one.
 */
export function partnersIn(raw: string): ReadonlySet<string> {
  if (!raw.includes(" & ")) return new Set();
  const said = countsOf([...raw.matchAll(WORD)].map(([word]) => word));
  const pairs = countsOf([...raw.matchAll(PAIR)].map(([, one, other]) => `${one} & ${other}`));
  return new Set(
    [...pairs].flatMap(([pair, times]) => (pair.split(" & ").every((one) => said.get(one) === times) ? [pair] : [])),
  );
}

function countsOf(list: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
