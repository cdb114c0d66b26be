import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { jsonLines, runNewsgraph, useTemporaryFolders } from "./run-newsgraph.ts";

const folder = useTemporaryFolders();

interface Line {
  readonly id: string;
  readonly mentions: readonly { start: number; end: number; surface: string; entity: string }[];
  readonly entities: readonly { id: string; kind: string; name: string }[];
  readonly claims: readonly {
    subject: string;
    predicate: string;
    object: string | null;
    qualifiers: object;
    evidence: readonly object[];
  }[];
  readonly events: readonly {
    entity: string;
    places: readonly string[];
    participants: readonly { entity: string }[];
  }[];
}

const TEXT =
  "Foreign Minister Anna Brandt of Norway met Pavel Horak in Vienna on 3 May 2019. Brandt said that the Vienna Summit, held in Vienna in May 2019, was organized by NATO.";

it("prints one line a row in the order of the rows, failures among them, and ends with 1", async () => {
  const rows = [
    { id: "one", text: TEXT },
    { id: "two", text: "" },
    { text: TEXT, url: "https://example.org/three" },
    "not an object",
    { id: "five", text: TEXT },
  ].map((row) => JSON.stringify(row));
  for (const workers of ["1", "3"]) {
    const { exitCode, stdout } = await runNewsgraph(["extract", "-", "--workers", workers], {
      cwd: folder(),
      stdin: rows.join("\n"),
    });
    const lines = jsonLines(stdout);
    expect(exitCode).toBe(1);
    expect(lines.map(({ error }) => (error as { code?: string } | undefined)?.code)).toEqual([
      undefined,
      "EMPTY_DOCUMENT",
      undefined,
      "MALFORMED",
      undefined,
    ]);
    expect(lines.map(({ id }) => id)).toEqual([
      "one",
      "two",
      expect.stringMatching(/^document\/[0-9a-f]{32}$/),
      "stdin:4",
      "five",
    ]);
  }
});

it("keeps to its contract: exact surfaces, ids that lead somewhere, total order, nothing that the graph derives", async () => {
  const { stdout, stderr, exitCode } = await runNewsgraph(["extract", "-"], {
    cwd: folder(),
    stdin: JSON.stringify({ text: TEXT }),
  });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  const [line] = jsonLines(stdout) as unknown as Line[];
  if (line === undefined) throw new Error("nothing was printed");
  expect(Object.keys(line)).toEqual([
    "id",
    "sha256",
    "title",
    "description",
    "url",
    "source",
    "authors",
    "publishedAt",
    "modifiedAt",
    "language",
    "tags",
    "segments",
    "mentions",
    "entities",
    "events",
    "claims",
    "dates",
    "quotes",
  ]);
  const names = line.entities.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Anna Brandt", "Pavel Horak", "Vienna", "NATO"]));
  const ids = line.entities.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
  for (const { start, end, surface, entity } of line.mentions) {
    expect(TEXT.slice(start, end)).toBe(surface);
    expect(ids).toContain(entity);
  }
  const starts = line.mentions.map(({ start }) => start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  const referred = [
    ...line.claims.flatMap(({ subject, object }) => [subject, object]),
    ...line.events.flatMap(({ entity, places, participants }) => [
      entity,
      ...places,
      ...participants.map((one) => one.entity),
    ]),
  ];
  expect(ids).toEqual(expect.arrayContaining(referred.filter((id) => id !== null)));
  expect(line.claims.every(({ evidence }) => evidence.length > 0)).toBe(true);
  expect(JSON.stringify(line)).not.toContain("EVENT_ROW");
});

it("prints the same bytes again, from a file as from a row", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "a.txt"), TEXT);
  const first = await runNewsgraph(["extract", "a.txt"], { cwd });
  const second = await runNewsgraph(["extract", "a.txt", "--workers", "2"], { cwd });
  expect(second.stdout).toBe(first.stdout);
  const { stdout } = await runNewsgraph(["extract", "-"], { cwd, stdin: JSON.stringify({ text: TEXT }) });
  const [file] = jsonLines(first.stdout);
  const [row] = jsonLines(stdout);
  expect(row?.entities).toEqual(file?.entities);
});
