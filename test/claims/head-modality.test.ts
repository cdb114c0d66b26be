import { describe, expect, it } from "vitest";
import { claimsIn } from "./claims-in.ts";

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
});
