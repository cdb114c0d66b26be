/** Nouns of office: a stretch that ends in one names a position. */
const OFFICE_NOUNS = new Set(
  (
    "president minister premier chancellor secretary spokesman spokeswoman spokesperson chairman chairwoman chair chairperson chief director " +
    "governor mayor ambassador envoy leader commander general admiral king queen prince princess emperor empress pope head senator deputy " +
    "lawmaker official adviser advisor editor judge prosecutor treasurer commissioner representative delegate councillor counsellor councilman " +
    "vice-president vice-chancellor vice-chairman negotiator marshal colonel executive boss coach captain dictator ruler monarch archbishop bishop " +
    "speaker justice rector dean provost bursar principal headmaster headmistress warden quartermaster ombudsman comptroller controller auditor " +
    "administrator prefect consul attache attaché registrar magistrate sheriff alderman burgomaster superintendent superintendant inspector " +
    "constable general-secretary secretary-general director-general minister-president co-leader governor-general inspector-general attorney chairlady co-chair co-chairman co-chairwoman " +
    "ceo cfo coo cto manager president-elect premiership nuncio legate cardinal abbot patriarch imam rabbi sultan emir sheikh shah tsar " +
    "czar khan duke duchess master officer conductor custodian trustee whip taoiseach mp mep congressman congresswoman " +
    "legislator parliamentarian assemblyman kanzler viceroy regent overseer organizer organiser coordinator co-ordinator liaison legate lord " +
    "epidemiologist statistician economist strategist counsel solicitor harbourmaster postmaster stationmaster paymaster rapporteur undersecretary " +
    "under-secretary vice-premier vice-minister vice-rector archivist portavoz generalissimo commodore brigadier major lieutenant sergeant chieftain headman " +
    "chancellor-designate designate first-secretary ringleader warlord skipper coxswain scoutmaster choirmaster concertmaster bandmaster impresario"
  ).split(" "),
);

/** Offices that a demonym before them does not name the body of: an Italian general is an Italian. */
const OF_NATIONALS = new Set(
  "general major colonel commodore captain lieutenant sergeant brigadier judge prosecutor official bishop archbishop coach manager imam rabbi conductor commander officer".split(
    " ",
  ),
);

/** Forms of address that are no office. */
const HONORIFICS = new Set(
  "dr dr. mr mr. mrs mrs. ms ms. miss sir dame lord lady professor prof. prof saint st. st rev. reverend".split(" "),
);

const FORMER =
  /\b(?:former|formerly|ex|then|late|outgoing|one-time|onetime|once|previously|erstwhile|deposed|ousted|sacked|retired|disgraced)\b/iu;

export function isOfficeNoun(norm: string): boolean {
  return OFFICE_NOUNS.has(norm);
}

/** Whether an office with a demonym says a nationality rather than a post. */
export function isOfNational(role: string): boolean {
  return (
    OF_NATIONALS.has(
      role
        .toLowerCase()
        .split(/[\s-]+/u)
        .at(-1) ?? "",
    ) && !/^(?:chief|foreign)/iu.test(role)
  );
}

/** Whether words say that something is over ("former", "ex-", "then"). */
export function isFormer(words: string): boolean {
  return FORMER.test(words);
}

/** An office as words say it: its text without the words that date it, and whether it is still held. */
export function toOffice(words: string): { readonly role: string; readonly status: "current" | "former" } | undefined {
  const status = isFormer(words) ? "former" : "current";
  const role = words
    .replace(
      /\b(?:former|formerly|ex|then|late|outgoing|one-time|onetime|once|previously|erstwhile|deposed|ousted|sacked|retired|disgraced|incoming|current|currently|new|newly|elected|longtime|long-time|veteran|respected|now|next|first-ever|founder and|co-founder and|self-styled|self-proclaimed)\b[-\s]*/giu,
      "",
    )
    .split(/\s+/u)
    .filter((word) => word !== "" && !HONORIFICS.has(word.toLowerCase()))
    .join(" ")
    .replace(/^['’]s\s+|^(?:the|a|an)\s+/iu, "");
  return role === "" ? undefined : { role, status };
}

/** Offices of a state: bare, they belong to the one that the document names with them or is about. */
const STATE_OFFICE =
  /\b(?:president|minister|premier|chancellor|secretary of state|attorney general|prosecutor general|chief justice|king|queen|emperor|ambassador|senator)\b/iu;

/** Whether an office is one of a state. */
export function isOfState(role: string): boolean {
  return STATE_OFFICE.test(role);
}
