import { NewsgraphError } from "../errors.ts";
import type { EntityRecord, NeighborRecord } from "../graph/port.ts";
import type { EntityKind } from "../model/kinds.ts";
import { builder } from "./builder.ts";
import { neighborFilterArgs, toNeighborFilter } from "./claim-filter-args.ts";
import { ClaimConnection } from "./claim-ref.ts";
import { declareConnection, pageArgs, readConnection } from "./connection.ts";
import { ContradictionConnection, contradictionArgs, toContradictionFilter } from "./contradiction-ref.ts";
import { DocumentConnection } from "./document-ref.ts";
import { Edge } from "./edge.ts";
import { type GraphEdge, toGraphEdge } from "./edge-view.ts";
import { Entity, EntityConnection } from "./entity-ref.ts";
import { DirectionEnum, EntityKindEnum, EntityOrderEnum } from "./enums.ts";
import { EventRow } from "./event-row.ts";
import { MentionConnection } from "./mention.ts";
import { Node } from "./node.ts";
import { typeNameOf } from "./type-name-of.ts";

type Neighbor = Omit<NeighborRecord, "edge"> & { readonly edge: GraphEdge };

const NeighborConnection = declareConnection<Neighbor, EntityRecord>({
  name: "Neighbor",
  of: "neighbours",
  node: Entity,
  toNode: ({ entity }) => entity,
  edgeFields: (t) => ({
    edge: t.field({ type: Edge, description: "What ties the two.", resolve: ({ item }) => item.edge }),
    direction: t.field({
      type: DirectionEnum,
      description: "OUT where the entity asked about is the edge's subject, else IN.",
      resolve: ({ item }) => item.direction,
    }),
  }),
});

Entity.implement({
  description: "A person, place, organization, event or other thing that documents speak of.",
  interfaces: [Node],
  resolveType: ({ kind }) => typeNameOf(kind),
  fields: (t) => ({
    name: t.exposeString("name", { description: "The name that most documents give it." }),
    kind: t.field({ type: EntityKindEnum, description: "What it is.", resolve: ({ kind }) => kind }),
    subtype: t.exposeString("subtype", {
      nullable: true,
      description: "What sort of its kind: COUNTRY, ALLIANCE. Null where not known.",
    }),
    aliases: t.stringList({
      description: "Its other names, those in most documents first; at most 20.",
      resolve: ({ aliases }) => [...aliases],
    }),
    wikidata: t.exposeString("wikidata", {
      nullable: true,
      description: "Its Wikidata item (Q7184); null where not known.",
    }),
    documentCount: t.exposeInt("documents", { description: "Documents that mention it." }),
    mentionCount: t.exposeInt("mentions", { description: "How often they do." }),
    degree: t.exposeInt("degree", { description: "Edges that are asserted, reported or planned." }),
    neighbors: t.field({
      type: NeighborConnection,
      description:
        "What it is tied to, by the edge that most documents carry first. An edge passes when one single claim passes all filters.",
      args: { ...neighborFilterArgs(t.arg), ...pageArgs(t.arg) },
      resolve: async ({ id }, args, context, info) => {
        const filter = toNeighborFilter(args, context);
        const list = await readConnection(info, args, id, (page) =>
          context.loaders.page("neighbors", id, filter, page),
        );
        const items = list.page.items.map(({ item, position }) => ({
          item: { ...item, edge: toGraphEdge(item.edge, filter) },
          position,
        }));
        return { ...list, page: { ...list.page, items } };
      },
    }),
    claims: t.field({
      type: ClaimConnection,
      description: "Claims with it as subject or object, newest first, undated last.",
      args: { ...neighborFilterArgs(t.arg), ...pageArgs(t.arg) },
      resolve: ({ id }, args, context, info) => {
        const filter = toNeighborFilter(args, context);
        return readConnection(info, args, id, (page) => context.loaders.page("claimsOfEntities", id, filter, page));
      },
    }),
    contradictions: t.field({
      type: ContradictionConnection,
      description: "Pairs of claims with it as subject or object of either that cannot both hold, the surest first.",
      args: { ...contradictionArgs(t.arg), ...pageArgs(t.arg) },
      resolve: ({ id }, args, context, info) => {
        const filter = toContradictionFilter(args, context);
        return readConnection(info, args, id, (page) =>
          context.loaders.page("contradictionsOfEntities", id, filter, page),
        );
      },
    }),
    mentions: t.field({
      type: MentionConnection,
      description: "Where it is mentioned, document by document.",
      args: pageArgs(t.arg),
      resolve: ({ id }, args, { loaders }, info) =>
        readConnection(info, args, id, (page) => loaders.page("mentionsOfEntities", id, page)),
    }),
    documents: t.field({
      type: DocumentConnection,
      description: "Documents that mention it, newest first.",
      args: pageArgs(t.arg),
      resolve: ({ id }, args, { loaders }, info) =>
        readConnection(info, args, id, (page) => loaders.page("documentsOfEntities", id, page)),
    }),
  }),
});

/** Declares the object type of one kind; its fields are those of Entity. */
function declareKind(kind: EntityKind, description: string) {
  return builder.objectRef<EntityRecord>(typeNameOf(kind)).implement({ description, interfaces: [Entity, Node] });
}

const Person = declareKind("PERSON", "A human being.");
const Place = declareKind("PLACE", "A country, city, region, building or water.");
const Organization = declareKind("ORGANIZATION", "A government, alliance, company, party, agency or other body.");
const Other = declareKind("OTHER", "A policy, weapon, work, treaty or another thing that is none of the four kinds.");
const Event = builder.objectRef<EntityRecord>("Event").implement({
  description: "Something that happened or is to happen.",
  interfaces: [Entity, Node],
  fields: (t) => ({
    rows: t.field({
      type: [EventRow],
      description: "What each document says about it: when, where, with whom. At most 100.",
      resolve: async ({ id }, _args, { loaders }) => [...(await loaders.eventRows(id))],
    }),
  }),
});

export const ENTITY_TYPES = [Person, Place, Organization, Event, Other];

const EntityFilter = builder.inputType("EntityFilter", {
  description: "Which entities. What is left out does not filter.",
  fields: (t) => ({
    kinds: t.field({ type: [EntityKindEnum], required: false, description: "Only these kinds." }),
    subtypes: t.stringList({ required: false, description: "Only these subtypes: COUNTRY, ALLIANCE." }),
    minDocuments: t.int({ required: false, description: "Only those that at least so many documents mention." }),
  }),
});

builder.queryField("entities", (t) =>
  t.field({
    type: EntityConnection,
    description: "All entities, or those that pass a filter.",
    args: {
      filter: t.arg({ type: EntityFilter, required: false, description: "Which ones." }),
      orderBy: t.arg({
        type: EntityOrderEnum,
        defaultValue: "DOCUMENTS",
        required: true,
        description: "In what order.",
      }),
      ...pageArgs(t.arg),
    },
    resolve: (_root, args, { store }, info) => {
      const { kinds, subtypes, minDocuments } = args.filter ?? {};
      if (minDocuments != null && minDocuments < 0) {
        throw new NewsgraphError("BAD_ARGUMENT", `\`minDocuments\` is ${minDocuments}; it must not be negative.`, {
          details: { argument: "minDocuments" },
        });
      }
      const query = {
        orderBy: args.orderBy,
        ...(kinds?.length ? { kinds } : {}),
        ...(subtypes?.length ? { subtypes } : {}),
        ...(minDocuments != null ? { minDocuments } : {}),
      };
      return readConnection(info, args, "", (page) => store.listEntities(query, page));
    },
  }),
);
