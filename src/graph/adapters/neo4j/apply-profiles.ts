import type { ProfileId } from "../../../model/cluster.ts";
import { bareAddress, type EntityId, namesakeAddress } from "../../../model/entity.ts";
import type { CountedTally } from "../../fold/summarize-entity.ts";
import type { Changes, ProfileChange } from "./changes.ts";
import type { Run } from "./connection.ts";

interface StoredProfile {
  readonly id: ProfileId;
  readonly clusters: number;
  readonly tallies: string;
  readonly entity: EntityId | null;
}

/** Writes what documents have added to profiles or taken from them; a profile without clusters goes. */
export async function applyProfiles(run: Run, changes: Changes): Promise<void> {
  const found = await run<StoredProfile & Record<string, unknown>>(
    `UNWIND $ids AS id MATCH (p:Profile {id: id}) OPTIONAL MATCH (p)-[:OF]->(e:Entity)
     RETURN p.id AS id, p.clusters AS clusters, p.tallies AS tallies, e.id AS entity`,
    { ids: [...changes.profiles.keys()] },
  );
  const stored = new Map(found.map((row) => [row.id, row]));
  const created: Record<string, unknown>[] = [];
  const kept: Record<string, unknown>[] = [];
  const gone: string[] = [];
  for (const [id, change] of changes.profiles) {
    const { kind, key, scope, evidence } = change.profile;
    const before = stored.get(id);
    const clusters = (before?.clusters ?? 0) + change.clusters;
    const block = bareAddress(kind, key);
    const address = namesakeAddress(kind, key, id);
    if (before?.entity != null) changes.entities.add(before.entity);
    if (clusters > 0) {
      const tallies = JSON.stringify(addTallies(before?.tallies, change));
      if (before !== undefined) kept.push({ id, clusters, tallies });
      else
        created.push({ id, kind, key, scope, evidence: JSON.stringify(evidence), block, address, clusters, tallies });
    } else if (before !== undefined) gone.push(id);
    if (clusters > 0 !== (before !== undefined)) changes.blocks.add(block);
  }
  await run("UNWIND $rows AS row CREATE (p:Profile) SET p = row", { rows: created });
  await run("UNWIND $rows AS row MATCH (p:Profile {id: row.id}) SET p += row", { rows: kept });
  await run(
    `UNWIND $ids AS id MATCH (p:Profile {id: id})
     OPTIONAL MATCH (a:Address {id: p.address}) DETACH DELETE p, a`,
    { ids: gone },
  );
}

function addTallies(stored: string | undefined, { tallies }: ProfileChange): readonly CountedTally[] {
  const sums = new Map<string, CountedTally>();
  const before = stored === undefined ? [] : (JSON.parse(stored) as CountedTally[]);
  for (const tally of [...before, ...tallies.values()]) {
    const name = `${tally.attribute} ${tally.value}`;
    sums.set(name, { ...tally, documents: (sums.get(name)?.documents ?? 0) + tally.documents });
  }
  return [...sums.values()].filter(({ documents }) => documents > 0);
}
