import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { jsonLines, runNewsgraph, useTemporaryFolders } from "./run-newsgraph.ts";

const folder = useTemporaryFolders();
const GOOD = "Foreign Minister Anna Brandt met President Pavel Horak in Vienna on 3 May 2019.";

let cwd = "";
beforeEach(() => {
  cwd = folder();
  mkdirSync(join(cwd, "in"));
  writeFileSync(join(cwd, "in", "good.txt"), GOOD);
});

/** Ingests the folder and gives the reports by file name. */
async function ingestAll() {
  const { exitCode, stdout, stderr } = await runNewsgraph(["ingest", "in", "--json"], { cwd });
  const reports = jsonLines(stdout).filter((line) => "outcome" in line);
  return { exitCode, stderr, reports };
}

describe("ingest reports a document that cannot be read, with its path and reason, and stores the rest", () => {
  it.each<[string, string | Buffer, string]>([
    ["empty.txt", "", "EMPTY_DOCUMENT"],
    ["blank.txt", " \n\t\r\n  \n", "EMPTY_DOCUMENT"],
    ["binary.txt", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 0, 0, 0, 255, 254, 0, 7]), "BINARY_DOCUMENT"],
    ["latin1.txt", Buffer.from("Une r\xe9union \xe0 Gen\xe8ve.", "latin1"), "INVALID_ENCODING"],
    ["digits.txt", "12 34 --- 56 / 78 ...\n", "NO_LETTERS"],
  ])("%s", async (name, content, code) => {
    writeFileSync(join(cwd, "in", name), content);
    const { exitCode, stderr, reports } = await ingestAll();
    const bad = reports.find(({ origin }) => String(origin).includes(name));
    expect(bad).toMatchObject({ outcome: "FAILED", error: { code } });
    expect(stderr).toContain(name);
    expect(reports.filter(({ outcome }) => outcome === "CREATED")).toHaveLength(1);
    expect(exitCode).toBe(1);
  });

  it("a broken row of JSON Lines, with its line number", async () => {
    const rows = [
      `{"id":"a","text":"${GOOD}"}`,
      `{"id":"b","text":`,
      `{"id":"c","text":"Anna Brandt left Vienna."}`,
      `{"id":"d"}`,
    ];
    writeFileSync(join(cwd, "in", "rows.jsonl"), rows.join("\n"));
    const { exitCode, reports } = await ingestAll();
    const failures = reports
      .filter(({ outcome }) => outcome === "FAILED")
      .map(({ origin, error }) => `${origin} ${JSON.stringify(error)}`);
    expect(failures).toHaveLength(2);
    expect(failures[0]).toMatch(/rows\.jsonl:2\b/);
    expect(failures[1]).toMatch(/rows\.jsonl:4\b/);
    expect(reports.filter(({ outcome }) => outcome === "CREATED")).toHaveLength(3);
    expect(exitCode).toBe(1);
  });
});

describe("texts out of the ordinary are read in bounded memory, with spans that are right", () => {
  const unit =
    "and the river rose over the fields while nobody in the valley slept, as they had feared since the spring, ";
  const lineOf = (length: number): string => `${GOOD} ${unit.repeat(Math.ceil(length / unit.length))}. ${GOOD}`;
  it.each<[string, string, string[]?]>([
    // All 5 MB through the encoder take minutes; time and memory grow with the length, whoever finds the names.
    ["5 MB in one line, by rules", lineOf(5_000_000), ["--tagger", "rules"]],
    ["1 MB in one line", lineOf(1_000_000)],
    ["40,000 lines of one word", "Geneva\n".repeat(40_000)],
    ["50 nested quotes", `${"“He said: ".repeat(50)}Geneva${"”".repeat(50)}. ${GOOD}`],
    ["50 opening quotes that never close", `${'"He said: '.repeat(50)}Geneva. ${GOOD}`],
    ["right-to-left text", `قال أنور السادات إن السلام ممكن. ${GOOD} אמר מנחם בגין בירושלים.`],
    ["emoji and letters beyond the basic plane", `🇺🇳🕊️ 𝔊eneva 👩‍🚀 ${GOOD} 👍🏽`],
  ])(
    "%s",
    async (_name, text, flags = []) => {
      const row = JSON.stringify({ id: "odd", text });
      const env = { NODE_OPTIONS: "--max-old-space-size=1500" };
      const { exitCode, stdout } = await runNewsgraph(["extract", "-", ...flags], { cwd, stdin: row, env });
      expect(exitCode).toBe(0);
      const [line] = jsonLines(stdout);
      const spans = [line?.mentions, line?.dates].flat() as { start: number; end: number; surface: string }[];
      expect(spans.length).toBeGreaterThan(0);
      const wrong = spans.filter(({ start, end, surface }) => text.slice(start, end) !== surface);
      expect(wrong).toEqual([]);
    },
    300_000,
  );
});

describe("names that could be taken for code", () => {
  it.each([
    `Robert'); DROP TABLE entities;--`,
    `") MATCH (n) DETACH DELETE n //`,
    "{{constructor}} `whoami` {%7*7%}",
    `" OR ""="`,
  ])("%s is kept as written and searched for without harm", async (name) => {
    const text = `${GOOD} The party "${name}" was founded in Vienna.`;
    writeFileSync(join(cwd, "in", "rows.jsonl"), JSON.stringify({ id: name, title: name, text }));
    expect((await ingestAll()).exitCode).toBe(0);
    const search = await runNewsgraph(["search", "--json", "--", name], { cwd });
    expect(search.stderr).not.toMatch(/syntax|error/i);
    const query = "{ documents(first: 10) { edges { node { title } } } }";
    const { stdout } = await runNewsgraph(["query", query, "--json"], { cwd });
    expect(stdout).toContain(JSON.stringify(name));
    const found = await runNewsgraph(["search", "Brandt", "--json"], { cwd });
    expect(jsonLines(found.stdout)).toContainEqual(expect.objectContaining({ name: "Anna Brandt" }));
  });
});
