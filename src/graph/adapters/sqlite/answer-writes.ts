import type { Connection } from "./connection.ts";
import { judge, undoJudgement } from "./judge.ts";
import { deleteDocument, type FoldRules, putDocument } from "./put-document.ts";
import type { Answers, WriteMethod } from "./store-calls.ts";

/** Every writing call of the port; each is all or nothing within the transaction under way. */
export function answerWrites(connection: Connection, rules: FoldRules): Answers<WriteMethod> {
  const changed = <T>(value: T, isChanged: boolean): T => {
    if (isChanged) connection.run("UPDATE newsgraph SET version = version + 1");
    return value;
  };
  return {
    put(_, contribution, options = {}) {
      const receipt = putDocument(connection, rules, contribution, options);
      return changed(receipt, receipt.outcome !== "UNCHANGED");
    },
    delete(_, document) {
      const isDeleted = deleteDocument(connection, rules, document);
      return changed(isDeleted, isDeleted);
    },
    judge: (_, requests) =>
      changed(
        requests.map((request) => judge(connection, rules, request)),
        requests.length > 0,
      ),
    undoJudgements: (_, ids) =>
      changed(
        ids.map((id) => undoJudgement(connection, rules, id)),
        ids.length > 0,
      ),
    // A put and its fold are one transaction here, so a crash leaves nothing to fold.
    fold: () => 0,
  };
}
