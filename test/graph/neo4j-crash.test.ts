import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assignEntities } from "../../src/entities/assign-entities.ts";
import type { NewsgraphError } from "../../src/errors.ts";
import { connect } from "../../src/graph/adapters/neo4j/connection.ts";
import { writeSubmissions } from "../../src/graph/adapters/neo4j/outbox.ts";
import { toPutPayload } from "../../src/graph/adapters/neo4j/put-payload.ts";
import { exportGraph } from "../../src/graph/export-graph.ts";
import { openStore, type StoreOptions } from "../../src/graph/open-store.ts";
import type { Store } from "../../src/graph/port.ts";
import type { Contribution } from "../../src/model/contribution.ts";
import { emptyNeo4j, refuseOrSkip } from "../neo4j/borrow-neo4j.ts";
import type { Neo4jServer } from "../neo4j/neo4j-server.ts";
import { startNeo4j } from "../neo4j/start-neo4j.ts";
import { randomContribution, SYMMETRIC } from "./random-contributions.ts";

const RULES = { identityRule: assignEntities, symmetricPredicates: SYMMETRIC };

async function readExport(store: Store): Promise<string> {
  const lines: string[] = [];
  for await (const line of exportGraph(store)) lines.push(line);
  return lines.join("\n");
}

/** What a store that holds exactly these documents exports. */
async function exportOf(contributions: readonly Contribution[]): Promise<string> {
  const store = await openStore("sqlite::memory:", RULES);
  for (const contribution of contributions) await store.put(contribution);
  const exported = await readExport(store);
  await store.close();
  return exported;
}

// A server of its own, for it is killed: the one of the test run is everybody's.
const started = await startNeo4j();
const server = "unavailable" in started ? null : started;
if ("unavailable" in started) refuseOrSkip(started);
afterAll(() => server?.stop());

describe.skipIf(server === null)("a Neo4j that dies", () => {
  // Skipped or not, this much of it runs.
  const { kill, restart, ...access } = server ?? ({} as Neo4jServer);
  const options: StoreOptions = { ...RULES, ...access, waitMs: 60_000 };
  const contributions = Array.from({ length: 40 }, (_, index) => randomContribution(`crash-${index}`, 700 + index));

  beforeAll(() => emptyNeo4j(access));

  test("in the middle of puts: what was acknowledged is there and whole, nothing is there by half, and running again completes it", async () => {
    const store = await openStore(access.uri, { ...options, waitMs: 1_000 });
    const acknowledged = new Set<string>();
    const queue = [...contributions];
    const lost: NewsgraphError[] = [];
    let killed: Promise<void> | undefined;
    const putAll = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined && lost.length === 0; next = queue.shift()) {
        await store.put(next).then(
          ({ document }) => acknowledged.add(document),
          (error) => lost.push(error),
        );
        if (acknowledged.size >= 10) killed ??= kill();
      }
    };
    await Promise.all([putAll(), putAll(), putAll(), putAll()]);
    await killed;
    expect(lost.length).toBeGreaterThan(0);
    expect(new Set(lost.map(({ code }) => code))).toEqual(new Set(["STORE_UNREACHABLE"]));
    await store.close();
    await restart();

    const again = await openStore(access.uri, options);
    const revisions = await again.findRevisions(contributions.map(({ document }) => document.id));
    const there = contributions.filter((_, index) => revisions[index] !== null);
    expect(there.map(({ document }) => document.id)).toEqual(expect.arrayContaining([...acknowledged]));
    expect(await readExport(again)).toBe(await exportOf(there));
    for (const contribution of contributions) await again.put(contribution);
    expect(await readExport(again)).toBe(await exportOf(contributions));
    await again.close();
  });

  test("between a put and its fold: nobody sees the document before, and opening folds it", async () => {
    const contribution = randomContribution("crash-between", 7);
    const { payload, text } = toPutPayload(contribution, null);
    const connection = await connect(access.uri, options);
    await writeSubmissions(connection, [
      { id: "left-behind", position: 0, kind: "PUT", payload: JSON.stringify(payload), text },
    ]);
    await connection.close();
    await kill();
    await restart();
    const reader = await openStore(access.uri, { ...options, readOnly: true });
    expect(await reader.findRevisions([contribution.document.id])).toEqual([null]);
    expect(await readExport(reader)).toBe(await exportOf(contributions));
    const writer = await openStore(access.uri, options);
    expect(await reader.findRevisions([contribution.document.id])).toEqual([contribution.revision]);
    expect(await readExport(reader)).toBe(await exportOf([...contributions, contribution]));
    await writer.close();
    await reader.close();
  });

  test("and comes back: an open store goes on", async () => {
    const store = await openStore(access.uri, options);
    const before = await readExport(store);
    await kill();
    const [receipt, stats] = [store.put(randomContribution("crash-back", 8)), store.stats()];
    await restart();
    await expect(receipt).resolves.toMatchObject({ outcome: "CREATED" });
    expect((await stats).documents).toBeGreaterThanOrEqual(contributions.length);
    await store.delete(randomContribution("crash-back", 8).document.id);
    expect(await readExport(store)).toBe(before);
    await store.close();
  });

  test("for good: a store that is opened says so after the time it was given", async () => {
    await kill();
    const messages: string[] = [];
    const opening = openStore(access.uri, { ...options, waitMs: 1_500, onWait: (message) => messages.push(message) });
    await expect(opening).rejects.toMatchObject({ code: "STORE_UNREACHABLE" });
    expect(messages).toHaveLength(1);
    await restart();
  });

  test("a wrong password is refused at once", async () => {
    await expect(openStore(access.uri, { ...options, password: "wrong" })).rejects.toMatchObject({
      code: "STORE_AUTHENTICATION",
    });
  });
});
