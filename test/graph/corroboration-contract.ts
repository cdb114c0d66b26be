import { describe, expect, test } from "vitest";
import type { Store } from "../../src/graph/port.ts";
import type { Contribution } from "../../src/model/contribution.ts";
import type { EntityId } from "../../src/model/entity.ts";
import type { Modality } from "../../src/model/kinds.ts";
import { exportOf } from "./answers-of.ts";
import { contributionOf, type Named } from "./random-contributions.ts";
import type { StoreHarness } from "./store-contract.ts";
import { NEXT_DAY, OTHER_STORY, STORY, textOf } from "./stories.ts";

const PAGE = { first: 100, after: null };
const ADA: Named = { kind: "PERSON", name: "Ada Low" };
const PORT: Named = { kind: "PLACE", name: "Port Albion" };
const wire = textOf(STORY);
const trimmed = `Printed with leave of Harbour Wire.\n\n${textOf(STORY.slice(0, -1))}`;
const own = textOf(OTHER_STORY);

interface Print {
  readonly id: string;
  readonly source: string | null;
  readonly text: string;
  readonly place?: Named;
  readonly modality?: Modality;
}

/** A document that says that Ada Low leads Port Albion. */
function print({ id, source, text, place = PORT, modality = "ASSERTED" }: Print): Contribution {
  return contributionOf({
    id,
    source,
    text,
    named: [ADA, place],
    said: [{ subject: 0, predicate: "LEADS", object: 1, modality }],
  });
}

/** Claims, documents and sources of what ties Ada Low to her one neighbour. */
async function countsOf(store: Store, filter: Parameters<Store["neighbors"]>[1] = {}): Promise<readonly number[]> {
  const [page] = await store.neighbors(["person/ada-low" as EntityId], filter, PAGE);
  return (page?.items ?? []).flatMap(({ item: { edge } }) => [edge.claims, edge.documents, edge.sources]);
}

/** What both stores promise about how many stand behind an edge. */
export function describeCorroborationContract({ engine, fresh }: StoreHarness): void {
  describe(`${engine}: who stands behind an edge`, () => {
    const papers: readonly Print[] = [
      { id: "a", source: "Harbour Wire", text: wire },
      { id: "b", source: "Gazette", text: trimmed },
      { id: "c", source: "Courier", text: wire },
      { id: "d", source: "Herald", text: own },
    ];

    test("one story in three papers is one source, another paper's own is another", async () => {
      const store = await (await fresh()).open();
      for (const paper of papers.slice(0, 3)) await store.put(print(paper));
      expect(await countsOf(store)).toEqual([3, 3, 1]);
      await store.put(print(papers[3] as Print));
      expect(await countsOf(store)).toEqual([4, 4, 2]);
    });

    test("a paper that prints the agency's story and one of its own counts with its own", async () => {
      const store = await (await fresh()).open();
      for (const paper of papers.slice(0, 2)) await store.put(print(paper));
      await store.put(print({ id: "e", source: "Gazette", text: textOf(NEXT_DAY) }));
      expect(await countsOf(store)).toEqual([3, 3, 2]);
    });

    test("the order of ingestion makes no difference", async () => {
      const exports: string[] = [];
      for (const turn of [0, 1, 3]) {
        const store = await (await fresh()).open();
        for (const paper of [...papers.slice(turn), ...papers.slice(0, turn)]) await store.put(print(paper));
        exports.push(await exportOf(store));
      }
      expect(new Set(exports).size).toBe(1);
    });

    test("a replaced document counts as what it is now, a deleted one no more", async () => {
      const store = await (await fresh()).open();
      for (const paper of papers) await store.put(print(paper));
      await store.put(print({ id: "b", source: "Gazette", text: textOf(NEXT_DAY) }));
      expect(await countsOf(store)).toEqual([4, 4, 3]);
      await store.put(print({ id: "b", source: "Gazette", text: trimmed }));
      expect(await countsOf(store)).toEqual([4, 4, 2]);
      await store.delete(print(papers[3] as Print).document.id);
      expect(await countsOf(store)).toEqual([3, 3, 1]);
    });

    test("a merge adds up what both edges had, and taking it back parts it again", async () => {
      const store = await (await fresh()).open();
      const town: Named = { kind: "PLACE", name: "Albion Harbour" };
      await store.put(print({ id: "a", source: "Harbour Wire", text: wire }));
      await store.put(print({ id: "b", source: "Gazette", text: trimmed, place: town }));
      await store.put(print({ id: "c", source: "Herald", text: own, place: town }));
      expect((await countsOf(store)).toSorted()).toEqual([1, 1, 1, 2, 2, 2]);
      const before = await exportOf(store);
      const sides = { left: "place/port-albion" as EntityId, right: "place/albion-harbour" as EntityId };
      const [receipt] = await store.judge([{ verdict: "SAME", ...sides, reasons: ["told"], decidedBy: "ada" }]);
      expect(await countsOf(store)).toEqual([3, 3, 2]);
      await store.undoJudgements([receipt?.id ?? ""]);
      expect(await exportOf(store)).toBe(before);
    });

    test("under a filter only those that pass are counted", async () => {
      const store = await (await fresh()).open();
      await store.put(print({ id: "a", source: "Harbour Wire", text: wire, modality: "HYPOTHETICAL" }));
      await store.put(print({ id: "b", source: "Gazette", text: trimmed, modality: "HYPOTHETICAL" }));
      await store.put(print({ id: "c", source: "Herald", text: own }));
      expect(await countsOf(store)).toEqual([1, 1, 1]);
      expect(await countsOf(store, { modalities: ["HYPOTHETICAL"] })).toEqual([2, 2, 1]);
      const both = { modalities: ["HYPOTHETICAL", "ASSERTED"] } as const;
      expect(await countsOf(store, both)).toEqual([3, 3, 2]);
      const among = await store.edgesAmong(["person/ada-low", "place/port-albion"] as EntityId[], both, 5);
      expect(among.map(({ documents, sources }) => [documents, sources])).toEqual([[3, 2]]);
    });

    test("texts without words, of few words and of no known publisher are taken as they are", async () => {
      const store = await (await fresh()).open();
      await store.put(print({ id: "a", source: "Herald", text: "" }));
      await store.put(print({ id: "b", source: "Courier", text: "😀 … —" }));
      await store.put(print({ id: "c", source: null, text: wire }));
      expect(await countsOf(store)).toEqual([3, 3, 2]);
    });
  });
}
