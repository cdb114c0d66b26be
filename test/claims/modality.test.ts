import { describe, expect, it } from "vitest";
import { claimsIn } from "./claims-in.ts";
import { modalityIn } from "./modality-in.ts";

/** A sentence with the word that carries the claim in brackets, what is said of it, and why. */
type Row = readonly [sentence: string, modality: string, reason: string];

const ROWS: readonly Row[] = [
  ["Peru [attacked] Chile.", "ASSERTED", "said plainly"],
  ["Peru has repeatedly [attacked] Chile.", "ASSERTED", "adverbs change nothing"],
  ["Peru managed to [attack] Chile.", "ASSERTED", "what one manages is done"],
  ["Peru began to [attack] Chile.", "ASSERTED", "what is begun is done"],

  ["Peru did not [attack] Chile.", "NEGATED", "not"],
  ["Peru didn't [attack] Chile.", "NEGATED", "n't"],
  ["Peru never [attacked] Chile.", "NEGATED", "never"],
  ["Peru no longer [attacks] Chile.", "NEGATED", "no longer"],
  ["Peru has not yet [attacked] Chile.", "NEGATED", "not yet"],
  ["Peru refused to [attack] Chile.", "NEGATED", "refused to"],
  ["Peru failed to [attack] Chile.", "NEGATED", "failed to"],
  ["Peru declined to [attack] Chile.", "NEGATED", "declined to"],
  ["Peru was unable to [attack] Chile.", "NEGATED", "unable to"],
  ["Peru could not [attack] Chile.", "NEGATED", "could not"],
  ["Peru will not [attack] Chile.", "NEGATED", "will not"],
  ["Peru won't [attack] Chile.", "NEGATED", "won't"],
  ["Peru would not [attack] Chile.", "NEGATED", "would not"],
  ["Peru does not plan to [attack] Chile.", "NEGATED", "a plan denied"],
  ["Peru has no plans to [attack] Chile.", "NEGATED", "no plans to"],
  ["Nobody [attacked] Chile.", "NEGATED", "nobody"],
  ["No Peruvian troops [entered] Chile.", "NEGATED", "no in the subject"],
  ["Neither Peru nor Chile [attacked] Ecuador.", "NEGATED", "neither … nor"],
  ["Peru denied that it had [attacked] Chile.", "NEGATED", "denied that"],
  ["Peru denied [attacking] Chile.", "NEGATED", "denied with a gerund"],
  ["Peru ruled out [attacking] Chile.", "NEGATED", "ruled out"],
  ["Peru left without [attacking] Chile.", "NEGATED", "without"],
  ["There is no evidence that Peru [attacked] Chile.", "NEGATED", "no evidence that"],
  ["Carla Rossi does not believe that Peru [attacked] Chile.", "NEGATED", "belief denied"],
  ["It is not true that Peru [attacked] Chile.", "NEGATED", "not true that"],
  ["Peru denied an [attack] on Chile.", "NEGATED", "a noun denied"],
  ["The [talks] between Peru and Chile did not take place.", "NEGATED", "an event that did not take place"],
  ["Peru did not fail to [attack] Chile.", "ASSERTED", "failing denied"],
  ["Peru not only [attacked] Chile but also Ecuador.", "ASSERTED", "not only"],

  ["Peru may [attack] Chile.", "HYPOTHETICAL", "may"],
  ["Peru may not [attack] Chile.", "HYPOTHETICAL", "may not leaves it open"],
  ["Peru might [attack] Chile.", "HYPOTHETICAL", "might"],
  ["Peru could [attack] Chile.", "HYPOTHETICAL", "could"],
  ["Peru would [attack] Chile.", "HYPOTHETICAL", "would without a condition"],
  ["Peru would have [attacked] Chile.", "HYPOTHETICAL", "would have"],
  ["Peru did not rule out [attacking] Chile.", "HYPOTHETICAL", "not ruled out"],
  ["Peru refused to rule out [attacking] Chile.", "HYPOTHETICAL", "refused to rule out"],
  ["Peru would neither confirm nor exclude an [attack] on Chile.", "HYPOTHETICAL", "neither confirm nor exclude"],
  ["Peru did not confirm that it had [attacked] Chile.", "HYPOTHETICAL", "not confirmed"],
  ["Peru threatened to [attack] Chile.", "HYPOTHETICAL", "threatened to"],
  ["Peru wants to [attack] Chile.", "HYPOTHETICAL", "wants to"],
  ["Peru tried to [attack] Chile.", "HYPOTHETICAL", "tried to"],
  ["Carla Rossi urged Peru to [attack] Chile.", "HYPOTHETICAL", "urged somebody to"],
  ["Peru is considering [attacking] Chile.", "HYPOTHETICAL", "considering"],
  ["Carla Rossi raised the possibility that Peru [attacked] Chile.", "HYPOTHETICAL", "the possibility that"],
  ["Carla Rossi warned of an [attack] on Chile.", "HYPOTHETICAL", "warned of"],
  ["Carla Rossi asked whether Peru had [attacked] Chile.", "HYPOTHETICAL", "whether"],
  ["Has Peru [attacked] Chile?", "HYPOTHETICAL", "a question"],
  ["Fears of an [attack] on Chile grew.", "HYPOTHETICAL", "fears of"],

  ["If Peru [attacks] Chile, Ecuador will help.", "CONDITIONAL", "the condition"],
  ["If Peru attacks Chile, Ecuador will [help].", "CONDITIONAL", "will under a condition"],
  ["Ecuador would [help] if Peru attacked Chile.", "CONDITIONAL", "would under a condition"],
  ["Ecuador will stay out unless Peru [attacks] Chile.", "CONDITIONAL", "unless"],
  ["Ecuador has plans in case Peru [attacks] Chile.", "CONDITIONAL", "in case"],
  ["Should Peru [attack] Chile, Ecuador would help.", "CONDITIONAL", "should before its subject"],
  ["Peru would have [attacked] Chile if Ecuador had helped.", "CONDITIONAL", "would have under a condition"],

  ["Peru will [attack] Chile.", "PLANNED", "will"],
  ["Carla Rossi is to [visit] Chile.", "PLANNED", "is to"],
  ["Carla Rossi is due to [visit] Chile.", "PLANNED", "due to"],
  ["Carla Rossi plans to [visit] Chile.", "PLANNED", "plans to"],
  ["Carla Rossi agreed to [visit] Chile.", "PLANNED", "agreed to"],
  ["Carla Rossi is expected to [visit] Chile.", "PLANNED", "expected to"],
  ["Carla Rossi said she would [visit] Chile.", "PLANNED", "the future seen from the past"],
  ["The [talks] between Peru and Chile will be held in Rome.", "PLANNED", "an event that will be held"],
  ["Peru announced plans for [talks] with Chile.", "PLANNED", "plans for"],

  ["Peru allegedly [attacked] Chile.", "REPORTED", "allegedly"],
  ["Peru reportedly [attacked] Chile.", "REPORTED", "reportedly"],
  ["Peru is said to have [attacked] Chile.", "REPORTED", "said to have"],
  ["Peru is believed to have [attacked] Chile.", "REPORTED", "believed to have"],
  ["Carla Rossi accused Peru of [attacking] Chile.", "REPORTED", "accused of"],
  ["Carla Rossi claimed that Peru had [attacked] Chile.", "REPORTED", "claimed that"],
  ["There were rumours that Peru had [attacked] Chile.", "REPORTED", "rumours that"],
  ["Carla Rossi rejected claims that Peru had [attacked] Chile.", "NEGATED", "a report rejected"],

  ["Peru, which may leave the union, [attacked] Chile.", "ASSERTED", "a relative clause keeps its own"],
  ["Peru, which [attacked] Chile, may leave the union.", "ASSERTED", "and is not reached from outside"],
  ["Peru will leave because Chile [attacked] Ecuador.", "ASSERTED", "nor is a clause of cause"],
  ["Peru did not help after Chile [attacked] Ecuador.", "ASSERTED", "nor one of time"],
  ["Peru did not help while Chile [attacked] Ecuador.", "ASSERTED", "nor one beside it"],
  ["Peru refused to pay and [attacked] Chile.", "ASSERTED", "a new finite verb"],
  ["Peru will leave the union and [attack] Chile.", "PLANNED", "a verb under the same modal"],
  ["Peru denied the charge, but Chile [attacked] Ecuador.", "ASSERTED", "but"],
  ["Carla Rossi said that Peru had [attacked] Chile.", "ASSERTED", "a named source states it"],
  ["Carla Rossi did not comment on the [attack] on Chile.", "ASSERTED", "what nobody comments on is not denied"],
  ["Carla Rossi will condemn the [attack] on Chile.", "ASSERTED", "what will be condemned has been"],
  ["“Peru will [attack] Chile,” Carla Rossi said.", "PLANNED", "speech keeps its own"],
  ["Carla Rossi denied it and said: “Peru [attacked] Chile.”", "ASSERTED", "speech is not reached from outside"],
];

