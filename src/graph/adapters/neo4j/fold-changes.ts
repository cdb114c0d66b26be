import type { IdentityRule } from "../../../model/identity.ts";
import type { Changes } from "./changes.ts";
import type { Run } from "./connection.ts";
import { linkDocuments, type SubmittedPut } from "./link-documents.ts";
import { refreshEdges } from "./refresh-edges.ts";
import { refreshEntities } from "./refresh-entities.ts";
import { relinkMoved } from "./relink-moved.ts";

export interface FoldRules {
  readonly identityRule: IdentityRule;
  readonly symmetricPredicates: ReadonlySet<string>;
}

/** Carries what a fold has touched over into appearances, edges and entities. */
export async function foldChanges(
  run: Run,
  { symmetricPredicates }: FoldRules,
  puts: readonly SubmittedPut[],
  changes: Changes,
): Promise<void> {
  await linkDocuments(run, puts, symmetricPredicates, changes);
  await relinkMoved(run, symmetricPredicates, changes);
  await refreshEdges(run, changes);
  await refreshEntities(run, changes);
}
