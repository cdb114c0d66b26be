import { NewsgraphError } from "../errors.ts";
import type { ClaimRecord, DocumentRecord, EntityRecord } from "../graph/port.ts";
import type { ClaimId } from "../model/claim.ts";
import type { DocumentId } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
import type { ApiContext } from "./api-context.ts";
import { builder } from "./builder.ts";
import { MAX_FIRST } from "./connection.ts";
import type { GraphEdge } from "./edge-view.ts";
import { typeNameOf } from "./type-name-of.ts";

type AnyNode = EntityRecord | DocumentRecord | ClaimRecord | GraphEdge;

export const Node = builder.interfaceRef<{ readonly id: string }>("Node").implement({
  description: "Anything with an address of its own.",
  fields: (t) => ({
    id: t.exposeID("id", {
      description: "Readable, global, the same in every store: `person/dmitry-peskov`, `claim/<32 hex>`.",
    }),
  }),
  resolveType: ({ id, ...rest }) => {
    if ("kind" in rest) return typeNameOf((rest as unknown as EntityRecord).kind);
    return id.startsWith("document/") ? "Document" : id.startsWith("claim/") ? "Claim" : "Edge";
  },
});

async function findNode(id: string, { loaders }: ApiContext): Promise<AnyNode | null> {
  if (id.startsWith("document/")) return loaders.findDocument(id as DocumentId);
  if (id.startsWith("claim/")) return loaders.findClaim(id as ClaimId);
  if (id.startsWith("edge/")) {
    const edge = await loaders.findEdge(id);
    return edge && { ...edge, filter: {} };
  }
  return loaders.findEntity(id as EntityId);
}

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description: "Whatever has this id; null where nothing has it.",
    args: { id: t.arg.id({ required: true, description: "An id as any answer gives it." }) },
    resolve: (_root, { id }, context) => findNode(id, context),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: "What has these ids, in the order asked; null where nothing has one.",
    args: { ids: t.arg.idList({ required: true, description: `At most ${MAX_FIRST} ids.` }) },
    resolve: (_root, { ids }, context) => {
      if (ids.length > MAX_FIRST) {
        throw new NewsgraphError(
          "BAD_ARGUMENT",
          `\`ids\` holds ${ids.length}; at most ${MAX_FIRST} go in one call. Ask in parts.`,
          { details: { argument: "ids", max: MAX_FIRST } },
        );
      }
      return Promise.all(ids.map((id) => findNode(id, context)));
    },
  }),
}));
