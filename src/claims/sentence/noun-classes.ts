import type { EntityKind } from "../../model/kinds.ts";

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What people are by trade: such a noun with an organization says who they work for. */
export const TRADES = set(
  "journalist reporter correspondent columnist editor analyst researcher lawyer attorney barrister solicitor engineer economist historian " +
    "scientist physicist chemist biologist virologist epidemiologist doctor surgeon nurse physician psychologist psychiatrist teacher lecturer " +
    "professor instructor fellow scholar academic pilot driver photographer cameraman producer presenter anchor broadcaster blogger writer author novelist " +
    "poet painter playwright composer conductor actor actress singer musician banker trader accountant clerk consultant strategist " +
    "expert specialist lobbyist aide assistant bodyguard interpreter translator gardener cook chef porter guard " +
    "technician mechanic foreman electrician geologist archaeologist archeologist anthropologist sociologist botanist astronomer " +
    "mathematician programmer developer designer architect curator librarian archivist demographer climatologist seismologist meteorologist " +
    "coach trainer scout physiotherapist goalkeeper striker midfielder defender winger fullback employee worker staffer " +
    "detective officer agent operative spy intern apprentice dispatcher steward stewardess conductor machinist miner docker nun monk priest " +
    "salesman saleswoman cashier receptionist statistician theologian philosopher linguist hydrologist volcanologist " +
    "oceanographer forester agronomist veterinarian pharmacist midwife paramedic medic investigator commentator reviewer",
);

/** Other nouns for people before a name: "the activist X", "his neighbour Y". */
export const PEOPLE_NOUNS = set(
  "activist politician statesman diplomat businessman businesswoman entrepreneur tycoon oligarch billionaire financier investor cleric preacher " +
    "imam rabbi militant rebel warlord gunman terrorist extremist jihadist defector dissident whistleblower hacker trafficker smuggler mercenary " +
    "boxer footballer tennis swimmer runner cyclist wrestler sprinter skier golfer cricketer player star champion model comedian filmmaker " +
    "artist sculptor chessplayer astronaut cosmonaut explorer farmer fisherman student veteran soldier sailor citizen national politician senator " +
    "congressman congresswoman lawmaker legislator candidate opponent rival colleague counterpart predecessor successor friend neighbour neighbor " +
    "ally mentor protege partner boyfriend girlfriend fiance fiancee banker climber mountaineer sailor rower driver tycoon magnate heiress heir " +
    "hurdler marathoner medallist medalist winner founder cellist violinist pianist guitarist drummer winegrower brigadier prisoner detainee suspect fugitive hostage refugee migrant exile campaigner lawyer nobleman prince princess king queen",
);

/** Words of kinship; "in-law" and "great-" are parts of the word. */
export const KIN = set(
  "wife husband spouse widow widower son daughter father mother brother sister uncle aunt nephew niece cousin grandson granddaughter " +
    "grandfather grandmother grandson stepson stepdaughter stepfather stepmother stepbrother stepsister half-brother half-sister twin " +
    "son-in-law daughter-in-law brother-in-law sister-in-law father-in-law mother-in-law ex-wife ex-husband great-grandson great-grandfather " +
    "great-granddaughter great-grandmother child children parents parent sons daughters brothers sisters siblings heir grandchild fiance fiancee " +
    "dad mum mom godson goddaughter foster-son bride bridegroom great-uncle great-aunt great-nephew great-niece grand-niece grand-nephew",
);

/** What states and armies send: the noun tells sending forces from sending a letter. */
export const FORCES =
  "missiles|missile|troops|troop|forces|soldiers|rockets|weapons|warheads|bombers|tanks|assets|aircraft|ships|jets|marines|peacekeepers|battalion|" +
  "battalions|submarines|submarine|division|divisions|advisers|fighters|warships|warship|frigate|frigates|destroyer|destroyers|drones|artillery|" +
  "paratroopers|units|unit|brigade|brigades|contingent|helicopters|helicopter|boats|carrier|police|officers|guards|commandos|mercenaries|instructors|" +
  "batteries|battery|squadron|squadrons|regiment|regiments|company|launchers|howitzers|patrols|patrol|fleet|gendarmes|servicemen|personnel|military|interceptors|radars|" +
  "armour|infantry|cavalry|engineers|trainers|observers|monitors|snipers|planes|warplanes|gunboat|gunboats|icebreaker|minesweepers|corvette|corvettes|cruiser|cruisers";

/** Nouns that may stand right before a name and say what it is: "the news agency Reuters". */
const BEFORE_NAME: Readonly<Partial<Record<EntityKind, ReadonlySet<string>>>> = {
  PERSON: new Set([...TRADES, ...PEOPLE_NOUNS, ...KIN]),
  ORGANIZATION: set(
    "agency newspaper daily weekly magazine tabloid paper broadcaster channel station website outlet network company firm maker giant group club " +
      "party bank militia charity union think-tank tank startup start-up subsidiary insurer retailer carrier airline operator manufacturer chain " +
      "fund brand conglomerate refiner miner brewer foundation orchestra university college school regiment gang cartel cell faction movement band " +
      "ngo alliance bloc contractor producer developer publisher lender watchdog regulator brokerage consultancy nonprofit institute association federation coalition cooperative",
  ),
  PLACE: set(
    "island town city village port province region river lake state district suburb neighbouring neighboring enclave republic",
  ),
  EVENT: set("exercise operation summit festival tournament conference"),
  OTHER: set(
    "film book novel play opera ship yacht vessel tanker freighter ferry missile treaty album song painting magazine series project",
  ),
};

/** "The city of Mosul", "the state of Ohio": the noun before "of" that names the same place. */
export const PLACE_CLASSES = set(
  "capital city town village port province region state island islands district county republic municipality suburb peninsula resort hamlet " +
    "settlement governorate prefecture canton oblast enclave borough valley commune township",
);

/** Whether a noun may stand before a name of this kind. */
export function isBeforeName(norm: string, kind: EntityKind): boolean {
  return BEFORE_NAME[kind]?.has(norm) ?? false;
}
