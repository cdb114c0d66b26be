import type { ProfileId } from "../../../model/cluster.ts";
import type { DocumentId } from "../../../model/document.ts";
import type { EntityId } from "../../../model/entity.ts";
import type { StandingJudgement } from "../../../model/identity.ts";
import type { JudgedSide, Judgement, Verdict } from "../../../model/judgement.ts";
import type { EntityKind } from "../../../model/kinds.ts";
import type { HeldProfile } from "../../fold/plan-identity.ts";
import type { Run } from "./connection.ts";
import { readClusters } from "./remove-documents.ts";

export type Standing = StandingJudgement & Pick<Judgement, "id">;

/** A judgement as it is stored, with what it can be found by. */
export interface StoredJudgement {
  readonly id: string;
  readonly verdict: Verdict;
  readonly left: JudgedSide;
  readonly right: JudgedSide;
  readonly blocks: readonly EntityId[];
  readonly documents: readonly DocumentId[];
}

/** Whole blocks and the judgements that tie them. */
export interface TiedBlocks {
  readonly blocks: readonly EntityId[];
  readonly held: readonly (HeldProfile & { readonly block: EntityId; readonly address: EntityId })[];
  readonly judgements: readonly Standing[];
}

export interface Tie {
  readonly blocks: Iterable<EntityId>;
  readonly judgements?: Iterable<string>;
  /** Documents that have changed: whatever was judged on their clusters is tied. */
  readonly documents?: ReadonlySet<DocumentId>;
  /** A judgement that is not stored yet. */
  readonly asked?: StoredJudgement;
}

/** The given blocks and judgements, and all that judgements tie to them. */
export async function readTiedBlocks(run: Run, tie: Tie): Promise<TiedBlocks> {
  const blocks = new Set(tie.blocks);
  const tied = new Map<string, Standing>();
  const heads = [...(await readHeads(run)), ...(tie.asked === undefined ? [] : [tie.asked])];
  const asked = new Set(tie.judgements ?? []);
  const touches = ({ id, blocks: own, documents }: Head): boolean =>
    asked.has(id) ||
    own.some((block) => blocks.has(block)) ||
    documents.some((document) => tie.documents?.has(document));
  for (
    let fresh = heads.filter(touches);
    fresh.length > 0;
    fresh = heads.filter((head) => !tied.has(head.id) && touches(head))
  ) {
    const stored = await readJudgements(
      run,
      fresh.filter(({ id }) => id !== tie.asked?.id).map(({ id }) => id),
    );
    const whole = tie.asked !== undefined && fresh.includes(tie.asked) ? [...stored, tie.asked] : stored;
    for (const { standing, blocks: theirs } of await standFor(run, whole)) {
      tied.set(standing.id, standing);
      for (const block of theirs) blocks.add(block);
    }
    for (const head of fresh) for (const block of head.blocks) blocks.add(block);
  }
  const ids = [...tied.keys()].sort();
  return {
    blocks: [...blocks],
    held: await readHeld(run, [...blocks]),
    judgements: ids.flatMap((id) => tied.get(id) ?? []),
  };
}

type Head = Pick<StoredJudgement, "id" | "blocks" | "documents">;

async function readHeads(run: Run): Promise<readonly Head[]> {
  return run<Head & Record<string, unknown>>(
    "MATCH (j:Judgement) RETURN j.id AS id, j.blocks AS blocks, j.documents AS documents ORDER BY j.id",
  );
}

type WholeJudgement = Pick<StoredJudgement, "id" | "verdict" | "left" | "right">;

async function readJudgements(run: Run, ids: readonly string[]): Promise<readonly WholeJudgement[]> {
  const rows = await run<{ id: string; verdict: Verdict; left: string; right: string }>(
    "UNWIND $ids AS id MATCH (j:Judgement {id: id}) RETURN j.id AS id, j.verdict AS verdict, j.left AS left, j.right AS right",
    { ids },
  );
  return rows.map(({ id, verdict, left, right }) => ({
    id,
    verdict,
    left: JSON.parse(left),
    right: JSON.parse(right),
  }));
}

/** The profiles that sides stand for now: those recorded that are still there, and those of the clusters recorded. */
async function standFor(
  run: Run,
  judgements: readonly WholeJudgement[],
): Promise<readonly { readonly standing: Standing; readonly blocks: readonly EntityId[] }[]> {
  const sides = judgements.flatMap(({ left, right }) => [left, right]);
  const documents = [...new Set(sides.flatMap(({ clusters }) => clusters.map(({ document }) => document)))];
  const ofCluster = new Map<string, ProfileId>();
  for (const [document, clusters] of await readClusters(run, documents)) {
    for (const { kind, key, ordinal, profile } of clusters)
      ofCluster.set(JSON.stringify([document, kind, key, ordinal]), profile.id);
  }
  const candidates = [...new Set([...sides.flatMap(({ profiles }) => profiles), ...ofCluster.values()])];
  const rows = await run<{ id: ProfileId; block: EntityId }>(
    "UNWIND $candidates AS id MATCH (p:Profile {id: id}) RETURN p.id AS id, p.block AS block",
    { candidates },
  );
  const blockOf = new Map(rows.map(({ id, block }) => [id, block]));
  const now = ({ profiles, clusters }: JudgedSide): ProfileId[] => {
    const found = clusters.flatMap(
      ({ document, kind, key, ordinal }) => ofCluster.get(JSON.stringify([document, kind, key, ordinal])) ?? [],
    );
    return [...new Set([...profiles, ...found])].filter((id) => blockOf.has(id)).sort();
  };
  return judgements.map(({ id, verdict, left, right }) => {
    const standing = { id, verdict, left: now(left), right: now(right) };
    return { standing, blocks: [...standing.left, ...standing.right].flatMap((profile) => blockOf.get(profile) ?? []) };
  });
}

async function readHeld(run: Run, blocks: readonly EntityId[]): Promise<TiedBlocks["held"]> {
  const rows = await run<{
    id: ProfileId;
    kind: EntityKind;
    key: string;
    scope: string | null;
    evidence: string;
    block: EntityId;
    address: EntityId;
    entity: EntityId | null;
  }>(
    `UNWIND $blocks AS block MATCH (p:Profile {block: block}) OPTIONAL MATCH (p)-[:OF]->(e:Entity)
     RETURN p.id AS id, p.kind AS kind, p.key AS key, p.scope AS scope, p.evidence AS evidence, p.block AS block, p.address AS address, e.id AS entity`,
    { blocks },
  );
  return rows.map(({ id, kind, key, scope, evidence, block, address, entity }) => ({
    profile: { id, kind, key, scope, evidence: JSON.parse(evidence) },
    entity,
    block,
    address,
  }));
}
