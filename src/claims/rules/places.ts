import type { ClaimRule } from "../claim-rule.ts";

/** Where things lie and where people live and go. */
export const PLACE_RULES: readonly ClaimRule[] = [
  {
    name: "city-comma-region",
    predicate: "LOCATED_IN",
    pattern: "S!:PLACE , O!:PLACE ,",
    confidence: 0.75,
    excludes: { subject: ["COUNTRY", "COUNTRY_HISTORICAL"], object: ["CITY"] },
    example: { text: "The envoys met in Dayton, Ohio, for three weeks.", subject: "Dayton", object: "Ohio" },
    reason:
      "A place, a comma and a greater place that is itself closed by a comma; what subtypes exclude is a list of equals.",
  },
  {
    name: "city-of-country",
    predicate: "LOCATED_IN",
    pattern: "O'^:PLACE capital|city|town|port|village|resort|province|region|island|peninsula of? ,? S:PLACE",
    confidence: 0.88,
    example: { text: "The ships left the Bulgarian port of Varna at dawn.", subject: "Varna", object: "Bulgaria" },
    reason: '"The Bulgarian port of Varna" says whose port Varna is.',
  },
  {
    name: "located-in",
    predicate: "LOCATED_IN",
    pattern: "S:PLACE|ORGANIZATION _ located|situated|based|headquartered in|near O:PLACE",
    confidence: 0.9,
    example: { text: "UNESCO is headquartered in Paris.", subject: "UNESCO", object: "Paris" },
    reason: "Place said by a verb of place.",
  },
  {
    name: "lives-in",
    predicate: "LIVES_IN",
    pattern: "S:PERSON _ lives|lived|living|resides|resided in O:PLACE",
    confidence: 0.88,
    example: { text: "Hans Ekman lived in Vienna.", subject: "Hans Ekman", object: "Vienna" },
    reason: "Residence said by a verb.",
  },
  {
    name: "born-in",
    predicate: "BORN_IN",
    pattern: "S:PERSON _ born *4 in O:PLACE",
    confidence: 0.9,
    example: { text: "Amina Diallo was born in Senegal.", subject: "Amina Diallo", object: "Senegal" },
    reason: "Birth and its place.",
  },
  {
    name: "visited",
    predicate: "VISITED",
    pattern: "S:PERSON _ visit|visits|visited|visiting O:PLACE",
    confidence: 0.9,
    example: { text: "Nadia Rahman visited Jordan in May.", subject: "Nadia Rahman", object: "Jordan" },
    reason: "Visiting said by the verb itself.",
  },
  {
    name: "travelled-to",
    predicate: "VISITED",
    pattern:
      "S:PERSON _ flew|flies|fly|travelled|traveled|travels|travel|went|arrived|arrives|arrive|landed|came to|in O:PLACE",
    confidence: 0.86,
    example: { text: "Nadia Rahman flew to Amman on Friday.", subject: "Nadia Rahman", object: "Amman" },
    reason: "Going to a place or arriving there.",
  },
];
