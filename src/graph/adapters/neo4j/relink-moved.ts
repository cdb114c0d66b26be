import type { ProfileId } from "../../../model/cluster.ts";
import type { DocumentId } from "../../../model/document.ts";
import type { EntityId } from "../../../model/entity.ts";
import { edgeKeyOf } from "../../fold/edge-id.ts";
import { type Changes, touchEdge } from "./changes.ts";
import type { Run } from "./connection.ts";
import { appearancesOf, readHolders, writeAppearances } from "./link-documents.ts";
import { readClusters } from "./remove-documents.ts";

const DOCUMENTS = 500;

/** Where a profile has changed its entity, its claims, event rows and mentions move with it. */
export async function relinkMoved(run: Run, symmetricPredicates: ReadonlySet<string>, changes: Changes): Promise<void> {
  if (changes.moved.size === 0) return;
  await relinkClaims(run, symmetricPredicates, changes);
  await run(
    `UNWIND $moved AS id MATCH (p:Profile {id: id})-[:OF]->(e:Entity) MATCH (r:EventRow {eventProfile: id})-[former:ABOUT]->()
     DELETE former CREATE (r)-[:ABOUT]->(e)`,
    { moved: [...changes.moved] },
  );
  await relinkMentions(run, changes);
}

interface MovedClaim {
  readonly id: string;
  readonly predicate: string;
  readonly subjectProfile: ProfileId;
  readonly objectProfile: ProfileId | null;
  readonly subject: EntityId;
  readonly object: EntityId | null;
}

async function relinkClaims(run: Run, symmetricPredicates: ReadonlySet<string>, changes: Changes): Promise<void> {
  const claims = await run<MovedClaim & Record<string, unknown>>(
    `UNWIND $moved AS id
     CALL (id) { MATCH (c:Claim {subjectProfile: id}) RETURN c UNION MATCH (c:Claim {objectProfile: id}) RETURN c }
     WITH DISTINCT c MATCH (c)-[:SUBJECT]->(s:Entity) OPTIONAL MATCH (c)-[:OBJECT]->(o:Entity)
     RETURN c.id AS id, c.predicate AS predicate, c.subjectProfile AS subjectProfile, c.objectProfile AS objectProfile, s.id AS subject, o.id AS object`,
    { moved: [...changes.moved] },
  );
  const entityOf = await readHolders(
    run,
    claims.flatMap(({ subjectProfile, objectProfile }) => [
      subjectProfile,
      ...(objectProfile === null ? [] : [objectProfile]),
    ]),
  );
  const rows = claims.map(({ id, predicate, subjectProfile, objectProfile, ...former }) => {
    if (former.object !== null)
      touchEdge(changes, edgeKeyOf({ subject: former.subject, predicate, object: former.object }, symmetricPredicates));
    const subject = entityOf(subjectProfile);
    const object = objectProfile === null ? null : entityOf(objectProfile);
    const key = object === null ? null : edgeKeyOf({ subject, predicate, object }, symmetricPredicates);
    return { id, subject, object, edge: touchEdge(changes, key), isTurned: key !== null && key.subject !== subject };
  });
  await run(
    `UNWIND $rows AS row MATCH (c:Claim {id: row.id})-[former:SUBJECT|OBJECT]->() DELETE former
     WITH DISTINCT c, row SET c.edge = row.edge, c.isTurned = row.isTurned
     WITH c, row MATCH (s:Entity {id: row.subject}) CREATE (c)-[:SUBJECT]->(s)
     WITH c, row WHERE row.object IS NOT NULL MATCH (o:Entity {id: row.object}) CREATE (c)-[:OBJECT]->(o)`,
    { rows },
  );
}

/** Documents that mentioned what has lost profiles are read again, as far as they mention what has changed. */
async function relinkMentions(run: Run, changes: Changes): Promise<void> {
  const rebuilt = new Set([...changes.left, ...changes.joined]);
  const documents = await run<{ id: DocumentId }>(
    "UNWIND $left AS id MATCH (:Entity {id: id})<-[:MENTIONS]-(d:Document) RETURN DISTINCT d.id AS id ORDER BY id",
    { left: [...changes.left] },
  );
  for (let at = 0; at < documents.length; at += DOCUMENTS) {
    const ids = documents.slice(at, at + DOCUMENTS).map(({ id }) => id);
    const clusters = await readClusters(run, ids);
    const entityOf = await readHolders(
      run,
      clusters.flatMap(([, list]) => list.map(({ profile }) => profile.id)),
    );
    await run("UNWIND $ids AS id MATCH (:Document {id: id})-[m:MENTIONS]->(e:Entity) WHERE e.id IN $rebuilt DELETE m", {
      ids,
      rebuilt: [...rebuilt],
    });
    const appearances = clusters.flatMap(([document, list]) => appearancesOf(document, list, entityOf));
    await writeAppearances(
      run,
      appearances.filter(({ entity }) => rebuilt.has(entity)),
    );
  }
  for (const id of rebuilt) changes.counts.delete(id);
  await run(
    `UNWIND $rebuilt AS id MATCH (e:Entity {id: id}) OPTIONAL MATCH (e)<-[m:MENTIONS]-(:Document)
     WITH e, count(m) AS documents, sum(size(coalesce(m.starts, []))) AS mentions SET e.documents = documents, e.mentions = mentions`,
    { rebuilt: [...rebuilt] },
  );
}
