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
      ["Russia DEPLOYED_TO Mali ASSERTED", "Ukraine COMMENTED_ON Russia ASSERTED"],
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
    [
      "Indonesia is to host the 43rd ASEAN Summit in Jakarta from 5 to 7 September.",
      ["43rd ASEAN Summit OCCURRED_IN Jakarta PLANNED", "Indonesia ORGANIZED 43rd ASEAN Summit PLANNED"],
    ],
    ["Haddad's brother Tomás left.", ["Haddad FAMILY_OF Tomás ASSERTED"]],
    ["Ecuador attacked Peru last year.", ["Ecuador ATTACKED Peru ASSERTED"]],
    ["If Ecuador attacked Peru, nobody would win.", ["Ecuador ATTACKED Peru CONDITIONAL"]],
    ["Carla Rossi plans to visit Jordan.", ["Carla Rossi VISITED Jordan PLANNED"]],
    ["Carla Rossi has never met Omar Haddad.", ["Carla Rossi MET_WITH Omar Haddad NEGATED"]],
    ["US Secretary of State Antony Blinken left.", ["Antony Blinken HOLDS_POSITION United States ASSERTED"]],
    ["Norway has never won the Copa America.", []],
    [
      "Elin Aas of the Labour Party and Omar Haddad of the Green Union were elected.",
      ["Elin Aas MEMBER_OF Labour Party ASSERTED", "Omar Haddad MEMBER_OF Green Union ASSERTED"],
    ],
    [
      "Elin Aas from the Civic Party, Omar Haddad of the Labour Party and Ken Liu of the Green Union won seats.",
      [
        "Elin Aas MEMBER_OF Civic Party ASSERTED",
        "Ken Liu MEMBER_OF Green Union ASSERTED",
        "Omar Haddad MEMBER_OF Labour Party ASSERTED",
      ],
    ],
    [
      "US Secretary of State Carla Rossi and Peruvian Foreign Minister Omar Haddad left.",
      ["Carla Rossi HOLDS_POSITION United States ASSERTED", "Omar Haddad HOLDS_POSITION Peru ASSERTED"],
    ],
    [
      "Elin Aas of the Labour Party, a professor at Harvard University, spoke.",
      ["Elin Aas MEMBER_OF Labour Party ASSERTED", "Elin Aas WORKS_FOR Harvard University ASSERTED"],
    ],
    [
      "The Labour Party's Elin Aas and Omar Haddad left.",
      ["Elin Aas MEMBER_OF Labour Party ASSERTED", "Omar Haddad MEMBER_OF Labour Party ASSERTED"],
    ],
    ["Omar Haddad was invited to the Lima Summit.", []],
    ["Labour's Shadow Home Secretary Elin Aas left.", ["Elin Aas HOLDS_POSITION Labour Party ASSERTED"]],
  ])("%s", async (text, expected) => {
    expect(await said(text)).toEqual(expected);
  });
});

it("gives a title behind a possessive without its mark", async () => {
  const [claim] = await claimsIn("The Conservatives' Foreign Minister Elin Aas left.");
  expect(claim?.qualifiers).toEqual({ role: "Foreign Minister", status: "current" });
});

it.each([
  ["Ana Torres is a former resident of Oslo.", "former"],
  ["Ana Torres, a former member of the Labour Party, spoke.", "former"],
  ["Ana Torres, once of the Labour Party, spoke.", "former"],
  ["Ana Torres, the former mayor, lives in Oslo.", undefined],
  ["Ana Torres is once again a member of the Labour Party.", undefined],
])("says whether a tie is over: %s", async (text, status) => {
  const claims = await claimsIn(text);
  const tie = claims.find(({ predicate }) => predicate === "LIVES_IN" || predicate === "MEMBER_OF");
  expect(tie?.predicate).toBeDefined();
  expect(tie?.qualifiers.status).toBe(status);
});

it("does not date where a place lies", async () => {
  const claims = await claimsIn("Carla Rossi was born in 1958 in Oxford, England, and left.");
  expect(claims.find(({ predicate }) => predicate === "LOCATED_IN")?.date).toBeNull();
});

describe("what is said twice is one claim", () => {
  const dates = async (text: string): Promise<readonly (string | null)[]> =>
    (await claimsIn(text)).filter(({ predicate }) => predicate === "ATTACKED").map(({ date }) => date);

  it.each<[string, string, readonly (string | null)[]]>([
    ["with its day, if one says a day", "Ecuador attacked Peru. Ecuador attacked Peru on 3 April.", ["2024-04-03"]],
    ["alike whichever comes first", "Ecuador attacked Peru on 3 April. Ecuador attacked Peru.", ["2024-04-03"]],
    [
      "but for what is said of two days",
      "Ecuador attacked Peru on 3 April. Ecuador attacked Peru. Ecuador attacked Peru on 9 April.",
      ["2024-04-03", null, "2024-04-09"],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await dates(text)).toEqual(expected);
  });

  it("with all the evidence", async () => {
    const claims = await claimsIn("Ecuador attacked Peru. Ecuador attacked Peru on 3 April.");
    expect(claims.map(({ quote }) => quote)).toEqual(["Ecuador attacked Peru | Ecuador attacked Peru"]);
  });
});

