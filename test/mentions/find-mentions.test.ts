import { describe, expect, it } from "vitest";
import { openEncoder } from "../../src/encoder/open-encoder.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { findMentions } from "../../src/mentions/find-mentions.ts";
import { TAGGERS, type Tagger } from "../../src/model/tagger.ts";
import { tokenizeDocument } from "../../src/text/tokenize-document.ts";
import { sourceOf } from "../extract-text.ts";

const encoder = await openEncoder();

/** Of a document published on a Thursday. */
async function found(text: string, tagger: Tagger = "encoder") {
  const source = sourceOf(text, "2022-01-20");
  const segments = tokenizeDocument(source);
  const encoded = tagger === "rules" ? null : await encoder.encode(source.raw, segments);
  return findMentions(source, segments, encoded, loadKnowledge());
}

const mentionsIn = async (text: string, tagger: Tagger): Promise<readonly string[]> =>
  (await found(text, tagger)).mentions.map(({ surface, kind, form }) => `${surface} ${kind} ${form}`);
const names = (...list: string[]): readonly string[] => list.map((name) => `${name} NAME`);

describe.each(TAGGERS)("finds who and what is named, by %s", (tagger) => {
  it.each<[string, readonly string[]]>([
    ["Carla Rossi opened the bridge.", names("Carla Rossi PERSON")],
    ["The bridge was opened by Carla Rossi.", names("Carla Rossi PERSON")],
    ["President Carla Rossi opened the bridge.", names("Carla Rossi PERSON")],
    ["Foreign Minister Omar Haddad arrived.", names("Omar Haddad PERSON")],
    ["Dr. Hans Ekman treated the wounded.", names("Hans Ekman PERSON")],
    ["General Issa Pliyev commanded them.", names("Issa Pliyev PERSON")],
    ["John F. Kennedy spoke first.", names("John F. Kennedy PERSON")],
    ["Ludwig van der Berg wrote it.", names("Ludwig van der Berg PERSON")],
    ["Carla Rossi's plan failed.", names("Carla Rossi PERSON")],
    ["Carla Rossi and Omar Haddad met.", names("Carla Rossi PERSON", "Omar Haddad PERSON")],
    ["Ana Quispe, a Santiago-based analyst, agreed.", names("Ana Quispe PERSON", "Santiago PLACE")],
    ["The Lagos-born banker Omar Haddad left.", names("Lagos PLACE", "Omar Haddad PERSON")],
    ["Troops left Peru.", names("Peru PLACE")],
    ["Peru's army left.", names("Peru PLACE")],
    ["The United States objected.", names("United States PLACE")],
    ["The U.S. objected.", names("U.S. PLACE")],
    ["The Soviet Union collapsed.", names("Soviet Union PLACE")],
    ["The USSR collapsed.", names("USSR PLACE")],
    ["She flew from Lima to Buenos Aires.", names("Lima PLACE", "Buenos Aires PLACE")],
    ["They signed it in Addis Ababa.", names("Addis Ababa PLACE")],
    ["Cuba and Venezuela were named.", names("Cuba PLACE", "Venezuela PLACE")],
    [
      "Russia, the United States and the United Kingdom signed.",
      names("Russia PLACE", "United States PLACE", "United Kingdom PLACE"),
    ],
    ["The Black Sea is calm.", names("Black Sea PLACE")],
    ["NATO will answer.", names("NATO ORGANIZATION")],
    ["The United Nations will answer.", names("United Nations ORGANIZATION")],
    ["The OSCE met in Vienna.", names("OSCE ORGANIZATION", "Vienna PLACE")],
    ["The European Union imposed sanctions.", names("European Union ORGANIZATION")],
    ["The Ministry of Transport of Peru denied it.", names("Ministry of Transport of Peru ORGANIZATION")],
    ["Lakeside University published it.", names("Lakeside University ORGANIZATION")],
    ["The Harbour Workers Union went on strike.", names("Harbour Workers Union ORGANIZATION")],
    ["The Labour Party won.", names("Labour Party ORGANIZATION")],
    ["Reuters reported it.", names("Reuters ORGANIZATION")],
    ["The Cuban Missile Crisis ended.", names("Cuban Missile Crisis EVENT")],
    ["Operation Anadyr began.", names("Operation Anadyr EVENT")],
    ["Operation Turquoise began in June.", names("Operation Turquoise EVENT")],
    ["He fought in World War II.", names("World War II EVENT")],
    ["The Suez Crisis followed.", names("Suez Crisis EVENT")],
    ["The Battle of Hue in Vietnam was long.", names("Battle of Hue EVENT", "Vietnam PLACE")],
    ["The Treaty of Versailles was signed.", names("Treaty of Versailles OTHER")],
    ["The Helsinki Final Act was signed.", names("Helsinki Final Act OTHER")],
    ["On Friday Kremlin spokesman Dmitry Peskov answered.", names("Kremlin ORGANIZATION", "Dmitry Peskov PERSON")],
    ["US Secretary of State Antony Blinken left.", names("US PLACE", "Antony Blinken PERSON")],
    ["NATO Secretary General Jens Stoltenberg left.", names("NATO ORGANIZATION", "Jens Stoltenberg PERSON")],
    ["The Russian army advanced.", ["Russian PLACE DEMONYM"]],
    ["Peruvian troops advanced.", ["Peruvian PLACE DEMONYM"]],
    ["British Prime Minister Anna Low resigned.", ["British PLACE DEMONYM", "Anna Low PERSON NAME"]],
    ["French and German diplomats met.", ["French PLACE DEMONYM", "German PLACE DEMONYM"]],
  ])("%s", async (text, expected) => {
    expect(await mentionsIn(text, tagger)).toEqual(expected);
  });
});

