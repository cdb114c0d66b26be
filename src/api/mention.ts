import type { MentionRecord } from "../graph/port.ts";
import { builder } from "./builder.ts";
import { declareConnection } from "./connection.ts";
import { Document } from "./document-ref.ts";
import { Entity } from "./entity-ref.ts";
import { MentionFormEnum } from "./enums.ts";
import { SpanType, sentenceAround } from "./span.ts";

const Mention = builder.objectRef<MentionRecord>("Mention").implement({
  description: "A stretch of a document that refers to an entity.",
  fields: (t) => ({
    surface: t.string({
      description: "Its exact words.",
      resolve: (mention, _args, { loaders }) => loaders.quote(mention.document, mention),
    }),
    span: t.field({ type: SpanType, description: "Where it stands.", resolve: (mention) => mention }),
    sentence: t.string({
      description: "The whole sentence that holds it, in its exact words.",
      resolve: async (mention, _args, { loaders }) =>
        loaders.quote(mention.document, sentenceAround(await loaders.document(mention.document), mention)),
    }),
    form: t.field({ type: MentionFormEnum, description: "By name, or how else.", resolve: ({ form }) => form }),
    confidence: t.exposeFloat("confidence", { description: "How sure the extraction is, 0 to 1." }),
    document: t.field({
      type: Document,
      description: "The document.",
      resolve: (mention, _args, { loaders }) => loaders.document(mention.document),
    }),
    entity: t.field({
      type: Entity,
      description: "What it refers to.",
      resolve: (mention, _args, { loaders }) => loaders.entity(mention.entity),
    }),
  }),
});

export const MentionConnection = declareConnection<MentionRecord, MentionRecord>({
  name: "Mention",
  of: "mentions",
  node: Mention,
  toNode: (mention) => mention,
});
