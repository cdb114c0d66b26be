import type { EntityKind } from "../../src/model/kinds.ts";

/** A predicate of the ontology, the kinds it is used with here, and words that say it. */
export interface MadeUpPredicate {
  readonly predicate: string;
  readonly subjects: readonly EntityKind[];
  readonly objects: readonly EntityKind[];
  readonly base: string;
  readonly past: string;
}

const ACTORS: readonly EntityKind[] = ["PERSON", "ORGANIZATION", "PLACE"];
const BODIES: readonly EntityKind[] = ["ORGANIZATION", "PLACE"];

/** The predicates of the generated graph, those that news is full of several times. */
export const MADE_UP_PREDICATES: readonly MadeUpPredicate[] = [
  say("HOLDS_POSITION", ["PERSON"], BODIES, "hold office in", "held office in"),
  say("HOLDS_POSITION", ["PERSON"], BODIES, "be minister in", "was minister in"),
  say("WORKS_FOR", ["PERSON"], ["ORGANIZATION"], "work for", "worked for"),
  say("MEMBER_OF", ACTORS, ["ORGANIZATION"], "join", "joined"),
  say("LEADS", ["PERSON"], BODIES, "lead", "led"),
  say("CITIZEN_OF", ["PERSON"], ["PLACE"], "become a citizen of", "became a citizen of"),
  say("LOCATED_IN", BODIES, ["PLACE"], "lie in", "lay in"),
  say("SPOKE_TO", ACTORS, ACTORS, "speak to", "spoke to"),
  say("COMMENTED_ON", ACTORS, ["PERSON", "ORGANIZATION", "PLACE", "EVENT", "OTHER"], "comment on", "commented on"),
  say("COMMENTED_ON", ["PERSON"], ["PERSON", "ORGANIZATION", "PLACE", "EVENT", "OTHER"], "praise", "praised"),
  say("WARNED", ACTORS, ACTORS, "warn", "warned"),
  say("MET_WITH", ACTORS, ACTORS, "meet with", "met with"),
  say("MET_WITH", ["PERSON"], ["PERSON"], "meet", "met"),
  say("NEGOTIATED_WITH", ACTORS, ACTORS, "negotiate with", "negotiated with"),
  say("SUPPORTS", ACTORS, ["PERSON", "ORGANIZATION", "EVENT", "OTHER"], "support", "supported"),
  say("OPPOSES", ACTORS, ["PERSON", "ORGANIZATION", "EVENT", "OTHER"], "oppose", "opposed"),
  say("DEPLOYED_TO", BODIES, ["PLACE"], "send troops to", "sent troops to"),
  say("ATTACKED", BODIES, BODIES, "attack", "attacked"),
  say("ORGANIZED", ACTORS, ["EVENT"], "organize", "organized"),
  say("IN_RESPONSE_TO", ["EVENT"], ["EVENT"], "answer", "answered"),
  say("VISITED", ["PERSON"], ["PLACE"], "visit", "visited"),
  say("BORN_ON", ["PERSON"], [], "be born", "was born"),
];

function say(
  predicate: string,
  subjects: readonly EntityKind[],
  objects: readonly EntityKind[],
  base: string,
  past: string,
): MadeUpPredicate {
  return { predicate, subjects, objects, base, past };
}
