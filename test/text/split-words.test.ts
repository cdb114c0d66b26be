import { describe, expect, it } from "vitest";
import { splitWords } from "../../src/text/split-words.ts";

const words = (text: string): string =>
  splitWords(text)
    .map(({ start, end }) => text.slice(start, end))
    .join(" ");

describe("splitWords", () => {
  it.each([
    ["Peru’s and Chile's ports", "Peru ’s and Chile 's ports"],
    ["the states' rights", "the states ' rights"],
    ["they've said it's late and didn't go", "they 've said it 's late and didn't go"],
    ["then-President Ana Roca", "then - President Ana Roca"],
    ["the UN-led and U.S.-backed plan", "the UN - led and U.S. - backed plan"],
    ["the US-Peru pact", "the US - Peru pact"],
    ["the Peru-Chile border", "the Peru - Chile border"],
    ["Jean-Luc Roca's build-up", "Jean-Luc Roca 's build-up"],
    ["al-Amin, the R-12 and COVID-19", "al-Amin , the R-12 and COVID-19"],
    ["Co-operation of the anti-war front", "Co-operation of the anti-war front"],
    ["Dr. Roca met J.F. Lee in the U.S. today", "Dr. Roca met J.F. Lee in the U.S. today"],
    ["John F. Roca left.", "John F. Roca left ."],
    ["plan B.", "plan B ."],
    ["He left Harbour Inc.", "He left Harbour Inc ."],
    ["on Jan. 6 at No. 10", "on Jan. 6 at No. 10"],
    ["40,000 ships, 2.0 or 5% in 1962-63 and the 1920s", "40,000 ships , 2.0 or 5% in 1962-63 and the 1920s"],
    [
      "see https://a.example.org/b?c=d, or write to a.b@c.example.org.",
      "see https://a.example.org/b?c=d , or write to a.b@c.example.org .",
    ],
    ["harbour.example.com is down", "harbour.example.com is down"],
    ['"Wait..." (he said) — and/or', '" Wait ... " ( he said ) — and / or'],
    ["O'Neill and d'Estaing at AT&T", "O'Neill and d'Estaing at AT&T"],
    ["news 👩‍👩‍👧 👍🏽 😀!", "news 👩‍👩‍👧 👍🏽 😀 !"],
    ["قال الوزير", "قال الوزير"],
    ["", ""],
  ])("%s", (text, expected) => {
    expect(words(text)).toBe(expected);
  });
});
