import { expect, it } from "vitest";
import { explainClaims } from "../../src/claims/explain-claims.ts";
import { extract, sourceOf } from "../extract-text.ts";

it.each([
  ["Ana Quispe, the governor of the Andes Bank, left. Her successor, Omar Haddad, spoke.", "successor"],
  ["Ana Quispe, the governor of the Andes Bank, and her predecessor, Omar Haddad, left.", "predecessor"],
  ["Ana Quispe, the governor of the Andes Bank, met her deputy, Omar Haddad.", "deputy"],
  ["French Foreign Minister Carla Rossi met her Peruvian counterpart, Ana Quispe.", "counterpart"],
  ["French Foreign Minister Carla Rossi left.", "title-before-name"],
  ["French lawyer Carla Rossi left.", "trade-before-name"],
  ['Ana Rossi left Lima. "She forgave everybody," said Omar Haddad.', "quote-topic"],
  ["Carla Rossi praised the African Union.", "judged"],
  ["Peru and Chile held talks in Geneva in May 2019.", "event-place"],
])("says why a claim was made: %s", async (text, rule) => {
  const explained = explainClaims(await extract(sourceOf(text)));
  expect(explained.map((claim) => claim.rule)).toContain(rule);
  expect(explained.filter(({ reason }) => reason === "")).toEqual([]);
});
