import { describe, expect, it } from "vitest";
import { claimsIn } from "./claims-in.ts";
import { eventsIn } from "./events-in.ts";

/** "NEGOTIATION 2024-03-03 in Vienna: Peru party", the modality only where it is not asserted. */
async function rowsIn(text: string): Promise<readonly string[]> {
  return (await eventsIn(text)).map(({ subtype, date, places, participants, modality }) =>
    [
      subtype,
      ...(modality === "ASSERTED" ? [] : [modality]),
      ...(date === null ? [] : [date]),
      ...(places.length === 0 ? [] : [`in ${places.join(", ")}`]),
      ...(participants.length === 0 ? [] : [`by ${participants.join(", ")}`]),
    ].join(" "),
  );
}

describe("an event without a name gets a row where a time, a place or participants are said", () => {
  it.each<[string, ...string[]]>([
    ["Talks in Vienna on 3 March ended without a deal.", "NEGOTIATION 2024-03-03 in Vienna"],
    [
      "Peru and Chile held talks in Lima last week.",
      "NEGOTIATION 2024-04-22/2024-04-28 in Lima by Chile party, Peru party",
    ],
    ["The talks between Peru and Chile will resume in June.", "NEGOTIATION PLANNED 2024-06 by Chile party, Peru party"],
    [
      "A meeting between Carla Rossi and Omar Haddad is planned for 12 June.",
      "MEETING PLANNED 2024-06-12 by Carla Rossi participant, Omar Haddad participant",
    ],
    ["Norway hosted a summit in Bergen in March 2019.", "MEETING 2019-03 in Bergen, Norway by Norway host"],
    ["The summit was held in Bergen from 4 to 6 May 2019.", "MEETING 2019-05-04/2019-05-06 in Bergen"],
    [
      "The Peruvian invasion of Ecuador began in July 1941.",
      "INVASION 1941-07 in Ecuador by Ecuador target, Peru attacker",
    ],
    [
      "The possibility of a Russian invasion of Moldova worries Brussels.",
      "INVASION HYPOTHETICAL in Moldova by Moldova target, Russia attacker",
    ],
    ["An attack on the embassy in Nairobi in 1998 killed more than 200 people.", "ATTACK 1998 in Nairobi"],
    ["The bombing of Guernica shocked Europe.", "ATTACK in Guernica by Guernica target"],
    ["Twelve people were killed in an explosion in Beirut on 4 August 2020.", "ATTACK 2020-08-04 in Beirut"],
    ["The earthquake struck Haiti on 12 January 2010.", "DISASTER 2010-01-12 in Haiti"],
    ["A vigil in Oslo on 3 March drew thousands.", "PROTEST 2024-03-03 in Oslo"],
    ["The bombardment of Guernica in 1937 shocked Europe.", "ATTACK 1937 in Guernica by Guernica target"],
    ["A walkout in Lima on 12 April closed the port.", "PROTEST 2024-04-12 in Lima"],
    ["An inquest was held in Dublin on 9 April.", "TRIAL 2024-04-09 in Dublin"],
    ["The lockdown in Wellington began on 25 March 2020.", "CRISIS 2020-03-25 in Wellington"],
    ["A stampede in Mina on 24 September 2015 killed hundreds.", "ACCIDENT 2015-09-24 in Mina"],
    ["An earthquake in Nepal destroyed whole villages.", "DISASTER in Nepal"],
    ["Schools closed after a storm hit Florida on Sunday.", "DISASTER 2024-04-28 in Florida"],
    ["The deployment of French troops in Niger ended in December 2023.", "DEPLOYMENT 2023-12 in Niger by France actor"],
    [
      "European Union sanctions against Myanmar were extended in April.",
      "SANCTION 2024-04 by European Union sender, Myanmar target",
    ],
    [
      "The United Kingdom imposed sanctions on Belarus on 9 April.",
      "SANCTION 2024-04-09 by Belarus target, United Kingdom sender",
    ],
    ["Sweden's accession to NATO was delayed by Hungary.", "ACCESSION PLANNED by NATO organization, Sweden candidate"],
    ["The Chilean presidential election was held on 19 December 2021.", "ELECTION 2021-12-19 in Chile by Chile host"],
    ["Elections in Senegal will take place on 24 March 2025.", "ELECTION PLANNED 2025-03-24 in Senegal"],
    [
      "Turkmenistan voted on Sunday in a parliamentary election.",
      "ELECTION 2024-04-28 in Turkmenistan by Turkmenistan host",
    ],
    ["The trial of Omar Haddad began in Tunis on 3 May 2023.", "TRIAL 2023-05-03 in Tunis by Omar Haddad defendant"],
    ["The resignation of Carla Rossi surprised Rome.", "RESIGNATION by Carla Rossi official"],
    ["The death of Omar Haddad on Sunday was confirmed by his family.", "DEATH 2024-04-28 by Omar Haddad victim"],
    ["Protests in Nairobi turned violent on Tuesday.", "PROTEST 2024-04-30 in Nairobi"],
    ["A plane crash in Nepal in January 2023 killed 72 people.", "ACCIDENT 2023-01 in Nepal"],
    ["Carla Rossi's visit to Jordan was cancelled.", "VISIT NEGATED in Jordan by Carla Rossi visitor"],
    [
      "Carla Rossi gave a speech to the European Parliament in 2016.",
      "SPEECH 2016 by Carla Rossi speaker, European Parliament audience",
    ],
    ["In a speech in Munich in 2007, Vladimir Putin attacked NATO.", "SPEECH 2007 in Munich by Vladimir Putin speaker"],
    [
      "NATO exercises in the Baltic Sea began on Monday.",
      "MILITARY_OPERATION 2024-04-29 in Baltic Sea by NATO organizer",
    ],
    [
      "Ethiopian troops began an offensive in Tigray in November 2020.",
      "MILITARY_OPERATION 2020-11 in Tigray by Ethiopia organizer",
    ],
    ["India launched a mission to the Moon in 2023.", "MISSION 2023 in Moon by India organizer"],
    ["The war in Yemen began in 2014.", "WAR 2014 in Yemen"],
    [
      "A ceasefire ended fighting between Armenia and Azerbaijan in 2020.",
      "WAR 2020 by Armenia party, Azerbaijan party",
    ],
    ["China's blockade of Taiwan would be an act of war.", "CRISIS HYPOTHETICAL in Taiwan by China party"],
    ["Kenya did not attend the talks in Addis Ababa.", "NEGOTIATION in Addis Ababa"],
    ["There was no attack on Lyon.", "ATTACK NEGATED in Lyon by Lyon target"],
    [
      "Amina Bello, who headed the Sudanese delegation at the talks in Jeddah, left early.",
      "NEGOTIATION in Jeddah by Amina Bello delegate, Sudan party",
    ],
    [
      "A Sudanese delegation led by Amina Bello took part in talks in Jeddah in May 2023.",
      "NEGOTIATION 2023-05 in Jeddah by Amina Bello delegate, Sudan party",
    ],
  ])("%s", async (text, ...expected) => {
    expect(await rowsIn(text)).toEqual(expected);
  });
});

