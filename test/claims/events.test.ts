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
    ["Norway hosted a summit in Bergen in March 2019.", "MEETING 2019-03 in Bergen by Norway host"],
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
    ["A strike in Lima begins on 10 June.", "PROTEST PLANNED 2024-06-10 in Lima"],
    ["The unions have called a stoppage in Lima for 10 April.", "PROTEST 2024-04-10 in Lima"],
    ["The spill off Peru on 21 April killed thousands of birds.", "ACCIDENT 2024-04-21 in Peru"],
    ["A recount in Quito began on 9 April.", "ELECTION 2024-04-09 in Quito"],
    ["A hearing in Lima is listed for 10 June.", "TRIAL PLANNED 2024-06-10 in Lima"],
    [
      "Carla Rossi was sworn in as president of Peru on 9 April in Lima.",
      "ACCESSION 2024-04-09 in Lima by Carla Rossi candidate",
    ],
    [
      "Omar Haddad was arrested by border police at Lima Airport on 9 April.",
      "TRIAL 2024-04-09 in Lima Airport by Omar Haddad defendant",
    ],
    ["Peru recalled its ambassador to Chile on 9 April.", "STATEMENT 2024-04-09 by Chile audience, Peru speaker"],
    ["The resignation of Carla Rossi came on 9 April.", "RESIGNATION 2024-04-09 by Carla Rossi official"],
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

