import type { EntityId } from "../../../model/entity.ts";
import type { IdentityRule } from "../../../model/identity.ts";
import { planIdentity } from "../../fold/plan-identity.ts";
import type { Changes } from "./changes.ts";
import type { Connection } from "./connection.ts";
import { readTiedBlocks } from "./identity-blocks.ts";

/** Removes profiles that no cluster refers to, then asks the rule who is who wherever the answer may have changed. */
export function settleIdentity(connection: Connection, rule: IdentityRule, changes: Changes): void {
  removeUnused(connection, changes);
  if (changes.blocks.size === 0 && changes.judgements.size === 0) return;
  const { blocks, held, judgements } = readTiedBlocks(connection, changes.blocks, changes.judgements);
  // Not before: what judgements tie to an emptied block is found through it.
  connection.run(
    "DELETE FROM block WHERE id IN (SELECT value FROM json_each(?)) AND NOT EXISTS (SELECT 1 FROM profile p WHERE p.block = block.id)",
    [JSON.stringify(blocks)],
  );
  const plan = planIdentity(rule, held, judgements);
  const entityIds = new Map<EntityId, number>();
  const entityRow = (address: EntityId): number => {
    const id = entityIds.get(address) ?? findOrCreateEntity(connection, address);
    entityIds.set(address, id);
    changes.entities.add(id);
    return id;
  };
  for (const { profile, from, to } of plan.moves) {
    const entity = entityRow(to);
    const [row] = connection.all<[number]>("UPDATE profile SET entity = ? WHERE hash = ? RETURNING id", [
      entity,
      profile,
    ]);
    if (from === null || row === undefined) continue;
    changes.moved.add(row[0]);
    changes.rebuilt.add(entity).add(entityRow(from));
  }
  for (const { bare, entity } of plan.blocks) {
    connection.run("UPDATE block SET entity = ? WHERE bare = ?", [entity === null ? null : entityRow(entity), bare]);
  }
  connection.run(
    "DELETE FROM conflict WHERE left IN (SELECT p.id FROM json_each(?) x JOIN profile p ON p.block = x.value)",
    [JSON.stringify(blocks)],
  );
  for (const { left, right, reasons } of plan.conflicts) {
    connection.run(
      "INSERT OR REPLACE INTO conflict SELECT l.id, r.id, ? FROM profile l, profile r WHERE l.hash = ? AND r.hash = ?",
      [JSON.stringify(reasons), left, right],
    );
  }
}

function removeUnused(connection: Connection, changes: Changes): void {
  const gone = connection.all<[number, number, number | null]>(
    "SELECT p.id, p.block, p.entity FROM json_each(?) x JOIN profile p ON p.id = x.value WHERE p.clusters = 0",
    [JSON.stringify([...changes.profiles])],
  );
  for (const [id, block, entity] of gone) {
    connection.run("DELETE FROM profile WHERE id = ?", [id]);
    connection.run("DELETE FROM tally WHERE profile = ?", [id]);
    connection.run("DELETE FROM conflict WHERE left = ?1 OR right = ?1", [id]);
    if (entity !== null) changes.entities.add(entity);
    changes.blocks.add(block);
  }
}

function findOrCreateEntity(connection: Connection, address: EntityId): number {
  const known = connection.first<[number]>("SELECT id FROM entity WHERE address = ?", [address]);
  if (known !== undefined) return known[0];
  // The fold fills it in from its profiles before the transaction ends.
  const [row] = connection.all<[number]>(
    "INSERT INTO entity (address, kind, name, name_key, aliases, documents, mentions, degree) VALUES (?, 'OTHER', '', '', '[]', 0, 0, 0) RETURNING id",
    [address],
  );
  return row?.[0] ?? 0;
}
