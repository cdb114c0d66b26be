import neo4j from "neo4j-driver";
import type { Neo4jAccess } from "./neo4j-server.ts";

/** A new server wants its first password ("neo4j") changed before it does anything else. */
export async function changeFirstPassword({ uri, username, password }: Neo4jAccess): Promise<void> {
  const driver = neo4j.driver(uri.replace("neo4j://", "bolt://"), neo4j.auth.basic(username, "neo4j"));
  try {
    const statement = "ALTER CURRENT USER SET PASSWORD FROM $from TO $to";
    await driver.executeQuery(statement, { from: "neo4j", to: password }, { database: "system" });
  } finally {
    await driver.close();
  }
}
