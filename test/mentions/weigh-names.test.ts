import { describe, expect, it } from "vitest";
import { splitWords } from "../../src/encoder/split-words.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { explainNames } from "../../src/mentions/explain-names.ts";
import { partnersIn } from "../../src/mentions/partners.ts";
import { weighNames } from "../../src/mentions/weigh-names.ts";
import { type EncodedSegment, NAME_TAGS } from "../../src/model/encoding.ts";

/** A segment as an encoder might see it: each word with the probabilities of the tags given, the rest shared out. */
function segmentOf(text: string, tags: readonly Readonly<Record<string, number>>[]): EncodedSegment {
  const words = splitWords(text, 0, text.length).map(({ start, end }) => ({ start, end }));
  const scores = words.flatMap((_, index) => {
    const given = tags[index] ?? { O: 0.99 };
    const rest = (1 - Object.values(given).reduce((sum, share) => sum + share, 0)) / NAME_TAGS.length;
    return NAME_TAGS.map((tag) => Math.log((given[tag] ?? 0) + rest));
  });
  return { words, scores: Float32Array.from(scores), pieces: null };
}

function namesIn(text: string, tags: readonly Readonly<Record<string, number>>[]): string[] {
  const segment = segmentOf(text, tags);
  const [weighed] = weighNames(text, [segment], loadKnowledge().gazetteer);
  return (weighed?.names ?? []).map(({ from, to, label }) => {
    const [first, last] = [segment.words[from], segment.words[to - 1]];
    return `${label} ${text.slice(first?.start, last?.end)}`;
  });
}

type Tags = readonly Readonly<Record<string, number>>[];

/** Several segments, each on a line of one document. */
function documentOf(texts: readonly string[], tags: readonly Tags[]): { raw: string; segments: EncodedSegment[] } {
  let at = 0;
  const segments = texts.map((text, index) => {
    const { words, ...segment } = segmentOf(text, tags[index] ?? []);
    const start = at;
    at += text.length + 1;
    return { ...segment, words: words.map((word) => ({ start: word.start + start, end: word.end + start })) };
  });
  return { raw: texts.join("\n"), segments };
}

function namesOfAll(texts: readonly string[], tags: readonly Tags[]): string[] {
  const { raw, segments } = documentOf(texts, tags);
  return weighNames(raw, segments, loadKnowledge().gazetteer).flatMap(({ segment: { words }, names }) =>
    names.map(({ from, to, label }) => `${label} ${raw.slice(words[from]?.start, words[to - 1]?.end)}`),
  );
}

const LEAN_ORG = { "B-ORG": 0.55, "B-LOC": 0.4 };

it("a known place is a place where the encoder is unsure", () => {
  expect(namesIn("rain fell on Lima for days", [{}, {}, {}, LEAN_ORG])).toEqual(["LOC Lima"]);
});

it("in a row of scores it may be a team", () => {
  expect(namesIn("Lima 4 Quito 1", [LEAN_ORG, {}, LEAN_ORG])).toEqual(["ORG Lima", "ORG Quito"]);
});

it("inside a longer name it does not break that name", () => {
  const inner = { "I-ORG": 0.6, "B-LOC": 0.3 };
  const last = { "I-ORG": 0.6, "I-LOC": 0.3 };
  expect(
    namesIn("the Port Office of New Zealand said", [{}, { "B-ORG": 0.9 }, { "I-ORG": 0.9 }, inner, inner, last]),
  ).toEqual(["ORG Port Office of New Zealand"]);
});

it("what the document is sure of elsewhere does not break a longer name around it", () => {
  const texts = ["Lima grew", "Lima shrank", "the Opera Lima sang"];
  const tags = [[{ "B-LOC": 0.98 }], [{ "B-LOC": 0.98 }], [{}, { "B-ORG": 0.9 }, { "I-ORG": 0.5, "B-LOC": 0.45 }]];
  expect(namesOfAll(texts, tags)).toEqual(["LOC Lima", "LOC Lima", "ORG Opera Lima"]);
});

