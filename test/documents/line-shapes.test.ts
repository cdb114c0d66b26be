import { describe, expect, it } from "vitest";
import { isBareContactLine, isContactLine } from "../../src/documents/line-shapes.ts";

describe("contact lines", () => {
  it.each([
    "Contact: desk@harbour-news.example",
    "Harbour News +44 20 7946 0018",
    "Harbour News (212) 555-0147",
    "Newsroom 212-555-0147",
    "Tel. 555 0147",
    "Redaktion 030 555 0147",
  ])("are known: %s", (line) => expect(isContactLine(line)).toBe(true));

  it.each([
    "LIMA 1996-08-30",
    "Carla Rossi (Peru) beat Anna Low (Norway) 15-9 15-8 15-17",
    "1. Harbour United 5 4 0 1 12 3 12",
    "Treasury bills 152.80 +0.300 - 11.900",
    "From 1914 - 1918 and 1939 - 1945",
    "She called 112 and waited.",
  ])("are not seen in: %s", (line) => expect(isContactLine(line)).toBe(false));
});

describe("contact lines that say nothing else", () => {
  it.each([
    "Contact: desk@harbour-news.example",
    "desk@harbour-news.example",
    "Harbour News desk@harbour-news.example +44 20 7946 0018",
    "Tel. 555 0147",
    "desk@harbour-news.example / press@harbour-news.example",
    "ana@uni.example, omar@uni.example",
    "Mail: desk@harbour.example | Web: www.harbour.example",
    "Ana Torres ana@uni.example Direct dial 212-555-0147 Fax 212-555-0148",
  ])("are known: %s", (line) => expect(isBareContactLine(line)).toBe(true));

  it.each([
    "Ana Torres ana@uni.example University of Porto, Portugal",
    "-- Harbour Newsroom +44 20 7946 0018",
    "Ana M. Torres ana@uni.example",
    '"Torres, Ana" <ana@uni.example>',
    "Ana Torres Harbour Freight Consultants 212-555-0147 (office) ana@harbour.example Lisbon",
  ])("are not seen in: %s", (line) => expect(isBareContactLine(line)).toBe(false));
});
