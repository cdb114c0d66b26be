import type { ClaimRule } from "../claim-rule.ts";

/** Who holds which office, works where, leads and belongs to what. Titles before names are read in title-claims.ts. */
export const POSITION_RULES: readonly ClaimRule[] = [
  {
    name: "apposition-role-of", predicate: "HOLDS_POSITION", pattern: "S:PERSON , {role} of|at|for|in O:ORGANIZATION|PLACE", confidence: 0.92,
    example: { text: "Petra Lindqvist, foreign minister of Sweden, opened the session.", subject: "Petra Lindqvist", object: "Sweden" },
    reason: "An apposition after a name says the office and whose it is.",
  },
  {
    name: "apposition-possessive-role", predicate: "HOLDS_POSITION", pattern: "S:PERSON , O'^:ORGANIZATION|PLACE {role}", confidence: 0.92,
    example: { text: "Jorge Medina, Peru's finance minister, resigned.", subject: "Jorge Medina", object: "Peru" },
    reason: "A possessive apposition after a name says whose office it is.",
  },
  {
    name: "possessive-role-name", predicate: "HOLDS_POSITION", pattern: "O':ORGANIZATION|PLACE {role} ,? S:PERSON", confidence: 0.92,
    example: { text: "Peru's finance minister, Jorge Medina, resigned.", subject: "Jorge Medina", object: "Peru" },
    reason: "A possessive with an office and then the name of who holds it.",
  },
  {
    name: "role-of-name", predicate: "HOLDS_POSITION", pattern: "{role} of O:ORGANIZATION|PLACE , S:PERSON", confidence: 0.9,
    example: { text: "The foreign minister of Sweden, Petra Lindqvist, opened the session.", subject: "Petra Lindqvist", object: "Sweden" },
    reason: "The office and its owner stand before the name, set off by a comma.",
  },
  {
    name: "became-role-of", predicate: "HOLDS_POSITION", pattern: "S:PERSON _ became|was|is|served|elected|appointed|named|as as? {role} of|at O:ORGANIZATION|PLACE", confidence: 0.88,
    example: { text: "In 1961 Dean Harlow became president of Guyana.", subject: "Dean Harlow", object: "Guyana" },
    reason: "Being, becoming or being made the holder of an office.",
  },
  {
    name: "works-for", predicate: "WORKS_FOR", pattern: "S:PERSON _ works|worked|working for|at O:ORGANIZATION", confidence: 0.9,
    example: { text: "Maria Keller worked for Siemens until 1989.", subject: "Maria Keller", object: "Siemens" },
    reason: "Working for or at an organization.",
  },
  {
    name: "joined-staff-of", predicate: "WORKS_FOR", pattern: "S:PERSON , *3 journalist|reporter|correspondent|analyst|researcher|lawyer|engineer|economist|historian|scientist at|for|with|from O:ORGANIZATION", confidence: 0.88,
    example: { text: "Anna Brandt, a reporter for Reuters, saw the convoy.", subject: "Anna Brandt", object: "Reuters" },
    reason: "A profession with the organization that it is practised for.",
  },
  {
    name: "member-of", predicate: "MEMBER_OF", pattern: "S:ANY _ member|members|signatory of O:ORGANIZATION", confidence: 0.9,
    example: { text: "Norway is a member of NATO.", subject: "Norway", object: "NATO" },
    reason: "Membership said in words.",
  },
  {
    name: "apposition-member-of", predicate: "MEMBER_OF", pattern: "S:ANY , *3 member of O:ORGANIZATION", confidence: 0.88,
    example: { text: "Elin Aas, a member of the Labour Party, voted against it.", subject: "Elin Aas", object: "Labour Party" },
    reason: "Membership in an apposition.",
  },
  {
    name: "joined", predicate: "MEMBER_OF", pattern: "S:PERSON|PLACE|ORGANIZATION _ join|joins|joined|joining|enter|entered O:ORGANIZATION", confidence: 0.88,
    example: { text: "Portugal joined NATO in 1949.", subject: "Portugal", object: "NATO" },
    reason: "Whoever joins is a member from then on.",
  },
  {
    name: "admitted-to", predicate: "MEMBER_OF", pattern: "S:PLACE|ORGANIZATION _ admitted to|into O:ORGANIZATION", confidence: 0.88,
    example: { text: "Ghana was admitted to the United Nations in 1957.", subject: "Ghana", object: "United Nations" },
    reason: "Whoever is admitted is a member from then on.",
  },
  {
    name: "led-delegation", predicate: "REPRESENTS", pattern: "S:PERSON _ led|leads|headed|heads the? O'^:PLACE|ORGANIZATION delegation", confidence: 0.9,
    example: { text: "Ivan Horvat, who led the Croatian delegation, left early.", subject: "Ivan Horvat", object: "Croatia" },
    reason: "Who leads a delegation represents who sent it.",
  },
  {
    name: "leads", predicate: "LEADS", pattern: "S:PERSON _ led|leads|heads|headed|chaired|chairs|commanded|commands O:ORGANIZATION", confidence: 0.85,
    example: { text: "Rosa Almeida heads UNICEF.", subject: "Rosa Almeida", object: "UNICEF" },
    reason: "Leading an organization, said by a verb.",
  },
];
