import { once } from "node:events";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import neo4j from "neo4j-driver";
import { afterAll, inject } from "vitest";
import type { Neo4jAccess, Unavailable } from "./neo4j-server.ts";

/**
 * The test run's Neo4j, for this test file alone until its tests are done; await it at the top of the file and skip
 * what needs it where it is unavailable (with REQUIRE_NEO4J=1 that fails instead).
 */
export async function borrowNeo4j(): Promise<Neo4jAccess | Unavailable> {
  const desk = connect(inject("neo4jPort"), "127.0.0.1");
  await once(desk, "connect");
  const [line] = (await once(createInterface({ input: desk }), "line")) as [string];
  afterAll(() => void desk.destroy());
  const answer = JSON.parse(line) as Neo4jAccess | Unavailable;
  return "unavailable" in answer ? refuseOrSkip(answer) : answer;
}

/** Says why tests are skipped, or fails where REQUIRE_NEO4J=1 says that they must run. */
export function refuseOrSkip(answer: Unavailable): Unavailable {
  if (process.env.REQUIRE_NEO4J === "1") throw new Error(`REQUIRE_NEO4J=1, but there is ${answer.unavailable}.`);
  console.warn(`Skipped: ${answer.unavailable}.`);
  return answer;
}

/** Empties the database, in batches, keeping its constraints and indexes. */
export async function emptyNeo4j({ uri, username, password }: Neo4jAccess): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const session = driver.session();
  try {
    await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS");
  } finally {
    await session.close();
    await driver.close();
  }
}
