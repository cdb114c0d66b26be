import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { jsonLines, runNewsgraph, useTemporaryFolders } from "./run-newsgraph.ts";

const SEEDS = fileURLToPath(new URL("../../seeds/documents", import.meta.url));
const folder = useTemporaryFolders();

async function exportOf(cwd: string, store = "sqlite:data/newsgraph.db"): Promise<string> {
  const { exitCode, stdout } = await runNewsgraph(["export", "--format", "json", "--store", store], { cwd });
  expect(exitCode).toBe(0);
  return stdout;
}

/** Articles that name each other's people and places, so that their graph is one. */
function articles(count: number): string {
  const people = ["Anna Brandt", "Pavel Horak", "Maria Silva", "John Okafor"];
  const places = ["Vienna", "Oslo", "Lisbon", "Geneva"];
  const rows = Array.from({ length: count }, (_, i) => {
    const [a, b, place] = [people[i % 4], people[(i + 1 + (i % 3)) % 4], places[i % 4]];
    const text = `${a} met ${b} in ${place}. ${b} criticized NATO in ${place} on ${1 + (i % 28)} May 2019. `.repeat(6);
    return JSON.stringify({ id: `row-${i}`, text, publishedAt: "2019-06-01" });
  });
  return rows.join("\n");
}

