import { performance } from "node:perf_hooks";
import Database from "libsql";
import neo4j, { type Driver } from "neo4j-driver";
import type { Neo4jAccess } from "../neo4j/neo4j-server.ts";

/** Documents a second that plain SQLite takes, with no graph at all: one insert of the raw text a transaction, as durable as the store (WAL, FULL). */
export function insertIntoSqlite(path: string, texts: readonly string[]): number {
  const database = new Database(path);
  try {
    database.exec(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE plain (id INTEGER PRIMARY KEY, raw TEXT)",
    );
    const insert = database.prepare("INSERT INTO plain VALUES (?, ?)");
    const start = performance.now();
    texts.forEach((text, i) => {
      database.exec("BEGIN");
      insert.run(i, text);
      database.exec("COMMIT");
    });
    return texts.length / ((performance.now() - start) / 1000);
  } finally {
    database.close();
  }
}

/** The same for Neo4j: one node with the raw text a transaction, so many at once, counted once it is warm; leaves nothing. */
export async function insertIntoNeo4j(access: Neo4jAccess, texts: readonly string[], writers: number): Promise<number> {
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.username, access.password));
  try {
    await insertAll(driver, texts, writers);
    const start = performance.now();
    await insertAll(driver, texts, writers);
    const rate = texts.length / ((performance.now() - start) / 1000);
    await driver.executeQuery("MATCH (n:PlainInsert) DELETE n");
    return rate;
  } finally {
    await driver.close();
  }
}

async function insertAll(driver: Driver, texts: readonly string[], writers: number): Promise<void> {
  const waiting = texts.values();
  await Promise.all(
    Array.from({ length: writers }, async () => {
      for (const raw of waiting) await driver.executeQuery("CREATE (:PlainInsert { raw: $raw })", { raw });
    }),
  );
}
