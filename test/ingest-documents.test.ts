import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Reading } from "../src/documents/document-failure.ts";
import { documentFromRow } from "../src/documents/document-from-row.ts";
import { assignEntities } from "../src/entities/assign-entities.ts";
import { NewsgraphError } from "../src/errors.ts";
import { openStore } from "../src/graph/open-store.ts";
import type { Store } from "../src/graph/port.ts";
import { ingestDocuments } from "../src/ingest-documents.ts";
import { loadOntology } from "../src/knowledge/ontology.ts";
import type { SourceDocument } from "../src/model/document.ts";
import type { Extraction } from "../src/model/extraction.ts";
import type { DocumentReport } from "../src/model/ingest-report.ts";
import { extract as extractText } from "./extract-text.ts";

let store: Store;
beforeEach(async () => {
  const { symmetricPredicates } = loadOntology();
  store = await openStore("sqlite::memory:", { identityRule: assignEntities, symmetricPredicates });
});
afterEach(() => store.close());

function rows(...texts: readonly (string | { id: string; text: string })[]): Reading[] {
  return texts.map((row, i) =>
    documentFromRow(typeof row === "string" ? { id: `d${i}`, text: row } : row, {
      origin: `row:${i}`,
      collection: "default",
    }),
  );
}

async function* toStream<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

interface Run {
  readonly readings: readonly Reading[];
  readonly fingerprint?: string;
  readonly into?: Store;
  readonly extract?: (source: SourceDocument) => Promise<Extraction>;
  readonly signal?: AbortSignal;
  readonly onReport?: (report: DocumentReport) => void;
}

async function run({ readings, fingerprint = "f1", into = store, signal, onReport, extract }: Run) {
  const reports: DocumentReport[] = [];
  let extracted = 0;
  const summary = await ingestDocuments(toStream(readings), {
    store: into,
    fingerprint,
    ontology: loadOntology(),
    window: 4,
    extract: async (source) => {
      extracted++;
      return extract === undefined ? extractText(source) : extract(source);
    },
    onReport: (report) => {
      reports.push(report);
      onReport?.(report);
    },
    ...(signal === undefined ? {} : { signal }),
  });
  return { summary, extracted, outcomes: reports.map(({ outcome }) => outcome), reports };
}

const TEXTS = ["Anna Brandt met Pavel Horak in Vienna.", "NATO met in Oslo.", "Maria Silva criticized NATO."];

describe("ingestDocuments", () => {
  it("extracts nothing that the store holds in the same revision", async () => {
    expect(await run({ readings: rows(...TEXTS) })).toMatchObject({
      extracted: 3,
      summary: { created: 3, stopped: null },
    });
    expect(await run({ readings: rows(...TEXTS) })).toMatchObject({
      extracted: 0,
      summary: { unchanged: 3, created: 0 },
    });
    const changed = rows(TEXTS[0] ?? "", "NATO met in Lisbon.", TEXTS[2] ?? "");
    expect(await run({ readings: changed })).toMatchObject({
      extracted: 1,
      outcomes: ["UNCHANGED", "REPLACED", "UNCHANGED"],
    });
  });

  it("reads everything again for another extractor", async () => {
    await run({ readings: rows(...TEXTS) });
    expect(await run({ readings: rows(...TEXTS), fingerprint: "f2" })).toMatchObject({
      extracted: 3,
      summary: { replaced: 3 },
    });
  });

  it("leaves the last of two documents with one id, whatever stood there before", async () => {
    const [first, second] = ["NATO met in Oslo.", "NATO met in Lisbon."].map((text) => ({ id: "same", text }));
    if (first === undefined || second === undefined) return;
    for (const before of [first, second]) {
      await run({ readings: rows(before) });
      await run({ readings: rows(first, second) });
      expect((await run({ readings: rows(second) })).outcomes).toEqual(["UNCHANGED"]);
    }
  });

  it("reports bad documents in their place and stores the others", async () => {
    const extract = async (source: SourceDocument) => {
      if (source.raw.startsWith("NATO")) throw new Error("stumbled");
      return extractText(source);
    };
    const { outcomes, reports, summary } = await run({ readings: rows("", ...TEXTS), extract });
    expect(outcomes).toEqual(["FAILED", "CREATED", "FAILED", "CREATED"]);
    expect(reports.map(({ error }) => error?.code)).toEqual(["EMPTY_DOCUMENT", undefined, "INTERNAL", undefined]);
    expect(reports.map(({ origin }) => origin)).toEqual(["row:0", "row:1", "row:2", "row:3"]);
    expect(summary).toMatchObject({ created: 2, failed: 2, stopped: null });
    expect((await store.stats()).documents).toBe(2);
  });

  it("ends when the store is lost, and says with which document", async () => {
    let puts = 0;
    const failing: Store = {
      ...store,
      put: async (contribution, options) => {
        if (++puts > 2) throw new NewsgraphError("STORE_UNREACHABLE", "The database went away.");
        return store.put(contribution, options);
      },
    };
    const many = rows(...Array.from({ length: 60 }, (_, i) => `Anna Brandt met person number ${i} in Oslo.`));
    const { summary, outcomes } = await run({ readings: many, into: failing });
    expect(outcomes.slice(0, 3)).toEqual(["CREATED", "CREATED", "FAILED"]);
    expect(summary).toMatchObject({
      created: 2,
      stopped: { code: "STORE_UNREACHABLE", before: `row:${outcomes.length}` },
    });
    expect(outcomes.length).toBeLessThan(60);
    expect((await store.stats()).documents).toBe(2);
  });

  it("stops when asked, with everything reported that was stored", async () => {
    const controller = new AbortController();
    const many = rows(...Array.from({ length: 60 }, (_, i) => `Anna Brandt met person number ${i} in Oslo.`));
    const { summary, outcomes } = await run({
      readings: many,
      signal: controller.signal,
      onReport: () => controller.abort(),
    });
    expect(summary.stopped).toEqual({ code: "ABORTED", message: "Interrupted.", before: `row:${outcomes.length}` });
    expect((await store.stats()).documents).toBe(summary.created);
    expect(summary.created).toBeLessThan(60);
  });
});
