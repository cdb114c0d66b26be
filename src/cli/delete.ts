import type { DocumentId } from "../model/document.ts";
import { defineCommand } from "./command.ts";
import { EXIT } from "./exit-codes.ts";
import { JSON_ARG, STORE_ARG } from "./shared-args.ts";
import { withStore } from "./with-store.ts";

export const deleteCommand = defineCommand({
  name: "delete",
  summary: "take documents, and what only they said, out of the store",
  usage: "ID…",
  words: [1, Number.POSITIVE_INFINITY],
  args: { ...STORE_ARG, ...JSON_ARG },
  examples: ["newsgraph delete document/0123456789abcdef0123456789abcdef"],
  async run({ args, words, terminal, parts }) {
    return withStore({ parts, terminal, uri: args.store }, async (store) => {
      let missing = 0;
      for (const id of words) {
        const isDeleted = await store.delete(id as DocumentId, { signal: terminal.signal });
        if (!isDeleted) missing++;
        if (args.json) await terminal.out(`${JSON.stringify({ id, deleted: isDeleted })}\n`);
        else
          terminal.err(isDeleted ? `✓ ${id} is deleted.\n` : `✗ ${id} is no document of this store; ${HOW_TO_LIST}\n`);
      }
      return missing === 0 ? EXIT.OK : EXIT.INCOMPLETE;
    });
  },
});

const HOW_TO_LIST = "newsgraph query '{ documents(first: 100) { nodes { id title } } }' lists them.";
