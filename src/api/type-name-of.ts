import type { EntityKind } from "../model/kinds.ts";

const TYPE_NAMES = {
  PERSON: "Person",
  PLACE: "Place",
  ORGANIZATION: "Organization",
  EVENT: "Event",
  OTHER: "Other",
} as const;

/** The GraphQL type of an entity of a kind. */
export function typeNameOf(kind: EntityKind): (typeof TYPE_NAMES)[EntityKind] {
  return TYPE_NAMES[kind];
}