describe("and so does one that a verb says", () => {
  it.each<[string, ...string[]]>([
    [
      "Carla Rossi will meet Omar Haddad in Oslo on Friday.",
      "MEETING PLANNED 2024-05-03 in Oslo by Carla Rossi participant, Omar Haddad participant",
    ],
    [
      "Carla Rossi and Omar Haddad met in Oslo on Monday.",
      "MEETING 2024-04-29 in Oslo by Carla Rossi participant, Omar Haddad participant",
    ],
    ["Carla Rossi met with Omar Haddad.", "MEETING by Carla Rossi participant, Omar Haddad participant"],
    [
      "The French president hosted Carla Rossi in Paris on Tuesday.",
      "MEETING 2024-04-30 in Paris by Carla Rossi participant, France host",
    ],
    ["Ecuador was invaded by Peru in 1941.", "INVASION 1941 in Ecuador by Ecuador target, Peru attacker"],
    ["Iraq invaded Kuwait on 2 August 1990.", "INVASION 1990-08-02 in Kuwait by Iraq attacker, Kuwait target"],
    ["Rebels attacked a convoy near Goma on Thursday.", "ATTACK 2024-04-25 in Goma"],
    ["If Ecuador attacked Peru, nobody would win.", "ATTACK CONDITIONAL in Peru by Ecuador attacker, Peru target"],
    ["A gunman killed three people in Oslo on Saturday.", "DEATH 2024-04-27 in Oslo"],
    ["Germany deployed troops to Mali in 2013.", "DEPLOYMENT 2013 in Mali by Germany actor"],
    ["Norway may send soldiers to Mali.", "DEPLOYMENT HYPOTHETICAL in Mali by Norway actor"],
    ["Turkish drones were stationed in Libya in 2020.", "DEPLOYMENT 2020 in Libya by Turkey actor"],
    ["Finland joined NATO in April 2023.", "ACCESSION 2023-04 by Finland candidate, NATO organization"],
    ["Omar Haddad was sentenced in Tunis on Friday.", "TRIAL 2024-04-26 in Tunis by Omar Haddad defendant"],
    ["Carla Rossi resigned on 7 July 2022.", "RESIGNATION 2022-07-07 by Carla Rossi official"],
    ["Omar Haddad died in Tunis in 1987.", "DEATH 1987 in Tunis by Omar Haddad victim"],
    ["Thousands protested in Tbilisi on Wednesday.", "PROTEST 2024-05-01 in Tbilisi"],
    ["A train derailed near Lyon on Monday.", "ACCIDENT 2024-04-29 in Lyon"],
    ["Carla Rossi visited Jordan in June 2021.", "VISIT 2021-06 in Jordan by Carla Rossi visitor"],
    [
      "Iran submitted a proposal to the European Union on Monday.",
      "DIPLOMATIC_PROPOSAL 2024-04-29 by European Union recipient, Iran sender",
    ],
    [
      "Serbia handed Kosovo a draft agreement in February 2023.",
      "DIPLOMATIC_PROPOSAL 2023-02 by Kosovo recipient, Serbia sender",
    ],
    [
      "Omar Haddad told Reuters on Monday that the port would open.",
      "STATEMENT 2024-04-29 by Omar Haddad speaker, Reuters audience",
    ],
    ["The port will open, Omar Haddad said on Tuesday.", "STATEMENT 2024-04-30 by Omar Haddad speaker"],
  ])("%s", async (text, ...expected) => {
    expect(await rowsIn(text)).toEqual(expected);
  });
});

