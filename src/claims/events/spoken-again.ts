/** What a noun may speak of again: events that one of these nouns named, or that are of one of these subtypes. */
export interface SpokenAgain {
  readonly nouns: ReadonlySet<string>;
  readonly subtypes: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" ").filter((word) => word !== ""));

/**
 * Nouns by which a text speaks again of what it has told, the nouns of the events that each may stand for, and the subtypes:
 * "Brantvik bought Tessaline … **the takeover**".
 */
const AGAIN: readonly (readonly [nouns: string, of: string, subtypes: string])[] = [
  [
    "verdict ruling sentence judgment judgement conviction acquittal",
    "verdict ruling sentencing conviction acquittal",
    "",
  ],
  ["trial trials proceedings", "trial trials hearing", ""],
  ["indictment charge charges", "indictment", ""],
  ["hearing hearings", "hearing hearings", ""],
  ["case lawsuit suit complaint", "case lawsuit", ""],
  ["case", "trial investigation inquiry probe", ""],
  ["inquiry investigation probe", "inquiry investigation investigations probe questioning", ""],
  ["arrest arrests detention", "arrest arrests detention", ""],
  ["appeal", "appeal", ""],
  ["extradition", "extradition", ""],
  [
    "attack attacks assault raid strike bombing bombings ambush shooting shootings blast explosion shelling",
    "attack attacks assault raid raids strikes airstrike airstrikes bombing bombings shooting shootings ambush explosion explosions blast blasts shelling killing",
    "",
  ],
  ["clash clashes fighting battle", "clashes fighting battle battles attack ambush raid", ""],
  ["kidnapping abduction hostage-taking", "kidnapping kidnappings abduction attack capture", ""],
  ["capture seizure takeover", "capture seizure", ""],
  [
    "killing killings murder murders massacre deaths death",
    "killing killings murder murders massacre death deaths attack shooting",
    "",
  ],
  ["sale purchase acquisition takeover merger bid buyout deal offer", "purchase sale acquisition takeover merger", ""],
  ["deal agreement accord pact truce ceasefire settlement treaty armistice", "signing agreement", ""],
  ["release handover", "release handover", ""],
  ["ban suspension closure", "ban", ""],
  ["resignation departure exit", "resignation", ""],
  ["dismissal ouster removal sacking", "dismissal", ""],
  ["coup takeover putsch", "coup overthrow putsch", ""],
  ["operation offensive campaign advance", "offensive counteroffensive capture raid assault", "MILITARY_OPERATION"],
  ["deployment", "deployment", "DEPLOYMENT"],
  ["war conflict", "", "WAR"],
  ["crisis standoff stand-off dispute quarrel row", "", "CRISIS"],
  ["vote election elections poll polls ballot runoff referendum", "", "ELECTION"],
  ["talks negotiations consultations dialogue", "talks negotiations", "NEGOTIATION"],
  ["meeting summit session encounter conference", "meeting summit conference talks", "MEETING"],
  ["visit trip tour", "visit trip tour", "VISIT"],
  ["offer proposal idea plan invitation ultimatum", "proposal proposals invitation ultimatum offer", ""],
  ["quake earthquake tremor disaster flood floods storm hurricane cyclone", "", "DISASTER"],
  ["crash accident collision disaster derailment", "", "ACCIDENT"],
  ["strike walkout stoppage", "strike walkout", ""],
  [
    "protest protests demonstration demonstrations march rally unrest",
    "protest protests demonstration demonstrations march rally",
    "",
  ],
];

/** For each noun that may speak again of something, what it may be. */
export const SPOKEN_AGAIN: ReadonlyMap<string, SpokenAgain> = AGAIN.reduce((all, [nouns, of, subtypes]) => {
  for (const noun of words(nouns)) {
    const before = all.get(noun);
    all.set(noun, {
      nouns: new Set([...(before?.nouns ?? []), ...words(of)]),
      subtypes: new Set([...(before?.subtypes ?? []), ...words(subtypes)]),
    });
  }
  return all;
}, new Map<string, SpokenAgain>());
