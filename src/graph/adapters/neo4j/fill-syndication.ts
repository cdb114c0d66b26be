import type { DocumentId, Segment } from "../../../model/document.ts";
import type { SegmentType } from "../../../model/kinds.ts";
import { sentencesOf } from "../../fold/contribution-rows.ts";
import { syndicationKey } from "../../fold/syndication-key.ts";
import type { Connection, Run } from "./connection.ts";
import { recountSources } from "./recount-sources.ts";
import { anyOf } from "./relationship-types.ts";

/** Texts that are read at once. */
const TEXTS = 50;
/** Edges whose sources are counted again at once. */
const EDGES = 1_000;

/**
 * Gives documents of version 1 their syndication keys, from the texts that lie beside them, and counts sources again.
 * Breaking off and beginning again does no harm.
 */
export async function fillSyndication(connection: Connection): Promise<void> {
  while ((await connection.write(fillSome)) > 0);
  const [{ types = [] } = {}] = await connection.read<{ types: string[] }>(
    `OPTIONAL MATCH (n:Newsgraph {id: "newsgraph"}) RETURN n.predicates AS types`,
  );
  for (const type of types ?? []) {
    const edges = await connection.read<{ id: string }>(
      `MATCH (:Entity)-[r:${anyOf([type])}]->(:Entity) WHERE r.sources > 1 RETURN r.id AS id ORDER BY id`,
    );
    for (let at = 0; at < edges.length; at += EDGES) {
      const ids = edges.slice(at, at + EDGES).map(({ id }) => id);
      await connection.write(async (run) => {
        const rows = [...(await recountSources(run, ids))].map(([id, sources]) => ({ id, sources }));
        await run(
          `UNWIND $rows AS row CALL (row) { MATCH (c:Claim {edge: row.id}) RETURN c LIMIT 1 }
           MATCH (c)-[:SUBJECT]->(s:Entity) MATCH (c)-[:OBJECT]->(o:Entity) MATCH (s)-[r:${anyOf([type])} {id: row.id}]-(o)
           SET r.sources = row.sources`,
          { rows },
        );
      });
    }
  }
}

async function fillSome(run: Run): Promise<number> {
  const documents = await run<{ id: DocumentId; segments: string; raw: string }>(
    `MATCH (d:Document)-[:HAS_TEXT]->(t:Text) WHERE d.syndication IS NULL
     RETURN d.id AS id, d.segments AS segments, t.raw AS raw LIMIT $limit`,
    { limit: TEXTS },
  );
  const rows = documents.map(({ id, segments, raw }) => ({ id, key: keyOf(raw, segments) }));
  await run("UNWIND $rows AS row MATCH (d:Document {id: row.id}) SET d.syndication = row.key", { rows });
  return rows.length;
}

/** The key of a text whose segments are packed as a document's node has them. */
export function keyOf(raw: string, packed: string): string {
  const segments = (JSON.parse(packed) as [SegmentType, number, number][]).map(
    ([type, start, end]): Segment => ({ type, start, end }),
  );
  return syndicationKey(sentencesOf(raw, segments));
}
