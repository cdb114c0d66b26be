/** How a noun or verb speaks of an event. */
export interface EventNoun {
  readonly subtype: string;
  /** How many of time, place and named participants must be said before it counts. */
  readonly least: number;
}

const NOUNS_BY_SUBTYPE: Readonly<Record<string, string>> = {
  WAR: "war wars battle battles fighting hostilities clashes",
  CRISIS:
    "crisis standoff stand-off famine blockade outbreak epidemic genocide siege exodus lockdown curfew blackout unrest feud quarrel affair scandal",
  MILITARY_OPERATION:
    "offensive counteroffensive counter-offensive airlift exercises drills manoeuvres maneuvers withdrawal pullout pull-out mobilisation mobilization raid raids incursion incursions landing landings evacuation evacuations",
  DEPLOYMENT: "deployment deployments redeployment",
  INVASION: "invasion invasions annexation occupation",
  NEGOTIATION: "talks negotiations negotiation consultations peacetalks",
  MEETING:
    "meeting meetings summit summits conference conferences gathering session congress assembly forum roundtable ceremony funeral wedding festival championship tournament match inauguration reception banquet debate symposium seminar workshop call calls commemoration parade procession concert carnival exhibition burial investiture",
  STATEMENT: "statement statements interview interviews briefing announcement remarks testimony",
  SPEECH: "speech speeches address lecture sermon eulogy",
  DIPLOMATIC_PROPOSAL: "proposal proposals ultimatum",
  ELECTION:
    "election elections vote referendum runoff run-off by-election primary poll polls ballot voting round recount",
  ATTACK:
    "attack attacks bombing bombings airstrike airstrikes strikes shelling massacre massacres shooting shootings assassination assassinations explosion explosions blast blasts ambush kidnapping kidnappings abduction hijacking assault assaults stabbing killing killings murder murders bombardment bombardments barrage arson downing robbery heist looting storming crackdown",
  DISASTER:
    "earthquake earthquakes quake aftershock aftershocks tremor flood floods flooding hurricane cyclone typhoon tsunami eruption wildfire wildfires landslide landslides drought avalanche tornado storm mudslide mudslides heatwave hailstorm blaze",
  SANCTION: "sanctions embargo suspension ban expulsion",
  ACCESSION: "accession admission non-admission swearing-in appointment succession",
  TRIAL:
    "trial trials hearing hearings lawsuit conviction sentencing indictment arrest arrests inquest inquiry investigation investigations probe verdict ruling appeal extradition detention impeachment arbitration court-martial",
  DEATH: "death deaths suicide",
  RESIGNATION: "resignation resignations ouster dismissal sacking departure",
  ACCIDENT:
    "crash crashes collision derailment accident accidents sinking shipwreck fire fires stampede pile-up blowout spill spills grounding leak",
  PROTEST:
    "protest protests demonstration demonstrations rally rallies riot riots strike march marches uprising revolt rebellion coup revolution mutiny sit-in sit-ins vigil vigils walkout lockout boycott putsch stoppage stoppages",
  MISSION: "mission missions expedition spacewalk rescue launch spaceflight",
  PROJECT: "construction takeover merger acquisition purchase handover publication",
  VISIT: "visit visits trip trips tour tours pilgrimage",
};

/** Words that as often name something else: two of time, place and participants must stand with them. */
const WEAK = new Set(
  (
    "call calls statement statements interview interviews briefing announcement remarks testimony address voting poll polls ballot primary vote session congress assembly " +
    "forum match fire fires storm march strike strikes rally rallies launch rescue mission missions tour tours landing landings occupation admission " +
    "dismissal hearing hearings construction proposal proposals gathering ceremony arrest arrests death deaths killing killings murder murders fighting " +
    "crisis mobilization mobilisation battle battles siege speech speeches lecture drills exercises trip trips conviction raid raids evacuation exodus lockdown curfew blackout unrest reception banquet debate workshop seminar parade procession concert exhibition burial " +
    "feud quarrel affair scandal impeachment arbitration sacking departure spill spills grounding leak stoppage stoppages recount swearing-in investigation investigations probe verdict ruling appeal extradition detention barrage arson robbery heist looting storming crackdown inquest inquiry boycott blaze marches inauguration suspension ban expulsion takeover merger acquisition purchase handover publication appointment succession"
  ).split(" "),
);

export const EVENT_NOUNS: ReadonlyMap<string, EventNoun> = new Map(
  Object.entries(NOUNS_BY_SUBTYPE).flatMap(([subtype, words]) =>
    words.split(" ").map((word) => [word, { subtype, least: WEAK.has(word) ? 2 : 1 }] as const),
  ),
);

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What is deployed. */
export const FORCES = words(
  "troops troop soldiers soldier missiles missile forces force assets asset weapons weapon warships warship ships ship aircraft jets jet bombers bomber tanks tank peacekeepers peacekeeper marines battalion battalions brigade brigades regiment division divisions systems system warplanes fighters drones drone helicopters helicopter rockets rocket units unit reinforcements personnel contingent fleet carrier submarine submarines warheads warhead",
);

/** What is signed or reached; the signing is the event, not the paper. */
export const AGREEMENTS = words(
  "agreement agreements treaty pact accord accords deal truce ceasefire declaration bargain compromise protocol memorandum armistice",
);