it("two words for people with nothing but a space between are one person where it is unsure that they are two", () => {
  const [first, second] = [{ "B-PER": 0.9 }, { "B-PER": 0.6, "I-PER": 0.3 }];
  expect(namesIn("sunita karel sang", [first, second])).toEqual(["PER sunita karel"]);
  expect(namesIn("the Sunita Karel duet", [{}, { "B-PER": 0.97 }, { "B-PER": 0.96 }])).toEqual([
    "PER Sunita",
    "PER Karel",
  ]);
  expect(namesIn("Sunita, Karel sang", [first, {}, second])).toEqual(["PER Sunita", "PER Karel"]);
  expect(namesIn("Sunita\nKarel sang", [first, second])).toEqual(["PER Sunita", "PER Karel"]);
});

it("a place right behind an organization ends its name", () => {
  const firm = [{ "B-ORG": 0.95 }, { "I-ORG": 0.95 }, { "B-LOC": 0.9 }];
  expect(namesIn("Harbour Foods Peru said", firm)).toEqual(["ORG Harbour Foods Peru"]);
  expect(namesIn("Harbour Foods in Peru said", [...firm.slice(0, 2), {}, { "B-LOC": 0.9 }])).toEqual([
    "ORG Harbour Foods",
    "LOC Peru",
  ]);
});

it.each([
  ["the Levant Front in the Western Tarai (LFWT) met", ["ORG Levant Front in the Western Tarai"]],
  ["the Levant Front in the Western Tarai (WT) met", ["ORG Levant Front", "LOC Western Tarai"]],
  ["the Levant Front in the Western Tarai met", ["ORG Levant Front", "LOC Western Tarai"]],
])("names that the acronym behind them spells are one: %s", (text, expected) => {
  const front = [{}, { "B-ORG": 0.95 }, { "I-ORG": 0.95 }, {}, {}, { "B-LOC": 0.9 }, { "I-LOC": 0.9 }];
  expect(namesIn(text, front)).toEqual(expected);
});

it("a place in which a body is based is apart from its name", () => {
  const [first, inner] = [{ "B-ORG": 0.95 }, { "I-ORG": 0.95 }];
  expect(namesIn("the Lima-based Harbour Forum met", [{}, first, inner, inner, inner, inner])).toEqual([
    "LOC Lima",
    "ORG Harbour Forum",
  ]);
  expect(namesIn("the Lima-based forum met", [{}, first, inner, inner])).toEqual(["LOC Lima"]);
});

it("what is known is a name before -led and -backed, though the encoder sees none", () => {
  expect(namesIn("the US-led invasion", [])).toEqual(["LOC US"]);
  expect(namesIn("the U.S.-backed forces", [])).toEqual(["LOC U.S."]);
  expect(namesIn("the Qzx-led invasion", [])).toEqual([]);
});

it("no name goes on behind a dash with spaces about it", () => {
  const tags = [{ "B-PER": 0.9 }, { "I-PER": 0.9 }, { "I-PER": 0.9 }, { "I-PER": 0.9 }];
  expect(namesIn("OSLO – Ana Rossi said", tags)).toEqual(["LOC OSLO", "PER Ana Rossi"]);
  expect(namesIn("Ana – Rossi", tags.slice(0, 3))).toEqual(["PER Ana", "PER Rossi"]);
});

it("whoever the document knows is apart from the body that is his", () => {
  const texts = ["the Harbour Bloc of Zalaznik won", "Borut Zalaznik resigned"];
  const bloc = [{}, { "B-ORG": 0.9 }, { "I-ORG": 0.9 }, { "I-ORG": 0.9 }, { "I-ORG": 0.9 }];
  const person = [{ "B-PER": 0.97 }, { "I-PER": 0.97 }];
  expect(namesOfAll(texts, [bloc, person])).toEqual(["ORG Harbour Bloc", "PER Zalaznik", "PER Borut Zalaznik"]);
  expect(namesOfAll([texts[0] ?? ""], [bloc])).toEqual(["ORG Harbour Bloc of Zalaznik"]);
});

