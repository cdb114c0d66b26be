import { describe, expect, it } from "vitest";
import { extract, sourceOf } from "../extract-text.ts";

/** A text with one word or phrase in square brackets: the text without them, and where the phrase stands. */
function parse(marked: string): { readonly text: string; readonly start: number; readonly end: number } {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  return { text: marked.replace(/[[\]]/g, ""), start, end };
}

/** The names of the clusters that the marked phrase was added to, in alphabetical order, each with its form. */
async function meaningOf(marked: string): Promise<readonly string[]> {
  const { text, start, end } = parse(marked);
  const { clusters } = await extract(sourceOf(text, "2022-01-20"));
  return clusters
    .filter(({ mentions }) =>
      mentions.some(
        (mention) =>
          (mention.form === "PRONOUN" || mention.form === "NOMINAL") && mention.start === start && mention.end === end,
      ),
    )
    .map(({ name }) => name)
    .sort();
}

describe("pronouns and nouns find the name that they stand for", () => {
  it.each<[string, ...string[]]>([
    // He and she.
    ["Carla Rossi resigned on Monday. [She] had led the ministry for two years.", "Carla Rossi"],
    ["Carla Rossi said that [she] would not run again.", "Carla Rossi"],
    ["Carla Rossi said [she] would not run again.", "Carla Rossi"],
    ["Omar Haddad, a lawyer from Lima, was arrested after [he] had crossed the border.", "Omar Haddad"],
    ["Omar Haddad arrived in Geneva on Tuesday. [His] plane had been delayed.", "Omar Haddad"],
    ["Omar Haddad presented [his] plan to parliament.", "Omar Haddad"],
    ["President Maria Lopez opened the summit. Reporters asked [her] about the budget.", "Maria Lopez"],
    ["Maria Lopez met Omar Haddad in Lima. [She] promised to help.", "Maria Lopez"],
    ["Maria Lopez met Omar Haddad in Lima. [He] promised to help.", "Omar Haddad"],
    ["Maria Lopez praised Omar Haddad for [his] courage.", "Omar Haddad"],
    ["Maria Lopez sent Omar Haddad [her] reply.", "Maria Lopez"],
    ['Omar Haddad held the town. "The enemy is surrounded," [he] said.', "Omar Haddad"],
    ["On Monday morning Peru's President Omar Haddad received them. [He] was tired.", "Omar Haddad"],
    ["In Geneva, Marthe Solvang, a spokeswoman for the union, spoke. [She] warned Lima.", "Marthe Solvang"],
    [
      "Its most notorious son, Abu Yaqub, rose to become the jihadists' treasurer. [He] was killed in May.",
      "Abu Yaqub",
    ],
    [
      "Carla Rossi spoke in Geneva. Among those who came to Lima was Ana Quispe, a teacher, with [her] three sons.",
      "Ana Quispe",
    ],
    ["Warren Pruitt, a Tulsa oilman [who] founded the museum, left.", "Warren Pruitt"],
    ["Omar Haddad, a dealer in medicinal herbs [who] has not been charged, left.", "Omar Haddad"],
    ["Sami Kubba, a former partner of Omar Haddad [who] spoke in Oslo, left.", "Sami Kubba"],
    ["Carla Rossi and Omar Haddad left Lima in May. [The pair] had met in Oslo.", "Carla Rossi", "Omar Haddad"],
    ["According to the Lima Tribune, [whose] editor left, it rained.", "Lima Tribune"],
    ["In 2004 it was sold to Marlowe Bay Partners of Boston, [which] kept it.", "Marlowe Bay Partners"],
    ["The Rossi Front (RF), a Peruvian alliance, fled. Nobody said that [the alliance] was gone.", "Rossi Front"],
    [
      "Carla Rossi, 34, and Omar Haddad, 37, were held in Lima. The judge remanded [both] in custody.",
      "Carla Rossi",
      "Omar Haddad",
    ],
    ["The governor of Arequipa, Omar Haddad, resigned before [he] could be asked.", "Omar Haddad"],
    ["Omar Haddad, once Peru's ambassador to Chile, flew to Lima, where [he] spoke.", "Omar Haddad"],
    ["Carla Rossi spoke of her brother Noa. Born in Lima, [he] moved to Cusco in 1966.", "Noa"],
    ["The auction house Acme sold it. Nobody minded. [The house] denies the claim.", "Acme"],
    ["The mining town of Arequipa was empty. [The town] had been warned.", "Arequipa"],
    [
      "Ex-minister jailed in Peru\n\n[A former minister] was jailed on Monday in Lima.\n\nOmar Haddad, 61, denied the charge. It was late.",
      "Omar Haddad",
    ],
    ["Mr. Akande left the hall. [He] did not speak to the press.", "Akande"],
    ["Mrs. Akande left the hall. [She] did not speak to the press.", "Akande"],
    ["King Harald opened parliament. [He] spoke for ten minutes.", "Harald"],
    ["The spokeswoman Ifeoma Bello denied the report. [She] called it a mistake.", "Ifeoma Bello"],
    ["Omar Haddad was elected in 2019. He studied in Rome. [He] has two children.", "Omar Haddad"],
    ["Carla Rossi blamed [herself] for the delay.", "Carla Rossi"],
    ["Omar Haddad defended [himself] in court.", "Omar Haddad"],
    ["“We will not wait,” Carla Rossi said, adding that [she] expected an answer by Friday.", "Carla Rossi"],
    ["Finance Minister Pavel Novak left Prague on Sunday. Novak said [his] talks had failed.", "Pavel Novak"],
    // Who.
    ["Omar Haddad, [who] led the delegation, left early.", "Omar Haddad"],
    ["They thanked Carla Rossi, [who] had paid for the trip.", "Carla Rossi"],
    ["They thanked Carla Rossi and Omar Haddad, [who] was ill.", "Omar Haddad"],
    ["Carla Rossi is a lawyer [who] lives in Oslo.", "Carla Rossi"],
    ["Carla Rossi (born 3 May 1970) is an Italian lawyer [who] lives in Oslo.", "Carla Rossi"],
    ["Omar Haddad (born 3 May 1970 in Lima, Peru) is a rugby player [who] lives in Oslo.", "Omar Haddad"],
    ["Omar Haddad is a Mexican engineer and writer [who] lives in Oslo.", "Omar Haddad"],
    ["Omar Haddad, a former head of NATO in Brussels, [who] led the talks, left early.", "Omar Haddad"],
    ["Carla Rossi, a lawyer from Lima [who] lives in Oslo, left early.", "Carla Rossi"],
    ["Carla Rossi, [whom] voters rejected in May, returned.", "Carla Rossi"],
    ["Carla Rossi, a liberal [who] met Omar Haddad in May, left early.", "Carla Rossi"],
    ["Carla Rossi, the Dane [who] chairs the panel, left early.", "Carla Rossi"],
    ["Carla Rossi, 24, [who] was born in Lima, left early.", "Carla Rossi"],
    ["Carla Rossi, a surgeon who had trained in Lima and [who] lived in Oslo, left early.", "Carla Rossi"],
    ["Carla Rossi, a graduate of Peru's Harbour Academy [who] lived in Oslo, left early.", "Carla Rossi"],
    ["Carla Rossi left early. It was she [who] had asked for the vote.", "Carla Rossi"],
    ["Carla Rossi, a winegrower from Lima [whose] brother was killed, left early.", "Carla Rossi"],
    ["The permit was withdrawn at the request of Harbour Bank, [whose] director left early.", "Harbour Bank"],
    ["The Transport Ministry, from [which] Carla Rossi was removed, is empty.", "Transport Ministry"],
    ["Lima Harbour Union, a Peruvian charity [whose] clinic burned, left early.", "Lima Harbour Union"],
    [
      "Carla Rossi (born 3 May 1970 in Lima, Peru), is a sculptor, printmaker, and weaver [who] lives in Oslo.",
      "Carla Rossi",
    ],
    ["Omar Haddad (born 3 May 1970) is a Peruvian labour and political leader [who] led the strike.", "Omar Haddad"],
    ["Omar Haddad was a Scottish-Peruvian bookseller and publisher, [who] founded Harbour Press.", "Omar Haddad"],
    [
      "Omar Haddad (14 April 1960 – 27 August 2003) was a former pitcher in Major League Baseball [who] lived in Oslo.",
      "Omar Haddad",
    ],
    [
      "Carla Rossi is currently a Peruvian academic and civil rights activist [who] moved to Oslo in 1991.",
      "Carla Rossi",
    ],
    ["The bank is led by Carla Rossi, a long-time executive with UNICEF [who] lives in Oslo.", "Carla Rossi"],
    ["Carla Rossi met the press. She is a surgeon and writer [who] lives in Oslo.", "Carla Rossi"],
    // Which and whose.
    ["Omar Haddad was a director of Harbour State Bank [which] was founded in 1989.", "Harbour State Bank"],
    ["Omar Haddad, [whose] mother lives in Oslo, was freed.", "Omar Haddad"],
    ["They joined NATO, [whose] members meet in May.", "NATO"],
    // What is said of somebody is nobody else.
    [
      "Omar Haddad is a Peruvian film and music critic and author, best known as the critic of The Daily Harbour until [his] death.",
      "Omar Haddad",
    ],
    // Before the name.
    ["Since [its] founding in 1972, Harbour State Bank has grown.", "Harbour State Bank"],
    ["In [her] speech on Monday, Carla Rossi asked for patience.", "Carla Rossi"],
    ["Before [he] moved to Lima, Omar Haddad was a teacher.", "Omar Haddad"],
    ["Despite [its] size, Toyota struggled.", "Toyota"],
    ["Since [its] founding in Cambridge, Massachusetts, Harbour State Bank has grown.", "Harbour State Bank"],
    ["After [their] meeting in Oslo, Carla Rossi and Omar Haddad signed the letter.", "Carla Rossi", "Omar Haddad"],
    // It and its.
    ["Russia said [it] would answer.", "Russia"],
    ["NATO said that [it] had no plans to expand.", "NATO"],
    ["Peru recalled [its] ambassador.", "Peru"],
    ["Peru closed [its] border with Chile.", "Peru"],
    ["Moscow sent [its] draft to Washington.", "Russia"],
    ["The European Union extended [its] sanctions for six months.", "European Union"],
    ["Toyota cut [its] forecast for the year.", "Toyota"],
    ["Toyota said [it] would close two plants.", "Toyota"],
    ["Microsoft raised prices because [its] costs had grown.", "Microsoft"],
    // The noun for its sort.
    ["NATO met in Brussels. [The alliance] will send more troops.", "NATO"],
    ["Finland wants to join NATO because [the alliance] protects its members.", "NATO"],
    ["NATO met in Brussels. [The Western military bloc] will send more troops.", "NATO"],
    ["Soviet rockets reached Cuba in 1962. The Americans watched [the Caribbean nation] closely.", "Cuba"],
    ["Peru elects a president in June. [The country] has had five since 2016.", "Peru"],
    ["Mali expelled the French ambassador. [The West African nation] wants new partners.", "Mali"],
    ["Nepal asked for help. [The Himalayan country] was hit by floods.", "Nepal"],
    ["Toyota cut its forecast. [The company] blamed the strong yen.", "Toyota"],
    ["Toyota cut its forecast. [The Japanese carmaker] blamed the strong yen.", "Toyota"],
    ["The Harbour Workers Union called a strike. [The union] wants higher pay.", "Harbour Workers Union"],
    ["The Ministry of Health closed the clinic. [The ministry] gave no reason.", "Ministry of Health"],
    ["The Supreme Court heard the case. [The court] will rule in May.", "Supreme Court of the United States"],
    ["The Cuban Missile Crisis lasted thirteen days. [The crisis] ended in October.", "Cuban Missile Crisis"],
    ["The Korean War began in 1950. [The war] ended in 1953.", "Korean War"],
    ["Hezbollah denied the report. [The group] blamed Israel.", "Hezbollah"],
    ["Reuters published the letter. [The agency] did not name its source.", "Reuters"],
    ["The Labour Party lost the election. [The party] will choose another leader.", "Labour Party"],
    ["Lyon flooded on Sunday. [The city] opened its schools to families.", "Lyon"],
    // The noun for someone's office.
    ["Foreign Minister Carla Rossi flew to Oslo. [The minister] will stay two days.", "Carla Rossi"],
    ["Former President Omar Haddad spoke in Lima. [The former president] urged calm.", "Omar Haddad"],
    ["President Omar Haddad spoke in Lima. [The president] urged calm.", "Omar Haddad"],
    ["Omar Haddad, a lawyer from Lima, was freed. [The lawyer] thanked his family.", "Omar Haddad"],
    ["Kremlin spokesman Dmitry Peskov denied it. [The spokesman] gave no details.", "Dmitry Peskov"],
    ["Senator Ruth Vance opposes the bill. [The lawmaker] wants a vote in June.", "Ruth Vance"],
    ["Ambassador Ruth Vance left Minsk. [The diplomat] had been warned.", "Ruth Vance"],
    // Two at once.
    [
      "Russia may send missiles to Cuba and Venezuela. [The two Latin American nations] are its allies.",
      "Cuba",
      "Venezuela",
    ],
    ["Peru and Chile signed the treaty. [The two countries] had argued for years.", "Chile", "Peru"],
    ["Peru and Chile signed the treaty. [Both countries] had argued for years.", "Chile", "Peru"],
    [
      "Foreign Minister Carla Rossi met Foreign Minister Pavel Novak in Oslo. [The two ministers] spoke for an hour.",
      "Carla Rossi",
      "Pavel Novak",
    ],
  ])("%s", async (marked, ...names) => {
    expect(await meaningOf(marked)).toEqual(names);
  });
});

