import type { DocumentId } from "../../../model/document.ts";
import type { EntityId } from "../../../model/entity.ts";
import type { ClusterRow } from "../../fold/contribution-rows.ts";
import { edgeKeyOf } from "../../fold/edge-id.ts";
import { type Changes, countChange, countProfiles, touchEdge } from "./changes.ts";
import type { Run } from "./connection.ts";

/** Takes documents' own nodes out, and what they counted for. */
export async function removeDocuments(
  run: Run,
  documents: readonly DocumentId[],
  symmetricPredicates: ReadonlySet<string>,
  changes: Changes,
): Promise<void> {
  if (documents.length === 0) return;
  for (const id of documents) changes.documents.add(id);
  for (const [, clusters] of await readClusters(run, documents)) countProfiles(changes, clusters, -1);
  const appearances = await run<{ entity: EntityId; documents: number; mentions: number }>(
    `UNWIND $documents AS id MATCH (:Document {id: id})-[m:MENTIONS]->(e:Entity)
     RETURN e.id AS entity, count(m) AS documents, sum(size(m.starts)) AS mentions`,
    { documents },
  );
  for (const row of appearances) countChange(changes, row.entity, -row.documents, -row.mentions);
  const claims = await run<{ subject: EntityId; predicate: string; object: EntityId }>(
    `UNWIND $documents AS id MATCH (s:Entity)<-[:SUBJECT]-(c:Claim {document: id})-[:OBJECT]->(o:Entity)
     RETURN DISTINCT s.id AS subject, c.predicate AS predicate, o.id AS object`,
    { documents },
  );
  for (const claim of claims) touchEdge(changes, edgeKeyOf(claim, symmetricPredicates));
  await run("UNWIND $documents AS id MATCH (c:Claim {document: id}) DETACH DELETE c", { documents });
  await run("UNWIND $documents AS id MATCH (r:EventRow {document: id}) DETACH DELETE r", { documents });
  await run("UNWIND $documents AS id MATCH (d:Document {id: id})-[:HAS_TEXT]->(t:Text) DETACH DELETE d, t", {
    documents,
  });
}

/** The clusters that documents are stored with. */
export async function readClusters(
  run: Run,
  documents: readonly DocumentId[],
): Promise<readonly (readonly [DocumentId, readonly ClusterRow[]])[]> {
  if (documents.length === 0) return [];
  const rows = await run<{ id: DocumentId; clusters: string }>(
    "UNWIND $documents AS id MATCH (d:Document {id: id})-[:HAS_TEXT]->(t:Text) RETURN d.id AS id, t.clusters AS clusters",
    { documents },
  );
  return rows.map(({ id, clusters }) => [id, JSON.parse(clusters)]);
}
