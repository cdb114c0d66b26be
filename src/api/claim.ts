import type { QualifierRecord } from "../graph/port.ts";
import type { ClaimId } from "../model/claim.ts";
import { compareCodePoints } from "../model/code-points.ts";
import { builder } from "./builder.ts";
import { ClaimDate } from "./claim-date.ts";
import { Claim } from "./claim-ref.ts";
import { Document } from "./document-ref.ts";
import { Entity } from "./entity-ref.ts";
import { ModalityEnum } from "./enums.ts";
import { Node } from "./node.ts";
import { Predicate, predicateOf } from "./ontology.ts";
import { Evidence } from "./span.ts";

interface Qualifier {
  readonly name: string;
  readonly value: QualifierRecord;
}

const QualifierType = builder.objectRef<Qualifier>("Qualifier").implement({
  description: "What a claim says besides subject, predicate and object: a role, a place, a condition.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "Its name in the ontology: role." }),
    text: t.string({
      nullable: true,
      description: "Its words; null where it names an entity.",
      resolve: ({ value }) => ("text" in value ? value.text : null),
    }),
    entity: t.field({
      type: Entity,
      nullable: true,
      description: "The entity that it names; null where it is words.",
      resolve: ({ value }, _args, { loaders }) => ("entity" in value ? loaders.entity(value.entity) : null),
    }),
  }),
});

Claim.implement({
  description: "What one document says about two entities, or an attribute with a date.",
  interfaces: [Node],
  fields: (t) => ({
    subject: t.field({
      type: Entity,
      description: "Who or what it is about.",
      resolve: (claim, _args, { loaders }) => loaders.entity(claim.subject),
    }),
    predicate: t.exposeString("predicate", { description: "The relation, by its id." }),
    relation: t.field({
      type: Predicate,
      description: "The relation with its labels.",
      resolve: (claim, _args, context) => predicateOf(claim.predicate, context),
    }),
    object: t.field({
      type: Entity,
      nullable: true,
      description: "The other end; null for an attribute, whose value is the date.",
      resolve: ({ object }, _args, { loaders }) => (object === null ? null : loaders.entity(object)),
    }),
    modality: t.field({
      type: ModalityEnum,
      description: "As fact, allegation, plan or possibility.",
      resolve: ({ modality }) => modality,
    }),
    attributedTo: t.field({
      type: Entity,
      nullable: true,
      description: "Who says so, by the text; null where the text says it itself.",
      resolve: ({ attributedTo }, _args, { loaders }) => (attributedTo === null ? null : loaders.entity(attributedTo)),
    }),
    date: t.field({
      type: ClaimDate,
      nullable: true,
      description: "When it holds; null where the text does not say.",
      resolve: ({ date }) => date,
    }),
    qualifiers: t.field({
      type: [QualifierType],
      description: "What it says besides, by name.",
      resolve: ({ qualifiers }) =>
        Object.entries(qualifiers)
          .map(([name, value]) => ({ name, value }))
          .sort((a, b) => compareCodePoints(a.name, b.name)),
    }),
    confidence: t.exposeFloat("confidence", { description: "How sure the extraction is, 0 to 1." }),
    rule: t.exposeString("rule", { description: "Which rule found it." }),
    origin: t.exposeString("origin", {
      description: "TEXT, or EVENT_ROW where it follows from what the text says about an event.",
    }),
    document: t.field({
      type: Document,
      description: "The document that says it.",
      resolve: (claim, _args, { loaders }) => loaders.document(claim.document),
    }),
    evidence: t.field({
      type: [Evidence],
      description: "The words that carry it.",
      resolve: ({ document, evidence }) => evidence.map(({ start, end }) => ({ document, start, end })),
    }),
  }),
});

builder.queryField("claim", (t) =>
  t.field({
    type: Claim,
    nullable: true,
    description: "The claim with this id; null where there is none.",
    args: { id: t.arg.id({ required: true, description: "`claim/<32 hex>`." }) },
    resolve: (_root, { id }, { loaders }) => loaders.findClaim(id as ClaimId),
  }),
);
