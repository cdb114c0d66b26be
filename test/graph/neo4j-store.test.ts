import neo4j from "neo4j-driver";
import { afterEach, describe, expect, test } from "vitest";
import { assignEntities } from "../../src/entities/assign-entities.ts";
import { toPutPayload } from "../../src/graph/adapters/neo4j/put-payload.ts";
import { openStore, type StoreOptions } from "../../src/graph/open-store.ts";
import type { JudgementRequest, Store } from "../../src/graph/port.ts";
import type { Contribution } from "../../src/model/contribution.ts";
import { borrowNeo4j, emptyNeo4j } from "../neo4j/borrow-neo4j.ts";
import { answersOf, exportOf } from "./answers-of.ts";
import { describeContradictionContract } from "./contradiction-contract.ts";
import { describeCorroborationContract } from "./corroboration-contract.ts";
import { contributionOf, randomContribution, SYMMETRIC } from "./random-contributions.ts";
import { type Database, describeStoreContract } from "./store-contract.ts";

const found = await borrowNeo4j();
const access = "unavailable" in found ? { uri: "", username: "", password: "" } : found;
const RULES: StoreOptions = { identityRule: assignEntities, symmetricPredicates: SYMMETRIC };

const opened: Store[] = [];
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

async function open(uri: string, options: Partial<StoreOptions> = {}): Promise<Store> {
  const store = await openStore(uri, { ...RULES, ...access, ...options });
  opened.push(store);
  return store;
}

async function fresh(): Promise<Database> {
  await emptyNeo4j(access);
  // Opening for writing sets the schema up, so that a reader can open first.
  await (await openStore(access.uri, { ...RULES, ...access })).close();
  return { open: (options) => open(access.uri, options) };
}

async function runCypher(
  statement: string,
  parameters: Record<string, unknown> = {},
): Promise<readonly Record<string, unknown>[]> {
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.username, access.password), {
    disableLosslessIntegers: true,
  });
  const { records } = await driver.executeQuery(statement, parameters);
  await driver.close();
  return records.map((record) => record.toObject());
}

