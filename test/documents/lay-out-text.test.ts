import { describe, expect, it } from "vitest";
import { layOutText } from "../../src/documents/lay-out-text.ts";

const show = (raw: string, known = {}): string[] =>
  layOutText(raw, known).blocks.map(({ start, end, type }) => `${type}: ${raw.slice(start, end)}`);

const DUMP = [
  " date 2019-04-02 https://www.harbour-news.example.org/2019/ferry-sold-1.html",
  "Ferry sold: what comes next?",
  "Ferry sold: what comes next?",
  "The council of Callao sold the old ferry to a firm from Chile.",
  "2019-04-02T09:10+0200",
  "2019-04-02T09:10+0200",
  "2019-04-02T11:30+0200",
  "ferry",
  "callao",
  "port life",
  "/html/head/meta[@name='og:title']/@content",
  "https://img.harbour-news.example.org/a/b_1920x0.jpg",
  "The council voted on Monday, said mayor Ana Roca.Last week she had still refused to sell.What comes nextThe ferry leaves in May.",
  "A new ferry",
  "The next one is to be built in Lima, where two yards have offered to do it for less.",
  "https://www.harbour-news.example.org/2018/yard-0.html",
  "callao",
  "Harbour News desk@harbour-news.example.org +5112345678 Harbour Media 252 60",
  "2019",
  "Luis Prado",
  "Luis Prado",
  "News",
  "es_PE",
  "1920 1080 true",
  "ferry, callao, port life, chile",
].join("\n\n");

describe("layOutText on a scraper's dump", () => {
  const { found } = layOutText(DUMP);

  it("keeps title, description, body and headings, each once, and marks the rest", () => {
    expect(show(DUMP).filter((line) => !line.startsWith("BOILERPLATE"))).toEqual([
      "TITLE: Ferry sold: what comes next?",
      "DESCRIPTION: The council of Callao sold the old ferry to a firm from Chile.",
      "PARAGRAPH: The council voted on Monday, said mayor Ana Roca.Last week she had still refused to sell.What comes nextThe ferry leaves in May.",
      "HEADING: A new ferry",
      "PARAGRAPH: The next one is to be built in Lima, where two yards have offered to do it for less.",
    ]);
    const texts = layOutText(DUMP).blocks.map(({ start, end }) => DUMP.slice(start, end));
    expect(texts.join("").replace(/\s/g, "")).toBe(DUMP.replace(/\s/g, ""));
  });

  it("reads the metadata", () => {
    expect(found).toMatchObject({
      title: "Ferry sold: what comes next?",
      url: "https://www.harbour-news.example.org/2019/ferry-sold-1.html",
      source: "Harbour News",
      authors: ["Luis Prado"],
      publishedAt: "2019-04-02T09:10:00+02:00",
      modifiedAt: "2019-04-02T11:30:00+02:00",
      language: "es-PE",
      tags: ["ferry", "callao", "port life"],
    });
  });

  it("takes the host as source and the header's day where nothing better is said", () => {
    const bare = DUMP.split("\n\n")
      .filter((line) => !line.startsWith("2019-") && !line.includes("@harbour"))
      .join("\n\n");
    expect(layOutText(bare).found).toMatchObject({
      source: "harbour-news.example.org",
      publishedAt: "2019-04-02",
      modifiedAt: undefined,
    });
  });
});

