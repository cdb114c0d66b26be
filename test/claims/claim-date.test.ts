import { describe, expect, it } from "vitest";
import { claimsIn } from "./claims-in.ts";

const dated = async (text: string): Promise<readonly string[]> =>
  (await claimsIn(text)).map(
    ({ subject, predicate, object, date }) => `${subject} ${predicate} ${object} ${date ?? "undated"}`,
  );

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
    [
      "In November 2019 Peru attacked Chile, and on 6 August 2020 Brazil invaded Ecuador.",
      "Peru ATTACKED Chile 2019-11",
    ],
    [
      "In November 2019 Peru attacked Chile, and on 6 August 2020 Brazil invaded Ecuador.",
      "Brazil ATTACKED Ecuador 2020-08-06",
    ],
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

describe("what holds for long has its own date alone, not that of what else is told", () => {
  it.each<[text: string, claim: string]>([
    ["The mayor of Lima, Ana Quispe, left on Sunday.", "Ana Quispe HOLDS_POSITION Lima undated"],
    ["Ana Quispe, the mayor of Lima, warned Peru last Sunday.", "Ana Quispe HOLDS_POSITION Lima undated"],
    ["Ana Quispe, the mayor of Lima since 2019, left on Sunday.", "Ana Quispe HOLDS_POSITION Lima 2019"],
    ["Ana Quispe became the mayor of Lima in 2019.", "Ana Quispe HOLDS_POSITION Lima 2019"],
    ["Ana Quispe joined the Labour Party in 1979.", "Ana Quispe MEMBER_OF Labour Party 1979"],
    ["Ana Quispe's brother, Omar Quispe, left on Sunday.", "Ana Quispe FAMILY_OF Omar Quispe undated"],
    ["Ana Quispe married Omar Haddad in 1968.", "Ana Quispe FAMILY_OF Omar Haddad 1968"],
    ["Acme, a Lima company, was sold in 2019.", "Acme LOCATED_IN Lima undated"],
  ])("%s → %s", async (text, claim) => {
    expect(await dated(text)).toContain(claim);
  });
});
