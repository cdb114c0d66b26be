import { compareCodePoints } from "../../../model/code-points.ts";
import type { EntityId } from "../../../model/entity.ts";
import { isDefaultFilter } from "../../fold/edge-filter.ts";
import {
  type ClaimFilter,
  COUNT_CAP,
  type EdgeRecord,
  type NeighborFilter,
  type NeighborRecord,
  type Page,
  type PageRequest,
} from "../../port.ts";
import { type Condition, claimCondition, edgeCondition } from "./claim-condition.ts";
import type { Connection, Row, Value } from "./connection.ts";
import { ENTITY_COLUMNS, ENTITY_WIDTH, toEntity } from "./read-entities.ts";
import { readPage, type SortKey } from "./read-page.ts";
import { resolveAddress } from "./resolve-address.ts";
import { sourcesOfEdges } from "./sources-of-edges.ts";

const EDGE_COLUMNS =
  "x.id, x.address, s.address, x.predicate, t.address, x.claims, x.documents, x.sources, x.first_day, x.last_day, x.confidence";
const EDGE_TABLES = "JOIN entity s ON s.id = x.subject JOIN entity t ON t.id = x.object";
const MOST_DOCUMENTS: readonly SortKey[] = [{ by: "x.documents", isDescending: true }, { by: "x.address" }];

/** Whether some single claim of an edge `x` passes. */
function passes(filter: ClaimFilter): Condition {
  if (isDefaultFilter(filter)) return { sql: "x.documents > 0", values: [] };
  const { sql, values } = claimCondition(filter);
  return { sql: `EXISTS (SELECT 1 FROM claim c WHERE c.edge = x.id AND ${sql})`, values };
}

/** Edges as records: with the counts that they keep, or those of the claims that pass, read for all of them at once. */
function toEdges(connection: Connection, filter: ClaimFilter, rows: readonly Row[]): readonly EdgeRecord[] {
  const sums = new Map<Value, Row>();
  if (!isDefaultFilter(filter)) {
    const { sql, values } = claimCondition(filter);
    const summed = connection.all(
      `SELECT c.edge, count(*), count(DISTINCT c.document), count(DISTINCT d.source), min(c.first_day), max(c.last_day), max(c.confidence)
       FROM claim c JOIN document d ON d.id = c.document WHERE c.edge IN (SELECT value FROM json_each(?)) AND ${sql} GROUP BY c.edge`,
      [JSON.stringify(rows.map(([edge]) => edge)), ...values],
    );
    // Publishers are at least as many as sources: only where there are several do copies matter.
    const printed = summed.filter(([, , , publishers]) => Number(publishers) > 1).map(([edge]) => Number(edge));
    const counted = sourcesOfEdges(connection, printed, { sql, values });
    for (const [edge, claims, documents, publishers, ...rest] of summed) {
      const sources = counted.get(Number(edge)) ?? publishers;
      sums.set(edge ?? null, [claims, documents, sources, ...rest] as Row);
    }
  }
  return rows.map(([edge, id, subject, predicate, object, ...kept]) => {
    const [claims, documents, sources, firstDay, lastDay, confidence] = sums.get(edge ?? null) ?? kept;
    return {
      id,
      subject,
      predicate,
      object,
      claims,
      documents,
      sources,
      firstDay,
      lastDay,
      confidence,
    } as unknown as EdgeRecord;
  });
}

export function findEdges(connection: Connection, ids: readonly string[]): readonly (EdgeRecord | null)[] {
  return ids.map((id) => {
    const rows = connection.all(
      `SELECT ${EDGE_COLUMNS} FROM edge x ${EDGE_TABLES} WHERE x.address = ? AND x.documents > 0`,
      [id],
    );
    return toEdges(connection, {}, rows)[0] ?? null;
  });
}

export function listEdges(connection: Connection, page: PageRequest): Page<EdgeRecord> {
  const toItems = (rows: readonly Row[]) => toEdges(connection, {}, rows);
  return readPage(
    connection,
    {
      columns: EDGE_COLUMNS,
      from: `edge x ${EDGE_TABLES}`,
      where: "x.documents > 0",
      values: [],
      order: [{ by: "x.address" }],
      toItems,
    },
    page,
  );
}

const ENDS = { OUT: { own: "subject", other: "object" }, IN: { own: "object", other: "subject" } } as const;

