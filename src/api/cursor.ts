import { NewsgraphError } from "../errors.ts";
import type { Position } from "../graph/port.ts";
import { canonicalJson, sha256 } from "../model/hash.ts";

/** Names the list that a cursor belongs to: its field, parent and arguments without those of paging. */
export type ListKey = string & { readonly __brand: "ListKey" };

export function listKey(...parts: readonly unknown[]): ListKey {
  return sha256(canonicalJson(parts), 12) as ListKey;
}

/** An opaque cursor: the position, and a seal of it with the list that it is a position in. */
export function encodeCursor(key: ListKey, position: Position): string {
  return Buffer.from(JSON.stringify([sealOf(key, position), ...position])).toString("base64url");
}

function sealOf(key: ListKey, position: Position): string {
  return sha256(canonicalJson([key, ...position]), 12);
}

/** The position that a cursor stands for; throws BAD_CURSOR for a broken or changed one and one of another list. */
export function parseCursor(key: ListKey, cursor: string): Position {
  const content = readJson(cursor);
  if (!Array.isArray(content) || !content.every((part) => typeof part === "string" || Number.isFinite(part))) {
    throw new NewsgraphError(
      "BAD_CURSOR",
      "The cursor is broken. Pass endCursor of the page before as it was, or leave `after` out.",
    );
  }
  const [seal, ...position] = content as (string | number)[];
  if (seal !== sealOf(key, position)) {
    throw new NewsgraphError(
      "BAD_CURSOR",
      "The cursor belongs to another list, or was changed. Keep all arguments but `first` and `after` as they were for the page before, or leave `after` out.",
    );
  }
  return position;
}

function readJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
