import { NewsgraphError } from "../../../errors.ts";
import type { ProfileId } from "../../../model/cluster.ts";
import type { DocumentId } from "../../../model/document.ts";
import { bareAddress, type EntityId } from "../../../model/entity.ts";
import type { JudgedSide } from "../../../model/judgement.ts";
import { checkJudgement, judgementId, sortSide } from "../../fold/check-judgement.ts";
import { indistinctSides, missingEntity } from "../../fold/judgement-errors.ts";
import { planIdentity } from "../../fold/plan-identity.ts";
import type { JudgementReceipt, JudgementRequest } from "../../port.ts";
import { noChanges } from "./changes.ts";
import type { Run } from "./connection.ts";
import { type FoldRules, foldChanges } from "./fold-changes.ts";
import { readClusters } from "./remove-documents.ts";
import { settleIdentity } from "./settle-identity.ts";
import { readTiedBlocks, type StoredJudgement } from "./tied-blocks.ts";

/** Records judgements one after the other; where one is refused, those before it are taken back and the refusal thrown. */
export async function judgeAll(
  run: Run,
  rules: FoldRules,
  requests: readonly JudgementRequest[],
): Promise<readonly JudgementReceipt[]> {
  const receipts: JudgementReceipt[] = [];
  const recorded: string[] = [];
  try {
    for (const request of requests) {
      const { receipt, isNew } = await judge(run, rules, request);
      receipts.push(receipt);
      if (isNew) recorded.push(receipt.id);
    }
    return receipts;
  } catch (error) {
    if (error instanceof NewsgraphError && !error.code.startsWith("STORE_"))
      await undoJudgements(run, rules, recorded.reverse());
    throw error;
  }
}

async function judge(
  run: Run,
  rules: FoldRules,
  request: JudgementRequest,
): Promise<{ readonly receipt: JudgementReceipt; readonly isNew: boolean }> {
  const { verdict, decidedBy, reasons } = request;
  const [left, right] = await readSides(run, request);
  const id = judgementId(verdict, left.side, right.side);
  const receipt = { id, verdict };
  if ((await run("MATCH (j:Judgement {id: $id}) RETURN j.id AS id", { id })).length > 0)
    return { receipt, isNew: false };
  const asked: StoredJudgement = {
    id,
    verdict,
    left: left.side,
    right: right.side,
    blocks: [
      ...new Set(
        [left, right].flatMap((side) => [
          ...side.blocks,
          ...side.side.clusters.map(({ kind, key }) => bareAddress(kind, key)),
        ]),
      ),
    ],
    documents: [...new Set([left, right].flatMap(({ side }) => side.clusters.map(({ document }) => document)))],
  };
  const blocks = [...left.blocks, ...right.blocks];
  const former = await readTiedBlocks(run, { blocks });
  const before = planIdentity(rules.identityRule, former.held, former.judgements);
  const tied = await readTiedBlocks(run, { blocks, asked });
  const after = planIdentity(rules.identityRule, tied.held, tied.judgements);
  const own = tied.judgements.find((one) => one.id === id);
  if (own !== undefined)
    checkJudgement(
      own,
      tied.judgements.filter((one) => one.id !== id),
      before.entityOf,
      after.entityOf,
    );
  await run(
    `CREATE (j:Judgement {id: $id, verdict: $verdict, score: 1.0, reasons: $reasons, decidedBy: $decidedBy,
       left: $left, right: $right, blocks: $blocks, documents: $documents})`,
    {
      id,
      verdict,
      reasons,
      decidedBy,
      blocks: asked.blocks,
      documents: asked.documents,
      left: JSON.stringify(left.side),
      right: JSON.stringify(right.side),
    },
  );
  await refold(run, rules, blocks, [id]);
  return { receipt, isNew: true };
}

/** Takes judgements back, one after the other; false for an id that is not there. */
export async function undoJudgements(run: Run, rules: FoldRules, ids: readonly string[]): Promise<readonly boolean[]> {
  const answers: boolean[] = [];
  for (const id of ids) {
    const { blocks, judgements } = await readTiedBlocks(run, { blocks: [], judgements: [id] });
    const isThere = judgements.some((judgement) => judgement.id === id);
    answers.push(isThere);
    if (!isThere) continue;
    await run("MATCH (j:Judgement {id: $id}) DETACH DELETE j", { id });
    await refold(run, rules, blocks, []);
  }
  return answers;
}

async function refold(
  run: Run,
  rules: FoldRules,
  blocks: readonly EntityId[],
  judgements: readonly string[],
): Promise<void> {
  const changes = noChanges();
  for (const block of blocks) changes.blocks.add(block);
  for (const judgement of judgements) changes.judgements.add(judgement);
  await settleIdentity(run, rules.identityRule, changes);
  await foldChanges(run, rules, [], changes);
}

interface ReadSide {
  readonly side: JudgedSide;
  readonly blocks: readonly EntityId[];
}

/**
 * What a request names: all of each entity as it is now; where both names lead to one entity, the profiles whose own
 * addresses they are.
 */
async function readSides(run: Run, { verdict, left, right }: JudgementRequest): Promise<readonly [ReadSide, ReadSide]> {
  const rows = await run<{ id: EntityId; entity: EntityId | null }>(
    "UNWIND $ids AS id OPTIONAL MATCH (:Address {id: id})-[:LEADS_TO]->(e:Entity) RETURN id, e.id AS entity",
    { ids: [left, right] },
  );
  const missing = rows.find(({ entity }) => entity === null);
  if (missing !== undefined) throw missingEntity(missing.id);
  const entities = rows.map(({ entity }) => entity);
  if (entities[0] !== entities[1]) {
    const of = "MATCH (p:Profile)-[:OF]->(:Entity {id: $id})";
    return [await readSide(run, of, entities[0] ?? left), await readSide(run, of, entities[1] ?? right)];
  }
  const at = "MATCH (p:Profile {address: $id})";
  const [lefts, rights] = [await readSide(run, at, left), await readSide(run, at, right)];
  if (left === right || lefts.side.profiles.length === 0 || rights.side.profiles.length === 0)
    throw indistinctSides(verdict, left, right);
  return [lefts, rights];
}

async function readSide(run: Run, match: string, id: EntityId): Promise<ReadSide> {
  const profiles = await run<{ id: ProfileId; block: EntityId }>(`${match} RETURN p.id AS id, p.block AS block`, {
    id,
  });
  const own = new Set(profiles.map((profile) => profile.id));
  const documents = await run<{ id: DocumentId }>(
    "UNWIND $profiles AS id MATCH (:Profile {id: id})-[:OF]->(:Entity)<-[:MENTIONS]-(d:Document) RETURN DISTINCT d.id AS id",
    { profiles: [...own] },
  );
  const clusters = (
    await readClusters(
      run,
      documents.map((document) => document.id),
    )
  ).flatMap(([document, list]) =>
    list.flatMap(({ kind, key, ordinal, profile }) => (own.has(profile.id) ? [{ document, kind, key, ordinal }] : [])),
  );
  return { side: sortSide({ profiles: [...own], clusters }), blocks: [...new Set(profiles.map(({ block }) => block))] };
}