describe("who is quoted speaks of himself", () => {
  it.each([
    ["“[I] never met Omar Haddad,” Carla Rossi said.", "Carla Rossi"],
    ["Carla Rossi said: “Omar Haddad told [me] nothing.”", "Carla Rossi"],
    ["“[My] father was freed,” said Omar Haddad.", "Omar Haddad"],
    ["“He told us, ‘[I] never lie,’” Carla Rossi said of Omar Haddad.", undefined],
    ["“[I] never lie.”", undefined],
    ["“[We] never lie,” Carla Rossi said.", undefined],
    ["The drink cost Carla Rossi, [I] think, two dollars.", undefined],
  ])("%s", async (marked, name) => {
    expect(await meaningOf(marked)).toEqual(name === undefined ? [] : [name]);
  });
});

describe("the government is that of the country that a report is about", () => {
  const report = (text: string) =>
    `LIMA — Peru's farmers blocked roads in Peru on Monday. Many in Peru joined them. ${text}`;

  it.each([
    ["[The government] refused to talk.", "Peru"],
    ["[The army] cleared the road to Cusco.", "Peru"],
    ["[The government of] Cusco refused to talk.", undefined],
    ["[The provincial government] refused to talk.", undefined],
    ["[The governments] refused to talk.", undefined],
  ])("%s", async (marked, name) => {
    expect(await meaningOf(report(marked))).toEqual(name === undefined ? [] : [name]);
  });

  it("and nobody knows whose where it is about two", async () => {
    const text = "Peru and Chile closed the border between Peru and Chile. [The government] refused to talk.";
    expect(await meaningOf(text)).toEqual([]);
  });
});

