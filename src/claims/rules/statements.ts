import type { ClaimRule } from "../claim-rule.ts";

const ACTORS = "PERSON|PLACE|ORGANIZATION";

/** What people and bodies say of others, for and against. */
export const STATEMENT_RULES: readonly ClaimRule[] = [
  {
    name: "commented-on", predicate: "COMMENTED_ON", pattern: `S:${ACTORS} _ commented|comments|commenting on|upon O:ANY`, confidence: 0.9,
    example: { text: "Carla Rossi commented on the Suez Crisis.", subject: "Carla Rossi", object: "Suez Crisis" },
    reason: "Commenting said by the verb itself.",
  },
  {
    name: "commenting-on-first", predicate: "COMMENTED_ON", pattern: `commenting on O':${ACTORS} remark|remarks|statement|comments|speech|proposal|words , S:${ACTORS}`, confidence: 0.88,
    example: { text: "Commenting on Haddad's remarks, Carla Rossi called them useless.", subject: "Carla Rossi", object: "Haddad" },
    reason: "The comment stands before the one who makes it.",
  },
  {
    name: "judged", predicate: "COMMENTED_ON", pattern: `S:${ACTORS} _ criticised|criticized|criticises|criticizes|denounced|denounces|condemned|condemns|praised|praises|welcomed|welcomes|hailed|dismissed|described|called|mocked|lauded O:ANY`, confidence: 0.86,
    example: { text: "Carla Rossi praised the African Union.", subject: "Carla Rossi", object: "African Union" },
    reason: "A verdict on somebody or something.",
  },
  {
    name: "declared-end-of", predicate: "COMMENTED_ON", pattern: `S:PERSON|ORGANIZATION _ declared|announced|proclaimed the? end|start|beginning|failure|success of O:EVENT|OTHER`, confidence: 0.86, qualifiers: {},
    example: { text: "Carla Rossi declared the end of the Truman Doctrine.", subject: "Carla Rossi", object: "Truman Doctrine" },
    reason: "Declaring the end or the beginning of something is a stand on it.",
  },
  {
    name: "said-of", predicate: "COMMENTED_ON", pattern: `S:PERSON _ said|says|spoke|wrote of|about O:ANY`, confidence: 0.82,
    example: { text: "Carla Rossi spoke about the Suez Crisis.", subject: "Carla Rossi", object: "Suez Crisis" },
    reason: "Saying something of somebody.",
  },
  {
    name: "warned", predicate: "WARNED", pattern: `S:${ACTORS} _ warn|warns|warned|warning|threatened O:${ACTORS}`, confidence: 0.88,
    example: { text: "Ecuador warned Peru against crossing the river.", subject: "Ecuador", object: "Peru" },
    reason: "A warning and who gets it.",
  },
  {
    name: "supports", predicate: "SUPPORTS", pattern: `S:${ACTORS} _ support|supports|supported|backed|backs|endorsed|endorses O:ANY`, confidence: 0.86,
    example: { text: "Ecuador backed Peru.", subject: "Ecuador", object: "Peru" },
    reason: "Support said by its verb.",
  },
  {
    name: "opposes", predicate: "OPPOSES", pattern: `S:${ACTORS} _ oppose|opposes|opposed|rejected|rejects|resisted|vetoed O:ANY`, confidence: 0.86,
    example: { text: "Ecuador opposed the Rio Protocol.", subject: "Ecuador", object: "Rio Protocol" },
    reason: "Opposition said by its verb.",
  },
  {
    name: "sanctioned", predicate: "SANCTIONED", pattern: `S:PLACE|ORGANIZATION _ sanctioned|imposed|imposes *4 sanctions? on|against? O:${ACTORS}`, confidence: 0.84,
    example: { text: "The European Union imposed new sanctions on Belarus.", subject: "European Union", object: "Belarus" },
    reason: "Imposing sanctions on somebody.",
  },
  {
    name: "initiated", predicate: "INITIATED", pattern: `O:ORGANIZATION|EVENT|OTHER _ founded|created|established|initiated|proposed|set|formed up? by S:${ACTORS}`, confidence: 0.86,
    example: { text: "Solidarity was founded by Lech Walesa in 1980.", subject: "Lech Walesa", object: "Solidarity" },
    reason: "Who founded it, as a passive.",
  },
  {
    name: "founded", predicate: "INITIATED", pattern: `S:${ACTORS} _ founded|founds|co-founded|established|initiated O:ORGANIZATION|EVENT|OTHER`, confidence: 0.88,
    example: { text: "Lech Walesa founded Solidarity in 1980.", subject: "Lech Walesa", object: "Solidarity" },
    reason: "Founding said by its verb.",
  },
  {
    name: "wrote-for", predicate: "WROTE_FOR", pattern: `S:PERSON *14 wrote|op-ed|column|article|essay|piece *10 for|in O:ORGANIZATION`, confidence: 0.7,
    example: { text: "Anna Brandt wrote in The Guardian that the bridge was lost.", subject: "Anna Brandt", object: "The Guardian" },
    reason: "Writing something for a paper.",
  },
];
