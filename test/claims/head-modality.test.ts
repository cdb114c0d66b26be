import { describe, expect, it } from "vitest";
import { reachesIntoCondition } from "../../src/claims/scope/modality.ts";
import type { Item } from "../../src/claims/sentence/item.ts";
import { sentenceItems } from "../../src/claims/sentence/sentence-items.ts";
import { tokenizeDocument } from "../../src/text/tokenize-document.ts";
import { sourceOf } from "../extract-text.ts";
import { claimsIn } from "./claims-in.ts";

/** The words of a sentence, none of them a name. */
function itemsOf(text: string): readonly Item[] {
  const source = sourceOf(text);
  return tokenizeDocument(source).flatMap((segment) => sentenceItems(segment, [], source.raw));
}

/** How the claim that a name is a member of another is said. */
async function membershipIn(text: string): Promise<readonly string[]> {
  const claims = await claimsIn(text);
  return claims.filter(({ predicate }) => predicate === "MEMBER_OF").map(({ modality }) => modality);
}

describe("modality of claims that the heads find", () => {
  it("follows the verb before the name that it makes something", async () => {
    expect(await membershipIn("The treaty made Ukraine a member of NATO.")).toEqual(["ASSERTED"]);
    expect(
      await membershipIn("The memorandum was signed in Budapest, but it did not make Ukraine a member of NATO."),
    ).toEqual(["NEGATED"]);
  });

  it("is conditional where the claim reaches into a condition, and only there", () => {
    const reaches = (text: string, first: string, last: string): boolean => {
      const items = itemsOf(text);
      const at = (word: string): number => items.findIndex((item) => item.type === "word" && item.text === word);
      return reachesIntoCondition(items, at(first), at(last));
    };
    expect(reaches("the warning of action in case troops enter the port", "warning", "port")).toBe(true);
    expect(reaches("the bank will pay if the court agrees", "bank", "court")).toBe(true);
    expect(reaches("the bank testified in the case against the court", "bank", "court")).toBe(false);
    expect(reaches("if the court agrees, the bank will pay", "court", "bank")).toBe(false);
  });
});
