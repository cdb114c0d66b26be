import type { EntityRecord } from "../graph/port.ts";
import { builder } from "./builder.ts";
import { declareConnection } from "./connection.ts";

/** Declared apart from its fields, which lead to claims and documents, which lead back here. */
export const Entity = builder.interfaceRef<EntityRecord>("Entity");

export const EntityConnection = declareConnection<EntityRecord, EntityRecord>({
  name: "Entity",
  of: "entities",
  node: Entity,
  toNode: (entity) => entity,
});
