import { describe, expect, it } from "vitest";
import { matchPattern } from "../../src/claims/patterns/match-pattern.ts";
import { parsePattern } from "../../src/claims/patterns/pattern.ts";
import type { Item } from "../../src/claims/sentence/item.ts";

/** Builds items from words; `{Cuba}` is a place, `{Cuba's}` a possessive one, `<Ada>` a person, `^Russian^` a demonym. */
function items(text: string): { items: Item[]; raw: string } {
  const list: Item[] = [];
  const raw = text.replace(/[{}<>^]/g, "");
  let at = 0;
  let cluster = 0;
  for (const word of text.split(" ")) {
    const bare = word.replace(/[{}<>^]/g, "");
    const span = { start: at, end: at + bare.length };
    at = span.end + 1;
    const kind = word.startsWith("{") || word.startsWith("^") ? "PLACE" : word.startsWith("<") ? "PERSON" : null;
    if (kind === null) list.push({ type: "word", ...span, text: bare, norm: bare.toLowerCase(), tags: [] });
    else {
      const isPossessive = bare.endsWith("'s");
      list.push({
        type: "mention",
        ...span,
        text: bare,
        name: span,
        clusters: [cluster++],
        kind,
        form: word.startsWith("^") ? "DEMONYM" : "NAME",
        isPossessive,
        isAttributive: word.startsWith("^"),
        head: null,
        title: null,
        titleOwner: null,
      });
      if (isPossessive)
        list.push({ type: "word", start: span.end - 2, end: span.end, text: "'s", norm: "'s", tags: [] });
    }
  }
  return { items: list, raw };
}

function slotsOf(pattern: string, text: string): Record<string, number[]> | undefined {
  const { items: list, raw } = items(text);
  const match = matchPattern(parsePattern(pattern), list, raw)[0];
  if (match === undefined) return undefined;
  return Object.fromEntries([...match.slots].map(([name, found]) => [name, found.flatMap(({ clusters }) => clusters)]));
}

describe("claim patterns match", () => {
  it.each([
    ["S:PERSON met O:PERSON", "<Ada> met <Bo>", { S: [0], O: [1] }],
    ["S:PERSON _ met O:PERSON", "<Ada> has not yet met <Bo>", { S: [0], O: [1] }],
    ["S:PERSON _ met O:PERSON", "<Ada> , tired of waiting , met <Bo>", { S: [0], O: [1] }],
    ["S:PERSON _ met O:PERSON", "<Ada> , who met <Bo>", { S: [0], O: [1] }],
    ["S:PLACE and O:PLACE", "the {Peru} and the {Chile}", { S: [0], O: [1] }],
    ["talks with O:PLACE", "talks with {Peru} , {Chile} and {Cuba}", { O: [0, 1, 2] }],
    ["S+:PERSON _ met in", "<Ada> and <Bo> met in", { S: [0, 1] }],
    ["S':PLACE talks", "{Peru's} talks", { S: [0] }],
    ["S'^:PLACE talks", "^Peruvian^ talks", { S: [0] }],
    ["sent *3 to O:PLACE", "sent two old ships to {Peru}", { O: [0] }],
  ])("%s on %s", (pattern, text, expected) => {
    expect(slotsOf(pattern, text)).toEqual(expected);
  });

  it("keeps the words of a role, without its article", () => {
    const { items: list, raw } = items("<Ada> , the deputy foreign minister of {Peru}");
    const match = matchPattern(parsePattern("S:PERSON , {role} of O:PLACE"), list, raw)[0];
    expect(match?.role?.text).toBe("deputy foreign minister");
  });
});

describe("claim patterns find nothing", () => {
  it.each([
    ["S:PERSON met O:PERSON", "<Ada> met {Peru}"],
    ["S:PERSON met O:PERSON", "<Ada> greeted <Bo>"],
    ["S:PLACE met", "^Peruvian^ met"],
    ["S+:PERSON _ met in", "<Ada> met in"],
    ["S':PLACE talks", "{Peru} talks"],
    ["sent *3 to O:PLACE", "sent one two three four to {Peru}"],
    ["sent *9 to O:PLACE", "sent word ; later to {Peru}"],
  ])("%s on %s", (pattern, text) => {
    expect(slotsOf(pattern, text)).toBeUndefined();
  });

  it("refuses a kind that does not exist", () => {
    expect(() => parsePattern("S:PERSONS met")).toThrow(/PERSONS/);
  });
});
