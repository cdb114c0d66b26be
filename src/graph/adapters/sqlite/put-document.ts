import type { Contribution } from "../../../model/contribution.ts";
import type { DocumentId } from "../../../model/document.ts";
import type { IdentityRule } from "../../../model/identity.ts";
import { contributionRows } from "../../fold/contribution-rows.ts";
import { staleRevision } from "../../fold/stale-revision.ts";
import type { PutOptions, PutReceipt } from "../../port.ts";
import { noChanges } from "./changes.ts";
import type { Connection } from "./connection.ts";
import { foldChanges } from "./fold-changes.ts";
import { settleIdentity } from "./settle-identity.ts";
import { insertDocument, removeDocument } from "./write-document.ts";

export interface FoldRules {
  readonly identityRule: IdentityRule;
  readonly symmetricPredicates: ReadonlySet<string>;
}

/** Puts a document in and folds it, within the transaction under way. */
export function putDocument(
  connection: Connection,
  rules: FoldRules,
  contribution: Contribution,
  { replaces }: Pick<PutOptions, "replaces">,
): PutReceipt {
  const { document, revision } = contribution;
  const present = findDocument(connection, document.id);
  if (replaces !== undefined && replaces !== (present?.revision ?? null) && present?.revision !== revision) {
    throw staleRevision(document.id, replaces, present?.revision ?? null);
  }
  if (present?.revision === revision) return { document: document.id, outcome: "UNCHANGED" };
  const changes = noChanges();
  if (present !== undefined) removeDocument(connection, present.id, document.id, changes);
  const id = insertDocument(connection, contributionRows(contribution), changes);
  settleIdentity(connection, rules.identityRule, changes);
  foldChanges(connection, id, rules.symmetricPredicates, changes);
  return { document: document.id, outcome: present === undefined ? "CREATED" : "REPLACED" };
}

/** Takes a document out and folds that, within the transaction under way; false where there is none. */
export function deleteDocument(connection: Connection, rules: FoldRules, document: DocumentId): boolean {
  const present = findDocument(connection, document);
  if (present === undefined) return false;
  const changes = noChanges();
  removeDocument(connection, present.id, document, changes);
  settleIdentity(connection, rules.identityRule, changes);
  foldChanges(connection, null, rules.symmetricPredicates, changes);
  return true;
}

function findDocument(
  connection: Connection,
  address: DocumentId,
): { readonly id: number; readonly revision: string } | undefined {
  const row = connection.first<[number, string]>("SELECT id, revision FROM document WHERE address = ?", [address]);
  return row && { id: row[0], revision: row[1] };
}
