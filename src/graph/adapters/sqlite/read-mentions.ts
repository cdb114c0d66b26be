import { compareCodePoints } from "../../../model/code-points.ts";
import type { DocumentId } from "../../../model/document.ts";
import type { EntityId } from "../../../model/entity.ts";
import { MENTION_FORMS } from "../../../model/kinds.ts";
import { COUNT_CAP, type MentionRecord, type Page, type PageRequest, type Position } from "../../port.ts";
import type { Connection } from "./connection.ts";
import { resolveAddress } from "./resolve-address.ts";

type ClusterOfEntity = [document: DocumentId, entity: EntityId, mentions: string];

/** Mentions lie packed in their clusters: a page reads the documents that it can reach, and no more. */
export function mentionsOfEntities(
  connection: Connection,
  ids: readonly EntityId[],
  page: PageRequest,
): readonly Page<MentionRecord>[] {
  return ids.map((address) => {
    const id = resolveAddress(connection, address);
    const clusters = connection.all<ClusterOfEntity>(
      `SELECT d.address, e.address, k.mentions FROM (
         SELECT a.document AS id FROM appearance a JOIN document n ON n.id = a.document
         WHERE a.entity = ?1 AND a.mentions > 0 AND n.address >= ?2 ORDER BY n.address LIMIT ?3) r
       JOIN document d ON d.id = r.id JOIN cluster k ON k.document = r.id JOIN profile p ON p.id = k.profile JOIN entity e ON e.id = p.entity
       WHERE p.entity = ?1`,
      [id, page.after?.[0] ?? "", page.first + 2],
    );
    const total = connection.first<[number]>("SELECT mentions FROM entity WHERE id = ?", [id])?.[0] ?? 0;
    return toPage(clusters, ({ document, start, end }) => [document, start, end], page, total);
  });
}

export function mentionsOfDocuments(
  connection: Connection,
  ids: readonly DocumentId[],
  page: PageRequest,
): readonly Page<MentionRecord>[] {
  return ids.map((address) => {
    const clusters = connection.all<ClusterOfEntity>(
      `SELECT d.address, e.address, k.mentions FROM document d JOIN cluster k ON k.document = d.id
       JOIN profile p ON p.id = k.profile JOIN entity e ON e.id = p.entity WHERE d.address = ?`,
      [address],
    );
    const total = connection.first<[number]>("SELECT mentions FROM document WHERE address = ?", [address])?.[0] ?? 0;
    return toPage(clusters, ({ start, end, entity }) => [start, end, entity], page, total);
  });
}

function toPage(
  clusters: readonly ClusterOfEntity[],
  positionOf: (mention: MentionRecord) => Position,
  { first, after, count }: PageRequest,
  total: number,
): Page<MentionRecord> {
  const found = clusters
    .flatMap(unpack)
    .map((item) => ({ item, position: positionOf(item) }))
    .filter(({ position }) => after === null || comparePositions(position, after) > 0)
    .sort((a, b) => comparePositions(a.position, b.position));
  return {
    items: found.slice(0, first),
    hasNextPage: found.length > first,
    total: count === true ? { value: Math.min(total, COUNT_CAP), capped: total > COUNT_CAP } : null,
  };
}

function unpack([document, entity, packed]: ClusterOfEntity): readonly MentionRecord[] {
  const numbers = JSON.parse(packed) as number[];
  return Array.from({ length: numbers.length / 4 }, (_, index) => {
    const [start = 0, end = 0, form = 0, confidence = 0] = numbers.slice(index * 4, index * 4 + 4);
    return { document, entity, start, end, form: MENTION_FORMS[form] ?? "NAME", confidence };
  });
}

function comparePositions(a: Position, b: Position): number {
  for (const [index, x] of a.entries()) {
    const y = b[index] ?? 0;
    const order = typeof x === "number" ? x - Number(y) : compareCodePoints(x, String(y));
    if (order !== 0) return order;
  }
  return 0;
}
