import { NewsgraphError } from "../errors.ts";
import type { EntityRecord, SearchRecord } from "../graph/port.ts";
import { builder } from "./builder.ts";
import { declareConnection, pageArgs, readConnection } from "./connection.ts";
import { Entity } from "./entity-ref.ts";
import { EntityKindEnum, MatchClassEnum } from "./enums.ts";

const LONGEST_TEXT = 500;

const SearchConnection = declareConnection<SearchRecord, EntityRecord>({
  name: "Search",
  of: "entities found by name",
  node: Entity,
  toNode: ({ entity }) => entity,
  edgeFields: (t) => ({
    match: t.field({ type: MatchClassEnum, description: "How the name matched.", resolve: ({ item }) => item.match }),
    matched: t.string({ description: "The name that matched, as stored.", resolve: ({ item }) => item.matched }),
  }),
});

builder.queryField("search", (t) =>
  t.field({
    type: SearchConnection,
    description:
      "Entities by name: exact, other names, beginnings, words, typos, in that order; within each those in most documents first.",
    args: {
      text: t.arg.string({
        required: true,
        description: "A name or part of one, in any case, with or without accents.",
      }),
      kinds: t.arg({ type: [EntityKindEnum], required: false, description: "Only these kinds." }),
      ...pageArgs(t.arg),
    },
    resolve: (_root, args, { store }, info) => {
      const { text, kinds } = args;
      if (text.length > LONGEST_TEXT) {
        throw new NewsgraphError(
          "BAD_ARGUMENT",
          `\`text\` has ${text.length} characters; at most ${LONGEST_TEXT} make a name.`,
          { details: { argument: "text", max: LONGEST_TEXT } },
        );
      }
      return readConnection(info, args, "", (page) => store.search(text, kinds?.length ? kinds : null, page));
    },
  }),
);
