import { describe, expect, it } from "vitest";
import { extract, sourceOf } from "../extract-text.ts";
import { claimsIn } from "./claims-in.ts";

const attributed = async (text: string): Promise<readonly string[]> =>
  (await claimsIn(text))
    .filter(
      ({ predicate }) => predicate !== "HOLDS_POSITION" && predicate !== "SPOKE_TO" && predicate !== "COMMENTED_ON",
    )
    .map(
      ({ subject, predicate, object, attributedTo }) =>
        `${subject} ${predicate} ${object} by ${attributedTo ?? "nobody"}`,
    );

describe("a claim is attributed to whoever says it", () => {
  it.each<[text: string, claim: string]>([
    ["Carla Rossi said that Peru attacked Chile.", "Peru ATTACKED Chile by Carla Rossi"],
    ["Carla Rossi said Peru attacked Chile.", "Peru ATTACKED Chile by Carla Rossi"],
    ["Carla Rossi said on Monday that Peru attacked Chile.", "Peru ATTACKED Chile by Carla Rossi"],
    ["Carla Rossi told Reuters that Peru attacked Chile.", "Peru ATTACKED Chile by Carla Rossi"],
    ["Peru attacked Chile, Carla Rossi said.", "Peru ATTACKED Chile by Carla Rossi"],
    ["Peru attacked Chile, said Carla Rossi.", "Peru ATTACKED Chile by Carla Rossi"],
    ["Peru, Carla Rossi said, attacked Chile.", "Peru ATTACKED Chile by Carla Rossi"],
    ["According to Carla Rossi, Peru attacked Chile.", "Peru ATTACKED Chile by Carla Rossi"],
    ["Peru attacked Chile, according to Carla Rossi.", "Peru ATTACKED Chile by Carla Rossi"],
    ["Carla Rossi believes that Peru attacked Chile.", "Peru ATTACKED Chile by Carla Rossi"],
    ["Carla Rossi left the talks, saying Peru had attacked Chile.", "Peru ATTACKED Chile by Carla Rossi"],
    ["Carla Rossi’s claim that Peru attacked Chile was read in Oslo.", "Peru ATTACKED Chile by Carla Rossi"],
    ["“Peru attacked Chile,” Carla Rossi said.", "Peru ATTACKED Chile by Carla Rossi"],
    ["Carla Rossi said: “Nobody listened. Peru attacked Chile. It is over.”", "Peru ATTACKED Chile by Carla Rossi"],
    ["“Nobody listened,” Carla Rossi said. “Peru attacked Chile on a Sunday.”", "Peru ATTACKED Chile by Carla Rossi"],
    ["Carla Rossi, who heads NATO, said that Peru attacked Chile.", "Peru ATTACKED Chile by Carla Rossi"],
    ["Carla Rossi confirmed the deployment of Belgian troops in Mali.", "Belgium DEPLOYED_TO Mali by Carla Rossi"],
    ["Carla Rossi said Omar Haddad had claimed that Peru attacked Chile.", "Peru ATTACKED Chile by Omar Haddad"],
    ["Ukrainian officials said that Peru attacked Chile.", "Peru ATTACKED Chile by Ukraine"],
    ["Carla Rossi said that Peru left and that Ecuador attacked Chile.", "Ecuador ATTACKED Chile by Carla Rossi"],
  ])("%s", async (text, claim) => {
    expect(await attributed(text)).toContain(claim);
  });
});

describe("a claim that the text itself makes is attributed to nobody", () => {
  it.each<[text: string, claim: string]>([
    ["Peru attacked Chile.", "Peru ATTACKED Chile by nobody"],
    ["Officials said that Peru attacked Chile.", "Peru ATTACKED Chile by nobody"],
    ["Carla Rossi met Omar Haddad and said that she was tired.", "Carla Rossi MET_WITH Omar Haddad by nobody"],
    ["Carla Rossi spoke after Peru attacked Chile.", "Peru ATTACKED Chile by nobody"],
    ["Carla Rossi said she was tired. Peru attacked Chile.", "Peru ATTACKED Chile by nobody"],
    ["Carla Rossi said she was tired; Peru attacked Chile.", "Peru ATTACKED Chile by nobody"],
    ["Carla Rossi warned Omar Haddad that the bridge was lost.", "Carla Rossi WARNED Omar Haddad by nobody"],
  ])("%s", async (text, claim) => {
    expect(await attributed(text)).toContain(claim);
  });
});

describe("who passes on what another said is kept too", () => {
  it.each<[text: string, relayedBy: string | null]>([
    ["Carla Rossi said Omar Haddad had claimed that Peru attacked Chile.", "Carla Rossi"],
    ["Omar Haddad claimed that Peru attacked Chile, Carla Rossi told Reuters.", "Carla Rossi"],
    ["According to Carla Rossi, Omar Haddad said that Peru attacked Chile.", "Carla Rossi"],
    ["Carla Rossi said: “We were told a great deal. Omar Haddad said that Peru attacked Chile.”", "Carla Rossi"],
    ["Carla Rossi said that Peru attacked Chile.", null],
    ["Carla Rossi said she believed that Peru attacked Chile.", null],
    ["“Peru attacked Chile,” Carla Rossi said.", null],
  ])("%s", async (text, relayedBy) => {
    const { claims, clusters } = await extract(sourceOf(text, "2024-05-01"));
    const relayed = claims
      .filter(({ predicate }) => predicate === "ATTACKED")
      .map(({ qualifiers: { relayedBy: by } }) => (typeof by === "object" ? clusters[by.cluster]?.name : null));
    expect(relayed).toEqual([relayedBy]);
  });
});
