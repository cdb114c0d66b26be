import { describe, expect, it } from "vitest";
import { documentFromRow } from "../../src/documents/document-from-row.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { findMentions } from "../../src/mentions/find-mentions.ts";
import type { SourceDocument } from "../../src/model/document.ts";
import { tokenizeDocument } from "../../src/text/tokenize-document.ts";

/** Published on a Thursday. */
function sourceOf(text: string, publishedAt = "2022-01-20"): SourceDocument {
  const reading = documentFromRow({ text, publishedAt }, { origin: "test", collection: "default" });
  if ("failure" in reading) throw new Error(reading.failure.message);
  return reading.document;
}

function found(text: string) {
  const source = sourceOf(text);
  return findMentions(source, tokenizeDocument(source), loadKnowledge());
}

const mentionsIn = (text: string): readonly string[] =>
  found(text).mentions.map(({ surface, kind, form }) => `${surface} ${kind} ${form}`);
const names = (...list: string[]): readonly string[] => list.map((name) => `${name} NAME`);

describe("finds who and what is named", () => {
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
  ])("%s", (text, expected) => {
    expect(mentionsIn(text)).toEqual(expected);
  });
});

describe("finds nothing where nothing is named", () => {
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
  ])("%s", (text) => {
    expect(mentionsIn(text)).toEqual([]);
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
  ])("%s is %s", (text, start, precision, wording) => {
    const [date] = found(text).dates;
    expect(date?.when).toMatchObject({ start, precision });
    expect(text.slice(date?.start, date?.end)).toContain(wording);
  });

  it.each(["They fired 40 shots at 12 houses.", "Chapter 7 is long.", "The R-12 was a missile.", "He has 3 dogs."])(
    "none in: %s",
    (text) => {
      expect(found(text).dates).toEqual([]);
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
  it.each(texts)("keeps its spans exact: %.20s", (text) => {
    for (const { start, end, surface } of found(text).mentions) expect(text.slice(start, end)).toBe(surface);
  });
});
