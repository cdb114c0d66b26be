import type { ProfileId } from "./cluster.ts";
import type { EntityKind } from "./kinds.ts";
import { slugOf } from "./name-key.ts";

/** Address of an entity: `person/dmitry-peskov`, a namesake's `person/john-smith~1a2b3c4d`. Nobody parses it. */
export type EntityId = string & { readonly __brand: "EntityId" };

/** `person/dmitry-peskov`: the address of the one whose profiles conflict with none. */
export function bareAddress(kind: EntityKind, key: string): EntityId {
  return `${kind.toLowerCase()}/${slugOf(key)}` as EntityId;
}

/** `person/john-smith~1a2b3c4d`, from the least profile of those judged the same. */
export function namesakeAddress(kind: EntityKind, key: string, leastProfile: ProfileId): EntityId {
  return `${bareAddress(kind, key)}~${leastProfile.slice(0, 8)}` as EntityId;
}