describe("a named event has what is said beside its name", () => {
  it.each<[string, ...string[]]>([
    ["The Suez Crisis lasted from 29 October to 7 November 1956.", "CRISIS 1956-10-29/1956-11-07"],
    ["The Battle of Kursk in Russia began on 5 July 1943.", "WAR 1943-07-05 in Russia"],
    ["The Bandung Conference opened on 18 April 1955 in Indonesia.", "NEGOTIATION 1955-04-18 in Indonesia"],
    ["Ghana took part in the Bandung Conference.", "NEGOTIATION by Ghana participant"],
    ["World War II was long.", "WAR"],
  ])("%s", async (text, ...expected) => {
    expect(await rowsIn(text)).toEqual(expected);
  });

  it("an operation has the time and place of what is done within it", async () => {
    const text = "Spain sent ships to Lebanon as part of Operation Harbour Light in 2006.";
    expect(await rowsIn(text)).toEqual([
      "MILITARY_OPERATION 2006 in Lebanon by Spain participant",
      "DEPLOYMENT 2006 in Lebanon by Spain actor",
    ]);
  });
});

describe("no row where nothing is said to happen, or nothing more of it", () => {
  it.each([
    "The war ended.",
    "Elections were held.",
    "The talks failed.",
    "A meeting is a meeting.",
    "They met again in the spring.",
    "The attack was swift.",
    "The president gave a speech.",
    "Carla Rossi met the deadline.",
    "Omar Haddad attacked the plan.",
    "The strike force left Peru.",
    "War crimes are tried in The Hague.",
    "Carla Rossi is the mayor of Turin.",
    "The company, based in Lima, sells shoes.",
    "Peru and Chile are neighbours.",
    "He speaks of talks.",
    "A summit is nothing without a deal.",
    "The election campaign was dull.",
    "Oslo is the capital of Norway.",
    "Carla Rossi talks to nobody.",
    "Prices rose by three percent in Peru.",
    "The visitor center in Jordan was painted.",
    "The crash of the markets hurt everyone.",
    "The port of Beirut is large.",
    "She wrote a book about Peru in 1999.",
    "The trial version is free.",
    "Meeting new people is fun.",
    "Fire is hot.",
    "Youths in Greece set fire to a bank.",
    "Peru's statement was brief.",
    "Oil prices struck a new high in London.",
    "Rossi addressed the envelope.",
    "Carla Rossi sent her mother a letter.",
    "The company launched a new phone in Berlin.",
    "Omar Haddad suffered a heart attack in Tunis.",
  ])("%s", async (text) => {
    expect(await rowsIn(text)).toEqual([]);
  });
});

