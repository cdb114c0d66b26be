import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Libsql from "libsql";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { assignEntities } from "../../src/entities/assign-entities.ts";
import { openStore, type StoreOptions } from "../../src/graph/open-store.ts";
import type { Store } from "../../src/graph/port.ts";
import { exportOf } from "./answers-of.ts";
import { describeContradictionContract } from "./contradiction-contract.ts";
import { describeCorroborationContract } from "./corroboration-contract.ts";
import { randomContribution, SYMMETRIC } from "./random-contributions.ts";
import { type Database, describeStoreContract, type StoreHarness } from "./store-contract.ts";

const folder = mkdtempSync(join(tmpdir(), "newsgraph-sqlite-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const opened: Store[] = [];
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

const RULES: StoreOptions = { identityRule: assignEntities, symmetricPredicates: SYMMETRIC };
let files = 0;
const newPath = (): string => join(folder, `store-${files++}`, "newsgraph.db");

async function open(path: string, options: Partial<StoreOptions> = {}): Promise<Store> {
  const store = await openStore(`sqlite:${path}`, { ...RULES, ...options });
  opened.push(store);
  return store;
}

const HARNESS: StoreHarness = {
  engine: "sqlite",
  async fresh(): Promise<Database> {
    const path = newPath();
    return { open: (options) => open(path, options) };
  },
};
describeStoreContract(HARNESS);
describeCorroborationContract(HARNESS);
describeContradictionContract(HARNESS);

describe("sqlite: the file", () => {
  test("of a newer schema is refused, and left as it is", async () => {
    const path = newPath();
    await (await open(path)).close();
    const file = new Libsql(path);
    file.exec("UPDATE newsgraph SET schema_version = 99");
    file.close();
    await expect(open(path)).rejects.toMatchObject({ code: "STORE_TOO_NEW" });
    const again = new Libsql(path);
    expect(again.prepare("SELECT schema_version AS version FROM newsgraph").get([])).toMatchObject({ version: 99 });
    again.close();
  });

  test("of version 1 is brought up to this one, and counts sources as if it had always", async () => {
    const path = newPath();
    const store = await open(path);
    for (let index = 0; index < 12; index++) await store.put(randomContribution(`doc-${index}`, index));
    const before = await exportOf(store);
    await store.close();
    const file = new Libsql(path);
    file.exec(`DROP INDEX claim_by_predicate; DROP INDEX claim_negated; ALTER TABLE document DROP COLUMN syndication;
      UPDATE newsgraph SET schema_version = 1;
      UPDATE edge SET sources = (SELECT count(DISTINCT d.source) FROM claim c JOIN document d ON d.id = c.document
        WHERE c.edge = edge.id AND c.modality IN ('ASSERTED', 'REPORTED', 'PLANNED'))`);
    file.close();
    await expect(open(path, { readOnly: true })).rejects.toMatchObject({ code: "STORE_FAILED" });
    const again = await open(path);
    expect(await exportOf(again)).toBe(before);
    expect(await again.ready()).toEqual({ schemaVersion: 2, wanted: 2 });
  });

  test("that is none, or is missing, or cannot be written, is refused in clear words", async () => {
    const path = join(folder, "text.db");
    writeFileSync(path, "this is no database, but long enough to be read as one ".repeat(20));
    await expect(open(path)).rejects.toMatchObject({
      code: "STORE_FAILED",
      message: expect.stringContaining("no Newsgraph store"),
    });
    const foreign = join(folder, "foreign.db");
    const other = new Libsql(foreign);
    other.exec("CREATE TABLE bookmark (url TEXT)");
    other.close();
    await expect(open(foreign)).rejects.toMatchObject({
      code: "STORE_FAILED",
      message: expect.stringContaining("another program's database"),
    });
    const again = new Libsql(foreign);
    expect(again.prepare("SELECT count(*) AS tables FROM sqlite_master").get([])).toMatchObject({ tables: 1 });
    again.close();
    await expect(open(join(folder, "missing.db"), { readOnly: true })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(open(join(path, "below", "a-file.db"))).rejects.toMatchObject({ code: "UNWRITABLE" });
    await expect(open(folder)).rejects.toMatchObject({
      code: "UNWRITABLE",
      message: expect.stringContaining("(it is a folder): name another path"),
    });
    await expect(open(folder, { readOnly: true })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(open("")).rejects.toMatchObject({ code: "BAD_ARGUMENT" });
  });

  test("a store in memory is gone when it is closed", async () => {
    const store = await open(":memory:");
    await store.put(randomContribution("a", 1));
    expect((await store.stats()).documents).toBe(1);
    await store.close();
    expect((await (await open(":memory:")).stats()).documents).toBe(0);
  });

  test("reads are answered while a long write is under way", async () => {
    const store = await open(newPath());
    const puts = Array.from({ length: 200 }, (_, index) => store.put(randomContribution(`doc-${index}`, index)));
    let ended = false;
    const all = Promise.all(puts).then(() => {
      ended = true;
    });
    const stats = await store.stats();
    expect(ended).toBe(false);
    expect(stats.documents).toBeLessThan(200);
    await all;
    expect((await store.stats()).documents).toBe(200);
  });
});
