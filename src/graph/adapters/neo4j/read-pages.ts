import { type CallLimits, COUNT_CAP, type Page, type PageRequest, type Position } from "../../port.ts";
import type { Connection, Values } from "./connection.ts";

/** A sort key: a Cypher expression, never null. */
export interface SortKey {
  readonly by: string;
  readonly descending?: boolean;
}

export interface PagesQuery<Item> {
  /** What to page through: clauses that start from `id` and bind a row for each item. */
  readonly match: string;
  /** A total order. */
  readonly order: readonly SortKey[];
  /** Cypher for one item, read only for the rows of the page. */
  readonly item: string;
  readonly toItem: (item: never) => Item;
  readonly parameters?: Values;
}

/** One page for each id, in the order asked, by one statement. */
export async function readPages<Item>(
  connection: Connection,
  ids: readonly string[],
  { match, order, item, toItem, parameters = {} }: PagesQuery<Item>,
  page: PageRequest,
  limits: CallLimits = {},
): Promise<readonly Page<Item>[]> {
  if (ids.length === 0) return [];
  const keys = order.map((_, index) => `k${index}`);
  const sorted = order.map(({ by, descending }, index) => ({
    key: keys[index] ?? "",
    by,
    descending: descending === true,
  }));
  const rows = await connection.read<{ index: number; total: number; items: { item: never; position: Position }[] }>(
    `UNWIND range(0, size($ids) - 1) AS index
     CALL (index) {
       WITH $ids[index] AS id
       ${match}
       WITH *, ${sorted.map(({ by, key }) => `${by} AS ${key}`).join(", ")}
       ${page.after === null ? "" : `WHERE ${isAfter(sorted)}`}
       ORDER BY ${sorted.map(({ key, descending }) => (descending ? `${key} DESC` : key)).join(", ")}
       LIMIT $limit
       RETURN collect({item: ${item}, position: [${keys.join(", ")}]}) AS items
     }
     ${page.count === true ? `CALL (index) { WITH $ids[index] AS id ${match} WITH 1 AS one LIMIT ${COUNT_CAP + 1} RETURN count(one) AS total }` : ""}
     RETURN index, items, ${page.count === true ? "total" : "0 AS total"}`,
    { ...parameters, ids, limit: page.first + 1, after: page.after ?? [] },
    limits,
  );
  const found = new Map(rows.map((row) => [row.index, row]));
  return ids.map((_, index) => {
    const { items = [], total = 0 } = found.get(index) ?? {};
    return {
      items: items.slice(0, page.first).map((row) => ({ item: toItem(row.item), position: row.position })),
      hasNextPage: items.length > page.first,
      total: page.count === true ? { value: Math.min(total, COUNT_CAP), capped: total > COUNT_CAP } : null,
    };
  });
}

/** A single page of a whole list. */
export async function readPage<Item>(
  connection: Connection,
  query: PagesQuery<Item>,
  page: PageRequest,
  limits: CallLimits = {},
): Promise<Page<Item>> {
  const [only] = await readPages(connection, [""], query, page, limits);
  return only ?? { items: [], hasNextPage: false, total: null };
}

/** `(k0 < a) OR (k0 = a AND k1 > b)`: what comes after the position in this order. */
function isAfter(sorted: readonly { readonly key: string; readonly descending: boolean }[]): string {
  return sorted
    .map(({ key, descending }, index) => {
      const equal = sorted.slice(0, index).map((former, at) => `${former.key} = $after[${at}]`);
      return `(${[...equal, `${key} ${descending ? "<" : ">"} $after[${index}]`].join(" AND ")})`;
    })
    .join(" OR ");
}
