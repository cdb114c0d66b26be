import type { ProfileId } from "../../../model/cluster.ts";
import type { DocumentId } from "../../../model/document.ts";
import type { EntityId } from "../../../model/entity.ts";
import type { JudgedSide } from "../../../model/judgement.ts";
import type { EntityKind } from "../../../model/kinds.ts";
import { checkJudgement, judgementId, sortSide } from "../../fold/check-judgement.ts";
import { indistinctSides, missingEntity } from "../../fold/judgement-errors.ts";
import { planIdentity } from "../../fold/plan-identity.ts";
import type { JudgementReceipt, JudgementRequest } from "../../port.ts";
import { noChanges } from "./changes.ts";
import type { Connection } from "./connection.ts";
import { foldChanges } from "./fold-changes.ts";
import { readTiedBlocks } from "./identity-blocks.ts";
import type { FoldRules } from "./put-document.ts";
import { resolveAddress } from "./resolve-address.ts";
import { settleIdentity } from "./settle-identity.ts";

/** Records one judgement and folds it, within the transaction under way; throws and leaves the rest to the rollback. */
export function judge(connection: Connection, rules: FoldRules, request: JudgementRequest): JudgementReceipt {
  const { verdict, decidedBy } = request;
  const [left, right] = readSides(connection, request);
  const id = judgementId(verdict, left, right);
  if (connection.first("SELECT 1 FROM judgement WHERE id = ?", [id]) !== undefined) return { id, verdict };
  const blocks = blocksOf(connection, [...left.profiles, ...right.profiles]);
  const former = readTiedBlocks(connection, blocks, []);
  const before = planIdentity(rules.identityRule, former.held, former.judgements);
  connection.run("INSERT INTO judgement VALUES (?, ?, 1, ?, ?)", [
    id,
    verdict,
    JSON.stringify(request.reasons),
    decidedBy,
  ]);
  for (const [side, { profiles, clusters }] of [
    ["left", left],
    ["right", right],
  ] as const) {
    for (const profile of profiles) connection.run("INSERT INTO judged_profile VALUES (?, ?, ?)", [id, side, profile]);
    for (const { document, kind, key, ordinal } of clusters) {
      connection.run("INSERT OR IGNORE INTO judged_cluster VALUES (?, ?, ?, ?, ?, ?)", [
        id,
        side,
        document,
        kind,
        key,
        ordinal,
      ]);
    }
  }
  connection.run(
    `INSERT OR IGNORE INTO judged_block SELECT b.kind, b.key, j.judgement FROM judged_profile j JOIN profile p ON p.hash = j.profile JOIN block b ON b.id = p.block WHERE j.judgement = ?1
     UNION SELECT kind, key, judgement FROM judged_cluster WHERE judgement = ?1`,
    [id],
  );
  const tied = readTiedBlocks(connection, blocks, [id]);
  const after = planIdentity(rules.identityRule, tied.held, tied.judgements);
  const own = tied.judgements.find((one) => one.id === id);
  if (own !== undefined)
    checkJudgement(
      own,
      tied.judgements.filter((one) => one.id !== id),
      before.entityOf,
      after.entityOf,
    );
  foldJudgements(connection, rules, blocks, [id]);
  return { id, verdict };
}

/** Takes one judgement back and folds that; false where there is none. */
export function undoJudgement(connection: Connection, rules: FoldRules, id: string): boolean {
  if (connection.first("SELECT 1 FROM judgement WHERE id = ?", [id]) === undefined) return false;
  const { blocks } = readTiedBlocks(connection, [], [id]);
  for (const table of ["judged_profile", "judged_cluster", "judged_block"])
    connection.run(`DELETE FROM ${table} WHERE judgement = ?`, [id]);
  connection.run("DELETE FROM judgement WHERE id = ?", [id]);
  foldJudgements(connection, rules, blocks, []);
  return true;
}

function foldJudgements(
  connection: Connection,
  rules: FoldRules,
  blocks: readonly number[],
  judgements: readonly string[],
): void {
  const changes = noChanges();
  for (const block of blocks) changes.blocks.add(block);
  for (const judgement of judgements) changes.judgements.add(judgement);
  settleIdentity(connection, rules.identityRule, changes);
  foldChanges(connection, null, rules.symmetricPredicates, changes);
}

/**
 * What a request names: all of each entity as it is now; where both names lead to one entity, the profiles whose own
 * addresses they are.
 */
function readSides(
  connection: Connection,
  { verdict, left, right }: JudgementRequest,
): readonly [JudgedSide, JudgedSide] {
  const [a, b] = [left, right].map((address) => {
    const entity = resolveAddress(connection, address);
    if (entity !== null) return entity;
    throw missingEntity(address);
  }) as [number, number];
  if (a !== b) return [sideOf(connection, profilesOf(connection, a)), sideOf(connection, profilesOf(connection, b))];
  const lefts = profilesAt(connection, left);
  const rights = profilesAt(connection, right);
  if (lefts.length > 0 && rights.length > 0 && left !== right)
    return [sideOf(connection, lefts), sideOf(connection, rights)];
  throw indistinctSides(verdict, left, right);
}

type HeldRow = readonly [id: number, hash: ProfileId];

function profilesOf(connection: Connection, entity: number): readonly HeldRow[] {
  return connection.all<[number, ProfileId]>("SELECT id, hash FROM profile WHERE entity = ?", [entity]);
}

function profilesAt(connection: Connection, address: EntityId): readonly HeldRow[] {
  return connection.all<[number, ProfileId]>("SELECT id, hash FROM profile WHERE address = ?", [address]);
}

function sideOf(connection: Connection, profiles: readonly HeldRow[]): JudgedSide {
  const clusters = connection
    .all<[DocumentId, EntityKind, string, number]>(
      "SELECT d.address, k.kind, k.key, k.ordinal FROM json_each(?) x JOIN cluster k ON k.profile = x.value JOIN document d ON d.id = k.document",
      [JSON.stringify(profiles.map(([id]) => id))],
    )
    .map(([document, kind, key, ordinal]) => ({ document, kind, key, ordinal }));
  return sortSide({ profiles: profiles.map(([, hash]) => hash), clusters });
}

function blocksOf(connection: Connection, profiles: readonly ProfileId[]): readonly number[] {
  return connection
    .all<[number]>("SELECT DISTINCT block FROM profile WHERE hash IN (SELECT value FROM json_each(?))", [
      JSON.stringify(profiles),
    ])
    .map(([block]) => block);
}
