const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Class words that make the capitalised words around them the name of an organization. */
export const ORGANIZATION_HEADS = words(
  "ministry department agency committee commission council university college institute institution academy party bank union association organization " +
    "organisation federation foundation fund court parliament assembly senate congress cabinet administration bureau office service police army navy corps guard " +
    "force forces front movement league alliance coalition group company corporation corp inc ltd plc gmbh authority board society club church times post " +
    "journal news press agency television radio network museum hospital school embassy brigade battalion division regiment command delegation secretariat " +
    "tribunal observatory centre center trust consortium airlines airways industries motors group's bundestag politburo chamber treasury patrol militia",
);

/** Class words that end the name of an event, with the event's subtype. */
export const EVENT_HEADS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    war: "WAR",
    wars: "WAR",
    crisis: "CRISIS",
    summit: "MEETING",
    conference: "MEETING",
    talks: "NEGOTIATION",
    election: "ELECTION",
    elections: "ELECTION",
    referendum: "ELECTION",
    revolution: "PROTEST",
    uprising: "PROTEST",
    protests: "PROTEST",
    massacre: "ATTACK",
    bombing: "ATTACK",
    attacks: "ATTACK",
    attack: "ATTACK",
    earthquake: "DISASTER",
    hurricane: "DISASTER",
    tsunami: "DISASTER",
    famine: "CRISIS",
    disaster: "DISASTER",
    blockade: "CRISIS",
    airlift: "MILITARY_OPERATION",
    offensive: "MILITARY_OPERATION",
    invasion: "INVASION",
    trial: "TRIAL",
    trials: "TRIAL",
    olympics: "MEETING",
    games: "MEETING",
    cup: "MEETING",
    festival: "MEETING",
    genocide: "CRISIS",
    coup: "PROTEST",
    pandemic: "CRISIS",
    expedition: "MISSION",
    campaign: "MILITARY_OPERATION",
  }),
);

/** Words that begin the name of an event ("Operation Anadyr", "Battle of Hue"). */
export const EVENT_STARTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    operation: "MILITARY_OPERATION",
    battle: "WAR",
    siege: "MILITARY_OPERATION",
    hurricane: "DISASTER",
    cyclone: "DISASTER",
    typhoon: "DISASTER",
    invasion: "INVASION",
  }),
);

/** Class words of things that are none of the four kinds, with their subtype. */
export const OTHER_HEADS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    doctrine: "POLICY",
    plan: "POLICY",
    policy: "POLICY",
    act: "POLICY",
    law: "POLICY",
    constitution: "POLICY",
    treaty: "TREATY",
    accord: "TREATY",
    accords: "TREATY",
    agreement: "TREATY",
    agreements: "TREATY",
    pact: "TREATY",
    protocol: "TREATY",
    convention: "TREATY",
    charter: "TREATY",
    declaration: "TREATY",
    memorandum: "TREATY",
    resolution: "POLICY",
    prize: "CONCEPT",
    missile: "WEAPON",
    missiles: "WEAPON",
    communique: "TREATY",
    directive: "POLICY",
    wall: "CONCEPT",
    package: "TREATY",
  }),
);

/** Class words of places that belong to the name. */
export const PLACE_HEADS = words(
  "island islands sea ocean bay gulf strait river lake mountains mountain valley peninsula desert canal city province region county state street square airport " +
    "port base district republic kingdom coast cape mount fort",
);

/** Words that stand inside the names of organizations, events and treaties, between capitalised ones. */
export const NAME_LINKS = words("of for on the and in to against at with");

/** Particles inside the names of people. */
export const PERSON_PARTICLES = words(
  "de van von der den del della da di dos du al el bin ibn ben la le ter ten y af av zu",
);
