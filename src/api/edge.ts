import { toIsoDay } from "../model/when.ts";
import { builder } from "./builder.ts";
import { ClaimConnection } from "./claim-ref.ts";
import { pageArgs, readConnection } from "./connection.ts";
import type { GraphEdge } from "./edge-view.ts";
import { Entity } from "./entity-ref.ts";
import { Node } from "./node.ts";
import { Predicate, predicateOf } from "./ontology.ts";

export const Edge = builder.objectRef<GraphEdge>("Edge").implement({
  description:
    "All claims with one subject, predicate and object, summed up over those that pass the filter of the field it was reached by.",
  interfaces: [Node],
  fields: (t) => ({
    subject: t.field({
      type: Entity,
      description: "Who or what it says something about.",
      resolve: (edge, _args, { loaders }) => loaders.entity(edge.subject),
    }),
    predicate: t.exposeString("predicate", { description: "The relation, by its id." }),
    relation: t.field({
      type: Predicate,
      description: "The relation with its labels.",
      resolve: (edge, _args, context) => predicateOf(edge.predicate, context),
    }),
    object: t.field({
      type: Entity,
      description: "The other end.",
      resolve: (edge, _args, { loaders }) => loaders.entity(edge.object),
    }),
    claimCount: t.exposeInt("claims", { description: "Claims that carry it." }),
    documentCount: t.exposeInt("documents", { description: "Distinct documents that carry it." }),
    sourceCount: t.exposeInt("sources", {
      description:
        "Distinct sources that carry it: the most of its documents without two of one publisher or two copies of one text. A story printed by five is one; documents of no known publisher add none.",
    }),
    firstDate: t.string({
      nullable: true,
      description: "First day of its dated claims (YYYY-MM-DD); null where none is dated.",
      resolve: ({ firstDay }) => isoDay(firstDay),
    }),
    lastDate: t.string({
      nullable: true,
      description: "Last day of its dated claims; null where none is dated or one is still open.",
      resolve: ({ lastDay }) => isoDay(lastDay),
    }),
    confidence: t.exposeFloat("confidence", { description: "That of its surest claim, 0 to 1." }),
    claims: t.field({
      type: ClaimConnection,
      description: "Its claims, the surest first.",
      args: pageArgs(t.arg),
      resolve: ({ id, filter }, args, { loaders }, info) =>
        readConnection(info, args, `${id} ${JSON.stringify(filter)}`, (page) =>
          loaders.page("claimsOfEdges", id, filter, page),
        ),
    }),
  }),
});

builder.queryField("edge", (t) =>
  t.field({
    type: Edge,
    nullable: true,
    description:
      "The edge with this id, summed up over what is asserted, reported or planned; null where there is none.",
    args: { id: t.arg.id({ required: true, description: "`edge/<32 hex>`." }) },
    resolve: async (_root, { id }, { loaders }) => {
      const edge = await loaders.findEdge(id);
      return edge && { ...edge, filter: {} };
    },
  }),
);

/** Days beyond any calendar stand for "no bound". */
const FURTHEST_DAY = 3_000_000;

export function isoDay(day: number | null): string | null {
  return day === null || Math.abs(day) > FURTHEST_DAY ? null : toIsoDay(day);
}
