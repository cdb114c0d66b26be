import { NewsgraphError } from "../errors.ts";
import type { ClaimRecord } from "../graph/port.ts";
import type { ClaimId } from "../model/claim.ts";
import type { ApiContext } from "./api-context.ts";
import { builder } from "./builder.ts";
import { Claim } from "./claim-ref.ts";
import { pageArgs, readConnection } from "./connection.ts";
import {
  Contradiction,
  ContradictionConnection,
  ContradictionKindEnum,
  contradictionArgs,
  toContradictionFilter,
} from "./contradiction-ref.ts";
import { Entity } from "./entity-ref.ts";
import { findEntity, isMissingEntity } from "./entity-result.ts";
import { Predicate, predicateOf } from "./ontology.ts";

Contradiction.implement({
  description: "Two claims that cannot both hold. The graph keeps both; their sentences show who says what.",
  fields: (t) => ({
    kind: t.field({ type: ContradictionKindEnum, description: "Why they cannot.", resolve: ({ kind }) => kind }),
    subject: t.field({
      type: Entity,
      description: "Who or what they are about.",
      resolve: ({ subject }, _args, { loaders }) => loaders.entity(subject),
    }),
    predicate: t.exposeString("predicate", { description: "The relation, by its id." }),
    relation: t.field({
      type: Predicate,
      description: "The relation with its labels.",
      resolve: ({ predicate }, _args, context) => predicateOf(predicate, context),
    }),
    claim: t.field({
      type: Claim,
      description: "The one; of a NEGATION the one that says it holds.",
      resolve: ({ left }, _args, context) => readClaim(left, context),
    }),
    against: t.field({
      type: Claim,
      description: "The other; of a NEGATION the denial.",
      resolve: ({ right }, _args, context) => readClaim(right, context),
    }),
  }),
});

/** A claim that the store itself named; throws NOT_FOUND where it has gone since. */
async function readClaim(id: ClaimId, { loaders }: ApiContext): Promise<ClaimRecord> {
  const claim = await loaders.findClaim(id);
  if (claim !== null) return claim;
  throw new NewsgraphError("NOT_FOUND", `${id} was taken away while this was being read. Ask again.`, {
    details: { id },
  });
}

builder.queryField("contradictions", (t) =>
  t.field({
    type: ContradictionConnection,
    description:
      "Pairs of claims that cannot both hold, the surest first: by the confidence of the less sure of the two. Which one is right is for the reader to say.",
    args: {
      entity: t.arg.id({ required: false, description: "Only where this is subject or object of either claim." }),
      ...contradictionArgs(t.arg),
      ...pageArgs(t.arg),
    },
    resolve: async (_root, args, context, info) => {
      const filter = toContradictionFilter(args, context);
      if (args.entity == null)
        return readConnection(info, args, "", (page) =>
          context.store.listContradictions(filter, page, context.callLimits()),
        );
      const entity = await findEntity(args.entity, context);
      if (isMissingEntity(entity))
        throw new NewsgraphError("ENTITY_NOT_FOUND", entity.message, { details: { id: entity.asked } });
      return readConnection(info, args, "", (page) =>
        context.loaders.page("contradictionsOfEntities", entity.id, filter, page),
      );
    },
  }),
);
