import type { EntityId } from "../../../model/entity.ts";
import type { IdentityRule } from "../../../model/identity.ts";
import { planIdentity } from "../../fold/plan-identity.ts";
import type { Changes } from "./changes.ts";
import type { Run } from "./connection.ts";
import { readTiedBlocks } from "./tied-blocks.ts";

/** Asks the rule who is who wherever the answer may have changed, and moves profiles to the entities that hold them. */
export async function settleIdentity(run: Run, rule: IdentityRule, changes: Changes): Promise<void> {
  const tied = await readTiedBlocks(run, changes);
  if (tied.blocks.length === 0) return;
  const plan = planIdentity(rule, tied.held, tied.judgements);
  for (const { profile, from, to } of plan.moves) {
    changes.entities.add(to);
    if (from === null) continue;
    changes.entities.add(from);
    changes.moved.add(profile);
    changes.left.add(from);
    changes.joined.add(to);
  }
  await run(
    `UNWIND $moves AS row
     MERGE (e:Entity {id: row.to})
     ON CREATE SET e.kind = "OTHER", e.name = "", e.nameKey = "", e.aliases = [], e.documents = 0, e.mentions = 0, e.degree = 0
     WITH e, row MATCH (p:Profile {id: row.profile})
     OPTIONAL MATCH (p)-[former:OF]->(:Entity)
     DELETE former CREATE (p)-[:OF]->(e)`,
    { moves: plan.moves },
  );

  const leads = new Map<EntityId, EntityId | null>(tied.blocks.map((bare) => [bare, null]));
  for (const { bare, entity } of plan.blocks) leads.set(bare, entity);
  for (const { profile, address } of tied.held) leads.set(address, plan.entityOf.get(profile.id) ?? null);
  // An entity's own address leads to it, whatever else could be said for it.
  for (const entity of plan.entityOf.values()) leads.set(entity, entity);
  await run(
    `UNWIND $leads AS row
     MERGE (a:Address {id: row[0]})
     WITH a, row OPTIONAL MATCH (a)-[former:LEADS_TO]->() DELETE former
     WITH DISTINCT a, row MATCH (e:Entity {id: row[1]}) CREATE (a)-[:LEADS_TO]->(e)`,
    { leads: [...leads].filter(([, entity]) => entity !== null) },
  );
  await run("UNWIND $ids AS id MATCH (a:Address {id: id}) DETACH DELETE a", {
    ids: [...leads].flatMap(([id, entity]) => (entity === null ? [id] : [])),
  });
  await run("UNWIND $blocks AS block MATCH (:Profile {block: block})-[c:CONFLICTS_WITH]-() WITH DISTINCT c DELETE c", {
    blocks: tied.blocks,
  });
  await run(
    `UNWIND $conflicts AS row MATCH (l:Profile {id: row.left}) MATCH (r:Profile {id: row.right})
     CREATE (l)-[:CONFLICTS_WITH {reasons: row.reasons}]->(r)`,
    { conflicts: plan.conflicts },
  );
}