it.each(["Carla Rossi did not rule out the Geneva Conference.", "Carla Rossi ruled out the Geneva Conference."])(
  "a stand on an event is taken, whatever it is: %s",
  async (text) => {
    expect(await said(text)).toEqual(["Carla Rossi COMMENTED_ON Geneva Conference ASSERTED"]);
  },
);

it.each<[string, readonly string[]]>([
  ["Rossi's talks with NATO and the OSCE failed.", ["NATO", "Organization for Security and Co-operation in Europe"]],
  ["Rossi held talks with Ukrainian and German officials.", ["Germany", "Ukraine"]],
])("what is listed behind a third deals with the third alone: %s", async (text, partners) => {
  const between = (await said(text)).filter((claim) => !claim.includes("PARTICIPATED_IN"));
  expect(between).toEqual(partners.map((partner) => `Rossi NEGOTIATED_WITH ${partner} ASSERTED`));
});

it.each<[string, readonly string[]]>([
  [
    "Carla Rossi, who heads the Lima Operations Command, flew to Oslo.",
    ["Carla Rossi LEADS Lima Operations Command ASSERTED", "Carla Rossi VISITED Oslo ASSERTED"],
  ],
  [
    "Carla Rossi, after a dinner with Omar Haddad, said that Peru would stay.",
    ["Carla Rossi COMMENTED_ON Peru ASSERTED", "Carla Rossi MET_WITH Omar Haddad ASSERTED"],
  ],
  ["Omar Haddad's daughter, a graduate of Harvard University, left Oslo.", []],
  ["Peru, Rossi added, has sent 450 soldiers to Mali.", ["Peru DEPLOYED_TO Mali ASSERTED"]],
  [
    "Peru sent soldiers to Mali, and on 6 August Chile signed a pact with Egypt.",
    ["Chile AGREED_WITH Egypt ASSERTED", "Peru DEPLOYED_TO Mali ASSERTED"],
  ],
  ["The Baghdad-based spokesman for the Harbour Coalition left.", []],
  [
    "Peru bombed the Rossi Front, a militia backed by Chile.",
    ["Chile SUPPORTS Rossi Front ASSERTED", "Peru ATTACKED Rossi Front ASSERTED"],
  ],
])("a claim is of the subject of its verb: %s", async (text, expected) => {
  expect(await said(text)).toEqual(expected);
});

