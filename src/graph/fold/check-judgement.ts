import { NewsgraphError } from "../../errors.ts";
import type { ProfileId } from "../../model/cluster.ts";
import { compareCodePoints } from "../../model/code-points.ts";
import type { EntityId } from "../../model/entity.ts";
import { canonicalJson, sha256 } from "../../model/hash.ts";
import type { StandingJudgement } from "../../model/identity.ts";
import type { ClusterReference, JudgedSide, Judgement, Verdict } from "../../model/judgement.ts";

/** `judgement/<32 hex>`: a hash of both sides and the verdict; the sides in whatever order they were named. */
export function judgementId(verdict: Verdict, left: JudgedSide, right: JudgedSide): string {
  const sides = [canonicalJson(sortSide(left)), canonicalJson(sortSide(right))].sort(compareCodePoints);
  return `judgement/${sha256(canonicalJson([verdict, ...sides]), 32)}`;
}

/** Profiles by id; clusters by document, kind, key, ordinal. */
export function sortSide({ profiles, clusters }: JudgedSide): JudgedSide {
  return { profiles: [...profiles].sort(compareCodePoints), clusters: [...clusters].sort(compareReferences) };
}

function compareReferences(a: ClusterReference, b: ClusterReference): number {
  return (
    compareCodePoints(a.document, b.document) ||
    compareCodePoints(a.kind, b.kind) ||
    compareCodePoints(a.key, b.key) ||
    a.ordinal - b.ordinal
  );
}

/**
 * Refuses a judgement with CONTRADICTION when, with it, the rule cannot keep it, or cannot keep one that stands and
 * was kept before. `before` and `after` are the rule's assignments without and with it.
 */
export function checkJudgement(
  judgement: StandingJudgement & Pick<Judgement, "id">,
  standing: readonly (StandingJudgement & Pick<Judgement, "id">)[],
  before: ReadonlyMap<ProfileId, EntityId>,
  after: ReadonlyMap<ProfileId, EntityId>,
): void {
  const broken = standing.find((other) => isKept(other, before) && !isKept(other, after));
  if (broken === undefined && isKept(judgement, after)) return;
  const against =
    broken?.id ?? standing.find(({ verdict }) => verdict !== judgement.verdict && verdict !== "UNSURE")?.id;
  const rest = against === undefined ? "" : ` (${against})`;
  throw new NewsgraphError(
    "CONTRADICTION",
    `${judgement.verdict} contradicts a judgement that stands${rest}: take that one back first.`,
    { details: { verdict: judgement.verdict, standing: against ?? null } },
  );
}

function isKept({ verdict, left, right }: StandingJudgement, entityOf: ReadonlyMap<ProfileId, EntityId>): boolean {
  const lefts = new Set(left.map((profile) => entityOf.get(profile)));
  const shared = right.some((profile) => lefts.has(entityOf.get(profile)));
  if (verdict === "SAME") return shared;
  return verdict === "UNSURE" || !shared;
}
