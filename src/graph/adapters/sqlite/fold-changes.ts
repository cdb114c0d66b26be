import type { EntityId } from "../../../model/entity.ts";
import { DEFAULT_MODALITIES } from "../../../model/kinds.ts";
import { edgeId, edgeKeyOf } from "../../fold/edge-id.ts";
import { type Changes, countChange } from "./changes.ts";
import type { Connection, Value } from "./connection.ts";
import { refreshEntity } from "./refresh-entity.ts";
import { sourcesOfEdges } from "./sources-of-edges.ts";

/** Whether a claim `c` passes the default filter. */
export const DEFAULT_CLAIM = `c.modality IN (${DEFAULT_MODALITIES.map((modality) => `'${modality}'`).join(", ")})`;

/**
 * Carries what a write has touched over into appearances, edges and entities. Counts of entities move by differences;
 * an edge is summed up again from its own claims, in one statement, because first and last dates, distinct sources and
 * the best confidence cannot be kept by differences.
 */
export function foldChanges(
  connection: Connection,
  document: number | null,
  symmetricPredicates: ReadonlySet<string>,
  changes: Changes,
): void {
  if (document !== null) {
    connection.run(
      "INSERT INTO appearance SELECT p.entity, k.document, sum(k.mention_count) FROM cluster k JOIN profile p ON p.id = k.profile WHERE k.document = ? GROUP BY p.entity",
      [document],
    );
    const rows = connection.all<[number, number]>("SELECT entity, mentions FROM appearance WHERE document = ?", [
      document,
    ]);
    for (const [entity, mentions] of rows) countChange(changes, entity, 1, mentions);
    linkClaims(connection, "c.document = ?", [document], symmetricPredicates, changes);
  }
  if (changes.moved.size > 0) {
    const moved = JSON.stringify([...changes.moved]);
    const condition =
      "c.id IN (SELECT m.id FROM json_each(?) x JOIN claim m ON m.subject = x.value UNION SELECT m.id FROM json_each(?) x JOIN claim m ON m.object = x.value)";
    linkClaims(connection, condition, [moved, moved], symmetricPredicates, changes);
  }
  for (const entity of changes.rebuilt) rebuildAppearances(connection, entity);
  for (const [entity, { documents, mentions }] of changes.counts) {
    if (changes.rebuilt.has(entity) || (documents === 0 && mentions === 0)) continue;
    connection.run("UPDATE entity SET documents = documents + ?, mentions = mentions + ? WHERE id = ?", [
      documents,
      mentions,
      entity,
    ]);
  }
  for (const edge of changes.edges) refreshEdge(connection, edge);
  for (const entity of changes.entities) refreshEntity(connection, entity);
}

/** Gives claims the entities that hold their profiles now, and the edge between them. */
function linkClaims(
  connection: Connection,
  condition: string,
  values: readonly Value[],
  symmetricPredicates: ReadonlySet<string>,
  changes: Changes,
): void {
  const claims = connection.all<[number, string, number | null, number, EntityId, number | null, EntityId | null]>(
    `SELECT c.id, c.predicate, c.edge, s.id, s.address, o.id, o.address FROM claim c
     JOIN profile sp ON sp.id = c.subject JOIN entity s ON s.id = sp.entity
     LEFT JOIN profile op ON op.id = c.object LEFT JOIN entity o ON o.id = op.entity WHERE ${condition}`,
    values,
  );
  for (const [id, predicate, former, subject, subjectAddress, object, objectAddress] of claims) {
    const key =
      objectAddress === null
        ? null
        : edgeKeyOf({ subject: subjectAddress, predicate, object: objectAddress }, symmetricPredicates);
    const ends = key?.subject === subjectAddress ? [subject, object] : [object, subject];
    const edge = key === null ? null : edgeRow(connection, edgeId(key), [ends[0] ?? null, predicate, ends[1] ?? null]);
    connection.run("UPDATE claim SET subject_entity = ?, object_entity = ?, edge = ? WHERE id = ?", [
      subject,
      object,
      edge,
      id,
    ]);
    for (const touched of [former, edge]) if (touched !== null) changes.edges.add(touched);
  }
}

function edgeRow(connection: Connection, address: string, ends: readonly Value[]): number {
  const known = connection.first<[number]>("SELECT id FROM edge WHERE address = ?", [address]);
  if (known !== undefined) return known[0];
  const [row] = connection.all<[number]>(
    "INSERT INTO edge (address, subject, predicate, object, claims, documents, sources, confidence) VALUES (?, ?, ?, ?, 0, 0, 0, 0) RETURNING id",
    [address, ...ends],
  );
  return row?.[0] ?? 0;
}

/** Where the sums of an edge have its sources. */
const SOURCES = 2;

function refreshEdge(connection: Connection, edge: number): void {
  const before = connection.first<[number, number, number]>(
    "SELECT documents, subject, object FROM edge WHERE id = ?",
    [edge],
  );
  if (before === undefined) return;
  const [all = 0, ...sums] = connection.first<[number, ...Value[]]>(
    `SELECT count(*), count(*) FILTER (WHERE ${DEFAULT_CLAIM}), count(DISTINCT CASE WHEN ${DEFAULT_CLAIM} THEN c.document END),
       count(DISTINCT CASE WHEN ${DEFAULT_CLAIM} THEN d.source END), min(CASE WHEN ${DEFAULT_CLAIM} THEN c.first_day END),
       max(CASE WHEN ${DEFAULT_CLAIM} THEN c.last_day END), coalesce(max(CASE WHEN ${DEFAULT_CLAIM} THEN c.confidence END), 0)
     FROM claim c JOIN document d ON d.id = c.document WHERE c.edge = ?`,
    [edge],
  ) ?? [0];
  if (all === 0) connection.run("DELETE FROM edge WHERE id = ?", [edge]);
  else {
    // Publishers are at least as many as sources, and one publisher is one source whatever it prints.
    if (Number(sums[SOURCES]) > 1) {
      const counted = sourcesOfEdges(connection, [edge], { sql: DEFAULT_CLAIM, values: [] });
      sums[SOURCES] = counted.get(edge) ?? 0;
    }
    connection.run(
      "UPDATE edge SET claims = ?, documents = ?, sources = ?, first_day = ?, last_day = ?, confidence = ? WHERE id = ?",
      [...sums, edge],
    );
  }
  const [documents, subject, object] = before;
  const change = Number(all > 0 && Number(sums[1]) > 0) - Number(documents > 0);
  if (change !== 0)
    connection.run("UPDATE entity SET degree = degree + ? WHERE id IN (?, ?)", [change, subject, object]);
}

function rebuildAppearances(connection: Connection, entity: number): void {
  connection.run("DELETE FROM appearance WHERE entity = ?", [entity]);
  connection.run(
    "INSERT INTO appearance SELECT p.entity, k.document, sum(k.mention_count) FROM profile p JOIN cluster k ON k.profile = p.id WHERE p.entity = ? GROUP BY k.document",
    [entity],
  );
  connection.run(
    `UPDATE entity SET (documents, mentions) = (SELECT count(*), coalesce(sum(a.mentions), 0) FROM appearance a WHERE a.entity = entity.id) WHERE id = ?`,
    [entity],
  );
}