describe("layOutText on plain text", () => {
  it("finds a title before an empty line, headings and paragraphs", () => {
    const raw =
      "Ferry sold at last\n\nThe council sold it. Nobody minded.\n\nThe price\n\nIt went for very little money.\n";
    expect(show(raw)).toEqual([
      "TITLE: Ferry sold at last",
      "PARAGRAPH: The council sold it. Nobody minded.",
      "HEADING: The price",
      "PARAGRAPH: It went for very little money.",
    ]);
    expect(layOutText(raw).found.title).toBe("Ferry sold at last");
  });

  it("reads lines of metadata below the title", () => {
    const raw =
      "Who buys a ferry?\nPublished: 4 May 2019\nBy Ana Roca and Luis Prado\nSource: Harbour News\nTags: ferry, port\n\nThe council has sold it to Chile.";
    expect(show(raw)[0]).toBe("TITLE: Who buys a ferry?");
    expect(show(raw).at(-1)).toBe("PARAGRAPH: The council has sold it to Chile.");
    expect(layOutText(raw).found).toMatchObject({
      publishedAt: "2019-05-04",
      authors: ["Ana Roca", "Luis Prado"],
      source: "Harbour News",
      tags: ["ferry", "port"],
    });
  });

  it.each([
    ["Saturday, May 4, 2019", "2019-05-04"],
    ["4 May 2019", "2019-05-04"],
    ["Posted on Sept. 3rd, 2020 at 18:40 GMT", "2020-09-03T18:40:00Z"],
    ["2019-05-04", "2019-05-04"],
    ["By Ana Roca, Lima | 4 May 2019", "2019-05-04"],
    ["Sat., May 4, 2019", "2019-05-04"],
    ["Sat 4 May 2019", "2019-05-04"],
    ["Sat May 4, 2019 / 3:12 PM", "2019-05-04T15:12:00Z"],
    ["Published 4 May 2019 | Updated 5 May 2019", "2019-05-04"],
    ["First published on Sat 4 May 2019 10.00 BST", "2019-05-04"],
    ["The Harbour Times, Saturday 4 May 2019", "2019-05-04"],
    ["World | Lima | 4 May 2019", "2019-05-04"],
    ["Lima (Harbour Wire) | 4 May 2019", "2019-05-04"],
    ["4 MAY 2019 • 5 MIN READ", "2019-05-04"],
    ["Published 4 May 2019, 09:12 GMT / Updated 5 hours ago", "2019-05-04T09:12:00Z"],
    ["By Ana Roca for Harbour News, 4 May 2019", "2019-05-04"],
    ["14.05.2019", "2019-05-14"],
    ["5/14/2019", "2019-05-14"],
  ])("takes a line that is nothing but a date for that of publication: %s", (line, publishedAt) => {
    const raw = `Who buys a ferry?\n${line}\nThe council sold it to Chile yesterday. It was old.`;
    expect(layOutText(raw).found).toMatchObject({ title: "Who buys a ferry?", publishedAt });
    expect(show(raw).at(-1)).toBe("PARAGRAPH: The council sold it to Chile yesterday. It was old.");
  });

  it.each([
    ["Published: 2019-05-04", { publishedAt: "2019-05-04" }],
    ["4 May 2019", { publishedAt: "2019-05-04" }],
    ["By Ana Roca", { authors: ["Ana Roca"] }],
  ])("takes the line between the title and %s for the description", (line, known) => {
    const raw = `Who buys a ferry?\n\nLima's council found a buyer for it far away.\n\n${line}\n\nIt was sold to Chile. It was old.`;
    expect(layOutText(raw).found).toMatchObject({
      description: "Lima's council found a buyer for it far away.",
      ...known,
    });
    expect(show(raw).slice(0, 2)).toEqual([
      "TITLE: Who buys a ferry?",
      "DESCRIPTION: Lima's council found a buyer for it far away.",
    ]);
    expect(show(raw).at(-1)).toBe("PARAGRAPH: It was sold to Chile. It was old.");
  });

  it.each([
    ["By Ana Roca\nPublished: 4 May 2019", { authors: ["Ana Roca"], publishedAt: "2019-05-04" }],
    ["By Ana Roca\n4 May 2019", { authors: ["Ana Roca"], publishedAt: "2019-05-04" }],
    ["By Ana Roca in Callao\nUpdated 4 May 2019", { authors: ["Ana Roca"], modifiedAt: "2019-05-04" }],
    ["By Ana Roca, Harbour Wire\nSat., May 4, 2019", { authors: ["Ana Roca"], publishedAt: "2019-05-04" }],
  ])("reads title, description and %s where no empty line parts them", (fields, known) => {
    const raw = `Who buys a ferry?\nLima's council found a buyer for it far away\n${fields}\n\nIt was sold to Chile. It was old.`;
    expect(layOutText(raw).found).toMatchObject({
      title: "Who buys a ferry?",
      description: "Lima's council found a buyer for it far away",
      ...known,
    });
    expect(show(raw).at(-1)).toBe("PARAGRAPH: It was sold to Chile. It was old.");
  });

  it.each([
    ["The Harbour Times | 4 May 2019\n\nWho buys a ferry?", { publishedAt: "2019-05-04", source: "The Harbour Times" }],
    ["WORLD\n\nWho buys a ferry?\n\nBy Ana Roca\n\n4 May 2019", { publishedAt: "2019-05-04", authors: ["Ana Roca"] }],
    ["By Ana Roca\n\nWho buys a ferry?\n\n4 May 2019", { publishedAt: "2019-05-04", authors: ["Ana Roca"] }],
    [
      "Who buys a ferry?\n\nA buyer far away\n\nAna Roca\nLima\n4 May 2019 - 10:45",
      { publishedAt: "2019-05-04T10:45:00Z" },
    ],
    [
      "Who buys a ferry?\nA buyer was found\n4 May 2019 | Harbour Times",
      { publishedAt: "2019-05-04", description: "A buyer was found" },
    ],
    [
      "Who buys a ferry?\n\nBy Ana Roca\nHarbour Times\nMay 4, 2019 at 7:15 p.m. EST",
      { authors: ["Ana Roca"], publishedAt: "2019-05-04" },
    ],
    [
      "Who buys a ferry?\n\n- Council sells it to Chile\n- Mayor calls price a joke\n\nBy Ana Roca and Luis Prado\n\nMay 4, 2019, 7:15 AM GMT+3",
      { authors: ["Ana Roca", "Luis Prado"], publishedAt: "2019-05-04T07:15:00+03:00" },
    ],
    ["Who buys a ferry?\n\nBy Ana Roca in Lima and Luis Prado in Arica", { authors: ["Ana Roca", "Luis Prado"] }],
  ])("finds the title among the lines that say when and by whom: %s", (head, known) => {
    const { found } = layOutText(`${head}\n\nThe council sold it to Chile yesterday. It was old.`);
    expect(found).toMatchObject({ title: "Who buys a ferry?", ...known });
  });

  it("keeps the town of a line that has nothing else but the day", () => {
    const raw = "Who buys a ferry?\n\nLIMA 2019-05-04\n\nIt was sold to Chile. It was old.";
    expect(layOutText(raw).found.publishedAt).toBe("2019-05-04");
    expect(show(raw)[1]).toBe("HEADING: LIMA 2019-05-04");
  });

  it("keeps the date that stands below a byline", () => {
    const raw = "Who buys a ferry?\n\nBy Ana Roca\nPublished: 2019-05-04\n\nIt was sold to Chile. It was old.";
    expect(layOutText(raw).found).toMatchObject({ authors: ["Ana Roca"], publishedAt: "2019-05-04" });
  });

  it("leaves two sentences above a date in the text", () => {
    const raw = "Who buys a ferry?\n\nIt was sold to Chile. Nobody minded.\n\n4 May 2019\n\nIt was old. It was slow.";
    expect(layOutText(raw).found.description).toBeUndefined();
  });

  it("leaves the first paragraph in the text where nothing says when or by whom", () => {
    const raw = "Who buys a ferry?\n\nLima's council found a buyer for it.\n\nIt was sold to Chile. It was old.";
    expect(layOutText(raw).found.description).toBeUndefined();
  });

  it("prefers the field that says when to a bare date, and a date that is repeated is one", () => {
    const text = "The council sold it to Chile yesterday. It was old.";
    const field = `A ferry remembered\n4 June 1989\nPublished: 2019-06-04\n\n${text}`;
    expect(layOutText(field).found.publishedAt).toBe("2019-06-04");
    const twice = `Who buys a ferry?\n4 May 2019\n\n${text}\n\n4 May 2019`;
    expect(layOutText(twice).found.publishedAt).toBe("2019-05-04");
  });

  it.each([
    ["in a chronology", "The ferry in dates\n\n4 May 2019\nThe council sold it.\n\n9 June 2019\nChile paid for it."],
    ["within a sentence", "The council sold it to Chile on\n4 May 2019\nand Chile paid for it."],
    ["in a table", "Ana Torres\nBorn\nMay 4, 1949\nThe minister left Lima yesterday. She was tired."],
    ["for a title", "May 4, 2019\n\nThe council sold the ferry to Chile. It was old."],
    [
      "in a caption",
      "Who buys a ferry?\n\nThe council at work\nin Lima, 4 May 2019\n\nIt was sold to Chile. It was old.",
    ],
    ["of a picture", "Who buys a ferry?\n\nPhotograph: Ana Roca, 4 May 2019\n\nIt was sold to Chile. It was old."],
    ["that could be two", "Who buys a ferry?\n\n4/5/2019\n\nIt was sold to Chile. It was old."],
    [
      "that tells what happened",
      "Who buys a ferry?\n\nSigned in Lima, 4 May 2019\n\nIt was sold to Chile. It was old.",
    ],
    ["without a year", "Who buys a ferry?\nSaturday, May 4\nThe council sold it to Chile yesterday. It was old."],
  ])("leaves a date alone %s", (_, raw) => {
    expect(layOutText(raw).found.publishedAt).toBeUndefined();
  });

  it.each([
    ["one line", "Ferry sold at last"],
    ["a first sentence", "The ferry was sold.\n\nNobody in the port minded that."],
    ["a first line that goes on", "The council of Callao has sold the\nold ferry to a firm from Chile this week."],
    ["only short lines", "Ferry sold\n\nPort closed"],
  ])("finds no title in %s", (_name, raw) => {
    expect(layOutText(raw).found.title).toBeUndefined();
  });

  it.each([
    ["OSLO, 14 March 2019 (Harbour Wire) — Ana Roca left on Thursday.", "2019-03-14"],
    ["LIMA, Peru, May 4, 2019 - Ana Roca left on Saturday.", "2019-05-04"],
    ["LIMA, May 4, 2019 /Harbour Wire/ -- Ana Roca left on Saturday.", "2019-05-04"],
    ["Ana Roca left Lima on 14 March 2019 — a Thursday.", undefined],
  ])("reads the day that opens a report: %s", (first, day) => {
    expect(layOutText(`A ferry is sold\n\n${first}`).found.publishedAt).toBe(day);
  });

  it("reads bylines in capitals, and a title that stands twice once", () => {
    const raw = [
      "A ferry is sold",
      "A ferry is sold",
      "",
      "BY ANA ROCA AND LUIS PRADO",
      "",
      "Last updated 3 September 2019",
      "",
      "The old ferry went to a firm from Chile.",
    ].join("\n");
    const { found } = layOutText(raw);
    expect(found).toMatchObject({
      title: "A ferry is sold",
      authors: ["Ana Roca", "Luis Prado"],
      modifiedAt: "2019-09-03",
    });
    expect(show(raw).map((line) => line.split(":")[0])).toEqual([
      "TITLE",
      "BOILERPLATE",
      "BOILERPLATE",
      "BOILERPLATE",
      "PARAGRAPH",
    ]);
  });

  it("joins wrapped lines, and keeps list entries and lines of their own apart", () => {
    const wrapped =
      "The council of Callao has sold the old ferry to a firm\nfrom Chile, which will use it on the lake for many more\nyears. Nobody minded.";
    expect(show(wrapped)).toEqual([`PARAGRAPH: ${wrapped}`]);
    expect(show("We need these things soon:\n- a new ferry\n- two yards")).toEqual([
      "PARAGRAPH: We need these things soon:",
      "PARAGRAPH: a new ferry",
      "PARAGRAPH: two yards",
    ]);
    expect(show("Lima\nCallao\nCusco")).toHaveLength(3);
  });

  it("takes title and description that the container names where the text begins with them", () => {
    const raw = "Ferry sold.\n\nIt went to Chile.\n\nThe council voted for it on Monday.";
    expect(show(raw, { title: "Ferry sold.", description: "It went to Chile." })).toEqual([
      "TITLE: Ferry sold.",
      "DESCRIPTION: It went to Chile.",
      "PARAGRAPH: The council voted for it on Monday.",
    ]);
    expect(show(raw, { title: "Another title" })[0]).toBe("PARAGRAPH: Ferry sold.");
  });

  it("marks addresses, stamps and copyright lines", () => {
    const raw = "The council sold the ferry.\n\nhttps://example.org/a\n\n2019-05-04T10:00Z\n\n© 2019 Harbour News";
    expect(show(raw).map((line) => line.split(":")[0])).toEqual([
      "PARAGRAPH",
      "BOILERPLATE",
      "BOILERPLATE",
      "BOILERPLATE",
    ]);
  });

  it.each([
    "(Reporting by Ana Quispe in Lima and Omar Haddad; Editing by Carla de Rossi)",
    "Additional reporting by Ana Quispe in Lima.",
    "Writing and editing by Omar Haddad",
  ])("marks the line that says who made a report: %s", (credit) => {
    expect(show(`The council sold the ferry.\n\n${credit}`).at(-1)).toBe(`BOILERPLATE: ${credit}`);
  });

  it.each(["Reporting by Ana Quispe showed that the ferry leaked.", "Editing by hand takes a week."])(
    "keeps prose that only begins like one: %s",
    (line) => {
      expect(show(`The council sold the ferry.\n\n${line}`).at(-1)).toBe(`PARAGRAPH: ${line}`);
    },
  );

  it("does not take prose for a dump", () => {
    const raw =
      "The date was 2019-04-02.\n\nShe wrote to desk@example.org in 2019.\n\nThe hall is 20 x 30 metres wide, he said.";
    expect(show(raw).every((line) => line.startsWith("PARAGRAPH"))).toBe(true);
  });
});
