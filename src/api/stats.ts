import type { StoreStats } from "../graph/port.ts";
import { ENTITY_KINDS, type EntityKind } from "../model/kinds.ts";
import { builder } from "./builder.ts";
import { EntityKindEnum } from "./enums.ts";

const KindCount = builder.objectRef<{ readonly kind: EntityKind; readonly count: number }>("KindCount").implement({
  description: "How many entities are of a kind.",
  fields: (t) => ({
    kind: t.field({ type: EntityKindEnum, description: "The kind.", resolve: ({ kind }) => kind }),
    count: t.exposeInt("count", { description: "How many." }),
  }),
});

const Stats = builder.objectRef<StoreStats>("Stats").implement({
  description: "How much the store holds.",
  fields: (t) => ({
    documents: t.exposeInt("documents", { description: "Documents." }),
    entities: t.exposeInt("entities", { description: "Entities." }),
    entitiesByKind: t.field({
      type: [KindCount],
      description: "Entities of each kind.",
      resolve: ({ entitiesByKind }) => ENTITY_KINDS.map((kind) => ({ kind, count: entitiesByKind[kind] })),
    }),
    mentions: t.exposeInt("mentions", { description: "Mentions of entities in documents." }),
    claims: t.exposeInt("claims", { description: "Claims." }),
    edges: t.exposeInt("edges", { description: "Edges that claims add up to." }),
    events: t.exposeInt("events", { description: "What documents say about events, row by row." }),
    judgements: t.exposeInt("judgements", { description: "Judgements by people." }),
    version: t.exposeInt("version", { description: "Changes whenever what can be read changes; for caches." }),
  }),
});

builder.queryField("stats", (t) =>
  t.field({
    type: Stats,
    description: "How much the store holds.",
    resolve: (_root, _args, { store }) => store.stats(),
  }),
);
