import { describe, expect, it } from "vitest";
import { type ArticleNotes, articleGold } from "./article-gold.ts";
import { articleNames, readArticle } from "./articles.ts";

const NOTES: ArticleNotes = {
  document: { title: "A ferry", description: null, publishedAt: "2024-05-01" },
  entities: [
    { id: "rossi", name: "Carla Rossi", kind: "PERSON", names: ["Carla Rossi", "Rossi"] },
    { id: "peru", name: "Peru", kind: "PLACE", names: ["Peru"] },
  ],
  claims: [
    {
      subject: "rossi",
      predicate: "VISITED",
      object: "peru",
      modality: "asserted",
      evidence: "Carla Rossi flew to Peru",
    },
  ],
  events: [],
  dates: [],
  coreference: [{ in: "where she stayed", surface: "she", entity: "rossi" }],
  quotes: [],
  negatives: [],
};
const RAW = "Carla Rossi flew to Peru, where she stayed. Rossi left Peruvians alone.";

describe("notes on an article become its gold", () => {
  it("with every whole name where it stands, the longest where they overlap", () => {
    const gold = articleGold(RAW, NOTES) as { entities: { mentions: { start: number; surface: string }[] }[] };
    expect(gold.entities.map(({ mentions }) => mentions.map(({ start, surface }) => `${start} ${surface}`))).toEqual([
      ["0 Carla Rossi", "44 Rossi", "32 she"],
      ["20 Peru"],
    ]);
  });

  it.each<[string, Partial<ArticleNotes>, RegExp]>([
    ["words that do not stand there", { quotes: [{ text: "no such words" }] }, /not in the text: no such words/],
    [
      "an end that nobody is",
      { negatives: [], quotes: [{ text: "flew", speaker: "haddad" }] },
      /quote: no entity haddad/,
    ],
    [
      "a claim that the ontology does not allow",
      { claims: [{ subject: "peru", predicate: "BORN_IN", object: "rossi", modality: "asserted", evidence: "flew" }] },
      /does not allow PLACE and PERSON/,
    ],
    [
      "a stretch that stands twice",
      { coreference: [{ in: "Rossi", surface: "Rossi", entity: "rossi" }] },
      /stands more than once: Rossi/,
    ],
  ])("and tell of %s", (_, change, error) => {
    expect(() => articleGold(RAW, { ...NOTES, ...change })).toThrow(error);
  });
});

describe("the articles fit what is put down beside them", () => {
  it.each(articleNames())("%s", (name) => {
    const { raw, notes } = readArticle(name);
    expect(() => articleGold(raw, notes)).not.toThrow();
    expect(notes.claims.length).toBeGreaterThan(60);
  });
});
