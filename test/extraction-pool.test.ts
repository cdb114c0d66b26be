import { execFile } from "node:child_process";
import { promisify } from "node:util";
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

it("is closed at any moment without harm to the process", async () => {
  // In a process of its own: what went wrong here ended the process.
  const at = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href);
  const script = `
    const { openExtractionPool } = await import(${at("../src/extraction-pool.ts")});
    const { sourceOf } = await import(${at("./extract-text.ts")});
    const source = sourceOf("Anna Brandt met Pavel Horak in Vienna. ".repeat(200));
    for (let moment = 0; moment < 5; moment++) {
      const pool = openExtractionPool({ workers: 2 });
      const found = [pool.extract(source), pool.extract(source)].map((it) => it.catch(() => {}));
      const pause = new Promise((resolve) => setTimeout(resolve, 400 * moment));
      await (moment % 2 === 0 ? found[0] : pause);
      await pool.close();
    }
    for (let moment = 0; moment < 9; moment++) {
      const pool = openExtractionPool({ workers: 2, isExpecting: true });
      await new Promise((resolve) => setTimeout(resolve, 100 * moment));
      if (moment % 3 === 0) {
        const stop = new AbortController();
        const found = pool.extract(source, stop.signal).catch(() => {});
        stop.abort();
        await found;
      }
      await pool.close();
    }
    console.log("closed");
  `;
  const node = promisify(execFile);
  const { stdout } = await node(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]);
  expect(stdout).toBe("closed\n");
}, 240_000);
