const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Last words of a firm's name that say no more than that it is one; small letters, without stops. */
const FORMS = set(
  "holding holdings group inc corp corporation ltd limited plc ag sa se gmbh nv ab oy oyj asa as kg spa srl sarl bv llc llp lp pty bhd sdn tbk kk jsc pjsc ltda company co",
);
/** Those that say its trade, of which a name may leave out one ("Acme Networks", then "Acme"). */
const TRADES = set(
  "industries engineering technologies systems capital partners motors airlines airways pharmaceuticals pharma steel telecom logistics networks " +
    "energy resources petroleum mining minerals aerospace software electronics solutions services ventures foods media signal semiconductors " +
    "securities insurance brokers bancorp bank financial shipping lines railways chemicals petrochemicals textiles breweries brewery laboratories labs " +
    "studios records publishing semiconductor trading salvage consulting technology dynamics microsystems robotics therapeutics entertainment interactive maritime tankers marine dredging hotels stores supermarkets investments biotech shipyards shipyard steelworks cement oil gas broadcasting",
);
/** Words that firms have before their names in other languages ("**Grupo** Acme"). */
const BEFORE = set(
  "grupo gruppo groupe gruppe banco banca banque infraestructuras construcciones constructora compania compagnie industrias aceros energia editorial " +
    "transportes aerolineas cementos cerveceria petroleos minera societe entreprises etablissements gebruder firma grup",
);
const LINKS = set("of for and & the at in on");
const MOST_FORMS = 3;

/**
 * What a firm of such a name may be called in short: without the last words that only say that it is one, and without its trade,
 * each shorter form in turn; none where the name has no such end. Words as of a name key.
 */
export function firmsInShort(words: readonly string[]): readonly (readonly string[])[] {
  const shorter: (readonly string[])[] = [];
  let rest = words;
  const peel = (ends: ReadonlySet<string>): boolean => {
    if (rest.length < 2 || !ends.has(rest.at(-1) ?? "") || LINKS.has(rest.at(-2) ?? "")) return false;
    rest = rest.slice(0, -1);
    shorter.push(rest);
    return true;
  };
  for (let forms = 0; forms < MOST_FORMS && peel(FORMS); forms++);
  peel(TRADES);
  if (rest.length === 2 && BEFORE.has(rest[0] ?? "")) shorter.push(rest.slice(1));
  return shorter;
}
