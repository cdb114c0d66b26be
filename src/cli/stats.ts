import { ENTITY_KINDS } from "../model/kinds.ts";
import { defineCommand } from "./command.ts";
import { EXIT } from "./exit-codes.ts";
import { JSON_ARG, STORE_ARG } from "./shared-args.ts";
import { toTable } from "./table.ts";
import { withStore } from "./with-store.ts";

export const statsCommand = defineCommand({
  name: "stats",
  summary: "count what is in the store",
  usage: "",
  words: [0, 0],
  args: { ...STORE_ARG, ...JSON_ARG },
  examples: ["newsgraph stats", "newsgraph stats --json"],
  async run({ args, terminal, parts }) {
    const stats = await withStore({ parts, terminal, uri: args.store }, (store) => store.stats());
    if (args.json) {
      await terminal.out(`${JSON.stringify(stats)}\n`);
      return EXIT.OK;
    }
    const { documents, entities, entitiesByKind, mentions, claims, edges, events, judgements } = stats;
    const counts: readonly (readonly [string, number])[] = [
      ["documents", documents],
      ["entities", entities],
      ...ENTITY_KINDS.map((kind) => [`  ${kind.toLowerCase()}`, entitiesByKind[kind]] as const),
      ["mentions", mentions],
      ["claims", claims],
      ["edges", edges],
      ["event rows", events],
      ["judgements", judgements],
    ];
    await terminal.out(
      toTable(
        ["what", "count"],
        counts.map(([what, count]) => ({ what, count })),
      ),
    );
    return EXIT.OK;
  },
});