describe("and so do the many ways of saying that something was signed, ruled, taken, left or held", () => {
  it.each<[string, ...string[]]>([
    ["In 1911 Emperor Bahadur of Nepal signed a treaty with China.", "NEGOTIATION 1911 by Bahadur party, China party"],
    [
      "An agreement struck between Peru and Chile in 1929 gave Lima a port.",
      "NEGOTIATION 1929 by Chile party, Peru party",
    ],
    [
      "On 23 March Carla Rossi and Omar Haddad signed a declaration in Tunis.",
      "NEGOTIATION 2024-03-23 in Tunis by Carla Rossi party, Omar Haddad party",
    ],
    [
      "Norway would respect the deal that it reached with Sweden in July.",
      "NEGOTIATION 2023-07 by Norway party, Sweden party",
    ],
    ["Police arrested him in Lima in August 2007.", "TRIAL 2007-08 in Lima"],
    ["He was captured in Quito in June 1993.", "TRIAL 1993-06 in Quito"],
    ["On 12 April an army convoy was ambushed on the edge of Bamako.", "ATTACK 2024-04-12 in Bamako"],
    [
      "On 17 April Omar Haddad, a judge, was shot dead while jogging in Tunis.",
      "ATTACK 2024-04-17 by Omar Haddad target",
    ],
    ["In March gunmen abducted Omar Haddad from a hotel in Tunis.", "ATTACK 2024-03 in Tunis by Omar Haddad target"],
    ["Rossi set the next hearing for 5 May.", "TRIAL PLANNED 2024-05-05 by Rossi initiator"],
    [
      "The envoys will report to the leaders, whose next summit is due in Abuja in December.",
      "MEETING PLANNED 2024-12 in Abuja",
    ],
    ["The president, whose talks in Kinshasa collapsed in early April, went home.", "NEGOTIATION 2024-04 in Kinshasa"],
    ["She entered parliament in the election of November 2002.", "ELECTION 2002-11"],
    ["The vote on 28 May may hang on him.", "ELECTION PLANNED 2024-05-28"],
    ["In the first round on Sunday Carla Rossi took 49 percent.", "ELECTION 2024-04-28 by Carla Rossi participant"],
    [
      "The earthquake of 6 February, which killed thousands in Turkey, changed nothing.",
      "DISASTER 2024-02-06 in Turkey",
    ],
    ["On 24 April some 5,000 people marched through Namur.", "PROTEST 2024-04-24 in Namur"],
    ["Shareholders will vote in Bergen on 12 June.", "ELECTION PLANNED 2024-06-12 in Bergen"],
    [
      "Carla Rossi is due in Berlin next Thursday for talks with Omar Haddad.",
      "NEGOTIATION PLANNED 2024-05-02 in Berlin by Carla Rossi participant, Omar Haddad party",
    ],
    [
      "Envoys flew into Ouagadougou on Tuesday for talks with Omar Haddad.",
      "NEGOTIATION 2024-04-30 in Ouagadougou by Omar Haddad party",
    ],
    [
      "Trump, in a telephone call with Omar Haddad on 27 April, asked for help.",
      "MEETING 2024-04-27 by Omar Haddad participant, Trump participant",
    ],
    ["The ministry summoned the Chilean ambassador on Monday.", "MEETING 2024-04-29 by Chile participant"],
    [
      "China seized the Paracel Islands from Vietnam in 1974.",
      "MILITARY_OPERATION 1974 in Paracel Islands by China organizer, Paracel Islands target",
    ],
    ["On 24 January Omar Haddad overthrew Carla Rossi.", "CRISIS 2024-01-24 by Carla Rossi party, Omar Haddad party"],
    [
      "The last French soldiers left Mali on 15 August 2022.",
      "MILITARY_OPERATION 2022-08-15 in Mali by France organizer",
    ],
    ["Omar Haddad resigned on 10 May 2010.", "RESIGNATION 2010-05-10 by Omar Haddad official"],
    ["On 3 March Carla Rossi walked out of the coalition.", "RESIGNATION 2024-03-03 by Carla Rossi official"],
    [
      "In April a military court in Tunis sentenced Omar Haddad to life in prison.",
      "TRIAL 2024-04 in Tunis by Omar Haddad defendant",
    ],
    ["In 2009 Omar Haddad ran for mayor of Tunis and lost.", "ELECTION 2009 in Tunis by Omar Haddad candidate"],
    ["The regulator had fined Siemens 3 million euros in August.", "SANCTION 2023-08 by Siemens target"],
    [
      "The sanctions that the European Union imposed on Belarus on 9 April were lifted.",
      "SANCTION 2024-04-09 by Belarus target, European Union sender",
    ],
    ["Peru filed its case in January 2013.", "TRIAL 2013-01 by Peru plaintiff"],
    ["On Tuesday the Court of Appeal upheld the order.", "TRIAL 2024-04-30 by Court of Appeal court"],
    ["Poland withdrew its troops from Iraq in October 2008.", "MILITARY_OPERATION 2008-10 in Iraq by Poland organizer"],
    [
      "In April a military court in Ouagadougou sentenced the former strongman in absentia.",
      "TRIAL 2024-04 in Ouagadougou",
    ],
    ["The sanctions were lifted in early April at a summit in Accra.", "SANCTION 2024-04", "MEETING 2024-04 in Accra"],
    [
      "Deniz Baykal, the party leader, who died in February, resigned on 10 May 2010.",
      "DEATH 2024-02 by Deniz Baykal victim",
      "RESIGNATION 2010-05-10 by Deniz Baykal official",
    ],
    ["On 12 July 2016 the judges found that the line had no legal basis.", "TRIAL 2016-07-12"],
    ["In June Carla Rossi stepped down as mayor.", "RESIGNATION 2023-06 by Carla Rossi official"],
    ["The governor of Texas, Carla Rossi, resigned on Monday.", "RESIGNATION 2024-04-29 by Carla Rossi official"],
    ["A pilot died on Monday.", "DEATH 2024-04-29"],
    ["The other 13 hostages were freed in January.", "MISSION 2024-01"],
    ["The quarrel began in 2011.", "CRISIS 2011"],
    [
      "Arrested in 2013 on charges of sedition, Omar Haddad escaped from prison.",
      "TRIAL 2013 by Omar Haddad defendant",
    ],
    [
      "Omar Haddad, whom Carla Rossi dismissed as chief of staff on 28 April, denied it.",
      "RESIGNATION 2024-04-28 by Carla Rossi superior, Omar Haddad official",
    ],
    ["Carla Rossi dismissed her transport minister on Monday.", "RESIGNATION 2024-04-29 by Carla Rossi superior"],
    ["A report published on Monday by Greenpeace said so.", "PROJECT 2024-04-29 by Greenpeace organizer"],
    ["Omar Haddad took over on 3 May 2021.", "ACCESSION 2021-05-03 by Omar Haddad successor"],
    ["Thieves broke into the Louvre in May 2019.", "ATTACK 2019-05 by Louvre target"],
    ["Omar Haddad is still in custody and was charged on Monday.", "TRIAL 2024-04-29 by Omar Haddad defendant"],
    [
      "Omar Haddad was killed in an air strike in Syria in 2021.",
      "DEATH 2021 in Syria by Omar Haddad victim",
      "ATTACK 2021 in Syria",
    ],
    [
      "In June 2011, when Peru seized the port of Ilo, the quarrel was old.",
      "MILITARY_OPERATION 2011-06 in Ilo by Ilo target, Peru organizer",
    ],
    [
      "Carla Rossi died in 2004, when Omar Haddad overthrew the king.",
      "DEATH 2004 by Carla Rossi victim",
      "CRISIS 2004 by Omar Haddad party",
    ],
    [
      "Carla Rossi resigned on Monday, hours after police arrested Omar Haddad.",
      "RESIGNATION 2024-04-29 by Carla Rossi official",
      "TRIAL 2024-04-29 by Omar Haddad defendant",
    ],
    [
      "Carla Rossi resigned on Monday, four days after police arrested Omar Haddad.",
      "RESIGNATION 2024-04-29 by Carla Rossi official",
      "TRIAL 2024-04-25 by Omar Haddad defendant",
    ],
    ["Jets carried out 23 strikes in and around Mosul on Monday.", "ATTACK 2024-04-29 in Mosul"],
    ["The governor of Chile's Arica region resigned on Monday.", "RESIGNATION 2024-04-29"],
    ["The company toured Japan in 2015.", "VISIT 2015 in Japan"],
    ["Congress is to vote on Wednesday on a motion.", "ELECTION PLANNED 2024-05-01 by United States Congress voter"],
    ["Thailand took the case to the World Trade Organization in June 2015.", "TRIAL 2015-06 by Thailand plaintiff"],
    [
      "The farmers threatened to march on the Louvre in Paris on Monday.",
      "PROTEST HYPOTHETICAL 2024-05-06 in Paris by Louvre target",
    ],
    [
      "Carla Rossi, the former singer who ran it in May and who was dismissed on Monday by Omar Haddad, left.",
      "RESIGNATION 2024-04-29 by Carla Rossi official, Omar Haddad superior",
    ],
    [
      "Carla Rossi and Omar Haddad married in 2001.",
      "MEETING 2001 by Carla Rossi participant, Omar Haddad participant",
    ],
    [
      "In May 2003 Carla Rossi took over the Labour Party.",
      "ACCESSION 2003-05 by Carla Rossi successor, Labour Party organization",
    ],
    [
      "Carla Rossi was replaced in May 2003 by Omar Haddad.",
      "RESIGNATION 2003-05 by Carla Rossi predecessor, Omar Haddad successor",
    ],
    [
      "It lasted until Carla Rossi and Omar Haddad went to Lima in 1978.",
      "VISIT 1978 in Lima by Carla Rossi visitor, Omar Haddad visitor",
    ],
    ["In 2003 the EU lifted its sanctions.", "SANCTION 2003 by European Union sender"],
    [
      "An uprising in Egypt had toppled President Hosni Mubarak.",
      "PROTEST in Egypt",
      "CRISIS in Egypt by Hosni Mubarak party",
    ],
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

describe("and one that only a claim of the text tells", () => {
  it.each<[string, ...string[]]>([
    ["Omar Haddad, who visited relatives in Perth last month, left.", "VISIT 2024-04 in Perth by Omar Haddad visitor"],
    [
      "Peru demanded that Chile withdraw the troops it sent to Bolivia in December 2015.",
      "DEPLOYMENT 2015-12 in Bolivia by Chile actor",
    ],
    ["Omar Haddad reached the settlement of Hebron on Monday.", "VISIT 2024-04-29 in Hebron by Omar Haddad visitor"],
    [
      "Omar Haddad is to discuss it in Erbil on Saturday with Ana Quispe.",
      "MEETING PLANNED 2024-05-04 in Erbil by Ana Quispe participant, Omar Haddad participant",
    ],
  ])("%s", async (text, ...expected) => {
    expect(await rowsIn(text)).toEqual(expected);
  });
});

describe("what somebody does on a day is an event", () => {
  it.each<[string, ...string[]]>([
    ["Nokia bought Siemens in May 2019.", "PROJECT 2019-05 by Nokia organizer, Siemens partner"],
    ["Acme was barred by Peru in 2012.", "SANCTION 2012 by Acme target, Peru sender"],
    ["Omar Haddad was held for a week in May 2019.", "TRIAL 2019-05 by Omar Haddad defendant"],
    [
      "Police detained the firm's founder, Omar Haddad, in Lima on Monday.",
      "TRIAL 2024-04-29 in Lima by Omar Haddad defendant",
    ],
    ["The earthquake that tore through Arequipa on Tuesday killed many.", "DISASTER 2024-04-30 in Arequipa"],
    [
      "A donors' conference, proposed by Carla Rossi, is to be held in Lima on 12 June.",
      "MEETING PLANNED 2024-06-12 in Lima by Carla Rossi organizer",
    ],
  ])("%s", async (text, ...rows) => {
    expect(await rowsIn(text)).toEqual(rows);
  });
});

describe("no row where nothing is said to happen, or nothing more of it", () => {
  it.each([
    "The war ended.",
    "Elections were held.",
    "The talks failed.",
    "A meeting is a meeting.",
    "They met again in the spring.",
    "They are due to visit the dentist next week.",
    "The crossing is still closed on Mondays.",
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
    "Carla Rossi quit smoking on Monday.",
    "Ships left Odesa on Monday with grain.",
    "The system pulled air from the Atlantic on Monday.",
    "Carla Rossi walked out to bat in Sydney.",
    "Carla Rossi stepped down from the train in Cairo.",
    "Carla Rossi quit over dinner in Rome.",
    "Anna Brandt captured Paris beautifully in her 1998 film.",
    "Novak Djokovic was toppled by Carlos Alcaraz on Sunday.",
    "Carla Rossi signed a book deal with Penguin in May 2019.",
    "The judge ruled the dance floor in Paris in May 2019.",
    "Argentina beat Peru in the second round in Lima.",
    "Members voted for a new logo in Lima on Monday.",
    "The song captured hearts in Lima in May 2019.",
    "Police in Lima seized drugs on Monday.",
    "Brazil toppled Argentina in the final on Sunday.",
    "Carla Rossi signed the guest book in Lima.",
    "The price reached a peak in Lima in May 2019.",
    "He ran for the bus in Lima in May 2019.",
    "The judges found a seat on Monday.",
    "Carla Rossi filed her story from Lima on Monday.",
    "The first round of drinks was free on Monday.",
    "Carla Rossi left the party in Lima early.",
    "The call of the wild was loud in Lima.",
    "Acme sold its shares to Velora.",
    "Carla Rossi held her breath in May 2019.",
    "The show took a break in May 2019.",
    "Omar Haddad received a letter in May 2019.",
    "The senator recalled the minister's jokes on Monday.",
    "Carla Rossi had sworn at the referee in Lima.",
    "The feud was bitter.",
    "A leak was found.",
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

  it.each([
    ["Velora bought Acme in May 2019. Carla Rossi praised the takeover.", "the takeover"],
    ["Peru sued Chile in May 2019. Carla Rossi played down the case.", "the case"],
    ["Omar Haddad was arrested in Lima on Monday. Carla Rossi denounced the arrest.", "the arrest"],
  ])("and a noun that says what a verb has said: %s", async (text, phrase) => {
    const events = await eventsIn(text);
    expect(events.map(({ phrases }) => phrases.at(-1))).toEqual([phrase]);
  });

  it.each([
    ["too slight for an event alone", "Velora agreed to buy Acme. Carla Rossi praised the takeover.", "the takeover"],
    ["introduced by a noun", "Peru opened an inquiry. Carla Rossi praised the inquiry.", "the inquiry"],
    [
      "of which the sentence says when somebody spoke",
      "Velora bought Acme in May 2019. Carla Rossi announced the takeover on Monday.",
      "the takeover",
    ],
    [
      "told long before, and alone",
      `Velora bought Acme in May 2019. ${"Carla Rossi painted the bridge. ".repeat(20)}Omar Haddad praised the takeover.`,
      "the takeover",
    ],
    [
      "the one that the report opens with, of several",
      `A court sentenced Omar Haddad on Monday. Ivan Horvat was acquitted in May 2019. ${"Carla Rossi painted the bridge. ".repeat(4)}She praised the ruling.`,
      "the ruling",
    ],
  ])("and a noun for what was %s", async (_, text, phrase) => {
    const events = await eventsIn(text);
    expect(events.filter(({ phrases }) => phrases.includes(phrase)).map(({ phrases }) => phrases.length)).toEqual([2]);
  });

  it.each([
    ["that", "A quake that struck Lima on Monday killed nobody.", ["A quake", "that"]],
    ["which", "Talks in Vienna on 3 March, which were long, failed.", ["Talks in Vienna on 3 March", "which"]],
    ["it", "The summit in Bergen opened on Monday. It ended on Tuesday.", ["The summit in Bergen", "It"]],
  ])("and a pronoun behind it: %s", async (_, text, phrases) => {
    expect((await eventsIn(text)).map((event) => event.phrases)).toEqual([phrases]);
  });

  it.each([
    "The summit in Bergen opened on Monday. It is clear that nobody agreed.",
    "The summit in Bergen opened on Monday. It rained.",
    "The summit in Bergen opened on Monday. It is expected that Peru will leave.",
  ])("but no pronoun for something else: %s", async (text) => {
    expect((await eventsIn(text)).flatMap(({ phrases }) => phrases)).not.toContain("It");
  });

  it("but several where a case goes on", async () => {
    const text = "Omar Haddad was arrested in May 2019. Omar Haddad was convicted in June 2020.";
    expect((await eventsIn(text)).map(({ name }) => name)).toEqual([
      "Arrest of Omar Haddad, May 2019",
      "Conviction of Omar Haddad, June 2020",
    ]);
  });

  it("and what a sentence calls it takes no part in it", async () => {
    const text = "Velora bought Acme in May 2019. Carla Rossi called the takeover a trap.";
    expect((await eventsIn(text)).map(({ participants }) => participants)).toEqual([
      ["Acme partner", "Velora organizer"],
    ]);
  });

  it("but not a noun for something else", async () => {
    const events = await eventsIn("Velora bought Acme in May 2019. Carla Rossi denounced the verdict.");
    expect(events.map(({ phrases }) => phrases)).toEqual([["bought Acme in May 2019"]]);
  });

  it.each(["claimed the attack", "claimed responsibility for the attack"])(
    "and the day on which somebody %s is not the attack's",
    async (words) => {
      const rows = await rowsIn(`Gunmen attacked Lima on 28 October 2023. The Omega Front ${words} on 31 October.`);
      expect(rows.filter((row) => row.includes("2023-10-31"))).toEqual([]);
      expect(rows.some((row) => row.startsWith("ATTACK 2023-10-28 in Lima"))).toBe(true);
    },
  );

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
