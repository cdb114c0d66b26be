import { NewsgraphError } from "../../../errors.ts";
import type { Connection, Run } from "./connection.ts";
import { SCHEMA_VERSION } from "./migrate.ts";
import type { Outcome, Submission } from "./submission.ts";

const BATCH = 200;
/** Folding needs the payloads in memory on both sides. */
const BATCH_CHARACTERS = 16_000_000;

/** A submission as the fold takes it. */
export type Pending = Pick<Submission, "id" | "kind" | "payload">;

/**
 * Writes submissions that no reader sees. Doing it twice is doing it once, so a transaction whose end was lost may run
 * again, even where the fold was faster.
 */
export async function writeSubmissions(connection: Connection, submissions: readonly Submission[]): Promise<void> {
  await connection.write((run) =>
    run(
      `UNWIND $rows AS row
       MERGE (s:Submission {id: row.id})
       ON CREATE SET s:Outbox, s.at = timestamp(), s.position = row.position, s.kind = row.kind, s.payload = row.payload, s.size = row.size
       WITH s, row WHERE row.text IS NOT NULL
       MERGE (s)-[:HAS_TEXT]->(t:Text)
       ON CREATE SET t.raw = row.text.raw, t.words = row.text.words, t.clusters = row.text.clusters`,
      { rows: submissions.map((submission) => ({ ...submission, size: submission.payload.length })) },
    ),
  );
}

/**
 * Makes this transaction the only one that folds until it ends: whoever comes later waits here. A holder that dies
 * loses the lock with its connection, one that hangs by the transaction's time limit, and neither leaves half a fold.
 */
export async function lockFold(run: Run, holder: string): Promise<void> {
  const [lease] = await run<{ schemaVersion: number }>(
    `MATCH (n:Newsgraph {id: "newsgraph"}) SET n.foldedBy = $holder RETURN n.schemaVersion AS schemaVersion`,
    { holder },
  );
  if (lease?.schemaVersion === SCHEMA_VERSION) return;
  const found = lease === undefined ? "no Newsgraph any more" : `schema version ${lease.schemaVersion}`;
  throw new NewsgraphError(
    "STORE_TOO_NEW",
    `The database has ${found}; this program writes version ${SCHEMA_VERSION}. Open it again with the newer program.`,
  );
}

/** The oldest submissions, as many as one fold takes. */
export async function takePending(run: Run, limit = BATCH): Promise<readonly Pending[]> {
  const heads = await run<{ id: string; size: number }>(
    "MATCH (s:Outbox) RETURN s.id AS id, s.size AS size ORDER BY s.at, s.position, s.id LIMIT $limit",
    { limit },
  );
  let characters = 0;
  const ids = heads
    .filter(({ size }, index) => {
      characters += size;
      return characters <= BATCH_CHARACTERS || index === 0;
    })
    .map(({ id }) => id);
  if (ids.length === 0) return [];
  return run<Pending & Record<string, unknown>>(
    `UNWIND $ids AS id MATCH (s:Submission {id: id}) RETURN s.id AS id, s.kind AS kind, s.payload AS payload`,
    { ids },
  );
}

/** Turns submissions into receipts: their outcome waits there for whoever made the call; a text that was not used goes. */
export async function settle(run: Run, outcomes: ReadonlyMap<string, Outcome>): Promise<void> {
  await run(
    `UNWIND $rows AS row
     MATCH (s:Submission {id: row.id})
     SET s.outcome = row.outcome
     REMOVE s:Outbox, s.payload
     WITH s MATCH (s)-[:HAS_TEXT]->(t:Text) DETACH DELETE t`,
    { rows: [...outcomes].map(([id, outcome]) => ({ id, outcome: JSON.stringify(outcome) })) },
  );
}

/** Outcomes of own submissions that are folded; null for one that is gone. */
export async function readOutcomes(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, Outcome | null>> {
  const rows = await run<{ id: string; outcome: string | null; isGone: boolean }>(
    `UNWIND $ids AS id
     OPTIONAL MATCH (s:Submission {id: id})
     WITH id, s WHERE s IS NULL OR s.outcome IS NOT NULL
     RETURN id, s.outcome AS outcome, s IS NULL AS isGone`,
    { ids },
  );
  return new Map(rows.map(({ id, outcome, isGone }) => [id, isGone || outcome === null ? null : JSON.parse(outcome)]));
}

/** Removes receipts: those delivered, and those whose caller has been gone for an hour. */
export async function removeReceipts(run: Run, delivered: readonly string[]): Promise<void> {
  await run("UNWIND $ids AS id MATCH (s:Submission {id: id}) WHERE NOT s:Outbox DETACH DELETE s", { ids: delivered });
}

export async function removeOldReceipts(run: Run): Promise<void> {
  await run("MATCH (s:Submission) WHERE NOT s:Outbox AND s.at < timestamp() - 3600000 DETACH DELETE s");
}
