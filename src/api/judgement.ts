import { isNewsgraphError, NewsgraphError } from "../errors.ts";
import type { JudgementReceipt, ReviewRecord } from "../graph/port.ts";
import type { EntityId } from "../model/entity.ts";
import type { Judgement } from "../model/judgement.ts";
import { builder } from "./builder.ts";
import { declareConnection, pageArgs, readConnection } from "./connection.ts";
import { Entity } from "./entity-ref.ts";
import { EntityNotFound, findEntity, isMissingEntity, type MissingEntity } from "./entity-result.ts";
import { VerdictEnum } from "./enums.ts";

const JudgementMade = builder
  .objectRef<JudgementReceipt & { readonly left: EntityId; readonly right: EntityId }>("JudgementMade")
  .implement({
    description: "A judgement that took effect.",
    fields: (t) => ({
      id: t.exposeID("id", { description: "For `undoJudgement`." }),
      verdict: t.field({ type: VerdictEnum, description: "What was judged.", resolve: ({ verdict }) => verdict }),
      left: t.field({
        type: Entity,
        description: "The one side as it is now; after SAME both are the same.",
        resolve: ({ left }, _args, { loaders }) => loaders.entity(left),
      }),
      right: t.field({
        type: Entity,
        description: "The other side as it is now.",
        resolve: ({ right }, _args, { loaders }) => loaders.entity(right),
      }),
    }),
  });

interface Contradiction {
  readonly message: string;
}

const ContradictionType = builder.objectRef<Contradiction>("Contradiction").implement({
  description: "A judgement that standing ones exclude; nothing was changed.",
  fields: (t) => ({ message: t.exposeString("message", { description: "What it contradicts, and what to do." }) }),
});

type JudgeAnswer =
  | (JudgementReceipt & { readonly left: EntityId; readonly right: EntityId })
  | Contradiction
  | MissingEntity;

const JudgeResult = builder.unionType("JudgeResult", {
  description: "A judgement, or why it was refused.",
  types: [JudgementMade, ContradictionType, EntityNotFound],
  resolveType: (answer: JudgeAnswer) =>
    isMissingEntity(answer) ? "EntityNotFound" : "verdict" in answer ? "JudgementMade" : "Contradiction",
});

const MAX_REASONS = 20;

builder.mutationField("judge", (t) =>
  t.field({
    type: JudgeResult,
    description: "Says whether two entities are the same; it can be undone.",
    args: {
      left: t.arg.id({ required: true, description: "Id of the one." }),
      right: t.arg.id({ required: true, description: "Id of the other." }),
      verdict: t.arg({ type: VerdictEnum, required: true, description: "What you judge." }),
      reasons: t.arg.stringList({ required: false, description: `Why; at most ${MAX_REASONS}.` }),
      decidedBy: t.arg.string({ defaultValue: "api", required: true, description: "Who decided: a name or login." }),
    },
    resolve: async (_root, { left, right, verdict, reasons, decidedBy }, context): Promise<JudgeAnswer> => {
      if ((reasons?.length ?? 0) > MAX_REASONS) {
        throw new NewsgraphError("BAD_ARGUMENT", `\`reasons\` holds more than ${MAX_REASONS}. Say it shorter.`, {
          details: { argument: "reasons", max: MAX_REASONS },
        });
      }
      const sides = await Promise.all([findEntity(left, context), findEntity(right, context)]);
      const missing = sides.find((side) => isMissingEntity(side));
      if (missing !== undefined) return missing as MissingEntity;
      const request = { verdict, left: left as EntityId, right: right as EntityId, reasons: reasons ?? [], decidedBy };
      try {
        const [receipt] = await context.store.judge([request], context.callLimits());
        context.loaders.clear();
        if (receipt === undefined)
          throw new NewsgraphError("STORE_FAILED", "The store gave no receipt for the judgement.");
        return { ...receipt, left: request.left, right: request.right };
      } catch (error) {
        if (isNewsgraphError(error) && error.code === "CONTRADICTION") return { message: error.message };
        throw error;
      }
    },
  }),
);

const UndoneJudgement = builder
  .objectRef<{ readonly id: string; readonly undone: boolean }>("UndoneJudgement")
  .implement({
    description: "What became of a judgement that was to be taken back.",
    fields: (t) => ({
      id: t.exposeID("id", { description: "The id asked for." }),
      undone: t.exposeBoolean("undone", { description: "Whether it was there; it stands no longer either way." }),
    }),
  });

builder.mutationField("undoJudgement", (t) =>
  t.field({
    type: UndoneJudgement,
    description: "Takes a judgement back; what it joined or parted is as it would be without it.",
    args: { id: t.arg.id({ required: true, description: "`judgement/<32 hex>`." }) },
    resolve: async (_root, { id }, { store, callLimits, loaders }) => {
      const [undone = false] = await store.undoJudgements([id], callLimits());
      loaders.clear();
      return { id, undone };
    },
  }),
);

const JudgementType = builder.objectRef<Judgement>("Judgement").implement({
  description: "Same, different or unsure between two identities, by a person.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "For `undoJudgement`." }),
    verdict: t.field({ type: VerdictEnum, description: "What was judged.", resolve: ({ verdict }) => verdict }),
    reasons: t.stringList({ description: "Why.", resolve: ({ reasons }) => [...reasons] }),
    decidedBy: t.exposeString("decidedBy", { description: "Who decided." }),
  }),
});

const ReviewType = builder.objectRef<ReviewRecord>("Review").implement({
  description: "Two entities that a person should look at: namesakes kept apart, or near names.",
  fields: (t) => ({
    left: t.field({
      type: Entity,
      description: "The one.",
      resolve: ({ left }, _args, { loaders }) => loaders.entity(left),
    }),
    right: t.field({
      type: Entity,
      description: "The other.",
      resolve: ({ right }, _args, { loaders }) => loaders.entity(right),
    }),
    reasons: t.stringList({ description: "What speaks for and against.", resolve: ({ reasons }) => [...reasons] }),
  }),
});

const JudgementConnection = declareConnection<Judgement, Judgement>({
  name: "Judgement",
  of: "judgements",
  node: JudgementType,
  toNode: (judgement) => judgement,
});
const ReviewConnection = declareConnection<ReviewRecord, ReviewRecord>({
  name: "Review",
  of: "pairs to review",
  node: ReviewType,
  toNode: (review) => review,
});

builder.queryFields((t) => ({
  judgements: t.field({
    type: JudgementConnection,
    description: "Judgements that people made, by id.",
    args: pageArgs(t.arg),
    resolve: (_root, args, { store }, info) => readConnection(info, args, "", (page) => store.listJudgements(page)),
  }),
  reviews: t.field({
    type: ReviewConnection,
    description: "Pairs of entities that a person should look at.",
    args: pageArgs(t.arg),
    resolve: (_root, args, { store }, info) => readConnection(info, args, "", (page) => store.listReviews(page)),
  }),
}));
