import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDocuments } from "../../src/documents/read-documents.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsgraph-read-"));
  await mkdir(join(folder, "b", ".hidden"), { recursive: true });
  const put = (name: string, content: string | Uint8Array): Promise<void> => writeFile(join(folder, name), content);
  await put("a.txt", "Ferry sold\n\nThe council of Callao sold the ferry.");
  await put("B.md", "# Ferry sold\n\nThe council sold it.");
  await put("b/page.html", "<html><body><p>The council sold it.</p></body></html>");
  await put("b/.hidden/x.txt", "Nobody reads this.");
  await put(
    "b/rows.jsonl",
    '{"id":"r1","text":"Peru met Chile."}\r\nnot json\n\n{"id":"r4"}\n{"id":"r5","text":"Chile met Peru."}',
  );
  await put("b/array.json", '[{"id":"j1","text":"Peru met Chile."},{"id":"j2","text":""}]');
  await put("c-empty.txt", "");
  await put("c-latin.txt", Buffer.from("Málaga", "latin1"));
  await put("c-binary.txt", Uint8Array.from([1, 2, 0, 3]));
  await put("c-large.txt", "");
  await truncate(join(folder, "c-large.txt"), 50_000_001);
  await put("c-broken.json", '{"text": ');
});

afterAll(() => rm(folder, { recursive: true }));

async function read(inputs: readonly string[], stdin?: string): Promise<string[]> {
  const found: string[] = [];
  const options = { collection: "default", ...(stdin === undefined ? {} : { stdin: streamOf(stdin) }) };
  for await (const reading of readDocuments(inputs, options)) {
    found.push(
      "document" in reading
        ? `${reading.document.givenId ?? reading.document.path ?? "-"}`
        : `${reading.failure.code} ${reading.failure.origin.replace(`${folder}/`, "")}`,
    );
  }
  return found;
}

/** Small chunks, so that lines and characters are cut in the middle. */
async function* streamOf(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}

describe("readDocuments", () => {
  it("reads a folder by code point, hidden files apart, and goes on after bad ones", async () => {
    expect(await read([folder])).toEqual([
      "B.md",
      "a.txt",
      "j1",
      "EMPTY_DOCUMENT b/array.json:2",
      "b/page.html",
      "r1",
      "MALFORMED b/rows.jsonl:2",
      "MALFORMED b/rows.jsonl:4",
      "r5",
      "BINARY_DOCUMENT c-binary.txt",
      "MALFORMED c-broken.json",
      "EMPTY_DOCUMENT c-empty.txt",
      "TOO_LARGE c-large.txt",
      "INVALID_ENCODING c-latin.txt",
    ]);
  });

  it("follows links to folders, but not in circles", async () => {
    const linked = await mkdtemp(join(tmpdir(), "newsgraph-links-"));
    await mkdir(join(linked, "a"));
    await writeFile(join(linked, "a", "one.txt"), "Peru met Chile.");
    await symlink(join(folder, "b"), join(linked, "b"));
    for (const loop of ["c", "d", "a/e"]) await symlink(linked, join(linked, loop));
    expect(await read([linked])).toEqual([
      "a/one.txt",
      "j1",
      expect.stringContaining("EMPTY_DOCUMENT"),
      "b/page.html",
      "r1",
      expect.stringContaining("MALFORMED"),
      expect.stringContaining("MALFORMED"),
      "r5",
    ]);
    await rm(linked, { recursive: true });
  });

  it("keeps the order of the inputs and reads no file twice", async () => {
    const one = join(folder, "b", "rows.jsonl");
    expect(await read([join(folder, "b", "*.jsonl"), one, join(folder, "a.txt")])).toEqual([
      "r1",
      "MALFORMED b/rows.jsonl:2",
      "MALFORMED b/rows.jsonl:4",
      "r5",
      join(folder, "a.txt"),
    ]);
  });

  it("reports what is not there", async () => {
    expect(await read([join(folder, "none.txt"), join(folder, "*.none")])).toEqual([
      "NOT_FOUND none.txt",
      "NOT_FOUND *.none",
    ]);
  });

  it("says line and reason of a broken row", async () => {
    for await (const reading of readDocuments([join(folder, "b", "rows.jsonl")], { collection: "default" })) {
      if ("failure" in reading && reading.failure.code === "MALFORMED") {
        expect(reading.failure).toMatchObject({ line: 2, message: expect.stringContaining("not valid JSON") });
        return;
      }
    }
    expect.unreachable();
  });

  it.each([
    ["JSON Lines", '{"id":"s1","text":"Málaga met Lima."}\n{"id":"s2","text":"Chile."}\n', ["s1", "s2"]],
    ["JSON Lines whose first row is broken", 'not json\n{"id":"s2","text":"Chile."}', ["MALFORMED stdin:1", "s2"]],
    ["JSON over several lines", '{\n "id": "s1",\n "text": "Peru."\n}', ["s1"]],
    ["a JSON array", '[{"id":"s1","text":"Peru."}]', ["s1"]],
    ["a page", "<!doctype html><html><body><p>Peru met Chile.</p></body></html>", ["-"]],
    ["text", "Peru met Chile in Lima.", ["-"]],
    ["nothing", "", ["EMPTY_DOCUMENT stdin"]],
  ])("reads %s from standard input", async (_name, stdin, expected) => {
    expect(await read(["-"], stdin)).toEqual(expected);
  });
});
