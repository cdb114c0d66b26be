import type { EntityId } from "../../../model/entity.ts";
import type { Connection } from "./connection.ts";

/**
 * Row id of the entity that an address resolves to: an entity's own, the `~` address of one of its profiles, or the
 * bare address of a block whose unrivalled profiles it holds.
 */
export function resolveAddress(connection: Connection, address: EntityId): number | null {
  const own = connection.first<[number]>("SELECT id FROM entity WHERE address = ?", [address]);
  const found =
    own ??
    connection.first<[number]>("SELECT entity FROM profile WHERE address = ? ORDER BY hash", [address]) ??
    connection.first<[number | null]>("SELECT entity FROM block WHERE bare = ?", [address]);
  return found?.[0] ?? null;
}
