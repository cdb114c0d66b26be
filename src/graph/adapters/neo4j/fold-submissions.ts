import { isNewsgraphError } from "../../../errors.ts";
import type { DocumentId } from "../../../model/document.ts";
import { staleRevision } from "../../fold/stale-revision.ts";
import type { JudgementRequest, PutReceipt } from "../../port.ts";
import { applyProfiles } from "./apply-profiles.ts";
import { noChanges } from "./changes.ts";
import type { Run } from "./connection.ts";
import { type FoldRules, foldChanges } from "./fold-changes.ts";
import { judgeAll, undoJudgements } from "./judge.ts";
import { insertDocuments, type SubmittedPut } from "./link-documents.ts";
import type { Pending } from "./outbox.ts";
import type { PutPayload } from "./put-payload.ts";
import { removeDocuments } from "./remove-documents.ts";
import { settleIdentity } from "./settle-identity.ts";
import { type Outcome, toOutcome } from "./submission.ts";
import type { Fold } from "./writer.ts";

/** Folds submissions as if one came after the other; neighbours that put or delete documents are carried over together. */
export function createFold(rules: FoldRules): Fold {
  return async (run, pending) => {
    const outcomes = new Map<string, Outcome>();
    for (let at = 0; at < pending.length; ) {
      const submission = pending[at] as Pending;
      const isDocument = submission.kind === "PUT" || submission.kind === "DELETE";
      const end = isDocument
        ? pending.findIndex(({ kind }, index) => index > at && kind !== "PUT" && kind !== "DELETE")
        : at + 1;
      const group = pending.slice(at, end < 0 ? pending.length : end);
      at += group.length;
      if (isDocument) for (const [id, outcome] of await foldDocuments(run, rules, group)) outcomes.set(id, outcome);
      else outcomes.set(submission.id, await foldJudgements(run, rules, submission));
    }
    if ([...outcomes.values()].some(hasChanged))
      await run(`MATCH (n:Newsgraph {id: "newsgraph"}) SET n.version = n.version + 1`);
    return outcomes;
  };
}

async function foldDocuments(
  run: Run,
  rules: FoldRules,
  group: readonly Pending[],
): Promise<ReadonlyMap<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const parsed = group.map(({ id, kind, payload }) => ({
    id,
    put: kind === "PUT" ? (JSON.parse(payload) as PutPayload) : null,
    payload,
  }));
  const documentOf = ({ put, payload }: (typeof parsed)[number]): DocumentId => put?.document ?? JSON.parse(payload);
  const stored = await readRevisions(run, parsed.map(documentOf));
  const revisions = new Map(stored);
  const last = new Map<DocumentId, SubmittedPut | null>();
  for (const submission of parsed) {
    const { id, put } = submission;
    const document = documentOf(submission);
    const present = revisions.get(document) ?? null;
    if (put === null) {
      outcomes.set(id, { answer: present !== null });
      if (present !== null) last.set(document, null);
      revisions.delete(document);
      continue;
    }
    if (put.replaces !== undefined && put.replaces !== present && present !== put.revision) {
      outcomes.set(id, toOutcome(staleRevision(document, put.replaces, present)));
      continue;
    }
    const outcome = present === put.revision ? "UNCHANGED" : present === null ? "CREATED" : "REPLACED";
    outcomes.set(id, { answer: { document, outcome } satisfies PutReceipt });
    if (outcome !== "UNCHANGED") last.set(document, { submission: id, payload: put });
    revisions.set(document, put.revision);
  }
  if (last.size === 0) return outcomes;
  const changes = noChanges();
  const puts = [...last.values()].filter((put) => put !== null);
  await removeDocuments(
    run,
    [...last.keys()].filter((document) => stored.has(document)),
    rules.symmetricPredicates,
    changes,
  );
  await insertDocuments(run, puts, changes);
  await applyProfiles(run, changes);
  await settleIdentity(run, rules.identityRule, changes);
  await foldChanges(run, rules, puts, changes);
  return outcomes;
}

async function readRevisions(run: Run, documents: readonly DocumentId[]): Promise<ReadonlyMap<DocumentId, string>> {
  const rows = await run<{ id: DocumentId; revision: string }>(
    "UNWIND $documents AS id MATCH (d:Document {id: id}) RETURN d.id AS id, d.revision AS revision",
    { documents: [...new Set(documents)] },
  );
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}

async function foldJudgements(run: Run, rules: FoldRules, { kind, payload }: Pending): Promise<Outcome> {
  try {
    if (kind === "UNDO") return { answer: await undoJudgements(run, rules, JSON.parse(payload) as string[]) };
    return { answer: await judgeAll(run, rules, JSON.parse(payload) as JudgementRequest[]) };
  } catch (error) {
    // What the rules refuse is an answer; what the server refuses has ended the transaction.
    if (!isNewsgraphError(error) || error.code.startsWith("STORE_")) throw error;
    return toOutcome(error);
  }
}

function hasChanged(outcome: Outcome): boolean {
  if ("error" in outcome) return false;
  const { answer } = outcome;
  if (Array.isArray(answer)) return answer.length > 0;
  return typeof answer === "boolean" ? answer : (answer as PutReceipt).outcome !== "UNCHANGED";
}
