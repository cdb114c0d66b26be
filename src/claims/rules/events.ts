import type { ClaimRule } from "../claim-rule.ts";

const ACTORS = "PERSON|PLACE|ORGANIZATION";

/** What events have to do with places, with those in them, and with each other. */
export const EVENT_RULES: readonly ClaimRule[] = [
  {
    name: "held-in",
    predicate: "OCCURRED_IN",
    pattern: "S:EVENT _ held|opened|began|convened|ended|concluded|fought|started|erupted in|at|near O:PLACE",
    confidence: 0.9,
    example: {
      text: "The Bandung Conference was held in Indonesia.",
      subject: "Bandung Conference",
      object: "Indonesia",
    },
    reason: "Where an event was held, began or ended.",
  },
  {
    name: "took-place-in",
    predicate: "OCCURRED_IN",
    pattern: "S:EVENT _ took|takes|take place *4 in|at O:PLACE",
    confidence: 0.92,
    example: {
      text: "The Bandung Conference took place in Indonesia.",
      subject: "Bandung Conference",
      object: "Indonesia",
    },
    reason: "Taking place somewhere.",
  },
  {
    name: "event-in",
    predicate: "OCCURRED_IN",
    pattern: "S:EVENT in|at O:PLACE",
    isNominal: true,
    confidence: 0.8,
    example: { text: "She covered the Battle of Hue in Vietnam.", subject: "Battle of Hue", object: "Vietnam" },
    reason: "An event's name and at once its place.",
  },
  {
    name: "framework-of",
    predicate: "OCCURRED_IN",
    pattern: "to|in O:PLACE within|under|during|as *8 S:EVENT",
    confidence: 0.72,
    example: {
      text: "Trucks were sent to Mali as part of Operation Serval.",
      subject: "Operation Serval",
      object: "Mali",
    },
    reason: "What is done in a place within an operation puts the operation there.",
  },
  {
    name: "participated-in",
    predicate: "PARTICIPATED_IN",
    pattern: `S:${ACTORS} _ took|takes|take part in O:EVENT`,
    confidence: 0.92,
    example: { text: "Ghana took part in the Bandung Conference.", subject: "Ghana", object: "Bandung Conference" },
    reason: "Taking part, in words.",
  },
  {
    name: "attended",
    predicate: "PARTICIPATED_IN",
    pattern: `S:${ACTORS} _ attend|attended|attends|attending|joined|participated|fought|competed|addressed in? O:EVENT`,
    confidence: 0.9,
    example: {
      text: "Jawaharlal Nehru attended the Bandung Conference.",
      subject: "Jawaharlal Nehru",
      object: "Bandung Conference",
    },
    reason: "Being there and acting there.",
  },
  {
    name: "represented-at",
    predicate: "PARTICIPATED_IN",
    pattern: `S:${ACTORS} _ represented *4 at O:EVENT`,
    confidence: 0.88,
    example: {
      text: "Ghana was represented at the Bandung Conference.",
      subject: "Ghana",
      object: "Bandung Conference",
    },
    reason: "Being represented at an event is taking part in it.",
  },
  {
    name: "organized",
    predicate: "ORGANIZED",
    pattern: `S:${ACTORS} _ organized|organised|organizes|organises|hosted|hosts|launched|launches|convened|conducted|staged|mounted|led O:EVENT`,
    confidence: 0.9,
    example: { text: "Indonesia hosted the Bandung Conference.", subject: "Indonesia", object: "Bandung Conference" },
    reason: "Bringing an event about.",
  },
  {
    name: "possessive-operation",
    predicate: "ORGANIZED",
    pattern: `S'^:PLACE|ORGANIZATION secret|military|covert|large|massive|naval|own|? O:EVENT`,
    isNominal: true,
    confidence: 0.8,
    example: {
      text: "France's secret Operation Turquoise is still disputed.",
      subject: "France",
      object: "Operation Turquoise",
    },
    reason: '"A\'s operation" is one that A carries out.',
  },
  {
    name: "ordered-event",
    predicate: "INITIATED",
    pattern: `S:${ACTORS} _ approved|ordered|authorized|authorised|initiated|proposed|called O:EVENT`,
    confidence: 0.85,
    example: {
      text: "Francois Mitterrand approved Operation Turquoise in June.",
      subject: "Francois Mitterrand",
      object: "Operation Turquoise",
    },
    reason: "Who orders or approves an operation sets it going.",
  },
  {
    name: "organized-by",
    predicate: "ORGANIZED",
    pattern: `O:EVENT _ organized|organised|hosted|launched|convened|led|conducted|staged by S:${ACTORS}`,
    confidence: 0.9,
    example: {
      text: "The Bandung Conference was hosted by Indonesia.",
      subject: "Indonesia",
      object: "Bandung Conference",
    },
    reason: "The passive turns the ends round.",
  },
];
