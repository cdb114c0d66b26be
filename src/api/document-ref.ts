import type { DocumentRecord } from "../graph/port.ts";
import { builder } from "./builder.ts";
import { declareConnection } from "./connection.ts";

/** Declared apart from its fields, which lead to claims, which lead back here. */
export const Document = builder.objectRef<DocumentRecord>("Document");

export const DocumentConnection = declareConnection<DocumentRecord, DocumentRecord>({
  name: "Document",
  of: "documents",
  node: Document,
  toNode: (document) => document,
});
