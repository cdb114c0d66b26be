import type { DocumentId } from "../model/document.ts";
import { builder } from "./builder.ts";

const DeletedDocument = builder
  .objectRef<{ readonly id: string; readonly deleted: boolean }>("DeletedDocument")
  .implement({
    description: "What became of a document that was to go.",
    fields: (t) => ({
      id: t.exposeID("id", { description: "The id asked for." }),
      deleted: t.exposeBoolean("deleted", {
        description: "Whether it was there; its contribution is gone now either way.",
      }),
    }),
  });

builder.mutationField("deleteDocument", (t) =>
  t.field({
    type: DeletedDocument,
    description: "Takes a document away with all that only it said.",
    args: { id: t.arg.id({ required: true, description: "`document/<32 hex>`." }) },
    resolve: async (_root, { id }, { store, callLimits, loaders }) => {
      const deleted = await store.delete(id as DocumentId, callLimits());
      loaders.clear();
      return { id, deleted };
    },
  }),
);
