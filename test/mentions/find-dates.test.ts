import { describe, expect, it } from "vitest";
import { findDates } from "../../src/mentions/find-dates.ts";

/** Values of the dates in one sentence, published on Thursday, 20 January 2022. */
function valuesIn(text: string, publishedAt: string | null = "2022-01-20T23:30+09:00"): readonly string[] {
  return findDates(text, { start: 0, end: text.length }, publishedAt).map(({ value }) => value);
}

describe("a date says what it says", () => {
  it.each<[string, ...string[]]>([
    ["It ended on Monday, 10 January 2022.", "2022-01-10"],
    ["It ended on Dec. 15, 2021.", "2021-12-15"],
    ["It ended on the 24th of February 2020.", "2020-02-24"],
    ["It ended on 3rd May 1999.", "1999-05-03"],
    ["Signed 2021-11-30 in Oslo.", "2021-11-30"],
    ["Signed on 30.11.2021 in Oslo.", "2021-11-30"],
    ["It fell on Christmas Day 2019.", "2019-12-25"],
    ["Mid-December 2021 was cold.", "2021-12"],
    ["It began in late March 2014.", "2014-03"],
    ["It ended in the latter half of 2021.", "2021-07/2021-12"],
    ["It ended in the first half of 2021.", "2021-01/2021-06"],
    ["Sales fell in the third quarter of 2020.", "2020-07/2020-09"],
    ["Sales fell in Q4 2020.", "2020-10/2020-12"],
    ["They met in the summer of 2021.", "2021-06/2021-08"],
    ["They met in spring 2019.", "2019-03/2019-05"],
    ["They met in the winter of 2019.", "2019"],
    ["Spending rose in fiscal year 2023.", "2023"],
    ["Spending rose in FY2023.", "2023"],
    ["It was built in the early 1960s.", "196X"],
    ["It was built in the late '80s.", "198X"],
    ["It was built in the sixties.", "196X"],
    ["The 2014 invasion was brief.", "2014"],
    ["Peru's 2021 election was close.", "2021"],
    ["She led it (2013) and left.", "2013"],
    ["It fell in March this year.", "2022-03"],
    ["It fell in March of last year.", "2021-03"],
    ["Last March they sued.", "2021-03"],
    ["It might begin in April.", "2022-04"],
    ["The contract expires on April 30.", "2022-04-30"],
    ["Early 2022 looked better.", "2022"],
  ])("%s", (text, ...expected) => {
    expect(valuesIn(text)).toEqual(expected);
  });
});

describe("a range is one date, and 'since' has no end", () => {
  it.each<[string, ...string[]]>([
    ["It lasted from 4 to 6 May 2019.", "2019-05-04/2019-05-06"],
    ["It lasted from 29 October to 7 November 1956.", "1956-10-29/1956-11-07"],
    ["It lasted from 16 October 1962 to 28 October 1962.", "1962-10-16/1962-10-28"],
    ["It is open May 4-6, 2019.", "2019-05-04/2019-05-06"],
    ["It lasted from March to June 2020.", "2020-03/2020-06"],
    ["It fell between 2014 and 2016.", "2014/2016"],
    ["He ruled from 1990 until 2000.", "1990/2000"],
    ["The war of 1914-1918 ended it.", "1914/1918"],
    ["The 2020-21 season was short.", "2020/2021"],
    ["It has grown since 1997.", "1997/.."],
    ["It has grown since March 2021.", "2021-03/.."],
    ["It has rained since Monday.", "2022-01-17/.."],
    ["It has grown since last year.", "2021/.."],
    ["They met on 19 and 20 May 2021.", "2021-05-19", "2021-05-20"],
    ["They meet on 25 January and 3 February.", "2022-01-25", "2022-02-03"],
  ])("%s", (text, ...expected) => {
    expect(valuesIn(text)).toEqual(expected);
  });
});