describe("a claim is as certain as the words in whose scope it stands", () => {
  it.each(ROWS)("%s %s (%s)", async (sentence, modality) => {
    expect(await modalityIn(sentence)).toBe(modality);
  });
});

describe("claims carry it", () => {
  it.each<[text: string, claim: string]>([
    ["Peru did not attack Chile.", "Peru ATTACKED Chile NEGATED"],
    ["Peru denies that it deployed troops to Chile, but Ecuador attacked Brazil.", "Ecuador ATTACKED Brazil ASSERTED"],
    ["Carla Rossi did not rule out the deployment of Peruvian troops in Chile.", "Peru DEPLOYED_TO Chile HYPOTHETICAL"],
    ["Peru said Ecuador would attack Chile if talks failed.", "Ecuador ATTACKED Chile CONDITIONAL"],
    ["Officials said that Peru attacked Chile.", "Peru ATTACKED Chile REPORTED"],
    ["Observers believe that Peru attacked Chile.", "Peru ATTACKED Chile REPORTED"],
    ["Carla Rossi is to visit Jordan, officials said.", "Carla Rossi VISITED Jordan PLANNED"],
    ["Carla Rossi said that Peru attacked Chile.", "Peru ATTACKED Chile ASSERTED"],
  ])("%s", async (text, claim) => {
    const said = (await claimsIn(text)).map(
      ({ subject, predicate, object, modality }) => `${subject} ${predicate} ${object} ${modality}`,
    );
    expect(said).toContain(claim);
  });
});
