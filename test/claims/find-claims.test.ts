import { describe, expect, it } from "vitest";
import { claimsIn } from "./claims-in.ts";

const said = async (text: string): Promise<readonly string[]> =>
  (await claimsIn(text))
    .map(({ subject, predicate, object, modality }) => `${subject} ${predicate} ${object} ${modality}`)
    .sort();

describe("says what the words say, and of whom", () => {
  it.each<[string, readonly string[]]>([
    [
      "Kyiv says that Moscow has deployed tanks to Mali, and Rome denies it.",
      ["Moscow DEPLOYED_TO Mali ASSERTED", "Ukraine COMMENTED_ON Moscow ASSERTED"],
    ],
    [
      "Carla Rossi, Omar Haddad and Ivan Horvat, the president of Croatia, met in Oslo.",
      [
        "Carla Rossi MET_WITH Ivan Horvat ASSERTED",
        "Carla Rossi MET_WITH Omar Haddad ASSERTED",
        "Carla Rossi VISITED Oslo ASSERTED",
        "Ivan Horvat HOLDS_POSITION Croatia ASSERTED",
        "Ivan Horvat VISITED Oslo ASSERTED",
        "Omar Haddad MET_WITH Ivan Horvat ASSERTED",
        "Omar Haddad VISITED Oslo ASSERTED",
      ],
    ],
    ["Norway is not a member of NATO.", ["Norway MEMBER_OF NATO NEGATED"]],
    ["Norway may join NATO.", ["Norway MEMBER_OF NATO HYPOTHETICAL"]],
    ["If Ecuador attacked Peru, nobody would win.", ["Ecuador ATTACKED Peru CONDITIONAL"]],
    ["Carla Rossi plans to visit Jordan.", ["Carla Rossi VISITED Jordan PLANNED"]],
    ["Carla Rossi has never met Omar Haddad.", ["Carla Rossi MET_WITH Omar Haddad NEGATED"]],
    ["US Secretary of State Antony Blinken left.", ["Antony Blinken HOLDS_POSITION United States ASSERTED"]],
  ])("%s", async (text, expected) => {
    expect(await said(text)).toEqual(expected);
  });
});

describe("finds nothing where nothing is said", () => {
  it.each([
    "Geneva, Brussels and Vienna were the three stops.",
    "Ukraine, Russia, and others sent nobody.",
    "Carla Rossi and Omar Haddad were both born poor.",
    "Peru and Ecuador lie far from Norway.",
    "The war cost Peru more than Ecuador.",
    "Rossi read about NATO.",
    "A member of the crew left Norway.",
    "Omar Haddad lost his hat in Tunis.",
    "Troops were tired.",
    "He met nobody.",
  ])("%s", async (text) => {
    expect(await said(text)).toEqual([]);
  });
});
