import type { ClaimRule } from "../patterns/claim-rule.ts";
import { BODIES_OF_MEMBERS } from "../sentence/body-classes.ts";

/** What members of parties, armies, teams and bands are called. */
const MEMBERS =
  "member|deputy|senator|lawmaker|legislator|councillor|mp|backbencher|candidate|congressman|congresswoman|politician|activist|figure|veteran|defector|" +
  "militant|fighter|guerrilla|rebel|recruit|soldier|sergeant|corporal|guitarist|drummer|singer|bassist|violinist|cellist|goalkeeper|striker|" +
  "midfielder|defender|winger|player";

/** More of who belongs to a party, an army, a team or an alliance. */
export const MEMBERSHIP_RULES: readonly ClaimRule[] = [
  {
    name: "name-of-members-body",
    predicate: "MEMBER_OF",
    pattern: "S!:PERSON of|from O!:ORGANIZATION",
    bodies: { object: { is: BODIES_OF_MEMBERS } },
    confidence: 0.88,
    example: { text: "Elin Aas of the Labour Party voted against it.", subject: "Elin Aas", object: "Labour Party" },
    misses: ["Elin Aas of Reuters voted against it."],
    reason: 'Who is "of" a party, an army or a team belongs to it.',
  },
  {
    name: "apart-of-members-body",
    predicate: "MEMBER_OF",
    pattern: "S!:PERSON , then|formerly|once|now|both|all|late? of O!:ORGANIZATION",
    bodies: { object: { is: BODIES_OF_MEMBERS } },
    confidence: 0.9,
    example: {
      text: "Elin Aas, once of the Labour Party, voted against it.",
      subject: "Elin Aas",
      object: "Labour Party",
    },
    misses: ["Elin Aas, weary of the Labour Party, voted against it."],
    reason: "The same, set apart by commas.",
  },
  {
    name: "left-or-joined",
    predicate: "MEMBER_OF",
    pattern: "S:PERSON _ left|leave|leaves|leaving|quit|quits|join~|rejoin~|resign~|defect~ from? O:ORGANIZATION",
    bodies: { object: { is: BODIES_OF_MEMBERS } },
    confidence: 0.84,
    example: { text: "Elin Aas quit the Labour Party in 2011.", subject: "Elin Aas", object: "Labour Party" },
    misses: ["Elin Aas quit Siemens in 2011."],
    reason: "Whoever joins or leaves a party or an army is or was a member.",
  },
  {
    name: "noun-of-member",
    predicate: "MEMBER_OF",
    pattern: `S!:PERSON ,|is|was .5 ${MEMBERS} of|from|for|with|in O!:ORGANIZATION`,
    confidence: 0.92,
    example: {
      text: "Elin Aas, a young deputy for the Labour Party, voted against it.",
      subject: "Elin Aas",
      object: "Labour Party",
    },
    misses: ["Elin Aas, a young critic of the Labour Party, voted against it."],
    reason: "What a member is called, with the body.",
  },
  {
    name: "body-member-name",
    predicate: "MEMBER_OF",
    pattern: `O'^:ORGANIZATION .2 ${MEMBERS} ,? S!:PERSON`,
    confidence: 0.9,
    example: {
      text: "The Labour Party deputy Elin Aas voted against it.",
      subject: "Elin Aas",
      object: "Labour Party",
    },
    misses: ["The Labour Party lawyer Elin Aas voted against it."],
    reason: "The body, what the member is called, and the name.",
  },
  {
    name: "apposition-body-member",
    predicate: "MEMBER_OF",
    pattern: `S!:PERSON , .2 O'^:ORGANIZATION .1 ${MEMBERS}`,
    confidence: 0.9,
    example: {
      text: "Elin Aas, a Labour Party deputy, voted against it.",
      subject: "Elin Aas",
      object: "Labour Party",
    },
    misses: ["Elin Aas, a Labour Party critic, voted against it."],
    reason: "An apposition with the body before what the member is called.",
  },
  {
    name: "sits-for",
    predicate: "MEMBER_OF",
    pattern: "S:PERSON _ sit~|serve~|enlist~ .3 in|on|for O:ORGANIZATION",
    confidence: 0.82,
    example: { text: "Elin Aas sits for the Labour Party.", subject: "Elin Aas", object: "Labour Party" },
    misses: ["Elin Aas waits for the Labour Party."],
    reason: "Sitting for a party or serving in an army.",
  },
  {
    name: "plays-for",
    predicate: "MEMBER_OF",
    pattern: "S:PERSON _ play~|sing~|perform~|dance~|fight~ .3 in|with|for O:ORGANIZATION",
    confidence: 0.88,
    example: { text: "Elin Aas plays for Arsenal.", subject: "Elin Aas", object: "Arsenal" },
    misses: ["Elin Aas cheers for Arsenal."],
    reason: "Playing, singing or fighting for a team, a band or an army.",
  },
  {
    name: "elected-to-body",
    predicate: "MEMBER_OF",
    pattern: "S:PERSON _ elected|admitted|inducted|returned|drafted|co-opted|accepted .2 to|into O:ORGANIZATION",
    confidence: 0.82,
    example: {
      text: "Elin Aas was admitted last year into the Labour Party.",
      subject: "Elin Aas",
      object: "Labour Party",
    },
    misses: ["Elin Aas was driven last year into the Labour Party."],
    reason: "Being elected or admitted to a body.",
  },
  {
    name: "expelled-from",
    predicate: "MEMBER_OF",
    pattern:
      "S:PERSON|ORGANIZATION|PLACE _ expelled|thrown|kicked|ejected|excluded|ousted|suspended out? of|from O:ORGANIZATION",
    confidence: 0.84,
    example: { text: "Elin Aas was expelled from the Labour Party.", subject: "Elin Aas", object: "Labour Party" },
    misses: ["Elin Aas was rescued from the Labour Party."],
    reason: "Whoever is expelled was a member.",
  },
  {
    name: "body-to-which-belongs",
    predicate: "MEMBER_OF",
    pattern: "O:ORGANIZATION *4 to which S:PERSON|ORGANIZATION|PLACE .2 belong~",
    confidence: 0.88,
    example: {
      text: "The Labour Party, to which Elin Aas belonged, lost.",
      subject: "Elin Aas",
      object: "Labour Party",
    },
    misses: ["The Labour Party, to which Elin Aas wrote, lost."],
    reason: "A relative clause says who belongs to it.",
  },
  {
    name: "belongs-to",
    predicate: "MEMBER_OF",
    pattern: "S:PERSON|PLACE _ belong~ to O:ORGANIZATION",
    confidence: 0.84,
    example: { text: "Elin Aas belongs to the Labour Party.", subject: "Elin Aas", object: "Labour Party" },
    misses: ["Elin Aas appeals to the Labour Party."],
    reason: "Belonging to a body.",
  },
  {
    name: "all-members-of",
    predicate: "MEMBER_OF",
    pattern: "S:PERSON|ORGANIZATION|PLACE , .2 members of O!:ORGANIZATION",
    confidence: 0.86,
    example: { text: "Norway and Denmark, both members of NATO, agreed.", subject: "Denmark", object: "NATO" },
    misses: ["Norway and Denmark, both guests of NATO, agreed."],
    reason: "Several members in one apposition.",
  },
  {
    name: "body-of-which-member",
    predicate: "MEMBER_OF",
    pattern: "O:ORGANIZATION , of which .1 S:PERSON|PLACE|ORGANIZATION .4 member",
    confidence: 0.86,
    example: { text: "NATO, of which Norway has long been a member, agreed.", subject: "Norway", object: "NATO" },
    misses: ["NATO, of which Norway has long been a critic, agreed."],
    reason: "A relative clause says who is a member.",
  },
];