it("an organization that is known without the place keeps its name", () => {
  expect(namesIn("the UN Peru envoy", [{}, { "B-ORG": 0.95 }, { "B-LOC": 0.9 }])).toEqual(["ORG UN", "LOC Peru"]);
});

it.each([
  ["read it in The Atlantic .", "ORG The Atlantic"],
  ["read it in The Atlantic again", "ORG The Atlantic"],
  ["sailed home on the Atlantic .", "LOC Atlantic"],
])("a magazine and an ocean are told apart by the article, at the end of a sentence too: %s", (text, expected) => {
  const tags = text.split(" ").map((word) => {
    if (word === "The") return { "B-MISC": 0.5, "B-ORG": 0.4 };
    if (word === "Atlantic") return text.includes("The") ? { "I-MISC": 0.5, "I-ORG": 0.4 } : { "B-LOC": 0.9 };
    return {};
  });
  expect(namesIn(text, tags)).toEqual([expected]);
});

it("one word of a million letters takes no time by the square", () => {
  expect(namesIn("x".repeat(1_000_000), [{}])).toEqual([]);
});

it.each([
  ["Tom Hale , QC , said", ["PER Tom Hale"]],
  ["Tom Hale , OBE , MP , said", ["PER Tom Hale"]],
  ["Tom Hale , MSNBC , said", ["PER Tom Hale", "ORG MSNBC"]],
  ["Tom Hale , BA 's chief , said", ["PER Tom Hale", "ORG BA"]],
  ["Rosa Hale KC said", ["PER Rosa Hale"]],
])("letters behind a person's name are no name: %s", (text, expected) => {
  const tags = text
    .split(" ")
    .map((word, index) =>
      index === 0 ? { "B-PER": 0.95 } : index === 1 || word === "KC" ? { "I-PER": 0.95 } : toTag(word),
    );
  expect(namesIn(text, tags)).toEqual(expected);
});

it.each([
  ["the consumer price index ( CPI ) rose while CPI in Peru fell", ["LOC Peru"]],
  ["Harbour Foods ( NYSE : HBF ) sank in Peru as HBF fell", ["ORG NYSE", "LOC Peru", "ORG HBF"]],
  ["the Port Workers Union ( PWU ) met and PWU left", ["ORG PWU", "ORG PWU"]],
  ["the water board ( PWU ) met and PWU left", ["ORG PWU", "ORG PWU"]],
])("letters that stand for words in small letters are no name: %s", (text, expected) => {
  const tags = text.split(" ").map((word) => (word === "Peru" ? { "B-LOC": 0.95 } : toTag(word)));
  expect(namesIn(text, tags)).toEqual(expected);
});

it.each([
  ["courses in Urban Hydrology grew and UH pays", false, []],
  ["courses at Urban Hydrology grew and UH pays", true, ["ORG Urban Hydrology", "ORG UH"]],
  ["courses in urban hydrology grew and UH pays", false, ["ORG UH"]],
  ["courses in the History of Urban Hydrology grew and HUH pays", false, []],
  ["courses by Professor Urban Hydrology grew and PUH pays", true, ["ORG Urban Hydrology", "ORG PUH"]],
])("letters that stand for capitalised words are a name only where those are one: %s", (text, isName, expected) => {
  const tags = text.split(" ").map((word) => {
    if (!isName || !/^(?:Urban|Hydrology)$/u.test(word)) return toTag(word);
    return word === "Urban" ? { "B-ORG": 0.95 } : { "I-ORG": 0.95 };
  });
  expect(namesIn(text, tags)).toEqual(expected);
});

/** All names of a text whose words are given a label each, "-" for none; a word with the label of the one before goes on. */
function labelled(text: string, labels: string): string[] {
  const all = labels.split(" ");
  return namesIn(
    text,
    all.map((label, index) => (label === "-" ? {} : { [`${all[index - 1] === label ? "I" : "B"}-${label}`]: 0.95 })),
  );
}

