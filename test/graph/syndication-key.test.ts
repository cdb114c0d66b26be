import { describe, expect, test } from "vitest";
import { bandsOf, syndicationKey } from "../../src/graph/fold/syndication-key.ts";
import { BRIEF, NEXT_DAY, OTHER_BRIEF, OTHER_STORY, STORY, textOf } from "./stories.ts";

function isCopy(left: string, right: string): boolean {
  const bands = new Set(bandsOf(syndicationKey(left)));
  return bandsOf(syndicationKey(right)).some((band) => bands.has(band));
}

const story = textOf(STORY);
const [lead = "", ...body] = STORY;

describe("a copy shares a band with the story", () => {
  test.each<readonly [string, string]>([
    ["the story itself", story],
    ["on one line, in capitals, with other marks", story.replace(/\s+/g, " ").replaceAll('"', "”").toUpperCase()],
    ["under another headline", `Ferry terminal to close after stormy vote\n\n${story}`],
    ["with a byline", `By our own correspondent Mary Quay\n\n${story}`],
    ["without its dateline", textOf([lead.replace(/^.*? - /, ""), ...body])],
    ["with another dateline", textOf([lead.replace(/^.*? - /, "Port Albion (HW/Gazette). "), ...body])],
    ["with a line of the agency", `${story}\n\nThis article was supplied by Harbour Wire and edited by our desk.`],
    ["without its last paragraph", textOf(STORY.slice(0, -1))],
    ["without its last two paragraphs", textOf(STORY.slice(0, -2))],
    ["without two paragraphs in the middle", textOf([...STORY.slice(0, 2), ...STORY.slice(4)])],
    ["with paragraphs in another order", textOf([lead, ...[...body].reverse()])],
    [
      "in house style",
      story.replaceAll("Tuesday", "yesterday").replaceAll("crowns", "kr").replaceAll("about", "around"),
    ],
    [
      "inside a page's frame",
      `Home News Sport Weather Sign in Subscribe\n\n${story}\n\nRead more: Ten piers you must see`,
    ],
    ["with words split by a scraper", story.replaceAll(". ", ".")],
  ])("%s", (_name, text) => {
    expect(isCopy(story, text)).toBe(true);
  });

  test("a brief with a credit", () => {
    expect(isCopy(BRIEF, BRIEF)).toBe(true);
    expect(isCopy(BRIEF, `${BRIEF} (HW)`)).toBe(true);
  });
});

describe("an article of its own shares none", () => {
  test.each<readonly [string, string, string]>([
    ["another desk's on the same event, with the same quotation", story, textOf(OTHER_STORY)],
    ["the follow-up that repeats a paragraph as background", story, textOf(NEXT_DAY)],
    ["two others of these", textOf(OTHER_STORY), textOf(NEXT_DAY)],
    ["another brief on the same event", BRIEF, OTHER_BRIEF],
    ["a brief that begins as the story does", BRIEF, story],
    [
      "one of the same form about something else",
      story,
      textOf(STORY.map((text) => text.replace(/\b\w{5,}\b/g, "$&ly"))),
    ],
    ["a line that anybody would write", "The minister resigned on Monday.", "The minister resigned on Monday."],
    [
      "what a paywall leaves",
      "Subscribe to read on. Already a reader? Sign in.",
      "Subscribe to read on. Already a reader? Sign in.",
    ],
    ["nothing", "", ""],
    ["no words", "… — !!! 😀 ???".repeat(50), "… — !!! 😀 ???".repeat(50)],
  ])("%s", (_name, left, right) => {
    expect(isCopy(left, right)).toBe(false);
  });
});

test("the key is the text's alone, and always the same", () => {
  expect(syndicationKey(story)).toBe(syndicationKey(`${story} `));
  expect(bandsOf(syndicationKey(story))).toHaveLength(48);
  expect(bandsOf(syndicationKey(BRIEF))).toHaveLength(24);
  expect(bandsOf(syndicationKey(""))).toEqual([]);
  expect(syndicationKey(story).slice(0, 16)).toMatchInlineSnapshot(`"10d87a644b6698ae"`);
});

test.each([
  ["one word", "x".repeat(5_000_000)],
  ["one word again and again", "word ".repeat(1_000_000)],
  ["a million words", Array.from({ length: 1_000_000 }, (_, index) => (index * 7_919) % 50_021).join(" ")],
  ["marks alone", "-".repeat(5_000_000)],
])("five megabytes on one line are read in bounded time: %s", (_name, text) => {
  const start = performance.now();
  expect(syndicationKey(text).length % 8).toBe(0);
  expect(performance.now() - start).toBeLessThan(20_000);
});
