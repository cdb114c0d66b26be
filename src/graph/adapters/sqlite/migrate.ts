import { NewsgraphError } from "../../../errors.ts";
import type { Connection } from "./connection.ts";
import { fillSyndication } from "./fill-syndication.ts";
import { SCHEMA_1, SCHEMA_2 } from "./schema.ts";

/** What brings the schema from each version to the next. */
const MIGRATIONS: readonly ((connection: Connection) => void)[] = [
  (connection) => connection.exec(SCHEMA_1),
  (connection) => {
    connection.exec(SCHEMA_2);
    fillSyndication(connection);
  },
];

/** What this program reads and writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** The version that the file has; 0 where it holds nothing yet. A database of another program is refused as it is. */
export function readSchemaVersion(connection: Connection): number {
  const [tables = 0, foreign = null] =
    connection.first<[number, string | null]>(
      "SELECT count(*) FILTER (WHERE type = 'table' AND name = 'newsgraph'), min(name) FROM sqlite_master",
    ) ?? [];
  if (tables > 0) return connection.first<[number]>("SELECT schema_version FROM newsgraph")?.[0] ?? 0;
  if (foreign === null) return 0;
  const message = `${connection.path} is no Newsgraph store but another program's database (it has "${foreign}"): name another path.`;
  throw new NewsgraphError("STORE_FAILED", message, { details: { path: connection.path } });
}

/** Brings the schema up to date, in order, all or nothing; refuses a newer one with STORE_TOO_NEW. */
export function migrate(connection: Connection, { readOnly }: { readonly readOnly: boolean }): void {
  if (checkVersion(connection) === SCHEMA_VERSION) return;
  if (readOnly) {
    throw new NewsgraphError(
      "STORE_FAILED",
      `${connection.path} has not been set up by this version: open it for writing once.`,
    );
  }
  connection.transaction("WRITE", () => {
    // Another process may have been faster.
    const found = checkVersion(connection);
    if (found === 0) {
      connection.exec(
        "CREATE TABLE newsgraph (schema_version INTEGER NOT NULL, version INTEGER NOT NULL); INSERT INTO newsgraph VALUES (0, 0);",
      );
    }
    for (const step of MIGRATIONS.slice(found)) step(connection);
    connection.run("UPDATE newsgraph SET schema_version = ?", [SCHEMA_VERSION]);
  });
}

function checkVersion(connection: Connection): number {
  const found = readSchemaVersion(connection);
  if (found > SCHEMA_VERSION) {
    const message = `The store at ${connection.path} has schema version ${found}; this program knows ${SCHEMA_VERSION}. Use a newer program.`;
    throw new NewsgraphError("STORE_TOO_NEW", message, { details: { found, wanted: SCHEMA_VERSION } });
  }
  return found;
}
