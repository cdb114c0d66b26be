import { describe, expect, it } from "vitest";
import { nearestWord } from "../../src/cli/nearest-word.ts";

const KNOWN = ["extract", "ingest", "serve", "query", "search", "export", "delete", "stats", "doctor"];

describe("nearestWord", () => {
  it.each([
    ["serch", "search"],
    ["igest", "ingest"],
    ["exrtact", "extract"],
    ["stat", "stats"],
    ["doc", "doctor"],
    ["qurey", "query"],
  ])("takes %s for %s", (typed, meant) => {
    expect(nearestWord(typed, KNOWN)).toBe(meant);
  });

  it.each(["frobnicate", "x", "", "start"])("has no idea what %s was meant to be", (typed) => {
    expect(
      nearestWord(
        typed,
        KNOWN.filter((word) => word !== "stats"),
      ),
    ).toBeUndefined();
  });
});
