import type { InterfaceRef, ObjectRef } from "@pothos/core";
import type { GraphQLResolveInfo } from "graphql";
import { NewsgraphError } from "../errors.ts";
import { COUNT_CAP, type Page, type PageRequest } from "../graph/port.ts";
import { type ApiTypes, type ArgBuilder, builder } from "./builder.ts";
import { encodeCursor, type ListKey, listKey, parseCursor } from "./cursor.ts";
import { selectsField } from "./selects-field.ts";

export const DEFAULT_FIRST = 20;
export const MAX_FIRST = 100;

/** One page of a list, with what its cursors are made of. */
export interface Connection<T> {
  readonly page: Page<T>;
  readonly key: ListKey;
  readonly isLaterPage: boolean;
}

interface ConnectionEdge<T> {
  readonly item: T;
  readonly cursor: string;
}

export interface PageArgs {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** The arguments of every connection field. */
export function pageArgs(arg: ArgBuilder) {
  return {
    first: arg.int({ defaultValue: DEFAULT_FIRST, required: true, description: `How many, 1 to ${MAX_FIRST}.` }),
    after: arg.string({ required: false, description: "Those after this cursor; left out: from the beginning." }),
  };
}

/**
 * Reads one page: `read` gets the page to ask the store for. `owner` names the list (parent's id); all arguments but
 * those of paging belong to the list as well. Throws BAD_ARGUMENT and BAD_CURSOR.
 */
export async function readConnection<T>(
  info: GraphQLResolveInfo,
  args: PageArgs,
  owner: string,
  read: (page: PageRequest) => Promise<Page<T>>,
): Promise<Connection<T>> {
  const { first, after, ...rest } = args;
  if (first < 1 || first > MAX_FIRST) {
    throw new NewsgraphError(
      "BAD_ARGUMENT",
      `\`first\` is ${first}; it must be from 1 to ${MAX_FIRST}. For more, ask for the next page with \`after: <endCursor>\`.`,
      { details: { argument: "first", min: 1, max: MAX_FIRST } },
    );
  }
  const key = listKey(info.fieldName, owner, rest);
  const position = after == null ? null : parseCursor(key, after);
  const isCounted = selectsField(info, ["totalCount", "totalCountCapped"]);
  const page = await read({ first, after: position, ...(isCounted ? { count: true } : {}) });
  return { page, key, isLaterPage: position !== null };
}

const PageInfo = builder.objectRef<Connection<unknown>>("PageInfo").implement({
  description: "Where a page stands in its list.",
  fields: (t) => ({
    hasNextPage: t.boolean({ description: "Whether more follow.", resolve: ({ page }) => page.hasNextPage }),
    hasPreviousPage: t.boolean({
      description: "Whether this page was asked for with `after`.",
      resolve: ({ isLaterPage }) => isLaterPage,
    }),
    startCursor: t.string({
      nullable: true,
      description: "Cursor of the first item; null on an empty page.",
      resolve: (list) => cursorAt(list, 0),
    }),
    endCursor: t.string({
      nullable: true,
      description: "Cursor of the last item, for `after`; null on an empty page.",
      resolve: (list) => cursorAt(list, list.page.items.length - 1),
    }),
  }),
});

function cursorAt({ page, key }: Connection<unknown>, index: number): string | null {
  const item = page.items[index];
  return item === undefined ? null : encodeCursor(key, item.position);
}

type EdgeFields<T> = (
  t: PothosSchemaTypes.ObjectFieldBuilder<ApiTypes, ConnectionEdge<T>>,
) => Record<string, ReturnType<typeof t.field>>;

/** Declares `<name>Connection` and `<name>ConnectionEdge`. `toNode` gives an item's node; `edgeFields` what the edge says besides. */
export function declareConnection<T, N>(options: {
  readonly name: string;
  readonly of: string;
  readonly node: ObjectRef<ApiTypes, N> | InterfaceRef<ApiTypes, N>;
  readonly toNode: (item: T) => N;
  readonly edgeFields?: EdgeFields<T>;
}) {
  const { name, of, node, toNode, edgeFields } = options;
  // Pothos cannot see that a resolver gives what a type parameter stands for.
  const type = node as ObjectRef<ApiTypes, object>;
  const nodeOf = (item: T) => toNode(item) as object;
  const edgeRef = builder.objectRef<ConnectionEdge<T>>(`${name}ConnectionEdge`).implement({
    description: `One of a page of ${of}.`,
    fields: (t) => ({
      cursor: t.exposeString("cursor", { description: "For `after`: those that follow this one." }),
      node: t.field({ type, description: "The thing itself.", resolve: ({ item }) => nodeOf(item) }),
      ...edgeFields?.(t),
    }),
  });
  return builder.objectRef<Connection<T>>(`${name}Connection`).implement({
    description: `A page of ${of}.`,
    fields: (t) => ({
      edges: t.field({
        type: [edgeRef],
        description: "The items, each with its cursor.",
        resolve: ({ page, key }) =>
          page.items.map(({ item, position }) => ({ item, cursor: encodeCursor(key, position) })),
      }),
      nodes: t.field({
        type: [type],
        description: "The items alone.",
        resolve: ({ page }) => page.items.map(({ item }) => nodeOf(item)),
      }),
      pageInfo: t.field({ type: PageInfo, description: "Where this page stands.", resolve: (list) => list }),
      totalCount: t.int({
        description: `How many there are on all pages, never counted beyond ${COUNT_CAP}. Counted only when selected.`,
        resolve: ({ page }) => page.total?.value ?? 0,
      }),
      totalCountCapped: t.boolean({
        description: "Whether there are more than `totalCount` says.",
        resolve: ({ page }) => page.total?.capped ?? false,
      }),
    }),
  });
}
