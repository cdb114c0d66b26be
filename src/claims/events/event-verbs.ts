export type Frame =
  /** Subject and object, or a "with" phrase, take part alike. */
  | "MUTUAL"
  /** Subject acts on the object, which may be a place. */
  | "ACT"
  /** Subject receives somebody. */
  | "HOST"
  /** Subject calls somebody in. */
  | "SUMMON"
  /** Subject goes to a place. */
  | "GO"
  /** Subject undergoes it. */
  | "UNDERGO"
  /** Subject hands a thing to somebody. */
  | "TRANSFER"
  /** Subject puts forces or weapons into a place. */
  | "DEPLOY"
  /** Subject takes forces out of a place, or they leave it. */
  | "WITHDRAW"
  /** Subject comes to an agreement with somebody. */
  | "AGREE"
  /** A court decides. */
  | "JUDGE"
  /** Subject goes to court. */
  | "SUE"
  /** Subject casts votes. */
  | "VOTE"
  /** Subject runs for an office. */
  | "RUN"
  /** Subject joins an organization. */
  | "JOIN"
  /** Subject speaks. */
  | "SPEAK"
  /** Somebody does something on a day that its clause says. */
  | "HAPPEN";

export interface EventVerb {
  readonly subtype: string;
  readonly frame: Frame;
  /** The noun that names such an event. */
  readonly noun: string;
  /** How many words it has: "took over" has two. */
  readonly words: number;
}

