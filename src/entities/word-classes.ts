import type { Token } from "../model/token.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

export const PREPOSITIONS = words(
  "about above across after against along alongside amid among amongst around as at before behind below beneath beside besides between beyond by concerning despite during except for from in inside into like near of off on onto opposite out outside over past per regarding since than through throughout to toward towards under underneath until unto up upon versus via with within without",
);

/** Prepositions by which a noun says more of the one before it: "the head **of** NATO **in** Oslo". */
export const CHAINING = words("of in at for from with to on");

/** Prepositions that may open a clause: "after he left". */
export const CLAUSE_PREPOSITIONS = words("after as before since than until like");

/** Words after which a clause begins. */
export const CLAUSE_OPENERS = words(
  "that because if when whenever while where whereas although though unless whether who whom which whose how why what so but nor yet once",
);

export const COORDINATORS = words("and or & nor");

export const ARTICLES: ReadonlyMap<string, "THE" | "A" | "THIS"> = new Map([
  ["the", "THE"],
  ["a", "A"],
  ["an", "A"],
  ["another", "A"],
  ["some", "A"],
  ["any", "A"],
  ["each", "A"],
  ["every", "A"],
  ["no", "A"],
  ["many", "A"],
  ["several", "A"],
  ["most", "A"],
  ["all", "A"],
  ["this", "THIS"],
  ["these", "THIS"],
  ["those", "THIS"],
  ["both", "THIS"],
]);

export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["both", 2],
]);

/** Verbs that may stand before the one who speaks: "…, said Lavrov". */
export const SAYING = words(
  "say says said add adds added write writes wrote note notes noted tell tells told stress stressed declare declared explain explains explained insist insisted argue argues argued warn warned announce announced reply replied ask asked recall recalled claim claims claimed conclude concluded acknowledge acknowledged report reports reported highlight highlights highlighted emphasize emphasized emphasise emphasised conceded continued",
);

/** Verbs after which a clause says what their subject says, thinks or promises. */
export const REPORTING = new Set([
  ...SAYING,
  ...words(
    "believe believes believed think thinks thought hope hopes hoped expect expects expected fear fears feared know knows knew promise promises promised agree agrees agreed decide decides decided deny denies denied confirm confirms confirmed reveal reveals revealed vow vows vowed pledge pledges pledged suggest suggests suggested feel feels felt realize realizes realized realise realised learn learns learned admit admits admitted warns acknowledges states stated indicate indicates indicated maintains maintained alleges alleged estimates estimated predicts predicted testified claims boasted joked",
  ),
]);

/** Verbs that stand before another one, or say what something is. */
export const AUXILIARIES = words("is was are were has had have will would can could may might must should does did");

/** How many tokens an age between commas has that opens these ("Rossi**, 46,** is a lawyer"); 0 where none does. */
export function lengthOfAge([comma, age, next]: readonly Token[]): number {
  return comma?.text === "," && /^\d{1,3}$/u.test(age?.text ?? "") && next?.text === "," ? 3 : 0;
}
