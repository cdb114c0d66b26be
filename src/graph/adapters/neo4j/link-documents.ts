import type { ProfileId } from "../../../model/cluster.ts";
import { compareCodePoints } from "../../../model/code-points.ts";
import type { DocumentId } from "../../../model/document.ts";
import type { EntityId } from "../../../model/entity.ts";
import { MENTION_FORMS } from "../../../model/kinds.ts";
import type { ClusterRow } from "../../fold/contribution-rows.ts";
import { edgeKeyOf } from "../../fold/edge-id.ts";
import { type Changes, countChange, countProfiles, touchEdge } from "./changes.ts";
import type { Run } from "./connection.ts";
import { keyOf } from "./fill-syndication.ts";
import type { PutPayload } from "./put-payload.ts";

export interface SubmittedPut {
  readonly submission: string;
  readonly payload: PutPayload;
}

/** Puts the documents' own nodes in, with the texts that their submissions hold; who their profiles are comes later. */
export async function insertDocuments(run: Run, puts: readonly SubmittedPut[], changes: Changes): Promise<void> {
  for (const { payload } of puts) {
    changes.documents.add(payload.document);
    countProfiles(changes, payload.clusters, 1);
  }
  const late = await keysOfOlderPuts(run, puts);
  await run(
    `UNWIND $rows AS row MATCH (:Submission {id: row.submission})-[r:HAS_TEXT]->(t:Text)
     CREATE (d:Document)-[:HAS_TEXT]->(t) SET d = row.properties, d.learnedAt = timestamp() DELETE r`,
    {
      rows: puts.map(({ submission, payload: { properties } }) => {
        const key = late.get(submission);
        return { submission, properties: key === undefined ? properties : { ...properties, syndication: key } };
      }),
    },
  );
}

/** By submission: the syndication keys of documents that a program of schema version 1 has left in the outbox. */
async function keysOfOlderPuts(run: Run, puts: readonly SubmittedPut[]): Promise<ReadonlyMap<string, string>> {
  const older = puts.filter(({ payload }) => payload.properties.syndication === undefined);
  if (older.length === 0) return new Map();
  const texts = await run<{ id: string; raw: string }>(
    "UNWIND $ids AS id MATCH (:Submission {id: id})-[:HAS_TEXT]->(t:Text) RETURN id, t.raw AS raw",
    { ids: older.map(({ submission }) => submission) },
  );
  const rawOf = new Map(texts.map(({ id, raw }) => [id, raw]));
  return new Map(
    older.map(({ submission, payload }) => [
      submission,
      keyOf(rawOf.get(submission) ?? "", String(payload.properties.segments)),
    ]),
  );
}

/** Ties documents, their claims and their event rows to the entities that hold their profiles now. */
export async function linkDocuments(
  run: Run,
  puts: readonly SubmittedPut[],
  symmetricPredicates: ReadonlySet<string>,
  changes: Changes,
): Promise<void> {
  const payloads = puts.map(({ payload }) => payload);
  const entityOf = await readHolders(
    run,
    payloads.flatMap(({ clusters }) => clusters.map(({ profile }) => profile.id)),
  );
  const appearances = payloads.flatMap(({ document, clusters }) => appearancesOf(document, clusters, entityOf));
  for (const { entity, starts } of appearances) countChange(changes, entity, 1, starts.length);
  await writeAppearances(run, appearances);

  const claims = payloads.flatMap((payload) =>
    payload.claims.map(({ subject, object, properties }) => {
      const ends = { subject: entityOf(subject), object: object === null ? null : entityOf(object) };
      const key =
        ends.object === null
          ? null
          : edgeKeyOf({ ...ends, object: ends.object, predicate: properties.predicate }, symmetricPredicates);
      const edge = touchEdge(changes, key);
      return { ...ends, properties: { ...properties, edge, isTurned: key !== null && key.subject !== ends.subject } };
    }),
  );
  await run(
    `UNWIND $claims AS row
     MATCH (d:Document {id: row.properties.document}) MATCH (s:Entity {id: row.subject})
     CREATE (d)-[:STATES]->(c:Claim)-[:SUBJECT]->(s) SET c = row.properties
     WITH c, row WHERE row.object IS NOT NULL
     MATCH (o:Entity {id: row.object}) CREATE (c)-[:OBJECT]->(o)`,
    { claims },
  );
  const events = payloads.flatMap((payload) =>
    payload.events.map(({ event, properties }) => ({
      entity: entityOf(event),
      properties: { ...properties, eventProfile: event },
    })),
  );
  await run(
    "UNWIND $events AS row MATCH (e:Entity {id: row.entity}) CREATE (r:EventRow)-[:ABOUT]->(e) SET r = row.properties",
    { events },
  );
}

/** All mentions of one entity in one document, in order of the text. */
export interface Appearance {
  readonly document: DocumentId;
  readonly entity: EntityId;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly forms: readonly string[];
  readonly confidences: readonly number[];
}

export function appearancesOf(
  document: DocumentId,
  clusters: readonly ClusterRow[],
  entityOf: (profile: ProfileId) => EntityId,
): readonly Appearance[] {
  const byEntity = new Map<EntityId, number[][]>();
  for (const { profile, mentions } of clusters) {
    const entity = entityOf(profile.id);
    const list = byEntity.get(entity) ?? [];
    byEntity.set(entity, list);
    for (let at = 0; at < mentions.length; at += 4) list.push(mentions.slice(at, at + 4));
  }
  return [...byEntity]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([entity, list]) => {
      list.sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
      const column = (index: number): number[] => list.map((mention) => mention[index] ?? 0);
      return {
        document,
        entity,
        starts: column(0),
        ends: column(1),
        forms: column(2).map((form) => MENTION_FORMS[form] ?? "NAME"),
        confidences: column(3),
      };
    });
}

export async function writeAppearances(run: Run, appearances: readonly Appearance[]): Promise<void> {
  await run(
    `UNWIND $appearances AS row MATCH (d:Document {id: row.document}) MATCH (e:Entity {id: row.entity})
     CREATE (d)-[:MENTIONS {starts: row.starts, ends: row.ends, forms: row.forms, confidences: [x IN row.confidences | toFloat(x)]}]->(e)`,
    { appearances },
  );
}

/** Who holds profiles now. */
export async function readHolders(run: Run, profiles: readonly ProfileId[]): Promise<(profile: ProfileId) => EntityId> {
  const rows = await run<{ profile: ProfileId; entity: EntityId }>(
    "UNWIND $profiles AS id MATCH (p:Profile {id: id})-[:OF]->(e:Entity) RETURN p.id AS profile, e.id AS entity",
    { profiles: [...new Set(profiles)] },
  );
  const holders = new Map(rows.map(({ profile, entity }) => [profile, entity]));
  return (profile) => {
    const entity = holders.get(profile);
    if (entity === undefined) throw new Error(`Profile ${profile} belongs to no entity.`);
    return entity;
  };
}
