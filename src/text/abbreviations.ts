/** Abbreviations by what their full stop means. All in lower case, without the last stop. */

/** A stop after these never ends a sentence: a name or the rest of the phrase follows. */
export const JOINING_ABBREVIATIONS: ReadonlySet<string> = new Set([
  "mr", "mrs", "ms", "mx", "messrs", "mme", "mlle", "dr", "drs", "prof", "rev", "fr", "hon", "msgr", "gen", "lt", "col",
  "maj", "capt", "cmdr", "cdr", "adm", "sgt", "cpl", "pvt", "pfc", "brig", "gov", "sen", "sens", "rep", "reps", "pres",
  "supt", "det", "insp", "amb", "atty", "st", "ste", "mt", "ft", "vs", "e.g", "i.e", "cf", "viz", "approx", "incl",
  "resp", "ibid", "ph",
]);

/** A stop after these does not end a sentence where a number follows ("No. 10", "Jan. 6"), else it does. */
export const NUMBERED_ABBREVIATIONS: ReadonlySet<string> = new Set([
  "no", "nos", "art", "arts", "vol", "vols", "p", "pp", "para", "sec", "ch", "fig", "figs", "eq", "op", "ca", "c", "res",
  "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
]);

/** A stop after these may or may not end a sentence: the word after it decides. Acronyms with stops are like them. */
export const OPEN_ABBREVIATIONS: ReadonlySet<string> = new Set([
  "inc", "corp", "co", "ltd", "plc", "llc", "bros", "dept", "univ", "assn", "assoc", "est", "jr", "sr", "esq", "etc",
  "al", "ph.d", "ave", "blvd", "rd", "sq", "ext", "tel", "mfg", "intl", "govt", "admin", "ala", "ariz", "ark", "calif",
  "colo", "conn", "fla", "ga", "ill", "ind", "kan", "ky", "mass", "md", "mich", "minn", "miss", "mo", "mont", "neb",
  "nev", "okla", "ore", "pa", "tenn", "tex", "va", "vt", "wash", "wis", "wyo",
]);

/** Names that carry an exclamation mark of their own. */
export const NAMES_WITH_MARK: ReadonlySet<string> = new Set(["yahoo", "jeopardy"]);

/** Endings of addresses: "example.Org" is one word however it is written. */
export const DOMAIN_ENDINGS: ReadonlySet<string> = new Set([
  "com", "org", "net", "gov", "edu", "mil", "int", "info", "biz", "io", "ai", "tv", "eu", "uk", "us", "de", "fr", "ru",
  "ua", "cn", "jp", "in", "js",
]);
