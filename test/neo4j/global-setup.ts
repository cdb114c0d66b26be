import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import type { TestProject } from "vitest/node";
import type { Neo4jAccess, Neo4jServer, Unavailable } from "./neo4j-server.ts";
import { startNeo4j } from "./start-neo4j.ts";

declare module "vitest" {
  interface ProvidedContext {
    neo4jPort: number;
  }
}

/**
 * One Neo4j for the whole test run, started when the first test file asks for it and lent to one file at a time (the
 * Community edition has one database). A file holds it by a connection to the port provided here, so it is free again
 * when that file's worker ends, however it ends.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<Neo4jServer | Neo4jAccess | Unavailable> | undefined;
  let turn = Promise.resolve();
  const lend = async (borrower: Socket): Promise<void> => {
    if (borrower.closed) return;
    server ??= findNeo4j();
    const answer = await server.catch((error: unknown) => ({ unavailable: String(error) }));
    borrower.write(`${JSON.stringify(answer)}\n`);
    if (!borrower.closed) await once(borrower, "close");
  };
  const desk = createServer((borrower) => {
    borrower.on("error", () => borrower.destroy());
    borrower.resume();
    turn = turn.then(() => lend(borrower));
  }).listen(0, "127.0.0.1");
  await once(desk, "listening");
  const address = desk.address();
  if (address === null || typeof address === "string") throw new Error("No loopback port for the test server's desk.");
  project.provide("neo4jPort", address.port);
  return async () => {
    desk.close();
    const started = await server;
    if (started !== undefined && "stop" in started) await started.stop();
  };
}

async function findNeo4j(): Promise<Neo4jServer | Neo4jAccess | Unavailable> {
  const {
    NEO4J_TEST_URI: uri,
    NEO4J_TEST_USERNAME: username = "neo4j",
    NEO4J_TEST_PASSWORD: password = "",
  } = process.env;
  return uri ? { uri, username, password } : startNeo4j();
}
