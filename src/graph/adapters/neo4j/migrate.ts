import { readFile } from "node:fs/promises";
import { isNewsgraphError, NewsgraphError } from "../../../errors.ts";
import type { CallLimits } from "../../port.ts";
import type { Connection } from "./connection.ts";
import { fillSyndication } from "./fill-syndication.ts";
import { codeOf } from "./to-newsgraph-error.ts";

/** What this program reads and writes. */
export const SCHEMA_VERSION = 2;

/** What brings the data from each version to the next, constraints and indexes being there; each may run again. */
const MIGRATIONS: readonly ((connection: Connection) => Promise<void>)[] = [async () => {}, fillSyndication];

/** The version that the database has; 0 where there is no Newsgraph in it yet. */
export async function readSchemaVersion(connection: Connection, limits: CallLimits = {}): Promise<number> {
  const [row] = await connection.read<{ version: number }>(
    `MATCH (n:Newsgraph {id: "newsgraph"}) RETURN n.schemaVersion AS version`,
    {},
    limits,
  );
  return row?.version ?? 0;
}

/** Refuses a newer schema with STORE_TOO_NEW and, for writing, brings an older one up to date. */
export async function migrate(connection: Connection, readOnly: boolean): Promise<void> {
  const found = await readSchemaVersion(connection);
  if (found > SCHEMA_VERSION) {
    const message = `Neo4j at ${connection.uri} holds a Newsgraph of schema version ${found}; this program knows ${SCHEMA_VERSION}. Use a newer program.`;
    throw new NewsgraphError("STORE_TOO_NEW", message, { details: { found, wanted: SCHEMA_VERSION } });
  }
  if (found === SCHEMA_VERSION) return;
  if (readOnly) {
    const message = `Neo4j at ${connection.uri} holds no Newsgraph of schema version ${SCHEMA_VERSION} (found ${found}): open it for writing once.`;
    throw new NewsgraphError("STORE_FAILED", message);
  }
  // One file for all versions: what it asks for and is there already stays.
  await createSchema(connection);
  for (const step of MIGRATIONS.slice(found)) await step(connection);
  await connection.write((run) =>
    run(
      `MERGE (n:Newsgraph {id: "newsgraph"})
       ON CREATE SET n.version = 0, n.predicates = []
       SET n.schemaVersion = $version`,
      { version: SCHEMA_VERSION },
    ),
  );
}

async function createSchema(connection: Connection): Promise<void> {
  const source = await readFile(new URL("../../../../schema/neo4j.cypher", import.meta.url), "utf8");
  const statements = source
    .replace(/^\/\/.*$/gm, "")
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
  for (const statement of statements) await createOnce(connection, statement);
  await connection.write((run) => run("CALL db.awaitIndexes(300)"));
}

/** IF NOT EXISTS looks before it waits for another writer that creates the same; looking again finds it there. */
async function createOnce(connection: Connection, statement: string): Promise<void> {
  try {
    await connection.write((run) => run(statement));
  } catch (error) {
    if (!isNewsgraphError(error) || !codeOf(error.cause).startsWith("Neo.ClientError.Schema.")) throw error;
    await connection.write((run) => run(statement));
  }
}