describe("the encoder's names, weighed", () => {
  it.each<[string, readonly string[]]>([
    ["Dean Haddad taught law.", names("Dean Haddad PERSON")],
    [
      "Washington warned Oslo. George Washington was long dead.",
      ["Washington PLACE METONYM", ...names("Oslo PLACE", "George Washington PERSON")],
    ],
    ["Carla Rossi blamed Moscow.", ["Carla Rossi PERSON NAME", "Moscow PLACE METONYM"]],
    ["He said that Moscow wanted peace.", ["Moscow PLACE METONYM"]],
    ["Kiribati bought land in Fiji.", names("Kiribati PLACE", "Fiji PLACE")],
    ["Germany beat Argentina.", names("Germany PLACE", "Argentina PLACE")],
    ["the harbour workers union met carla rossi in lima", ["carla rossi PERSON NAME", "lima PLACE NAME"]],
    ["PERU MEETS CHILE IN LIMA", names("PERU PLACE", "CHILE PLACE", "LIMA PLACE")],
  ])("%s", async (text, expected) => {
    expect(await mentionsIn(text, "encoder")).toEqual(expect.arrayContaining([...expected]));
  });

  it.each<[string, readonly string[]]>([
    ["Former Warsaw states joined Peru.", names("Peru PLACE")],
    ["The former mayor left Warsaw.", names("Warsaw PLACE")],
  ])("have no city where members of its pact are meant: %s", async (text, expected) => {
    expect(await mentionsIn(text, "encoder")).toEqual(expected);
  });

  it("are the same in a text alone and among others", async () => {
    const text = "Carla Rossi met Omar Haddad of the Harbour Workers Union in Lima.";
    const alone = await found(text);
    await found("Something else happened in Oslo.");
    expect(await found(text)).toEqual(alone);
  });
});

describe.each(TAGGERS)("finds nothing where nothing is named, by %s", (tagger) => {
  it.each([
    "The bridge was opened in the morning.",
    "He said that they would return.",
    "On Monday it rained.",
    "In January the talks went on.",
    "Last week nobody came.",
    "Meanwhile the prices rose.",
    "However, it was too late.",
    "Nobody knows what will happen.",
    "Two ministers resigned on Friday.",
    "The minister of finance resigned.",
    "Why did the first deal fail?",
    "What comes next?",
    "It was the third of its kind.",
    "There are 40,000 of them.",
    "I think so.",
    "The president will speak tonight.",
    "Yes, we can.",
    "Several officials declined to comment.",
    "More than 2,000 people were hurt.",
    "Asked about it, she shrugged.",
    '"Never again," she said.',
    "The war ended.",
    "An election will be held.",
    "They met again in the spring.",
    "Chicken was served with cranberries.",
    "A spokesman confirmed it.",
    "The summit was a failure.",
    "The government fell in May.",
    "Both sides blamed each other.",
    "This is a test.",
  ])("%s", async (text) => {
    expect(await mentionsIn(text, tagger)).toEqual([]);
  });
});

describe("dates", () => {
  it.each<[string, string, string | null, string]>([
    ["It ended on 4 May 1962.", "1962-05-04", "DAY", "4 May 1962"],
    ["It ended in May 1962.", "1962-05", "MONTH", "May 1962"],
    ["It ended in 1962.", "1962", "YEAR", "1962"],
    ["It began in the 1960s.", "196X", "DECADE", "1960s"],
    ["They met on Monday.", "2022-01-17", "DAY", "Monday"],
    ["They met yesterday.", "2022-01-19", "DAY", "yesterday"],
    ["They met on January 10.", "2022-01-10", "DAY", "January 10"],
    ["They will meet tomorrow.", "2022-01-21", "DAY", "tomorrow"],
  ])("%s is %s", async (text, start, precision, wording) => {
    const [date] = (await found(text)).dates;
    expect(date?.when).toMatchObject({ start, precision });
    expect(text.slice(date?.start, date?.end)).toContain(wording);
  });

  it.each(["They fired 40 shots at 12 houses.", "Chapter 7 is long.", "The R-12 was a missile.", "He has 3 dogs."])(
    "none in: %s",
    async (text) => {
      expect((await found(text)).dates).toEqual([]);
    },
  );
});

describe("any text", () => {
  const texts = [
    "a",
    "😀 كوبا 👩‍👧",
    "X",
    "Rossi ".repeat(3_000),
    "THE PRESIDENT OF PERU MET OMAR HADDAD",
    "\u202eabc Peru\u202c",
  ];
  it.each(texts)("keeps its spans exact: %.20s", async (text) => {
    for (const { start, end, surface } of (await found(text)).mentions) expect(text.slice(start, end)).toBe(surface);
  });
});
