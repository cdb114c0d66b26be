import { NewsgraphError } from "../errors.ts";
import type { DocumentReport } from "../model/ingest-report.ts";
import { builder } from "./builder.ts";
import { Document } from "./document-ref.ts";
import type { DocumentRow } from "./ingest-documents.ts";

const DocumentInput = builder.inputType("DocumentInput", {
  description: "One article. Its text is taken as it is, no HTML is parsed; offsets count into it.",
  fields: (t) => ({
    text: t.string({ required: true, description: "The article." }),
    id: t.string({
      required: false,
      description: "Your own id for it; the same id replaces what came under it before.",
    }),
    collection: t.string({ required: false, description: "The collection that it belongs to; left out: default." }),
    title: t.string({ required: false, description: "Its title." }),
    description: t.string({ required: false, description: "The summary under its title." }),
    url: t.string({ required: false, description: "Where it was published." }),
    source: t.string({ required: false, description: "Who published it." }),
    authors: t.stringList({ required: false, description: "Who wrote it." }),
    publishedAt: t.string({
      required: false,
      description: 'When it was published, ISO 8601; "last Monday" is counted from it.',
    }),
    modifiedAt: t.string({ required: false, description: "When it was last changed, ISO 8601." }),
    language: t.string({ required: false, description: "Its language, BCP 47; left out: en." }),
    tags: t.stringList({ required: false, description: "Its tags." }),
  }),
});

const IngestOutcome = builder.enumType("IngestOutcome", {
  description: "What became of a document.",
  values: {
    CREATED: { description: "It is in the graph now." },
    REPLACED: { description: "It took the place of what came under its id before." },
    UNCHANGED: { description: "It was there already, the very same." },
    FAILED: { description: "It is not in; `code` and `message` say why." },
  },
});

const IngestReport = builder.objectRef<DocumentReport & { readonly index: number }>("IngestReport").implement({
  description: "What became of one document.",
  fields: (t) => ({
    index: t.exposeInt("index", { description: "Its place in `documents`, from 0." }),
    outcome: t.field({ type: IngestOutcome, description: "What became of it.", resolve: ({ outcome }) => outcome }),
    code: t.string({
      nullable: true,
      description: "Why it failed; null where it did not.",
      resolve: ({ error }) => error?.code ?? null,
    }),
    message: t.string({
      nullable: true,
      description: "Why it failed, and what to do; null where it did not.",
      resolve: ({ error }) => error?.message ?? null,
    }),
    entityCount: t.int({
      nullable: true,
      description: "Entities found in it just now; null where it was not read.",
      resolve: ({ found }) => found?.entities ?? null,
    }),
    claimCount: t.int({
      nullable: true,
      description: "Claims found in it just now; null where it was not read.",
      resolve: ({ found }) => found?.claims ?? null,
    }),
    unreadLanguage: t.exposeString("unreadLanguage", {
      nullable: true,
      description:
        "Language (BCP 47) of a text that is not English: stored just now, but no names or claims were looked for. Else null.",
    }),
    document: t.field({
      type: Document,
      nullable: true,
      description: "The document as stored; null where it failed.",
      resolve: ({ id, outcome }, _args, { loaders }) =>
        id === null || outcome === "FAILED" ? null : loaders.findDocument(id),
    }),
  }),
});

builder.mutationFields((t) => ({
  ingest: t.field({
    type: [IngestReport],
    description:
      "Reads documents into the graph, in order, and reports on each; a bad one does not hold up the others.",
    args: {
      documents: t.arg({
        type: [DocumentInput],
        required: true,
        description: "The documents; how many and how long is limited.",
      }),
    },
    resolve: async (_root, { documents }, { ingest, limits, callLimits, loaders }) => {
      if (ingest === null) {
        throw new NewsgraphError(
          "UNWRITABLE",
          "This server takes no documents. Use `newsgraph ingest` where the store is.",
        );
      }
      if (documents.length > limits.documents) {
        throw new NewsgraphError(
          "BAD_ARGUMENT",
          `\`documents\` holds ${documents.length}; at most ${limits.documents} go in one call. Send them in parts.`,
          {
            details: { argument: "documents", max: limits.documents },
          },
        );
      }
      const isLong = documents.map(({ text }) => text.length > limits.documentCharacters);
      const rows = documents.filter((_document, index) => !isLong[index]).map(withoutNulls);
      const reports = (rows.length === 0 ? [] : await ingest(rows, { signal: callLimits().signal })).values();
      loaders.clear();
      return documents.map((document, index) => {
        const report = isLong[index]
          ? tooLong(index, document.text.length, limits.documentCharacters)
          : reports.next().value;
        return { ...(report ?? notReached(index)), index };
      });
    },
  }),
}));

function withoutNulls(document: { readonly text: string }): DocumentRow {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value != null)) as unknown as DocumentRow;
}

function tooLong(index: number, length: number, most: number): DocumentReport {
  const message = `The text has ${length} characters; at most ${most} make a document. Split it.`;
  return {
    origin: `api:${index}`,
    id: null,
    title: null,
    outcome: "FAILED",
    error: { code: "TOO_LARGE", message },
    found: null,
    unreadLanguage: null,
  };
}

function notReached(index: number): DocumentReport {
  const message = "The run ended before this document. Send it again.";
  return {
    origin: `api:${index}`,
    id: null,
    title: null,
    outcome: "FAILED",
    error: { code: "ABORTED", message },
    found: null,
    unreadLanguage: null,
  };
}
