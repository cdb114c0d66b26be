import type { ClaimRecord } from "../graph/port.ts";
import { builder } from "./builder.ts";
import { declareConnection } from "./connection.ts";

/** Declared apart from its fields, which lead to entities, which lead back here. */
export const Claim = builder.objectRef<ClaimRecord>("Claim");

export const ClaimConnection = declareConnection<ClaimRecord, ClaimRecord>({
  name: "Claim",
  of: "claims",
  node: Claim,
  toNode: (claim) => claim,
});
