import type { ClaimRule } from "../claim-rule.ts";

const STATES = "PLACE|ORGANIZATION";

/** Forces, weapons, attacks. */
export const FORCE_RULES: readonly ClaimRule[] = [
  {
    name: "deployed-to", predicate: "DEPLOYED_TO", pattern: `S^:${STATES}|PERSON _ deploy|deploys|deployed|deploying|sent|sends|send|moved|stationed|shipped|based *6 missiles|troops|forces|soldiers|rockets|weapons|warheads|bombers|tanks|assets|aircraft|ships|jets|marines|peacekeepers|battalions|submarines|divisions|advisers to|in|into|on O:PLACE`, confidence: 0.9,
    example: { text: "Ruritania deployed two hundred tanks to Poland. Belgium deployed troops to Mali.", subject: "Belgium", object: "Mali" },
    reason: "Who sends forces or weapons where; the forces' noun tells it from sending a letter.",
  },
  {
    name: "deployment-of", predicate: "DEPLOYED_TO", pattern: `deployment|deployments|stationing of *2 S^:${STATES} *5 in|to|into|on O:PLACE`, isNominal: true, confidence: 0.86,
    example: { text: "They discussed the deployment of Belgian troops in Mali and Niger.", subject: "Belgium", object: "Mali" },
    reason: "The noun for deploying, with whose weapons and where.",
  },
  {
    name: "weapons-deployed-in", predicate: "DEPLOYED_TO", pattern: `S^:${STATES} *4 missiles|troops|forces|rockets|weapons|warheads|bombers|tanks|soldiers|peacekeepers _ deployed|stationed|delivered|sent|shipped|based|installed to|in|into|on O:PLACE`, confidence: 0.88,
    example: { text: "Belgian peacekeepers were stationed in Mali.", subject: "Belgium", object: "Mali" },
    reason: "Whose weapons have been brought where, as a passive.",
  },
  {
    name: "troops-deployed-in", predicate: "DEPLOYED_TO", pattern: `S^:${STATES} _ deployed|stationed|delivered|based|landed|sent to|in|into|on O:PLACE`, confidence: 0.84,
    example: { text: "Belgian troops were stationed in Mali.", subject: "Belgium", object: "Mali" },
    reason: "The same where the forces belong to the name as its head noun.",
  },
  {
    name: "placed-weapons-in", predicate: "DEPLOYED_TO", pattern: `S:${STATES}|PERSON _ placed|placing|put|installed|install|installing *6 missiles|troops|forces|rockets|weapons|warheads|bombers in|on O:PLACE`, confidence: 0.88,
    example: { text: "Belgium placed missiles in Italy.", subject: "Belgium", object: "Italy" },
    reason: "Placing weapons somewhere.",
  },
  {
    name: "attacked", predicate: "ATTACKED", pattern: `S^:${STATES}|PERSON _ attack|attacks|attacked|attacking|invade|invades|invaded|invading|bomb|bombs|bombed|bombing|shelled|shelling|raided|struck|strike O:${STATES}|PERSON`, confidence: 0.9,
    example: { text: "Sparta attacked Athens. Iraq invaded Kuwait in 1990.", subject: "Iraq", object: "Kuwait" },
    reason: "An attack said by its verb.",
  },
  {
    name: "invasion-of", predicate: "ATTACKED", pattern: `S'^:${STATES} *2 invasion|bombing|shelling|attack|bombardment|occupation of|on O:${STATES}`, isNominal: true, confidence: 0.86,
    example: { text: "The Iraqi invasion of Kuwait began at night.", subject: "Iraq", object: "Kuwait" },
    reason: "\"A's invasion of B\".",
  },
  {
    name: "name-invasion-of", predicate: "ATTACKED", pattern: `S^:PLACE *2 invasion of O:PLACE`, isNominal: true, confidence: 0.84,
    example: { text: "The failed US invasion of Cuba embarrassed the new president.", subject: "United States", object: "Cuba" },
    reason: "The same with a bare name before the noun.",
  },
  {
    name: "attacked-by", predicate: "ATTACKED", pattern: `O:${STATES}|PERSON _ attacked|invaded|bombed|shelled|occupied|overrun by S^:${STATES}|PERSON`, confidence: 0.9,
    example: { text: "Kuwait was invaded by Iraq in 1990.", subject: "Iraq", object: "Kuwait" },
    reason: "The passive turns the ends round.",
  },
  {
    name: "strike-on", predicate: "ATTACKED", pattern: `S^:${STATES} _ launched|launch|carried|mounted|began *4 attack|attacks|strike|strikes|raid|raids|offensive|assault|invasion on|against|of O:${STATES}|PERSON`, confidence: 0.86,
    example: { text: "Iraq launched an assault on Kuwait.", subject: "Iraq", object: "Kuwait" },
    reason: "Launching an attack on somebody.",
  },
  {
    name: "supplied-to", predicate: "SUPPLIED", pattern: `S:${STATES} _ supplied|supplies|supply|delivered|gave|sold|provided|donated *6 to O:${STATES}`, confidence: 0.76,
    example: { text: "Belgium supplied rifles to Mali.", subject: "Belgium", object: "Mali" },
    reason: "Giving or selling something to somebody.",
  },
];