it.each([
  ["rain in Boston Massachusetts fell", "- - LOC LOC -", ["LOC Boston", "LOC Massachusetts"]],
  ["rain in boston massachusetts fell", "- - LOC LOC -", ["LOC boston", "LOC massachusetts"]],
  ["rain in Marfa Texas fell , so Marfa slept", "- - LOC LOC - - - LOC -", ["LOC Marfa", "LOC Texas", "LOC Marfa"]],
  ["rain in Marfa Texas fell", "- - LOC LOC -", ["LOC Marfa Texas"]],
  ["rain in Middle Tennessee fell", "- - LOC LOC -", ["LOC Middle Tennessee"]],
  ["rain in Boston, Massachusetts fell", "- - LOC LOC LOC -", ["LOC Boston, Massachusetts"]],
  ["rain in New South Wales fell", "- - LOC LOC LOC -", ["LOC New South Wales"]],
])("a known place with its region right behind it is two: %s", (text, labels, expected) => {
  expect(labelled(text, labels)).toEqual(expected);
});

it.each([
  ["see Lima_report.doc for more", "- ORG - - - - - -", []],
  ["see https://lima.example for more", "- - - - - ORG - - - -", []],
  ["see www.lima.example for more", "- - - ORG - - - -", []],
  ["see [Lima](https://lima.example) for more", "- - ORG - - - - - - - - - - -", ["ORG Lima"]],
  ["see Lima—www.lima.example", "- ORG - - - - - -", ["ORG Lima"]],
  ["see Lima-based firms", "- ORG - - -", ["LOC Lima"]],
  ["see Lima.com for more", "- ORG ORG ORG - -", ["ORG Lima.com"]],
])("a file or an address is not what it is named after: %s", (text, labels, expected) => {
  expect(labelled(text, labels)).toEqual(expected);
});

it.each([
  ["they asked Harrow & Lyle today", "- - LOC - PER -", ["ORG Harrow & Lyle"]],
  ["they asked Jay & Trish today", "- - PER - PER -", ["PER Jay", "PER Trish"]],
  ["they asked Cuba & Peru today", "- - LOC - LOC -", ["LOC Cuba", "LOC Peru"]],
  ["they asked Harrow & Lyle and Lyle left", "- - LOC - PER - PER -", ["LOC Harrow", "PER Lyle", "PER Lyle"]],
])("two words with an ampersand are a firm where none stands alone: %s", (text, labels, expected) => {
  expect(labelled(text, labels)).toEqual(expected);
});

it("pairs of words take time by the length of the text", () => {
  expect(partnersIn(`${"Harrow".repeat(200_000)}${" Ab & Cd".repeat(200_000)}`).size).toBe(1);
});

/** Capital letters alone look like an organization. */
function toTag(word: string): Readonly<Record<string, number>> {
  return /^\p{Lu}{2,}$/u.test(word) ? { "B-ORG": 0.95 } : {};
}

it("who is asked for is a person, unless it is a place that is known", () => {
  const sure = { "B-LOC": 0.98 };
  expect(namesIn("Where is Tomasz?", [{}, {}, sure])).toEqual(["PER Tomasz"]);
  expect(namesIn("so where was tomasz", [{}, {}, {}, sure])).toEqual(["PER tomasz"]);
  expect(namesIn("Where is Lima?", [{}, {}, sure])).toEqual(["LOC Lima"]);
  expect(namesIn("Everywhere is Tomasz", [{}, {}, sure])).toEqual(["LOC Tomasz"]);
});

