import { afterEach, expect, it } from "vitest";
import { type ExtractionPool, openExtractionPool } from "../src/extraction-pool.ts";
import { extract, sourceOf } from "./extract-text.ts";

let pool: ExtractionPool | undefined;
afterEach(() => pool?.close());

it("finds in a thread what is found without one", async () => {
  pool = openExtractionPool({ workers: 2 });
  const source = sourceOf("President Pavel Horak met Anna Brandt of NATO in Vienna on 3 May 2019.");
  const [first, second] = await Promise.all([pool.extract(source), pool.extract(source)]);
  expect(first).toEqual(await extract(source));
  expect(second).toEqual(first);
});

it("gives up a document at its time limit and goes on with the next", async () => {
  const long = sourceOf("Anna Brandt met Pavel Horak in Vienna and left for Oslo. ".repeat(40_000));
  pool = openExtractionPool({ workers: 1, timeoutMs: 10_000 });
  const late = pool.extract(long);
  const next = pool.extract(sourceOf("Anna Brandt met Pavel Horak."));
  await expect(late).rejects.toMatchObject({ code: "TIMEOUT" });
  await expect(next).resolves.toMatchObject({ document: { raw: "Anna Brandt met Pavel Horak." } });
});

it("stops a document when asked", async () => {
  pool = openExtractionPool({ workers: 1 });
  const controller = new AbortController();
  const stopped = pool.extract(sourceOf("Anna Brandt met Pavel Horak. ".repeat(40_000)), controller.signal);
  controller.abort();
  await expect(stopped).rejects.toMatchObject({ code: "ABORTED" });
});
