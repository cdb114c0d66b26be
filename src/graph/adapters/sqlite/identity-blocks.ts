import type { ProfileId } from "../../../model/cluster.ts";
import type { EntityId } from "../../../model/entity.ts";
import type { StandingJudgement } from "../../../model/identity.ts";
import type { Judgement, Verdict } from "../../../model/judgement.ts";
import type { EntityKind } from "../../../model/kinds.ts";
import type { HeldProfile } from "../../fold/plan-identity.ts";
import type { Connection } from "./connection.ts";

export type Standing = StandingJudgement & Pick<Judgement, "id">;

/** Whole blocks and the judgements that tie them. */
export interface TiedBlocks {
  readonly blocks: readonly number[];
  readonly held: readonly HeldProfile[];
  readonly judgements: readonly Standing[];
}

/** The given blocks and judgements, and all that judgements tie to them. */
export function readTiedBlocks(
  connection: Connection,
  blockIds: Iterable<number>,
  judgementIds: Iterable<string>,
): TiedBlocks {
  const blocks = new Set(blockIds);
  const judgements = new Set(judgementIds);
  const hasJudgements = connection.first("SELECT 1 FROM judgement LIMIT 1") !== undefined;
  for (let size = -1; hasJudgements && size !== blocks.size + judgements.size; ) {
    size = blocks.size + judgements.size;
    const tied = connection.all<[string]>(
      "SELECT DISTINCT j.judgement FROM json_each(?) x JOIN block b ON b.id = x.value JOIN judged_block j ON j.kind = b.kind AND j.key = b.key",
      [JSON.stringify([...blocks])],
    );
    for (const [id] of tied) judgements.add(id);
    const ids = JSON.stringify([...judgements]);
    const tying = connection.all<[number]>(
      `SELECT b.id FROM judged_block j JOIN block b ON b.kind = j.kind AND b.key = j.key WHERE j.judgement IN (SELECT value FROM json_each(?))
       UNION SELECT p.block FROM (${PROFILES_OF_CLUSTERS}) s JOIN profile p ON p.hash = s.hash WHERE s.judgement IN (SELECT value FROM json_each(?))`,
      [ids, ids],
    );
    for (const [id] of tying) blocks.add(id);
  }
  return {
    blocks: [...blocks],
    held: readHeld(connection, [...blocks]),
    judgements: hasJudgements ? readStanding(connection, [...judgements]) : [],
  };
}

const PROFILES_OF_CLUSTERS = `
  SELECT jc.judgement, jc.side, p.hash FROM judged_cluster jc JOIN document d ON d.address = jc.document
  JOIN cluster k ON k.document = d.id AND k.kind = jc.kind AND k.key = jc.key AND k.ordinal = jc.ordinal
  JOIN profile p ON p.id = k.profile`;

function readHeld(connection: Connection, blocks: readonly number[]): readonly HeldProfile[] {
  return connection
    .all<[ProfileId, EntityKind, string, string | null, string, EntityId | null]>(
      `SELECT p.hash, b.kind, b.key, p.scope, p.evidence, e.address FROM json_each(?) x JOIN block b ON b.id = x.value
       JOIN profile p ON p.block = b.id LEFT JOIN entity e ON e.id = p.entity`,
      [JSON.stringify(blocks)],
    )
    .map(([id, kind, key, scope, evidence, entity]) => ({
      profile: { id, kind, key, scope, evidence: JSON.parse(evidence) },
      entity,
    }));
}

/** Judgements with the profiles that their sides stand for now: those recorded that are still there, and those of the clusters recorded. */
function readStanding(connection: Connection, ids: readonly string[]): readonly Standing[] {
  const list = JSON.stringify(ids);
  const sides = connection.all<[string, "left" | "right", ProfileId]>(
    `SELECT jp.judgement, jp.side, p.hash FROM judged_profile jp JOIN profile p ON p.hash = jp.profile WHERE jp.judgement IN (SELECT value FROM json_each(?))
     UNION SELECT judgement, side, hash FROM (${PROFILES_OF_CLUSTERS}) WHERE judgement IN (SELECT value FROM json_each(?)) ORDER BY 1, 2, 3`,
    [list, list],
  );
  return connection
    .all<[string, Verdict]>(
      "SELECT id, verdict FROM judgement WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
      [list],
    )
    .map(([id, verdict]) => {
      const sideOf = (name: string) =>
        sides.filter(([judgement, side]) => judgement === id && side === name).map(([, , profile]) => profile);
      return { id, verdict, left: sideOf("left"), right: sideOf("right") };
    });
}
