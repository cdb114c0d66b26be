import { describe, expect, it } from "vitest";
import { claimsIn } from "./claims-in.ts";

const dated = async (text: string): Promise<readonly string[]> =>
  (await claimsIn(text))
    .filter(({ predicate }) => predicate !== "HOLDS_POSITION")
    .map(({ subject, predicate, object, date }) => `${subject} ${predicate} ${object} ${date ?? "undated"}`);

describe("a claim has the date of its own clause", () => {
  it.each<[text: string, claim: string]>([
    ["Peru attacked Chile in 1990.", "Peru ATTACKED Chile 1990"],
    ["Carla Rossi met Omar Haddad in Oslo in May, to no effect.", "Carla Rossi MET_WITH Omar Haddad 2024-05"],
    ["In 1990, Peru attacked Chile.", "Peru ATTACKED Chile 1990"],
    ["In 1990, Peru, tired of waiting, attacked Chile.", "Peru ATTACKED Chile 1990"],
    ["Peru attacked Chile in 1990 and invaded Ecuador in 1995.", "Peru ATTACKED Chile 1990"],
    ["Peru attacked Chile in 1990, and Brazil invaded Ecuador in 1995.", "Brazil ATTACKED Ecuador 1995"],
    ["Peru attacked Chile in 1990, and Brazil invaded Ecuador in 1995.", "Peru ATTACKED Chile 1990"],
    ["Carla Rossi said on 3 March 2024 that Peru attacked Chile in 1990.", "Peru ATTACKED Chile 1990"],
    ["Carla Rossi said on 3 March 2024 that Peru attacked Chile.", "Peru ATTACKED Chile undated"],
    ["Peru attacked Chile, Carla Rossi said on 3 March 2024.", "Peru ATTACKED Chile undated"],
    ["Carla Rossi met Omar Haddad, who was elected in 2019.", "Carla Rossi MET_WITH Omar Haddad undated"],
    ["Carla Rossi met Omar Haddad, who was elected in 2019, in 2021.", "Carla Rossi MET_WITH Omar Haddad 2021"],
    ["In 2021, Carla Rossi met Omar Haddad, who was elected in 2019.", "Carla Rossi MET_WITH Omar Haddad 2021"],
    ["Carla Rossi met Omar Haddad after Peru attacked Chile in 1990.", "Carla Rossi MET_WITH Omar Haddad undated"],
    ["Carla Rossi met Omar Haddad after Peru attacked Chile in 1990.", "Peru ATTACKED Chile 1990"],
    [
      "Carla Rossi met Omar Haddad in 1991 because Peru attacked Chile in 1990.",
      "Carla Rossi MET_WITH Omar Haddad 1991",
    ],
    ["After Peru attacked Chile in 1990, Carla Rossi met Omar Haddad.", "Carla Rossi MET_WITH Omar Haddad undated"],
    ["When Peru attacked Chile in 1990, Brazil invaded Ecuador.", "Peru ATTACKED Chile 1990"],
    [
      "Carla Rossi said on 3 March 2024 that Omar Haddad would visit Jordan on 5 July 2024.",
      "Omar Haddad VISITED Jordan 2024-07-05",
    ],
    [
      "Carla Rossi will meet with Chilean and Peruvian officials on 5 July and 6 July 2024, respectively.",
      "Carla Rossi MET_WITH Peru 2024-07-06",
    ],
    ["On 3 March 2024 Carla Rossi met Omar Haddad, sending a signal.", "Carla Rossi MET_WITH Omar Haddad 2024-03-03"],
  ])("%s → %s", async (text, claim) => {
    expect(await dated(text)).toContain(claim);
  });
});