/** What is brought before a court. */
export const SUITS = words(
  "case cases claim claims lawsuit lawsuits suit suits complaint complaints appeal petition charges motion",
);

/** Who decides there, by the last word of a name or by a noun. */
export const COURTS = words("court courts tribunal judge judges jury justices magistrate");

/** What is handed over in a diplomatic proposal. */
export const DRAFTS = words(
  "draft drafts proposal proposals agreement agreements treaty plan plans demands list note ultimatum offer text document documents letter memorandum roadmap guarantees",
);

/** Who took part when these join an event's noun to a subject, and as what; "" is the subtype's own role. */
export const LIGHT_VERBS: ReadonlyMap<string, string> = new Map(
  (
    [
      [
        "",
        "hold holds held holding begin begins began beginning start starts started starting open opens opened resume resumes resumed end ended",
      ],
      [
        "",
        "conduct conducts conducted conducting launch launches launched launching stage stages staged mount mounts mounted wage waged fight fought",
      ],
      [
        "",
        "carry carries carried make makes made pay pays paid give gives gave deliver delivers delivered commit committed undertake undertook",
      ],
      [
        "",
        "impose imposes imposed imposing attend attends attended attending join joined joining face faced facing lead leads led leading complete completed",
      ],
      [
        "",
        "issue issued plan plans planned planning submit submitted present presented send sent offer offered table tabled win won lose lost tender tendered",
      ],
      ["host", "host hosts hosted hosting"],
      [
        "organizer",
        "organise organises organised organising organize organizes organized organizing convene convenes convened",
      ],
      [
        "initiator",
        "order orders ordered ordering call called approve approves approved authorise authorised authorize authorized propose proposes proposed announce announces announced set sets schedule scheduled",
      ],
      ["target", "suffer suffers suffered survive survived repel repelled"],
    ] as const
  ).flatMap(([role, list]) => list.split(" ").map((word) => [word, role] as const)),
);

/** Verbs that say when, where and by whom the event before them was. */
export const EVENT_PREDICATES = words(
  "held place took takes taken take begin begins began begun start starts started open opens opened end ends ended last lasts lasted occur occurs occurred happen happens happened erupt erupted broke broken convene convenes convened conclude concludes concluded resume resumed continue continues continued scheduled planned set due expected launched carried conducted organised organized staged hosted fought hit hits struck strikes devastated rocked shook killed left follow followed ordered approved imposed extended lifted renewed eased suspended disrupted turned spread grew intensified escalated flared cancelled canceled postponed delayed held-up agreed signed collapsed collapses stalled failed adjourned adjourn wrapped called listed slated timed came comes",
);

/** Participles that stand before an event's noun as adjectives do. */
export const PARTICIPLES = words(
  "botched failed planned proposed alleged attempted aborted ongoing upcoming scheduled expected continued renewed united armed unprovoked disputed contested coordinated televised joint emergency long-awaited threatened stalled suspected foiled reported possible deadly bloody full-scale high-level two-day three-day one-day",
);

/** The role of whoever carries out an event of a subtype, and of whoever it is done to. */
export const ROLES: Readonly<Record<string, { readonly actor: string; readonly other: string }>> = {
  WAR: { actor: "party", other: "party" },
  CRISIS: { actor: "party", other: "party" },
  MILITARY_OPERATION: { actor: "organizer", other: "target" },
  DEPLOYMENT: { actor: "actor", other: "host" },
  INVASION: { actor: "attacker", other: "target" },
  NEGOTIATION: { actor: "party", other: "party" },
  MEETING: { actor: "participant", other: "participant" },
  STATEMENT: { actor: "speaker", other: "audience" },
  SPEECH: { actor: "speaker", other: "audience" },
  DIPLOMATIC_PROPOSAL: { actor: "sender", other: "recipient" },
  ELECTION: { actor: "candidate", other: "candidate" },
  ATTACK: { actor: "attacker", other: "target" },
  DISASTER: { actor: "affected", other: "affected" },
  SANCTION: { actor: "sender", other: "target" },
  ACCESSION: { actor: "candidate", other: "organization" },
  TRIAL: { actor: "defendant", other: "defendant" },
  DEATH: { actor: "victim", other: "victim" },
  RESIGNATION: { actor: "official", other: "official" },
  ACCIDENT: { actor: "involved", other: "involved" },
  PROTEST: { actor: "protester", other: "target" },
  MISSION: { actor: "organizer", other: "crew" },
  PROJECT: { actor: "organizer", other: "partner" },
  VISIT: { actor: "visitor", other: "host" },
};

/** Roles where who acts is not who the event is about. */
export const ACTED: Readonly<Record<string, { readonly actor: string; readonly other: string }>> = {
  DEATH: { actor: "killer", other: "victim" },
  TRIAL: { actor: "prosecutor", other: "defendant" },
  RESIGNATION: { actor: "superior", other: "official" },
  ACCESSION: { actor: "superior", other: "candidate" },
};

/** Subtypes that a country's name before the noun places ("the Haiti earthquake"), rather than says who acts. */
export const PLACED_BY_NAME = words("DISASTER ELECTION PROTEST CRISIS ACCIDENT");

/** Subtypes whose target, where it is a place, is also where they happen. */
export const PLACED_BY_TARGET = words("INVASION ATTACK MILITARY_OPERATION VISIT DISASTER");