describe("offices that stand elsewhere in the text", () => {
  it("that of a counterpart is that of whoever meets her", async () => {
    const claims = await claimsIn(
      "French Foreign Minister Carla Rossi left Paris after talks with her Peruvian counterpart, Ana Quispe.",
    );
    const held = claims.filter(({ predicate, subject }) => predicate === "HOLDS_POSITION" && subject === "Ana Quispe");
    expect(held.map(({ object, qualifiers }) => [object, qualifiers.role])).toEqual([["Peru", "Foreign Minister"]]);
  });

  it("none where that one's office is not told", async () => {
    const claims = await said("Carla Rossi met her Peruvian counterpart, Ana Quispe.");
    expect(claims.filter((claim) => claim.includes("HOLDS_POSITION"))).toEqual([]);
  });

  it("none of a country where that one's is a town's", async () => {
    const claims = await said("Mayor Ana Rossi of Lima met her Chilean counterpart, Omar Haddad.");
    expect(claims).toEqual(["Ana Rossi HOLDS_POSITION Lima ASSERTED", "Ana Rossi MET_WITH Omar Haddad ASSERTED"]);
  });

  it.each([
    ["Her successor, Omar Haddad, was sworn in on Friday.", "governor", undefined],
    ["Quispe and her predecessor, Omar Haddad, left.", "governor", "former"],
    ["Quispe named her deputy, Omar Haddad, as her heir.", "deputy governor", "current"],
    ["Quispe greeted her cousin, Omar Haddad, on Friday.", null, null],
    ["Quispe greeted her constructor, Omar Haddad, on Friday.", null, null],
  ])("that of who comes before, behind or under the holder of an office: %s", async (text, role, status) => {
    const claims = await claimsIn(`Ana Quispe, the governor of the Andes Bank, spoke in Lima. ${text}`);
    const held = claims.filter(({ predicate, subject }) => predicate === "HOLDS_POSITION" && subject === "Omar Haddad");
    const expected = role === null ? [] : [["Andes Bank", role, status]];
    expect(held.map(({ object, qualifiers }) => [object, qualifiers.role, qualifiers.status])).toEqual(expected);
  });

  it("none of a successor where the holder has two offices", async () => {
    const claims = await claimsIn(
      "Ana Quispe, the governor of the Andes Bank, is the chairwoman of the Port Union. Her successor, Omar Haddad, spoke.",
    );
    expect(claims.filter(({ subject }) => subject === "Omar Haddad")).toEqual([]);
  });

  it.each<[string, string | null]>([
    ["LIMA, Peru – Finance Minister Omar Haddad left. Peruvians cheered.", "Peru"],
    [
      "LIMA, Peru – Chile and Bolivia joined Chilean and Bolivian firms in Chile. Finance Minister Omar Haddad left.",
      null,
    ],
    ["LIMA, Peru – Peruvians remember President John Kennedy.", null],
    ["Peruvians in Peru left Lima for Arequipa. Finance Minister Omar Haddad left Peru.", null],
    ["LIMA, Peru – Lieutenant Omar Haddad left. Peruvians cheered.", null],
  ])(
    "a bare office is one of the country that the text is about, where its head says so: %s",
    async (text, country) => {
      const held = (await claimsIn(text)).filter(({ predicate }) => predicate === "HOLDS_POSITION");
      expect(held.map(({ object }) => object)).toEqual(country === null ? [] : [country]);
    },
  );

  it("a minister's country is that of the ministry", async () => {
    const text = "Peru's Interior Ministry opened late. Interior Minister Omar Haddad was tired.";
    expect(await said(text)).toContain("Omar Haddad HOLDS_POSITION Peru ASSERTED");
    const other = "Peru's Health Ministry opened late. Interior Minister Omar Haddad was tired.";
    expect(await said(other)).not.toContain("Omar Haddad HOLDS_POSITION Peru ASSERTED");
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
    "Laurent Vasseur flew in from Paris.",
    "The ships left Varna, north of Burgas, at dawn.",
  ])("%s", async (text) => {
    expect(await said(text)).toEqual([]);
  });
});

describe("what quotes are about", () => {
  const about = async (text: string): Promise<readonly string[]> =>
    (await claimsIn(text))
      .filter(({ rule }) => rule === "quote-topic" || rule === "quote-main-event")
      .map(({ subject, object }) => `${subject} on ${object}`);

  it.each<[string, readonly string[]]>([
    ['Ana Rossi left Lima. "She forgave everybody," said Omar Haddad.', ["Omar Haddad on Ana Rossi"]],
    ['Ana Rossi left Lima. "We forgave everybody," said Omar Haddad.', []],
    ['Ana Rossi left Lima. "I was right," she said.', []],
    ['Ana Rossi left Lima. "For her it was over," said Omar Haddad.', []],
  ])("is the subject of their first sentence: %s", async (text, expected) => {
    expect(await about(text)).toEqual(expected);
  });

  const LIFE =
    "Omar Haddad, a soldier, dies\n\nOmar Haddad led troops in Peru. He was wounded in 1970. His men loved him. He wrote a book. " +
    "He sold it in Lima, and he gave his money away. Then he married. ";

  it("is whom the text is about, where a pronoun might be several people's", async () => {
    expect(await about(`${LIFE}Pablo Danovic fought Luis Prado. "He forgave everybody," said Marco Ruiz.`)).toEqual([
      "Marco Ruiz on Omar Haddad",
    ]);
    expect(await about(`${LIFE}Pablo Danovic fought Luis Prado. "She forgave everybody," said Marco Ruiz.`)).toEqual(
      [],
    );
  });

  const TRUCE =
    "Rebels sign a truce with Peru\n\nThe rebels signed a truce with Peru in Lima on Monday. The truce holds for a year. " +
    "Chile welcomed the truce. Bolivia had brokered the truce. The truce begins on Friday. ";

  it("is the event of a report about one, where they name nothing, once for each who speaks", async () => {
    const event = (await about(`${TRUCE}"We lost nothing," said Marco Ruiz.`))[0];
    expect(event).toMatch(/^Marco Ruiz on .*[Ss]igning/);
    expect(await about(`${TRUCE}"We lost nothing," said Marco Ruiz. "It took years," he added.`)).toEqual([event]);
    expect(await about(`${TRUCE}"We never heard from Omar Haddad," said Marco Ruiz.`)).toEqual([]);
    expect(await about('The rebels signed a truce with Peru in Lima. "We lost nothing," said Marco Ruiz.')).toEqual([]);
  });
});