/** Subtype, frame, noun, and its forms; "+" ties a verb to its particle. */
const VERBS: readonly (readonly [string, Frame, string, string])[] = [
  ["MEETING", "MUTUAL", "meeting", "meet meets met meeting"],
  ["NEGOTIATION", "MUTUAL", "negotiations", "negotiate negotiates negotiated negotiating"],
  ["MEETING", "HOST", "meeting", "host hosts hosted receive receives received"],
  ["MEETING", "SUMMON", "summons", "summon summons summoned"],
  [
    "NEGOTIATION",
    "AGREE",
    "signing",
    "sign signs signed signing strike strikes struck reach reaches reached conclude concludes concluded seal sealed",
  ],
  ["VISIT", "GO", "visit", "visit visits visited visiting tour toured"],
  [
    "VISIT",
    "GO",
    "trip",
    "travel travels traveled travelled traveling travelling fly flies flew arrive arrives arrived arriving return returns returned went sailed",
  ],
  [
    "ATTACK",
    "ACT",
    "attack",
    "attack attacks attacked attacking bomb bombs bombed bombing shell shells shelled shelling storm stormed ambush ambushed raid raids raided assassinate assassinated kidnap kidnapped abduct abducted detonated hijack hijacked stab stabbed shoot shot",
  ],
  ["INVASION", "ACT", "invasion", "invade invades invaded invading annex annexes annexed occupy occupied"],
  ["SANCTION", "ACT", "sanctions", "sanctioned sanctions"],
  ["SANCTION", "ACT", "fine", "fined fines fine"],
  ["DEPLOYMENT", "DEPLOY", "deployment", "deploy deploys deployed deploying station stationed redeployed"],
  ["DEPLOYMENT", "DEPLOY", "deployment", "send sends sent sending dispatch dispatched deliver delivered"],
  [
    "DIPLOMATIC_PROPOSAL",
    "TRANSFER",
    "proposal",
    "send sends sent sending hand hands handed handing submit submits submitted submitting present presents presented deliver delivered pass passed offer offered propose proposed",
  ],
  ["ACCESSION", "JOIN", "accession", "join joins joined joining acceded accede"],
  ["ELECTION", "UNDERGO", "election", "elect elected re-elected reelected"],
  ["ELECTION", "VOTE", "vote", "vote votes voted"],
  ["ELECTION", "RUN", "election", "ran run runs running stood"],
  ["TRIAL", "UNDERGO", "trial", "tried"],
  ["TRIAL", "UNDERGO", "conviction", "convict convicted"],
  ["TRIAL", "UNDERGO", "acquittal", "acquitted"],
  ["TRIAL", "UNDERGO", "indictment", "indicted charged"],
  ["TRIAL", "UNDERGO", "sentencing", "jailed"],
  ["TRIAL", "ACT", "conviction", "convict convicts convicted"],
  ["TRIAL", "ACT", "acquittal", "acquit acquits acquitted"],
  ["TRIAL", "ACT", "indictment", "indict indicts indicted charge charged"],
  ["TRIAL", "ACT", "sentencing", "jail jails jailed"],
  ["TRIAL", "ACT", "sentencing", "sentences sentenced"],
  ["TRIAL", "ACT", "arrest", "arrest arrests arrested detain detained capture captures captured recaptured"],
  ["TRIAL", "ACT", "extradition", "extradite extradites extradited"],
  ["TRIAL", "ACT", "deportation", "deport deports deported"],
  ["TRIAL", "JUDGE", "ruling", "upheld uphold upholds overturned overturn quashed annulled ruled found"],
  ["TRIAL", "SUE", "case", "file files filed lodge lodged bring brings brought take takes took open opens opened"],
  [
    "RESIGNATION",
    "ACT",
    "dismissal",
    "dismiss dismisses dismissed fire fires fired sack sacks sacked oust ousts ousted remove removed",
  ],
  ["CRISIS", "ACT", "overthrow", "overthrow overthrows overthrew overthrown deposed"],
  ["CRISIS", "ACT", "fall", "topple topples toppled"],
  [
    "MILITARY_OPERATION",
    "ACT",
    "capture",
    "capture captures captured seize seizes seized retake retook retaken recapture recaptured overran overrun wrested",
  ],
  [
    "MILITARY_OPERATION",
    "WITHDRAW",
    "withdrawal",
    "withdraw withdraws withdrew withdrawn withdrawing pull pulled left",
  ],
  ["DEATH", "UNDERGO", "death", "die dies died dying"],
  ["DEATH", "ACT", "killing", "kill kills killed murder murdered execute executed"],
  ["RESIGNATION", "UNDERGO", "resignation", "resign resigns resigned resigning ousted quit quits stepped walked"],
  ["ACCIDENT", "UNDERGO", "accident", "crash crashed crashes derailed collide collided capsize capsized sank exploded"],
  [
    "PROTEST",
    "UNDERGO",
    "protest",
    "protest protests protested protesting demonstrate demonstrated march marched rally rallied rioted",
  ],
  ["SPEECH", "SPEAK", "speech", "address addressed"],
  ["TRIAL", "HAPPEN", "questioning", "question questioned interrogated grilled"],
  ["TRIAL", "HAPPEN", "lawsuit", "sue sued countersued"],
  ["TRIAL", "HAPPEN", "appeal", "appeal appealed"],
  ["TRIAL", "HAPPEN", "detention", "held imprisoned interned remanded locked+up"],
  ["TRIAL", "HAPPEN", "investigation", "investigate investigated"],
  ["TRIAL", "HAPPEN", "indictment", "charged"],
  ["TRIAL", "HAPPEN", "conviction", "found+guilty"],
  ["TRIAL", "HAPPEN", "plea", "pleaded+guilty"],
  ["TRIAL", "HAPPEN", "sentencing", "sentence sentenced"],
  ["TRIAL", "HAPPEN", "dismissal", "dismissed rejected threw+out thrown+out"],
  ["TRIAL", "HAPPEN", "ruling", "rule"],
  ["MISSION", "HAPPEN", "release", "free freed release released rescued evacuate evacuated"],
  ["MISSION", "HAPPEN", "recovery", "dug+out pulled+out"],
  ["MISSION", "HAPPEN", "flight", "flown flown+home flown+out airlifted"],
  ["SANCTION", "HAPPEN", "withdrawal", "strip stripped revoke revoked rescinded"],
  ["ACCESSION", "HAPPEN", "swearing-in", "sworn inaugurated crowned"],
  ["ACCESSION", "HAPPEN", "takeover", "take+over takes+over took+over"],
  ["ACCESSION", "HAPPEN", "appointment", "appoint appointed named"],
  ["STATEMENT", "HAPPEN", "recall", "recall recalled"],
  ["ATTACK", "HAPPEN", "looting", "looted ransacked plundered"],
  ["ATTACK", "HAPPEN", "theft", "stole stolen robbed"],
  ["ATTACK", "HAPPEN", "break-in", "broke+into"],
  ["ATTACK", "HAPPEN", "explosion", "blew+up blown+up"],
  ["ATTACK", "HAPPEN", "shooting", "opened+fire"],
  ["ATTACK", "HAPPEN", "firing", "fired"],
  [
    "SANCTION",
    "HAPPEN",
    "ban",
    "ban banned bar barred blacklist blacklisted suspend suspended expel expelled close closed shut froze frozen grounded halted",
  ],
  ["SANCTION", "HAPPEN", "closure", "closing"],
  ["PROJECT", "HAPPEN", "purchase", "bought buy buys acquired acquire acquires purchased"],
  ["PROJECT", "HAPPEN", "sale", "sell sold sold+off"],
  ["PROJECT", "HAPPEN", "award", "award awarded granted"],
  ["PROJECT", "HAPPEN", "handover", "handed+over hand+over"],
  ["PROJECT", "HAPPEN", "withdrawal", "walked+away pulled+out pull+out"],
  ["PROJECT", "HAPPEN", "publication", "publish published printed"],
  ["CRISIS", "HAPPEN", "split", "split"],
  ["CRISIS", "HAPPEN", "quarrel", "fell+out"],
  ["CRISIS", "HAPPEN", "break", "broke+off severed"],
  ["CRISIS", "HAPPEN", "collapse", "collapsed"],
  ["CRISIS", "HAPPEN", "exodus", "fled"],
  ["CRISIS", "HAPPEN", "declaration", "declared"],
  ["CRISIS", "HAPPEN", "surrender", "surrendered gave+up"],
  ["ATTACK", "HAPPEN", "attack", "burned burnt torched executed massacred beheaded poisoned seized shot dragged"],
  ["MILITARY_OPERATION", "HAPPEN", "landing", "landed"],
  ["MILITARY_OPERATION", "HAPPEN", "capture", "took seized liberated"],
  ["MILITARY_OPERATION", "HAPPEN", "expulsion", "drove+out driven+out"],
  ["MILITARY_OPERATION", "HAPPEN", "advance", "marched+into moved+into pushed+into rolled+into crossed+into"],
  ["ACCIDENT", "HAPPEN", "grounding", "ran+aground"],
  ["ACCIDENT", "HAPPEN", "overrun", "ran+off veered+off skidded+off"],
  ["ACCIDENT", "HAPPEN", "break-up", "broke+apart"],
  ["ACCIDENT", "HAPPEN", "fire", "caught+fire"],
  ["PROTEST", "HAPPEN", "walkout", "walked+out downed+tools"],
  ["RESIGNATION", "HAPPEN", "replacement", "replaced"],
  ["MEETING", "HAPPEN", "burial", "bury buried"],
  ["MEETING", "HAPPEN", "reception", "receive received welcomed"],
  ["DIPLOMATIC_PROPOSAL", "HAPPEN", "invitation", "invited"],
  ["NEGOTIATION", "HAPPEN", "agreement", "agreed"],
  ["TRIAL", "HAPPEN", "pardon", "pardon pardoned"],
  ["TRIAL", "HAPPEN", "search", "search searched"],
  ["TRIAL", "HAPPEN", "acquittal", "cleared"],
  ["TRIAL", "HAPPEN", "withdrawal", "dropped"],
  ["TRIAL", "HAPPEN", "settlement", "settle settled"],
  ["PROJECT", "HAPPEN", "construction", "built"],
  ["PROJECT", "HAPPEN", "opening", "opened inaugurated unveiled"],
  ["PROJECT", "HAPPEN", "flotation", "float floated"],
  ["PROJECT", "HAPPEN", "approval", "approve approved ratify ratified"],
  ["PROJECT", "HAPPEN", "merger", "merge merged"],
  ["PROJECT", "HAPPEN", "nationalization", "nationalised nationalized"],
  ["PROJECT", "HAPPEN", "privatization", "privatised privatized"],
  ["PROJECT", "HAPPEN", "donation", "donate donated"],
  ["PROJECT", "HAPPEN", "hiring", "hire hired recruited"],
  ["PROJECT", "HAPPEN", "layoffs", "laid+off lay+off"],
  ["PROJECT", "HAPPEN", "withdrawal", "withdrew withdraw withdrawn"],
  ["CRISIS", "HAPPEN", "dissolution", "dissolve dissolved"],
  ["CRISIS", "HAPPEN", "default", "defaulted"],
  ["CRISIS", "HAPPEN", "escape", "escaped"],
  ["CRISIS", "HAPPEN", "defection", "defected"],
  ["MEETING", "HAPPEN", "call", "telephone telephoned phoned"],
  ["MEETING", "HAPPEN", "wedding", "marry married wed"],
  ["MEETING", "HAPPEN", "discussion", "discuss debate"],
  ["RESIGNATION", "HAPPEN", "retirement", "retire retired"],
  ["RESIGNATION", "HAPPEN", "resignation", "stood+down bowed+out"],
  ["DEATH", "HAPPEN", "death", "drowned hanged perished"],
  ["ACCESSION", "HAPPEN", "succession", "succeed succeeded"],
  ["ACCESSION", "HAPPEN", "appointment", "promoted nominated"],
  ["SANCTION", "HAPPEN", "lifting", "lift lifted"],
  ["SANCTION", "HAPPEN", "extension", "extend extended renew renewed"],
  ["ATTACK", "HAPPEN", "attack", "wounded injured beaten"],
  ["ACCIDENT", "HAPPEN", "fire", "burned+down burnt+down"],
  [
    "STATEMENT",
    "SPEAK",
    "statement",
    "say says said tell tells told announce announces announced state stated declare declared warn warned confirm confirmed accuse accused denounced apologised apologized testify testified pledged vowed demanded refused admitted claimed revealed disclosed",
  ],
];

/** A verb, or one and its particle ("took over"), may have several readings, tried in order. */
export const EVENT_VERBS: ReadonlyMap<string, readonly EventVerb[]> = VERBS.reduce(
  (all, [subtype, frame, noun, list]) => {
    for (const one of list.split(" ")) {
      const verb = one.split("+");
      const key = verb.join(" ");
      all.set(key, [...(all.get(key) ?? []), { subtype, frame, noun, words: verb.length }]);
    }
    return all;
  },
  new Map<string, EventVerb[]>(),
);
