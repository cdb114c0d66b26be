import type { ClaimRule } from "../claim-rule.ts";

const ACTORS = "PERSON|PLACE|ORGANIZATION";

/** Meetings, talks, agreements, proposals. */
export const DIPLOMACY_RULES: readonly ClaimRule[] = [
  {
    name: "met-with", predicate: "MET_WITH", pattern: `S:${ACTORS} _ meet|meets|met|meeting|received|hosted with? O:PERSON`, confidence: 0.9,
    example: { text: "Carla Rossi met with Omar Haddad in Tunis.", subject: "Carla Rossi", object: "Omar Haddad" },
    reason: "Meeting a person, with or without \"with\".",
  },
  {
    name: "met-with-body", predicate: "MET_WITH", pattern: `S:${ACTORS} _ meet|meets|met|meeting with O^:PLACE|ORGANIZATION`, confidence: 0.86,
    example: { text: "Carla Rossi met with Tunisian officials on Monday.", subject: "Carla Rossi", object: "Tunisia" },
    reason: "Meeting those who act for a country or body; \"with\" keeps \"met in Tunis\" out.",
  },
  {
    name: "hold-meetings-with", predicate: "MET_WITH", pattern: `S:${ACTORS} _ hold|holds|held|holding|had|have a? meeting|meetings with O^:${ACTORS}`, confidence: 0.88,
    example: { text: "Carla Rossi held meetings with Omar Haddad.", subject: "Carla Rossi", object: "Omar Haddad" },
    reason: "\"To hold a meeting\" is to meet.",
  },
  {
    name: "they-met", predicate: "MET_WITH", pattern: "S+:PERSON _ meet|met|meets in|on|at|again|for|and|,|.", isAmongSubjects: true, confidence: 0.88,
    example: { text: "Carla Rossi and Omar Haddad met in Tunis.", subject: "Carla Rossi", object: "Omar Haddad" },
    reason: "A list of people who met, without an object, met each other.",
  },
  {
    name: "due-to-meet", predicate: "MET_WITH", pattern: "S+:PERSON are|were due|scheduled|expected|set to meet", isAmongSubjects: true, qualifiers: {}, confidence: 0.9,
    example: { text: "Carla Rossi and Omar Haddad are due to meet in Tunis on 4 May.", subject: "Carla Rossi", object: "Omar Haddad" },
    reason: "A list of people whose meeting is scheduled.",
  },
  {
    name: "negotiated-with", predicate: "NEGOTIATED_WITH", pattern: `S^:${ACTORS} _ negotiate|negotiates|negotiated|negotiating with O:${ACTORS}`, confidence: 0.9,
    example: { text: "Ecuador negotiated with Peru for a decade.", subject: "Ecuador", object: "Peru" },
    reason: "Negotiating said by the verb itself.",
  },
  {
    name: "held-talks-with", predicate: "NEGOTIATED_WITH", pattern: `S^:${ACTORS} _ hold|holds|held|holding|began|begin|opened|resumed|had|in *3 talks|negotiations|consultations with O:${ACTORS}`, confidence: 0.88,
    example: { text: "Ecuador held direct talks with Peru.", subject: "Ecuador", object: "Peru" },
    reason: "Holding talks with somebody.",
  },
  {
    name: "possessive-talks-with", predicate: "NEGOTIATED_WITH", pattern: `S'^:${ACTORS} *2 talks|negotiations with O:${ACTORS}`, isNominal: true, confidence: 0.86,
    example: { text: "Ecuador's talks with Peru and Chile went on.", subject: "Ecuador", object: "Peru" },
    reason: "\"A's talks with B\" says that A and B negotiated.",
  },
  {
    name: "delegation-in-talks-with", predicate: "NEGOTIATED_WITH", pattern: `S^:PLACE|ORGANIZATION delegation in *3 talks|negotiations with O:${ACTORS}`, isNominal: true, confidence: 0.84,
    example: { text: "Ivan Horvat led the Croatian delegation in talks with Serbia.", subject: "Croatia", object: "Serbia" },
    reason: "A delegation in talks stands for who sent it.",
  },
  {
    name: "talks-between", predicate: "NEGOTIATED_WITH", pattern: `talks|negotiations|consultations between S+^:${ACTORS}`, isAmongSubjects: true, isNominal: true, confidence: 0.88,
    example: { text: "The talks between Ecuador and Peru ended in Quito.", subject: "Ecuador", object: "Peru" },
    reason: "Talks between parties are negotiations of each with each.",
  },
  {
    name: "agreed-with", predicate: "AGREED_WITH", pattern: `S:${ACTORS} _ agreed|agrees *4 with O:${ACTORS}`, confidence: 0.8,
    example: { text: "Ecuador agreed on a border with Peru.", subject: "Ecuador", object: "Peru" },
    reason: "Agreeing with somebody on something.",
  },
  {
    name: "they-signed", predicate: "AGREED_WITH", pattern: `S+:${ACTORS} _ signed|sign|concluded|initialled|ratified`, isAmongSubjects: true, confidence: 0.86,
    example: { text: "Ecuador and Peru signed a peace accord in Brasilia.", subject: "Ecuador", object: "Peru" },
    reason: "Those who sign a paper together agree with each other.",
  },
  {
    name: "proposed-to", predicate: "PROPOSED_TO", pattern: `S:${ACTORS} _ sent|sends|send|presented|submitted|handed|offered|offers|proposed its|a|an|the|his|her|their *2 draft|proposal|proposals|plan|offer|agreements|agreement|treaty *2 to O:${ACTORS}`, confidence: 0.82,
    example: { text: "Ecuador sent its draft treaty to Peru in March.", subject: "Ecuador", object: "Peru" },
    reason: "Sending a draft or proposal to somebody.",
  },
  {
    name: "told", predicate: "SPOKE_TO", pattern: `S:${ACTORS} _ told|tells O:${ACTORS}`, confidence: 0.9,
    example: { text: "Carla Rossi told Reuters that the border would open.", subject: "Carla Rossi", object: "Reuters" },
    reason: "Telling somebody something.",
  },
  {
    name: "speech-to", predicate: "SPOKE_TO", pattern: `S:PERSON *8 speech|address|interview|remarks to|with O:ORGANIZATION|PERSON`, confidence: 0.8,
    example: { text: "Carla Rossi gave a speech to the African Union.", subject: "Carla Rossi", object: "African Union" },
    reason: "A speech or interview and who heard it.",
  },
  {
    name: "spoke-with", predicate: "SPOKE_TO", pattern: `S:PERSON _ spoke|speaks|speak|talked|telephoned|phoned|addressed to|with? O:PERSON|ORGANIZATION`, confidence: 0.86,
    example: { text: "Carla Rossi spoke with Omar Haddad by telephone.", subject: "Carla Rossi", object: "Omar Haddad" },
    reason: "Speaking to or with somebody.",
  },
];
