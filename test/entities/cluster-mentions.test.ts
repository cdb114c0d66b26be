import { describe, expect, it } from "vitest";
import type { Cluster } from "../../src/model/cluster.ts";
import { extract, sourceOf } from "../extract-text.ts";

async function clustersIn(text: string): Promise<readonly Cluster[]> {
  return (await extract(sourceOf(text, "2022-01-20"))).clusters;
}

/** The surfaces of each cluster, without doubles. */
const groupsIn = async (text: string): Promise<readonly (readonly string[])[]> =>
  (await clustersIn(text)).map(({ mentions }) => [...new Set(mentions.map(({ surface }) => surface))]);

describe("mentions that name one thing", () => {
  it.each<[string, string, readonly string[]]>([
    ["a last name after the full one", "Carla Rossi left. Rossi came back.", ["Carla Rossi", "Rossi"]],
    ["a last name before the full one", "Rossi left. Then Carla Rossi came back.", ["Rossi", "Carla Rossi"]],
    ["a title and a full name", "President Kennedy spoke. John Kennedy was calm.", ["Kennedy", "John Kennedy"]],
    ["an acronym in brackets", "The Harbour Workers Union (HWU) met. The HWU voted.", ["Harbour Workers Union", "HWU"]],
    [
      "an alias that is known",
      "NATO met. The North Atlantic Treaty Organization voted.",
      ["NATO", "North Atlantic Treaty Organization"],
    ],
    ["a demonym and its country", "Peru objected. Peruvian troops left.", ["Peru", "Peruvian"]],
    ["two names of a country", "The Soviet Union collapsed. The USSR had many republics.", ["Soviet Union", "USSR"]],
    [
      "a body without its country",
      "The Italian Supreme Court of Cassation ruled in Rome. The Supreme Court was brief. Italian papers cheered.",
      ["Italian Supreme Court of Cassation", "Supreme Court"],
    ],
    [
      "a body without what it is for",
      "The Rossi Foundation for the Visual Arts paid. The Rossi Foundation is rich.",
      ["Rossi Foundation for the Visual Arts", "Rossi Foundation"],
    ],
    [
      "an event without its year",
      "Sweden lost at the World Cup. The FIFA World Cup 2022 was in Qatar.",
      ["World Cup", "FIFA World Cup 2022"],
    ],
    [
      "a body in three forms",
      "The Italian Supreme Court of Cassation sat. The Supreme Court of Cassation ruled. The Supreme Court left. Italian papers cheered.",
      ["Italian Supreme Court of Cassation", "Supreme Court of Cassation", "Supreme Court"],
    ],
    [
      "a last name and the title that tells whose it is",
      "Carla Rossi met Marco Rossi. Mr Rossi left. Ms Rossi stayed.",
      ["Carla Rossi", "Rossi"],
    ],
    [
      "a firm by its last word, behind what firms have before their names",
      "The police searched Infraestructuras Danubia, a Madrid builder. Danubia denied it.",
      ["Infraestructuras Danubia", "Danubia"],
    ],
    [
      "a body by what it is, with a capital",
      "The People's Bloc won in Lima. Ana Rossi left the Bloc.",
      ["People's Bloc", "Bloc"],
    ],
    ["the first of two last names", "Ana Ruiz Blanco spoke. Ruiz left. Ruiz came back.", ["Ana Ruiz Blanco", "Ruiz"]],
    [
      "a firm without what firms are called",
      "The police searched Danubia Engineering, a Vienna contractor. Danubia denied it.",
      ["Danubia Engineering", "Danubia"],
    ],
    [
      "a firm without both words that firms end in",
      "The police searched Danubia Networks Inc., a Vienna contractor. Danubia denied it.",
      ["Danubia Networks Inc.", "Danubia"],
    ],
    ["a priest by his given name", "Father Renzo Galli spoke. Father Renzo left.", ["Renzo Galli", "Renzo"]],
    [
      "a long name and the acronym that spells it",
      "The Front for Peace in the Greater Sahel (FPGS) met. The FPGS voted.",
      ["Front for Peace in the Greater Sahel", "FPGS"],
    ],
    ["a given name", "Meles Zenawi spoke. Meles left.", ["Meles Zenawi", "Meles"]],
    ["a name without its suffix", "Dean Harlow Jr. spoke. Harlow left.", ["Dean Harlow Jr", "Harlow"]],
    ["a possessive", "Carla Rossi spoke. Rossi's plan failed.", ["Carla Rossi", "Rossi"]],
  ])("%s", async (_what, text, expected) => {
    expect(await groupsIn(text)).toContainEqual(expected);
  });
});