describe("what stands for nothing that is named, or for more than one thing, stays out", () => {
  it.each([
    "They fled to Vardo, the country's second port. [The country] is poor.",
    "Peru objected, but [it] is clear that the talks will go on.",
    "Peru objected. [It] was raining in Lima.",
    "Peru objected. [It] took weeks to find an answer.",
    "Peru objected. [It] seems that nobody listened.",
    "NATO made [it] clear that the door is open.",
    "Robert Cole and John Price met in Oslo. [He] smiled.",
    "Maria Lopez and Carla Rossi left. [She] smiled.",
    "Omar Haddad praised [him] in a letter.",
    "Carla Rossi asked [her] to stay.",
    "Carla Rossi spoke of the plan. [He] disagreed.",
    "Omar Haddad spoke of the plan. [She] disagreed.",
    "[She] came home late.",
    "Experts warned Peru about the dam, and [they] were right.",
    "Thousands marched through Lima. [They] demanded new elections.",
    "The White House rejected the proposal, calling [it] a stunt.",
    "Germany and France studied the plan and opposed [it].",
    "Peru won. [The other country] protested.",
    "Peru voted. [The country] that hosts the games did not.",
    "Peru, Chile and Bolivia met. [The country] left early.",
    "Peru, Chile and Bolivia met. [The two countries] left early.",
    "Peru voted. [The African nation] did not.",
    "Carla Rossi lives in Oslo. [The president of the bank] does not.",
    "Toyota met Honda and Nissan. [The company] said nothing.",
    "Carla Rossi, [the minister of health], resigned.",
    "Carla Rossi is [the minister] for trade.",
    "Foreign Minister Carla Rossi met Foreign Minister Pavel Novak. [The minister] spoke for an hour.",
    "Carla Rossi read the letter in Lima. [The war] was over.",
    "NATO met in Brussels. [The largest alliance] in the world is elsewhere.",
    "Carla Rossi voted for it. “[I] have no doubts,” someone said.",
    "The brother of Omar Haddad, [who] lives in Oslo, was freed.",
    "Omar Haddad saw a man in the street. The man smiled. [He] carried a bag.",
    "Peru sold the ship. [The ship] sank.",
    "Omar Haddad was a victim of a man [who] robbed banks.",
    "The brother of Omar Haddad is a lawyer [who] lives in Oslo.",
    "The brother of Omar Haddad is a lawyer. [The lawyer] sued Peru.",
    "Because Omar Haddad is a lawyer, [the president] hired him.",
    "Omar Haddad is a lawyer and [the president] is a doctor.",
    "Omar Haddad was (a colleague said) unharmed. [The colleague] left.",
    "After a man said [he] had seen the fire, Omar Haddad called the police.",
    "In [her] speech the minister criticised Harbour Bank, Carla Rossi reported.",
    "Omar Haddad resigned. Peru charged him, [which] angered NATO.",
    "She wrote a book about Peru [which] won a prize.",
    "The brother of Omar Haddad, [whose] wife lives in Oslo, was freed.",
    "Carla Rossi and Omar Haddad, [whose] children live in Oslo, were freed.",
    "Carla Rossi, a negotiator with families [who] lost homes, resigned.",
    "Carla Rossi was shot by a man [who] fled.",
    "Omar Haddad is not a lawyer [who] gives up.",
    "Carla Rossi is the sister of a colonel [who] fled.",
    "They signed a treaty with Peru [which] will last.",
    "Omar Haddad spoke to a man [whose] mother had fled.",
    "In [her] speech on Monday, Carla Rossi and Maria Lopez asked for patience.",
    "In [his] speech on Monday, Carla Rossi asked for patience.",
    "In [her] speech on Monday she asked Carla Rossi for patience.",
  ])("%s", async (marked) => {
    expect(await meaningOf(marked)).toEqual([]);
  });
});

