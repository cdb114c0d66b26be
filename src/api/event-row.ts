import type { EventRowRecord } from "../graph/port.ts";
import type { EntityId } from "../model/entity.ts";
import { builder } from "./builder.ts";
import { ClaimDate } from "./claim-date.ts";
import { Document } from "./document-ref.ts";
import { Entity } from "./entity-ref.ts";
import { ModalityEnum } from "./enums.ts";
import { Evidence } from "./span.ts";

const Participant = builder.objectRef<{ readonly entity: EntityId; readonly role: string }>("Participant").implement({
  description: "Who took part in an event, and as what.",
  fields: (t) => ({
    entity: t.field({
      type: Entity,
      description: "Who.",
      resolve: ({ entity }, _args, { loaders }) => loaders.entity(entity),
    }),
    role: t.exposeString("role", { description: "As what." }),
  }),
});

export const EventRow = builder.objectRef<EventRowRecord>("EventRow").implement({
  description: "What one document says about an event.",
  fields: (t) => ({
    document: t.field({
      type: Document,
      description: "The document that says it.",
      resolve: (row, _args, { loaders }) => loaders.document(row.document),
    }),
    subtype: t.exposeString("subtype", {
      nullable: true,
      description: "What sort of event it is; null where the text does not tell.",
    }),
    modality: t.field({
      type: ModalityEnum,
      description: "As fact, allegation, plan or possibility.",
      resolve: ({ modality }) => modality,
    }),
    date: t.field({
      type: ClaimDate,
      nullable: true,
      description: "When; null where the text does not say.",
      resolve: ({ date }) => date,
    }),
    places: t.field({
      type: [Entity],
      description: "Where.",
      resolve: ({ places }, _args, { loaders }) => Promise.all(places.map(loaders.entity)),
    }),
    participants: t.field({
      type: [Participant],
      description: "Who took part.",
      resolve: ({ participants }) => [...participants],
    }),
    evidence: t.field({
      type: [Evidence],
      description: "The words that carry it.",
      resolve: ({ document, evidence }) => evidence.map(({ start, end }) => ({ document, start, end })),
    }),
  }),
});