function directionsOf({ direction = "BOTH" }: NeighborFilter): readonly ("OUT" | "IN")[] {
  return direction === "BOTH" ? ["OUT", "IN"] : [direction];
}

/** Each direction is read in the order of its own index, and only as far as the page goes; the two are merged here. */
export function neighbors(
  connection: Connection,
  ids: readonly EntityId[],
  filter: NeighborFilter,
  page: PageRequest,
  check: () => void,
): readonly Page<NeighborRecord>[] {
  const passing = passes(filter);
  const chosen = edgeCondition(filter);
  return ids.map((address) => {
    check();
    const id = resolveAddress(connection, address);
    const pages = directionsOf(filter).map((direction) => {
      const { own, other } = ENDS[direction];
      return readPage(
        connection,
        {
          columns: `${ENTITY_COLUMNS.replaceAll("e.", "o.")}, ${EDGE_COLUMNS}`,
          from: `edge x JOIN entity o ON o.id = x.${other} ${EDGE_TABLES}`,
          where: `x.${own} = ? AND ${passing.sql} AND ${chosen.sql}`,
          values: [id, ...passing.values, ...chosen.values],
          order: MOST_DOCUMENTS,
          toItems: (rows) => {
            const edges = toEdges(
              connection,
              filter,
              rows.map((row) => row.slice(ENTITY_WIDTH)),
            );
            return rows.map((row, index) => ({ entity: toEntity(row), edge: edges[index] as EdgeRecord, direction }));
          },
        },
        page,
      );
    });
    return mergePages(pages, page.first);
  });
}

function mergePages<T>(pages: readonly Page<T>[], first: number): Page<T> {
  const items = pages
    .flatMap((page) => page.items)
    .sort(
      ({ position: [x, a] }, { position: [y, b] }) => Number(y) - Number(x) || compareCodePoints(String(a), String(b)),
    );
  const counted = pages.flatMap(({ total }) => total?.value ?? []);
  const sum = counted.reduce((a, b) => a + b, 0);
  return {
    items: items.slice(0, first),
    hasNextPage: items.length > first || pages.some(({ hasNextPage }) => hasNextPage),
    total:
      counted.length === 0
        ? null
        : { value: Math.min(sum, COUNT_CAP), capped: sum > COUNT_CAP || pages.some(({ total }) => total?.capped) },
  };
}

export function adjacent(
  connection: Connection,
  ids: readonly EntityId[],
  filter: NeighborFilter,
  limit: number,
  check: () => void,
) {
  const passing = passes(filter);
  const chosen = edgeCondition(filter);
  const parts = directionsOf(filter).map(
    (direction) =>
      `SELECT o.address FROM edge x JOIN entity o ON o.id = x.${ENDS[direction].other} WHERE x.${ENDS[direction].own} = ? AND ${passing.sql} AND ${chosen.sql}`,
  );
  return ids.map((address) => {
    check();
    const id = resolveAddress(connection, address);
    const values = parts.flatMap(() => [id, ...passing.values, ...chosen.values]);
    const rows = connection.all<[EntityId]>(
      `SELECT address FROM (${parts.join(" UNION ALL ")}) GROUP BY address ORDER BY address LIMIT ?`,
      [...values, limit + 1],
    );
    return { ids: rows.slice(0, limit).map(([other]) => other), truncated: rows.length > limit };
  });
}

export function edgesAmong(
  connection: Connection,
  ids: readonly EntityId[],
  filter: ClaimFilter,
  limit: number,
): readonly EdgeRecord[] {
  const entities = JSON.stringify([...new Set(ids.flatMap((address) => resolveAddress(connection, address) ?? []))]);
  const passing = passes(filter);
  const chosen = edgeCondition(filter.predicates === undefined ? {} : { predicates: filter.predicates });
  const rows = connection.all(
    `SELECT ${EDGE_COLUMNS} FROM json_each(?) a CROSS JOIN edge x ON x.subject = a.value ${EDGE_TABLES}
     WHERE x.object IN (SELECT value FROM json_each(?)) AND ${passing.sql} AND ${chosen.sql} ORDER BY x.documents DESC, x.address LIMIT ?`,
    [entities, entities, ...passing.values, ...chosen.values, limit],
  );
  return toEdges(connection, filter, rows);
}