describe("a name has one sense in a document", () => {
  const person = [{ "B-PER": 0.98 }, { "I-PER": 0.98 }];
  const place = { "B-LOC": 0.97 };

  it("that of a firm's whole name, and of the body that an acronym stands for", () => {
    const firm = [{ "B-MISC": 0.9 }, { "I-MISC": 0.9 }];
    expect(namesOfAll(["Quarzen NV paid", "Quarzen makes chips"], [firm, [{ "B-MISC": 0.9 }]])).toEqual([
      "ORG Quarzen NV",
      "ORG Quarzen",
    ]);
    const body = [{ "B-ORG": 0.9 }, { "I-ORG": 0.9 }, { "I-ORG": 0.9 }];
    const texts = ["World Chess Agency (Wochea) left", "World Chess Agency (Wca) left", "Wca left", "Wochea left"];
    const named = [{ "B-PER": 0.9 }];
    expect(namesOfAll(texts, [body, body, named, named])).toEqual([
      "ORG World Chess Agency",
      "ORG World Chess Agency",
      "ORG Wca",
      "PER Wochea",
    ]);
  });

  it("that of the whole name that ends in it", () => {
    const texts = ["Ibrahim Tomasi spoke", "they met Tomasi", "Tomasi left", "in Tomasi"];
    const tags = [person, [{}, {}, place], [{ "B-PER": 0.9 }], [{}, place]];
    expect(namesOfAll(texts, tags)).toEqual(["PER Ibrahim Tomasi", "PER Tomasi", "PER Tomasi", "PER Tomasi"]);
  });

  it("and the explanation says so", () => {
    const { raw, segments } = documentOf(["Ibrahim Tomasi spoke", "they met Tomasi"], [person, [{}, {}, place]]);
    expect(
      explainNames(raw, segments, loadKnowledge()).map(({ label, isOfDocument }) => [label, isOfDocument]),
    ).toEqual([
      ["PER", false],
      ["PER", true],
    ]);
  });

  it("that of the whole name, of which it is the last two words", () => {
    const texts = ["Hamid Ag Tomasi spoke", "they met Ag Tomasi"];
    const tags = [
      [...person, { "I-PER": 0.98 }],
      [{}, {}, place, { "I-LOC": 0.97 }],
    ];
    expect(namesOfAll(texts, tags)).toEqual(["PER Hamid Ag Tomasi", "PER Ag Tomasi"]);
  });

  it("that which the text says it is", () => {
    const texts = ["a group calling itself Tomasi Front struck", "Tomasi Front fled", "they met Tomasi Front"];
    const front = [{ "B-PER": 0.9 }, { "I-PER": 0.9 }];
    expect(namesOfAll(texts, [[{}, {}, {}, {}, ...front], front, [{}, {}, ...front]])).toEqual([
      "ORG Tomasi Front",
      "ORG Tomasi Front",
      "ORG Tomasi Front",
    ]);
  });

  it("that which its trade tells, before it or behind it", () => {
    const twice = ["the Dutch shipbuilder Vanreeth paid", "Vanreeth left"];
    const leaning: Tags = [{}, {}, {}, { "B-PER": 0.6, "B-ORG": 0.3 }];
    const other: Tags = [{ "B-ORG": 0.55, "B-PER": 0.4 }];
    expect(namesOfAll(twice, [leaning, other]).filter((name) => name.endsWith("Vanreeth"))).toEqual([
      "ORG Vanreeth",
      "ORG Vanreeth",
    ]);
    const union = ["Solvang, a spokeswoman for the union, left", "Solvang left"];
    expect(namesOfAll(union, [[{ "B-PER": 0.9 }], [{ "B-PER": 0.6, "B-ORG": 0.3 }]])).toEqual([
      "PER Solvang",
      "PER Solvang",
    ]);
  });

  it("nothing of the one who speaks for it", () => {
    const texts = ["a lawyer for the company, Solvang, left", "Solvang left"];
    const leaning: Tags = [{ "B-PER": 0.6, "B-ORG": 0.3 }];
    expect(namesOfAll(texts, [[{}, {}, {}, {}, {}, {}, ...leaning], leaning])).toEqual(["PER Solvang", "PER Solvang"]);
  });

  it.each([
    ["Iberluz , the Madrid utility that bought it , paid", "Iberluz paid"],
    ["Iberluz , a national emergency office , paid", "Iberluz paid"],
  ])("that which a noun behind it tells once, however sure the tagger is elsewhere: %s", (called, other) => {
    const sure: Tags = [{ "B-PER": 0.9, "B-ORG": 0.05 }];
    const names = namesOfAll([called, other, other, other], [sure, sure, sure, sure]);
    expect(names.filter((name) => name.endsWith("Iberluz"))).toEqual(Array(4).fill("ORG Iberluz"));
  });

  it("not that of what only comes next in a list", () => {
    const texts = ["Haddad , Solvang , the team of doctors and others", "Solvang left"];
    const [first, second]: Tags = [{ "B-PER": 0.9 }, { "B-PER": 0.6, "B-ORG": 0.3 }];
    expect(namesOfAll(texts, [[first ?? {}, {}, second ?? {}], [second ?? {}]]).slice(1)).toEqual([
      "PER Solvang",
      "PER Solvang",
    ]);
  });

  it("that of a firm where it ends as only firms do", () => {
    expect(namesIn("Tomasi Oy paid", person)).toEqual(["ORG Tomasi Oy"]);
    expect(namesIn("in Tomasi NV", [{}, place, { "I-LOC": 0.97 }])).toEqual(["LOC Tomasi NV"]);
  });

  it("that of a person whom somebody called something", () => {
    const texts = ["the party called Lina Tomasi a liar"];
    expect(namesOfAll(texts, [[{}, {}, {}, ...person]])).toEqual(["PER Lina Tomasi"]);
  });

  it("that of the firm, whose whole name or board stands in the text", () => {
    const texts = ["Tomasi Holding paid", "Tomasi's chairman left", "they met Tomasi"];
    const firm = [{ "B-ORG": 0.98 }, { "I-ORG": 0.98 }];
    expect(namesOfAll(texts, [firm, [{ "B-ORG": 0.6 }], [{}, {}, place]])).toEqual([
      "ORG Tomasi Holding",
      "ORG Tomasi",
      "ORG Tomasi",
    ]);
  });

  it("that of a firm called like a town, where nothing says that it is one", () => {
    const texts = ["Austin Airways paid", "Austin left", "they met in Austin"];
    const firm = [{ "B-ORG": 0.98 }, { "I-ORG": 0.98 }];
    expect(namesOfAll(texts, [firm, [{ "B-LOC": 0.6, "B-ORG": 0.3 }], [{}, {}, {}, place]])).toEqual([
      "ORG Austin Airways",
      "ORG Austin",
      "LOC Austin",
    ]);
  });

  it("that of a newspaper that is called one, whatever it sounds like", () => {
    const event = { "B-EVENT": 0.9 };
    expect(namesIn("the weekly Tomasi said", [{}, {}, event])).toEqual(["ORG Tomasi"]);
    expect(namesIn("the festival Tomasi said", [{}, {}, event])).toEqual(["EVENT Tomasi"]);
  });

  it("that of a person called like a city, where nothing says that one is in it", () => {
    const texts = ["Ibrahim Austin spoke", "Austin left", "they met in Austin"];
    expect(namesOfAll(texts, [person, [place], [{}, {}, {}, place]])).toEqual([
      "PER Ibrahim Austin",
      "PER Austin",
      "LOC Austin",
    ]);
  });

  it("but what the gazetteers know may be a city here and its team there, and what is not clear stays", () => {
    const team = { "B-ORG": 0.97 };
    expect(
      namesOfAll(
        ["they played Lima", "they live in Lima"],
        [
          [{}, {}, team],
          [{}, {}, {}, place],
        ],
      ),
    ).toContain("LOC Lima");
    expect(
      namesOfAll(
        ["they met Tomasi", "in Tomasi"],
        [
          [{}, {}, { "B-PER": 0.97 }],
          [{}, place],
        ],
      ),
    ).toEqual(["PER Tomasi", "LOC Tomasi"]);
  });
});
