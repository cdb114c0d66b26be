import type { ProfileId } from "../../../model/cluster.ts";
import type { EntityId } from "../../../model/entity.ts";
import type { Span } from "../../../model/span.ts";
import type { When } from "../../../model/when.ts";
import type { EventRowRecord } from "../../port.ts";

/** Cypher for an event row `r` of the event `e` as `toEventRowRecord` takes it. */
export const EVENT_ITEM = `r {.document, .subtype, .modality, .data, event: e.id,
  named: COLLECT { UNWIND r.names AS name MATCH (:Profile {id: name})-[:OF]->(x:Entity) RETURN [name, x.id] }}`;

/** The parts of an event row that nothing is found by, as JSON in its property `data`. */
export interface EventData {
  readonly date: When | null;
  readonly places: readonly ProfileId[];
  readonly participants: readonly { readonly profile: ProfileId; readonly role: string }[];
  readonly evidence: readonly Span[];
}

export type EventItem = Pick<EventRowRecord, "document" | "event" | "subtype" | "modality"> & {
  readonly data: string;
  readonly named: readonly (readonly [ProfileId, EntityId])[];
};

export function toEventRowRecord({ data, named, ...item }: EventItem): EventRowRecord {
  const { date, places, participants, evidence } = JSON.parse(data) as EventData;
  const holders = new Map(named);
  const entityOf = (profile: ProfileId): EntityId => {
    const entity = holders.get(profile);
    if (entity === undefined)
      throw new Error(`Profile ${profile} in an event row of ${item.document} belongs to no entity.`);
    return entity;
  };
  return {
    ...item,
    date,
    places: places.map(entityOf),
    participants: participants.map(({ profile, role }) => ({ entity: entityOf(profile), role })),
    evidence,
  };
}