describe("a relative date counts from the day of publication, as the document's own clock has it", () => {
  it.each<[string, ...string[]]>([
    ["It rained on Monday.", "2022-01-17"],
    ["It rained on Thursday.", "2022-01-20"],
    ["It rained last Thursday.", "2022-01-13"],
    ["They will meet on Monday.", "2022-01-24"],
    ["On Monday they will meet.", "2022-01-24"],
    ["They will meet, a spokesman said on Monday.", "2022-01-17"],
    ["They meet next Friday.", "2022-01-21"],
    ["They met on Monday evening.", "2022-01-17"],
    ["It rained today.", "2022-01-20"],
    ["It rained last night.", "2022-01-19"],
    ["They met the day before yesterday.", "2022-01-18"],
    ["They met last week.", "2022-W02"],
    ["They met earlier this week.", "2022-W03"],
    ["They meet next week.", "2022-W04"],
    ["They met last month.", "2021-12"],
    ["They met late last year.", "2021"],
    ["They meet early next year.", "2023"],
    ["They met three days ago.", "2022-01-17"],
    ["They met two weeks ago.", "2022-W01"],
    ["They met three months ago.", "2021-10"],
    ["They met five years ago.", "2017"],
    ["They met a decade ago.", "201X"],
    ["They met several years ago.", ""],
    ["They met in December.", "2021-12"],
    ["They will meet in June.", "2022-06"],
    ["They met in early November.", "2021-11"],
    ["They met last June.", "2021-06"],
    ["They met last summer.", "2021-06/2021-08"],
    ["They meet next spring.", "2022-03/2022-05"],
    ["They met in the first quarter of last year.", "2021-01/2021-03"],
    ["They meet in the second half of this year.", "2022-07/2022-12"],
    ["They met on 28 December.", "2021-12-28"],
    ["They meet by the end of the year.", "2022"],
    ["In December they met.", "2021-12"],
    ["As recently as May they had met.", "2021-05"],
    ["They met on 9 June.", "2021-06-09"],
    ["They met on 29 February.", "2020-02-29"],
    ["The talks begin on Monday.", "2022-01-24"],
    ["The court set the next hearing for 5 November.", "2022-11-05"],
    ["He had called off a trip planned for 18 January.", "2022-01-18"],
    ["The meeting, set for 7 October, was called off.", "2021-10-07"],
    ["They would keep the deal that they reached in July.", "2021-07"],
    ["In November 17,600 soldiers trained there.", "2021-11"],
    ["They fell fifteen years ago.", "2007"],
    ["They hope for rain by Christmas.", "2022-12-25"],
  ])("%s", (text, ...expected) => {
    expect(valuesIn(text)).toEqual(expected);
  });

  it("or stays unresolved where none is known", () => {
    expect(valuesIn("They met on Monday, last week and in June.", null)).toEqual(["", "", ""]);
  });
});

