import { randomBytes } from "node:crypto";
import { hasDocker, startDockerNeo4j } from "./docker-neo4j.ts";
import { hasJavaAndMaven, startJavaNeo4j } from "./java-neo4j.ts";
import type { Neo4jServer, Unavailable } from "./neo4j-server.ts";

/** A real Neo4j of the caller's own: in Docker where an engine answers, else on Java 17 and Maven, else none. */
export async function startNeo4j(): Promise<Neo4jServer | Unavailable> {
  const password = randomBytes(12).toString("hex");
  if (await hasDocker()) {
    try {
      return await startDockerNeo4j(password);
    } catch (error) {
      // An engine without the image and without a network, for example.
      console.warn(`Docker could not start a Neo4j: ${error}`);
    }
  }
  if (await hasJavaAndMaven()) return startJavaNeo4j(password);
  return {
    unavailable:
      "no Neo4j for the tests. Start Docker, or install Java 17 and Maven (apt-get install openjdk-17-jre-headless maven), or set NEO4J_TEST_URI, NEO4J_TEST_USERNAME and NEO4J_TEST_PASSWORD",
  };
}