describe("a last name that several bear is that of whoever was called by it before the others came in", () => {
  const between = "The house by the harbour stood empty and the neighbours asked no more. ".repeat(6);
  const alone = async (text: string): Promise<number> =>
    (await clustersIn(text))
      .filter(({ name }) => name === "Carla Rossi")
      .flatMap(({ mentions }) => mentions.filter(({ surface }) => surface === "Rossi")).length;

  it("where they are named", async () => {
    expect(
      await alone(`Carla Rossi left. Rossi was tired. ${between}Luca Rossi waited. ${between}Rossi came back.`),
    ).toBe(2);
  });

  it("or of him whose kin the others are said to be", async () => {
    const groups = await groupsIn(
      "Pedro Danovic died in Lima. His daughter, the lawyer Zara Danovic, wept. Danovic was loved by all, and Danovic was 71.",
    );
    expect(groups).toContainEqual(["Pedro Danovic", "His", "Danovic"]);
  });

  it("though it is the first of two of his", async () => {
    const groups = await groupsIn(
      "Pedro Danovic Ruiz was jailed in Lima. Danovic shook his head. His son, Diego Danovic, wept. Danovic left.",
    );
    expect(groups).toContainEqual(["Pedro Danovic Ruiz", "Danovic", "his", "His"]);
  });

  it("unless another one is named right before", async () => {
    expect(await alone(`Carla Rossi left. Rossi was tired. ${between}Luca Rossi waited. Rossi came back.`)).toBe(1);
  });

  it("and of nobody where nobody was", async () => {
    expect(await alone(`Carla Rossi left. ${between}Luca Rossi waited. ${between}Rossi came back.`)).toBe(0);
  });
});

describe("mentions that must stay apart", () => {
  it.each<[string, string, string, string]>([
    ["the USSR and Russia", "The USSR fell. Russia followed.", "USSR", "Russia"],
    ["two people of one last name", "Robert Kennedy met John Kennedy.", "Robert Kennedy", "John Kennedy"],
    ["father and son", "Donald Harlow spoke. Donald Harlow Jr. left.", "Donald Harlow", "Donald Harlow Jr."],
    [
      "a king and who has his name for one of two last names",
      "King Hussein died. Karim Hussein Nasser spoke. Hussein spoke.",
      "Hussein",
      "Karim Hussein Nasser",
    ],
    ["a country and its capital", "Peru objected. They met in Lima.", "Peru", "Lima"],
    ["a person and a place of one name", "Paris is cold. Ana Paris is warm.", "Paris", "Ana Paris"],
    [
      "an event and one of two that its name may be short for",
      "The FIFA World Cup 2018 was larger than the FIFA World Cup 2014. Sweden lost at the World Cup.",
      "World Cup",
      "FIFA World Cup 2018",
    ],
    [
      "a known body and a longer name with it",
      "The Conservative Party of Canada met in Ottawa. The Conservative Party of Boris Johnson lost.",
      "Conservative Party",
      "Conservative Party of Canada",
    ],
    [
      "an event and an earlier one",
      "The World Cup begins in Qatar on Sunday. France won the 2018 World Cup.",
      "World Cup",
      "2018 World Cup",
    ],
    [
      "two ministries",
      "The Ministry of Defence of Peru spoke. The Ministry of Defence of Chile answered.",
      "Ministry of Defence of Peru",
      "Ministry of Defence of Chile",
    ],
  ])("%s", async (_what, text, left, right) => {
    const groups = await groupsIn(text);
    const of = (surface: string): number => groups.findIndex((group) => group.includes(surface));
    expect(of(left)).toBeGreaterThanOrEqual(0);
    expect(of(right)).toBeGreaterThanOrEqual(0);
    expect(of(left)).not.toBe(of(right));
  });

  it("a name that every country has is not that of the best known where the document has others", async () => {
    const clusters = await clustersIn(
      "The Supreme Court of Peru met the Supreme Court of Chile. The Supreme Court left.",
    );
    const names = clusters.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["Supreme Court of Peru", "Supreme Court of Chile", "Supreme Court"]));
    expect(names).not.toContain("Supreme Court of the United States");
  });

  it("a last name that two people share is nobody's", async () => {
    const groups = await groupsIn("Robert Kennedy met John Kennedy. Kennedy smiled.");
    expect(groups).toContainEqual(["Kennedy"]);
  });
});

describe("profiles", () => {
  it.each<[string, string, string | null, object]>([
    ["Peruvian Foreign Minister Carla Rossi left.", "carla rossi", null, { country: "PE", offices: ["POLITICS"] }],
    ["The coach Carla Rossi left.", "carla rossi", null, {}],
    [
      "US Ambassador Carla Rossi met Peruvian Ambassador Omar Haddad.",
      "omar haddad",
      null,
      { country: "PE", offices: ["POLITICS"] },
    ],
    ["Rossi left early.", "rossi", "its document", {}],
    ["NATO met.", "nato", null, {}],
  ])("%s", async (text, key, scope, evidence) => {
    const cluster = (await clustersIn(text)).find((one) => one.key === key);
    expect(cluster?.profile.evidence ?? null).toMatchObject(evidence);
    expect(cluster?.profile.scope === null).toBe(scope === null);
  });

  it("are the same in two documents that say the same", async () => {
    const profileIn = async (text: string): Promise<string | undefined> =>
      (await clustersIn(text)).find(({ name }) => name === "Carla Rossi")?.profile.id;
    expect(await profileIn("Carla Rossi left Rome.")).toBe(
      await profileIn("In Oslo, Carla Rossi spoke at length. Rossi was tired."),
    );
  });
});