describe("a date may hang on the one before it", () => {
  it.each<[string, ...string[]]>([
    ["They fell in 1990, and two years later he left.", "1990", "1992"],
    ["They met on 4 May 2019, and the following day they signed.", "2019-05-04", "2019-05-05"],
    ["They met on 4 May 2019; three days earlier he had left.", "2019-05-04", "2019-05-01"],
    ["They met in May 2019 and the next month they signed.", "2019-05", "2019-06"],
    ["They met on 4 May 2019. That same day it rained.", "2019-05-04", "2019-05-04"],
    ["He left in 1990 and returned a decade later.", "1990", "200X"],
    ["She was sentenced on 14 June 2017. The march ended on 9 July.", "2017-06-14", "2017-07-09"],
    ["She was sentenced on 14 June 2017. The march ended on 9 January.", "2017-06-14", "2022-01-09"],
    ["It was founded on 3 March 1995. Its shares rose on 12 October.", "1995-03-03", "2021-10-12"],
    ["She was born in May 1970. The court met on 10 November.", "1970-05", "2021-11-10"],
    ["She was sentenced on 14 June 2017 and set out the next morning.", "2017-06-14", "2017-06-15"],
    ["War came in 1992. They took it that June.", "1992", "1992-06"],
    ["War came in 1992. He said that June was hot.", "1992"],
    ["War came in 1992. They took it in May of that year and left the following April.", "1992", "1992-05", "1993-04"],
    ["It was signed in 1929, and thirty years later it lapsed.", "1929", "1959"],
    ["They met on Monday, and the next day they signed.", "2022-01-17", "2022-01-18"],
    ["They met on 4 May 2019 and left a week later.", "2019-05-04", "2019-05-11"],
    ["They met on 4 May 2019; the crew left the following Monday.", "2019-05-04", "2019-05-06"],
    ["She will be in Oslo on 2 February and in Bergen the day after.", "2022-02-02", "2022-02-03"],
    [
      "It fell on 4 May 2019. Haddad, appointed in 2013, was dismissed. A day later he left.",
      "2019-05-04",
      "2013",
      "2019-05-05",
    ],
    ["She was freed in 1990. The following March she left.", "1990", "1991-03"],
    [
      "It closed on Monday, four days after Haddad left and a day before Rossi did.",
      "2022-01-17",
      "2022-01-13",
      "2022-01-18",
    ],
  ])("%s", (text, ...expected) => {
    expect(valuesIn(text)).toEqual(expected);
  });

  it("and is unresolved where there is none, or it is not known so well", () => {
    expect(valuesIn("Two years later he left.")).toEqual([""]);
    expect(valuesIn("They fell in 1990, and the following day he left.")).toEqual(["1990", ""]);
  });
});

describe("what is to come lies ahead, what has lasted since then behind", () => {
  it.each<[string, ...string[]]>([
    ["If nobody wins by the end of April, they vote again in June.", "2022-04", "2022-06"],
    ["The unions have called a stoppage for Friday.", "2022-01-21"],
    ["Customers have taken out a million since the start of December.", "2021-12"],
    [
      "Rossi is to meet Haddad and his colleague, Sofia Lamb of the miners' union, at the plant on Monday.",
      "2022-01-24",
    ],
  ])("%s", (text, ...expected) => {
    expect(valuesIn(text)).toEqual(expected);
  });
});

describe("how long something took is no date", () => {
  it.each([
    "They talked for three days.",
    "He had ruled for 27 years before a revolt.",
    "It took two years to build.",
    "The three-day visit was short.",
    "It lasted more than a decade.",
    "They will return within two weeks.",
    "He ruled for 2000 days.",
    "It killed 1,990 people.",
    "She may march in second place.",
    "He has 20 sons and may have more.",
  ])("%s", (text) => {
    expect(valuesIn(text)).toEqual([]);
  });
});

it("a date's words are its own, without what leads to them", () => {
  const wordings = (text: string) =>
    findDates(text, { start: 0, end: text.length }, "2022-01-20").map(({ surface }) => surface);
  expect(wordings("In 2013 and on Monday, but not by the end of the year.")).toEqual([
    "2013",
    "Monday",
    "the end of the year",
  ]);
  expect(wordings("It lasted from 4 May 2019 to 6 May 2019, and since 2020.")).toEqual([
    "from 4 May 2019 to 6 May 2019",
    "since 2020",
  ]);
});

it("takes time in proportion to the length of the text", () => {
  const sentence = "On Monday, 10 January 2022, they met for the first time since 1990, two years later than planned. ";
  const timeOf = (count: number): number => {
    const text = sentence.repeat(count);
    const began = performance.now();
    for (let start = 0; start < text.length; start += sentence.length)
      findDates(text, { start, end: start + sentence.length }, "2022-01-20");
    return performance.now() - began;
  };
  timeOf(200);
  expect(timeOf(2_000) / timeOf(200)).toBeLessThan(40);
});
