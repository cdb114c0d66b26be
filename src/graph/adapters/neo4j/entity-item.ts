import type { EntityRecord } from "../../port.ts";

/** Cypher for an entity `e` as `toEntityRecord` takes it. */
export const ENTITY_ITEM = "e {.id, .kind, .subtype, .name, .aliases, .wikidata, .documents, .mentions, .degree}";

/** A property that is null is not there in Neo4j; the projection says null for it, which is what the record says. */
export function toEntityRecord(item: EntityRecord): EntityRecord {
  return item;
}
