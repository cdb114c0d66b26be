import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runNewsgraph, useTemporaryFolders } from "./run-newsgraph.ts";

const folder = useTemporaryFolders();

/** Serves until the page is up, asks it something, then stops it; gives what was said and the exit code. */
async function serveOnce(cwd: string, ask: (url: string) => Promise<void>) {
  let asked: Promise<void> | undefined;
  const outcome = await runNewsgraph(["serve", "--seed", "in", "--port", "0"], {
    cwd,
    onStderr: (text, child) => {
      const url = /on (http:\/\/\S+)/.exec(text)?.[1];
      if (url !== undefined) asked ??= ask(url.replace(/[;,]$/, "")).finally(() => child.kill("SIGINT"));
    },
  });
  await asked;
  return outcome;
}

it("ingests the seeds with a line each, serves them, and has nothing to ingest the second time", async () => {
  const cwd = folder();
  mkdirSync(join(cwd, "in"));
  writeFileSync(join(cwd, "in", "a.txt"), "Anna Brandt met Pavel Horak in Vienna.");
  writeFileSync(join(cwd, "in", "b.txt"), "Anna Brandt criticized NATO on 3 May 2019.");

  const first = await serveOnce(cwd, async (url) => {
    expect((await fetch(new URL("ready", url))).status).toBe(200);
    const response = await fetch(new URL("graphql", url), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ stats { documents } }" }),
    });
    expect(await response.json()).toEqual({ data: { stats: { documents: 2 } } });
  });
  expect(first.stderr).toMatch(/✓ .*a\.txt.*\n✓ .*b\.txt.*\nDocuments: 2 stored\.\n/);
  expect(first.exitCode).toBe(0);

  const second = await serveOnce(cwd, async (url) => {
    expect((await fetch(new URL("health", url))).status).toBe(200);
  });
  expect(second.stderr).toMatch(/^Documents: 2 unchanged\.\n/);
});
