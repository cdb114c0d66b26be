import { NewsgraphError } from "../errors.ts";
import { ENTITY_KINDS, type EntityKind } from "../model/kinds.ts";
import { defineCommand } from "./command.ts";
import { EXIT } from "./exit-codes.ts";
import { nearestWord } from "./nearest-word.ts";
import { parseNumber } from "./parse-number.ts";
import { JSON_ARG, STORE_ARG } from "./shared-args.ts";
import { toTable } from "./table.ts";
import { withStore } from "./with-store.ts";

export const searchCommand = defineCommand({
  name: "search",
  summary: "find people, places, organizations and events by name",
  usage: "NAME",
  words: [1, Number.POSITIVE_INFINITY],
  args: {
    ...STORE_ARG,
    kind: {
      type: "string",
      valueHint: "KIND",
      description: "PERSON, PLACE, ORGANIZATION, EVENT or OTHER; several with commas",
    },
    first: { type: "string", valueHint: "N", default: "20", description: "how many, 1 to 1000" },
    ...JSON_ARG,
  },
  examples: [
    "newsgraph search Peskov",
    "newsgraph search 'missile crisis' --kind EVENT",
    "newsgraph search NATO --json --first 1",
  ],
  async run({ args, words, terminal, parts }) {
    const first = parseNumber("first", args.first, 1, 1000);
    const kinds = args.kind === undefined ? null : args.kind.split(",").map(parseKind);
    const page = await withStore({ parts, terminal, uri: args.store }, (store) =>
      store.search(words.join(" "), kinds, { first, after: null }),
    );
    const rows = page.items.map(({ item: { entity, match, matched } }) => {
      const { id, name, kind, subtype, documents } = entity;
      return { id, name, kind, subtype, match, matched, documents };
    });
    if (args.json) for (const row of rows) await terminal.out(`${JSON.stringify(row)}\n`);
    else if (rows.length > 0) await terminal.out(toTable(["name", "kind", "id", "match", "documents"], rows));
    if (rows.length === 0) terminal.err(`Nothing is called "${words.join(" ")}" in this store.\n`);
    return rows.length === 0 ? EXIT.INCOMPLETE : EXIT.OK;
  },
});

function parseKind(text: string): EntityKind {
  const kind = ENTITY_KINDS.find((known) => known === text.trim().toUpperCase());
  if (kind !== undefined) return kind;
  const meant = nearestWord(text.trim().toUpperCase(), ENTITY_KINDS);
  const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
  throw new NewsgraphError("BAD_ARGUMENT", `--kind knows no "${text}", only ${ENTITY_KINDS.join(", ")}.${hint}`);
}
