import { expect, test } from "vitest";
import { loadOntology } from "../../src/knowledge/ontology.ts";
import { nameKey } from "../../src/model/name-key.ts";
import { generateGraph, NEW_ENTITIES } from "./generate-graph.ts";
import { MADE_UP_LIMIT, madeUpEntity } from "./made-up-entity.ts";

const ontology = loadOntology();
const graph = [...generateGraph({ seed: 7, documents: 300 }, ontology)];

test("equal seeds give equal graphs, other seeds others", () => {
  expect([...generateGraph({ seed: 7, documents: 300 }, ontology)]).toEqual(graph);
  const [other] = generateGraph({ seed: 8, documents: 300 }, ontology);
  expect(other?.claims).not.toEqual(graph[0]?.claims);
});

test("every document names eight entities and makes nine claims, and no entity is left out", () => {
  for (const { clusters, claims } of graph) {
    expect(clusters).toHaveLength(8);
    expect(claims).toHaveLength(9);
  }
  const named = new Set(graph.flatMap(({ clusters }) => clusters.map(({ kind, key }) => `${kind} ${key}`)));
  expect(named.size).toBe(300 * NEW_ENTITIES);
});

test("claims fit the ontology", () => {
  for (const { clusters, claims } of graph) {
    for (const { subject, predicate, object } of claims) {
      const kindOf = (index: number) => clusters[index]?.kind ?? "OTHER";
      const fits = ontology.accepts(kindOf(subject), predicate, object === null ? null : kindOf(object));
      expect(fits, `${kindOf(subject)} ${predicate} ${object === null ? "" : kindOf(object)}`).toBe(true);
    }
  }
  const all = graph.flatMap(({ claims }) => claims);
  expect(new Set(all.map(({ modality }) => modality)).size).toBe(6);
  expect(all.some(({ origin }) => origin === "EVENT_ROW")).toBe(true);
});

test("mentions and dates stand in the text, each in its segment", () => {
  for (const { document, segments, clusters, claims } of graph) {
    for (const { start, end, surface, segment } of clusters.flatMap(({ mentions }) => mentions)) {
      expect(document.raw.slice(start, end)).toBe(surface);
      expect(segments[segment]).toSatisfy(
        (around: { start: number; end: number }) => around.start <= start && end <= around.end,
      );
    }
    for (const { date } of claims) {
      if (date !== null) expect(document.raw.slice(date.span.start, date.span.end)).toBe(date.wording);
    }
  }
});

test("Zipf's law: few are in many documents, most in one", () => {
  const counts = new Map<string, number>();
  for (const { key } of graph.flatMap(({ clusters }) => clusters)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const sorted = [...counts.values()].sort((a, b) => b - a);
  expect(sorted[0]).toBeGreaterThan(60);
  expect(sorted.filter((count) => count === 1).length).toBeGreaterThan(sorted.length / 2);
});

test("no two made-up entities share a name key", () => {
  const keys = Array.from({ length: MADE_UP_LIMIT }, (_, index) => nameKey(madeUpEntity(index).name));
  expect(new Set(keys).size).toBe(MADE_UP_LIMIT);
});