describe("one event is one row", () => {
  it("though two sentences speak of it", async () => {
    const [event, ...others] = await eventsIn(
      "Carla Rossi met Omar Haddad in Oslo on Monday. The meeting in Oslo was their first. The meeting lasted two hours.",
    );
    expect(event?.phrases).toEqual(["met Omar Haddad in Oslo on Monday", "The meeting in Oslo", "The meeting"]);
    expect(event?.evidence).toHaveLength(3);
    expect(others).toEqual([]);
  });

  it("and the end of it is no other one", async () => {
    const text = "Talks in Geneva between Iran and the United States began on Monday. The talks will end on Friday.";
    expect(await rowsIn(text)).toEqual(["NEGOTIATION 2024-04-29 in Geneva by Iran party, United States party"]);
  });

  it.each([
    ["on other days", "Carla Rossi met Omar Haddad on Monday. Carla Rossi met Omar Haddad again on Tuesday."],
    ["in other places", "Talks were held in Geneva last week. Talks were held in Vienna last week."],
    ["with others", "Carla Rossi met Omar Haddad in Oslo. Carla Rossi met Ivan Horvat in Split."],
    ["that only might be", "Germany deployed troops to Mali in 2013. Norway may deploy troops to Mali."],
  ])("but two where they are %s", async (_, text) => {
    expect(await eventsIn(text)).toHaveLength(2);
  });

  it("and several where the text tells them apart respectively", async () => {
    const text = "Carla Rossi will hold meetings with Kenyan and Ugandan ministers on 4 June and 5 June, respectively.";
    expect(await rowsIn(text)).toEqual([
      "MEETING PLANNED 2024-06-04 by Carla Rossi participant, Kenya participant",
      "MEETING PLANNED 2024-06-05 by Carla Rossi participant, Uganda participant",
    ]);
  });
});

describe("an event without a name can be read and found", () => {
  it.each([
    ["Talks in Vienna on 3 March ended without a deal.", "Talks in Vienna, 3 March 2024"],
    ["The Peruvian invasion of Ecuador began in July 1941.", "Invasion of Ecuador by Peru, July 1941"],
    ["Norway may send soldiers to Mali.", "Possible deployment by Norway in Mali"],
    ["Carla Rossi met with Omar Haddad.", "Meeting between Carla Rossi and Omar Haddad"],
    ["The bombing of Guernica shocked Europe.", "Bombing of Guernica"],
    ["Peru and Chile held talks in Lima last week.", "Talks between Peru and Chile in Lima, week of 22 April 2024"],
  ])("%s", async (text, name) => {
    expect((await eventsIn(text)).map((event) => event.name)).toEqual([name]);
  });

  it("each mention is its exact stretch of the text", async () => {
    const text = "Lavish talks with Peru in Lima on 3 March, and a storm in Florida on Sunday.";
    expect((await eventsIn(text)).flatMap(({ phrases }) => phrases)).toEqual([
      "Lavish talks with Peru in Lima on 3 March",
      "a storm in Florida on Sunday",
    ]);
  });
});

describe("an event that answers another, where the text says so", () => {
  const causes = async (text: string) =>
    (await claimsIn(text))
      .filter(({ predicate }) => predicate === "IN_RESPONSE_TO")
      .map(({ subject, object }) => `${subject} < ${object}`);

  it.each([
    ["Operation Musketeer came in response to the Suez Crisis.", "Operation Musketeer < Suez Crisis"],
    ["The Suez Crisis led to the Sinai Campaign.", "Sinai Campaign < Suez Crisis"],
    [
      "The assassination of Jovenel Moise led to elections in Haiti.",
      "Elections in Haiti < Assassination of Jovenel Moise",
    ],
    [
      "Sanctions against Russia were prompted by the annexation of Crimea in 2014.",
      "Sanctions on Russia < Annexation of Crimea, 2014",
    ],
    ["Peru attacked Ecuador in retaliation for an attack on Tumbes.", "Attack on Ecuador by Peru < Attack on Tumbes"],
  ])("%s", async (text, expected) => {
    expect(await causes(text)).toEqual([expected]);
  });

  it.each([
    "Talks in Geneva followed the attack on Tumbes.",
    "Following the earthquake in Haiti, elections in Haiti were held in May.",
    "After the Suez Crisis came the Sinai Campaign.",
  ])("but not where it only comes later: %s", async (text) => {
    expect(await causes(text)).toEqual([]);
  });
});

describe("one event in two documents", () => {
  it("is one where day and place, or day and both sides, are said", async () => {
    const keys = async (text: string) => (await eventsIn(text)).map(({ key, isShared }) => [key, isShared]);
    const [first] = await keys("Talks in Vienna on 3 March 2024 ended without a deal.");
    const [second] = await keys("Peru and Chile held talks in Vienna on 3 March 2024.");
    expect(first).toEqual(["negotiation 2024 03 03 vienna", true]);
    expect(second).toEqual(first);
  });

  it("stays in its document where less is said, or it only might be", async () => {
    const shared = async (text: string) => (await eventsIn(text)).map(({ isShared }) => isShared);
    expect(await shared("Talks in Vienna ended without a deal.")).toEqual([false]);
    expect(await shared("Norway may attack Peru on 3 June 2024.")).toEqual([false]);
  });
});