describe.skipIf("unavailable" in found)("a real Neo4j", () => {
  describeStoreContract({ engine: "neo4j", fresh });
  describeCorroborationContract({ engine: "neo4j", fresh });
  describeContradictionContract({ engine: "neo4j", fresh });

  test("answers every call of the port as SQLite does, on the same documents and judgements", async () => {
    const stores = [await (await fresh()).open(), await open("sqlite::memory:")] as const;
    const compare = async (): Promise<void> => {
      const [ours, theirs] = [await answersOf(stores[0]), await answersOf(stores[1])];
      for (const call of Object.keys(theirs)) expect(ours[call], call).toEqual(theirs[call]);
      expect(await exportOf(stores[0])).toBe(await exportOf(stores[1]));
    };
    const contributions = Array.from({ length: 45 }, (_, index) => randomContribution(`doc-${index % 32}`, 1 + index));
    for (const contribution of contributions) {
      const receipts = await Promise.all(stores.map((store) => store.put(contribution)));
      expect(receipts[0]).toEqual(receipts[1]);
    }
    await compare();

    const { items } = await stores[1].listEntities({ orderBy: "NAME" }, { first: 100, after: null });
    const ids = items.map(({ item }) => item.id);
    const judgements: string[] = [];
    for (const [index, left] of ids.entries()) {
      const right = ids[(index * 5 + 1) % ids.length] ?? left;
      const request: JudgementRequest = {
        verdict: index % 3 === 0 ? "DIFFERENT" : "SAME",
        left,
        right,
        reasons: ["told"],
        decidedBy: "ada",
      };
      const answers = await Promise.all(
        stores.map((store) =>
          store.judge([request]).then(
            (receipts) => receipts,
            ({ code, message }) => `${code}: ${message}`,
          ),
        ),
      );
      expect(answers[0]).toEqual(answers[1]);
      if (typeof answers[1] === "object") judgements.push(...answers[1].map((receipt) => receipt.id));
    }
    expect(judgements.length).toBeGreaterThan(3);
    await compare();
    for (const { document } of contributions.slice(0, 12)) {
      const answers = await Promise.all(stores.map((store) => store.delete(document.id)));
      expect(answers[0]).toEqual(answers[1]);
    }
    await compare();
    for (const id of judgements) {
      const answers = await Promise.all(stores.map((store) => store.undoJudgements([id])));
      expect(answers[0]).toEqual(answers[1]);
    }
    await compare();
  }, 300_000);

  test("looks right in Neo4j's own tools: labels by kind, edges by predicate, documents that mention", async () => {
    const store = await (await fresh()).open();
    const named = [
      { kind: "PERSON", name: "Ada Low" } as const,
      { kind: "ORGANIZATION", name: "Harbour Council" } as const,
    ];
    await store.put(contributionOf({ id: "a", named, said: [{ subject: 0, predicate: "WORKS_FOR", object: 1 }] }));
    expect(
      await runCypher(
        "MATCH (p:Entity:Person)-[r:WORKS_FOR]->(o:Entity:Organization) RETURN p.name AS person, r.documents AS documents, o.name AS body",
      ),
    ).toEqual([{ person: "Ada Low", documents: 1, body: "Harbour Council" }]);
    expect(
      await runCypher("MATCH (d:Document)-[:MENTIONS]->(e:Entity) RETURN d.title AS title, count(e) AS entities"),
    ).toEqual([{ title: "Report a", entities: 2 }]);
    expect(
      await runCypher("MATCH (:Document)-[:STATES]->(c:Claim)-[:SUBJECT]->(:Person) RETURN c.predicate AS predicate"),
    ).toEqual([{ predicate: "WORKS_FOR" }]);
  });

  test("that is new is set up by whoever opens it first, however many do at once", async () => {
    await emptyNeo4j(access);
    for (const { name } of await runCypher("SHOW CONSTRAINTS YIELD name")) await runCypher(`DROP CONSTRAINT ${name}`);
    for (const { name } of await runCypher("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"))
      await runCypher(`DROP INDEX ${name}`);
    const writers = await Promise.all(Array.from({ length: 4 }, () => open(access.uri)));
    await Promise.all(writers.map((writer, index) => writer.put(randomContribution(`new-${index % 2}`, index % 2))));
    expect((await writers[0]?.stats())?.documents).toBe(2);
  });

  test("of version 1 is brought up to this one, with what its last writer left in the outbox", async () => {
    const contributions = Array.from({ length: 12 }, (_, index) => randomContribution(`doc-${index}`, index));
    const database = await fresh();
    const store = await database.open();
    for (const contribution of contributions) await store.put(contribution);
    const whole = await exportOf(store);
    const last = contributions[11] as Contribution;
    await store.delete(last.document.id);
    await store.close();
    const { payload, text } = toPutPayload(last, undefined);
    const { syndication: _syndication, ...properties } = payload.properties;
    await runCypher(
      `MATCH (d:Document) REMOVE d.syndication WITH count(d) AS documents
       MATCH (:Entity)-[r]->(:Entity) WHERE r.sources > 0 SET r.sources = r.documents WITH count(r) AS edges
       MATCH (n:Newsgraph) SET n.schemaVersion = 1
       CREATE (s:Submission:Outbox {id: "older", at: 1, position: 0, kind: "PUT", payload: $payload, size: 1})
       CREATE (s)-[:HAS_TEXT]->(:Text {raw: $text.raw, words: $text.words, clusters: $text.clusters})`,
      { payload: JSON.stringify({ ...payload, properties }), text },
    );
    await expect(open(access.uri, { readOnly: true })).rejects.toMatchObject({ code: "STORE_FAILED" });
    const again = await database.open();
    expect(await again.ready()).toEqual({ schemaVersion: 2, wanted: 2 });
    expect(await exportOf(again)).toBe(whole);
    expect(await runCypher("MATCH (d:Document) WHERE d.syndication IS NULL RETURN d.id AS id")).toEqual([]);
  });

  test("of a newer schema is refused, and left as it is", async () => {
    await fresh();
    await runCypher("MATCH (n:Newsgraph) SET n.schemaVersion = 99");
    await expect(open(access.uri)).rejects.toMatchObject({ code: "STORE_TOO_NEW" });
    expect(await runCypher("MATCH (n:Newsgraph) RETURN n.schemaVersion AS version")).toEqual([{ version: 99 }]);
  });
});
