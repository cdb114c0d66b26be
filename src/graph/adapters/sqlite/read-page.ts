import { COUNT_CAP, type Page, type PageRequest } from "../../port.ts";
import type { Connection, Row, Value } from "./connection.ts";

/** A sort key: an SQL expression, never null. */
export interface SortKey {
  readonly by: string;
  readonly isDescending?: boolean;
}

export interface PageQuery<Item> {
  /** Columns of an item. */
  readonly columns: string;
  /** Tables and joins, and the condition without its WHERE. */
  readonly from: string;
  readonly where: string;
  /** For `from` and `where` together, in order. */
  readonly values: readonly Value[];
  /** A total order. */
  readonly order: readonly SortKey[];
  readonly toItems: (rows: readonly Row[]) => readonly Item[];
}

export const EMPTY_PAGE = { items: [], hasNextPage: false, total: null } as const;

/** One page in a total order, by one statement (two where it is counted). */
export function readPage<Item>(connection: Connection, query: PageQuery<Item>, page: PageRequest): Page<Item> {
  const { columns, from, where, values, order, toItems } = query;
  const after = page.after === null ? { condition: "1", values: [] } : isAfter(order, page.after);
  const rows = connection.all(
    `SELECT ${order.map(({ by }) => by).join(", ")}, ${columns} FROM ${from} WHERE (${where}) AND (${after.condition})
     ORDER BY ${order.map(({ by, isDescending }) => (isDescending ? `${by} DESC` : by)).join(", ")} LIMIT ?`,
    [...values, ...after.values, page.first + 1],
  );
  const shown = rows.slice(0, page.first);
  const items = toItems(shown.map((row) => row.slice(order.length)));
  return {
    items: items.map((item, index) => ({
      item,
      position: (shown[index] ?? []).slice(0, order.length) as (string | number)[],
    })),
    hasNextPage: rows.length > page.first,
    total: page.count === true ? countUpToCap(connection, from, where, values) : null,
  };
}

function countUpToCap(connection: Connection, from: string, where: string, values: readonly Value[]) {
  const [found = 0] =
    connection.first<[number]>(
      `SELECT count(*) FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${COUNT_CAP + 1})`,
      values,
    ) ?? [];
  return { value: Math.min(found, COUNT_CAP), capped: found > COUNT_CAP };
}

/** `(a < x) OR (a = x AND b > y)`: what comes after the position in this order. */
function isAfter(
  order: readonly SortKey[],
  position: readonly Value[],
): { readonly condition: string; readonly values: readonly Value[] } {
  const values: Value[] = [];
  const alternatives = order.map(({ by, isDescending }, index) => {
    const equal = order.slice(0, index).map((former) => `${former.by} = ?`);
    values.push(...position.slice(0, index + 1));
    return `(${[...equal, `${by} ${isDescending ? "<" : ">"} ?`].join(" AND ")})`;
  });
  return { condition: alternatives.join(" OR "), values };
}