describe("ingest", () => {
  it("gives the same export whatever the number of workers, and a second run changes nothing", async () => {
    const cwd = folder();
    const one = await runNewsgraph(["ingest", SEEDS, "--workers", "1", "--store", "sqlite:one.db"], { cwd });
    const four = await runNewsgraph(["ingest", SEEDS, "--workers", "4", "--store", "sqlite:four.db"], { cwd });
    expect([one.exitCode, four.exitCode]).toEqual([0, 0]);
    const before = await exportOf(cwd, "sqlite:one.db");
    expect(before.length).toBeGreaterThan(10_000);
    expect(await exportOf(cwd, "sqlite:four.db")).toBe(before);

    const again = await runNewsgraph(["ingest", SEEDS, "--json", "--store", "sqlite:one.db"], { cwd });
    const { summary } = jsonLines(again.stdout).at(-1) as { summary: Record<string, number> };
    expect(summary).toMatchObject({ created: 0, replaced: 0, failed: 0 });
    expect(summary.unchanged).toBeGreaterThan(12);
    expect(await exportOf(cwd, "sqlite:one.db")).toBe(before);
  }, 120_000);

  it("keeps every document whole through kill -9, and the next run completes the rest", async () => {
    const cwd = folder();
    const rows = articles(120);
    writeFileSync(join(cwd, "rows.jsonl"), rows);
    await runNewsgraph(["ingest", "rows.jsonl", "--store", "sqlite:whole.db"], { cwd });

    // The first reports come while most documents are still to be read.
    const store = "sqlite:killed.db";
    let acknowledged = 0;
    const killed = await runNewsgraph(["ingest", "rows.jsonl", "--json", "--store", store], {
      cwd,
      onStdout: (text, child) => {
        acknowledged = text.split("\n").length - 1;
        if (acknowledged >= 10) child.kill("SIGKILL");
      },
    });
    expect(killed.exitCode).toBeNull();
    const stats = await runNewsgraph(["stats", "--json", "--store", store], { cwd });
    const { documents } = jsonLines(stats.stdout)[0] as { documents: number };
    expect(documents).toBeGreaterThanOrEqual(acknowledged);
    expect(documents).toBeLessThan(120);

    const rerun = await runNewsgraph(["ingest", "rows.jsonl", "--json", "--store", store], { cwd });
    const { summary } = jsonLines(rerun.stdout).at(-1) as { summary: Record<string, number> };
    expect(summary).toMatchObject({ created: 120 - documents, unchanged: documents, replaced: 0, failed: 0 });
    expect(await exportOf(cwd, store)).toBe(await exportOf(cwd, "sqlite:whole.db"));
  }, 120_000);

  it("stops after the current document when asked, and says what was not stored", async () => {
    const cwd = folder();
    writeFileSync(join(cwd, "rows.jsonl"), articles(400));
    let isAsked = false;
    const { exitCode, stdout, stderr } = await runNewsgraph(["ingest", "rows.jsonl", "--json"], {
      cwd,
      // Once: a second signal would end the process at once.
      onStdout: (_text, child) => {
        if (!isAsked) child.kill("SIGINT");
        isAsked = true;
      },
    });
    expect(stderr).toBe("");
    expect(exitCode).toBe(130);
    const { summary } = jsonLines(stdout).at(-1) as {
      summary: { created: number; stopped: { code: string; before: string } };
    };
    expect(summary.stopped).toMatchObject({ code: "ABORTED", before: `rows.jsonl:${summary.created + 1}` });
  });

  it("stores a text in another language, says so, and looks for nothing in it", async () => {
    const cwd = folder();
    const text =
      "Der Bundeskanzler traf am Montag in Berlin die Ministerin aus Peru, um über den Hafen und die Löhne zu sprechen.";
    writeFileSync(join(cwd, "bericht.txt"), text);
    const { exitCode, stderr } = await runNewsgraph(["ingest", "bericht.txt"], { cwd });
    expect(exitCode).toBe(0);
    expect(stderr).toContain("in German: stored, but names and claims are looked for in English only");
    const again = await runNewsgraph(["ingest", "bericht.txt", "--json"], { cwd });
    expect(jsonLines(again.stdout)[0]).toMatchObject({ outcome: "UNCHANGED" });
    const extracted = await runNewsgraph(["extract", "bericht.txt"], { cwd });
    expect(jsonLines(extracted.stdout)[0]).toMatchObject({ language: "de", mentions: [], claims: [] });
  }, 60_000);

  it("replaces a document that changed and takes a deleted one's share away, and no other", async () => {
    const cwd = folder();
    mkdirSync(join(cwd, "in"));
    writeFileSync(join(cwd, "in", "a.txt"), "Anna Brandt met Pavel Horak in Vienna.");
    await runNewsgraph(["ingest", "in"], { cwd });
    const before = await exportOf(cwd);

    writeFileSync(join(cwd, "in", "b.txt"), "Anna Brandt met Maria Silva in Lisbon.");
    const second = await runNewsgraph(["ingest", "in", "--json"], { cwd });
    const [unchanged, created] = jsonLines(second.stdout);
    expect([unchanged?.outcome, created?.outcome]).toEqual(["UNCHANGED", "CREATED"]);

    writeFileSync(join(cwd, "in", "b.txt"), "Anna Brandt met John Okafor in Lisbon.");
    const third = await runNewsgraph(["ingest", "in", "--json"], { cwd });
    expect(jsonLines(third.stdout)[1]).toMatchObject({ outcome: "REPLACED", id: created?.id });
    expect((await runNewsgraph(["search", "Maria Silva"], { cwd })).exitCode).toBe(1);

    const deleted = await runNewsgraph(["delete", String(created?.id)], { cwd });
    expect(deleted.exitCode).toBe(0);
    expect(await exportOf(cwd)).toBe(before);
    expect((await runNewsgraph(["delete", String(created?.id)], { cwd })).exitCode).toBe(1);
  });

  it("refuses the second of two files that would take each other's place, and says how to keep both", async () => {
    const cwd = folder();
    for (const [name, text] of [
      ["spring", "Anna Brandt met Pavel Horak in Vienna."],
      ["summer", "Anna Brandt met Maria Silva in Lisbon."],
    ] as const) {
      mkdirSync(join(cwd, "in", name), { recursive: true });
      writeFileSync(join(cwd, "in", name, "index.txt"), text);
      writeFileSync(join(cwd, "in", name, "same.txt"), "Nobody met anybody.");
    }
    const { exitCode, stderr } = await runNewsgraph(["ingest", "in/spring", "in/summer"], { cwd });
    expect(stderr).toMatch(/^✗ in\/summer\/index\.txt: .*in\/spring\/index\.txt.*--collection.*\n/);
    expect(stderr).toMatch(/\nDocuments: 2 stored, 1 unchanged, 1 failed\.\n$/);
    expect(exitCode).toBe(1);
    expect((await runNewsgraph(["search", "Pavel Horak"], { cwd })).exitCode).toBe(0);
    expect((await runNewsgraph(["ingest", "in"], { cwd })).stderr).toBe("Documents: 4 stored.\n");
  });

  it("is quiet in a pipe but for the summary, and reads rows from standard input", async () => {
    const { exitCode, stdout, stderr } = await runNewsgraph(["ingest", "-"], { cwd: folder(), stdin: articles(2) });
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: "", stderr: "Documents: 2 stored.\n" });
  });
});