describe("mentions that are added", () => {
  const TEXT = "Carla Rossi came to Lima. She met Omar Haddad, who led NATO. The alliance thanked her for her work.";

  it("are exact, plausible, less sure than names, and in the order of the text", async () => {
    const { clusters, document } = await extract(sourceOf(TEXT, "2022-01-20"));
    for (const { kind, mentions } of clusters) {
      expect(mentions.map(({ start }) => start)).toEqual(mentions.map(({ start }) => start).sort((a, b) => a - b));
      for (const mention of mentions) {
        expect(document.raw.slice(mention.start, mention.end)).toBe(mention.surface);
        expect(mention.kind).toBe(kind);
        if (mention.form !== "PRONOUN" && mention.form !== "NOMINAL") continue;
        expect(mention.confidence).toBeGreaterThanOrEqual(0.5);
        expect(mention.confidence).toBeLessThan(0.9);
      }
    }
  });

  it("change no name, kind, profile or order of the clusters", async () => {
    const { clusters } = await extract(sourceOf(TEXT, "2022-01-20"));
    const named = clusters.filter(({ mentions }) => mentions.some(({ form }) => form === "NAME"));
    expect(named.map(({ name, kind }) => [name, kind])).toEqual([
      ["Carla Rossi", "PERSON"],
      ["Lima", "PLACE"],
      ["Omar Haddad", "PERSON"],
      ["NATO", "ORGANIZATION"],
    ]);
  });

  it("what is said above a heading is out of mind below it", async () => {
    expect(await meaningOf("Carla Rossi resigned in May.\n\nWhat comes next?\n\n[She] was seen in Lima.")).toEqual([]);
  });
});
