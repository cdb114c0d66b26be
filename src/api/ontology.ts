import type { Ontology, Predicate as PredicateRecord } from "../knowledge/ontology.ts";
import type { ApiContext } from "./api-context.ts";
import { builder } from "./builder.ts";
import { EntityKindEnum, ModalityEnum } from "./enums.ts";

export const Predicate = builder.objectRef<PredicateRecord>("Predicate").implement({
  description: "A relation that claims may state.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "HOLDS_POSITION" }),
    label: t.exposeString("label", { description: "As read from subject to object: holds position at." }),
    inverseLabel: t.exposeString("inverseLabel", {
      nullable: true,
      description: "As read from object to subject; null where there is no word for it.",
    }),
    domain: t.field({
      type: [EntityKindEnum],
      description: "Kinds that the subject may have.",
      resolve: ({ domain }) => [...domain],
    }),
    range: t.field({
      type: [EntityKindEnum],
      description: "Kinds that the object may have; empty for an attribute, whose value is the claim's date.",
      resolve: ({ range }) => [...range],
    }),
    symmetric: t.exposeBoolean("symmetric", { description: "Whether subject and object may be exchanged." }),
    qualifiers: t.stringList({
      description: "Names of the qualifiers that fit it.",
      resolve: ({ qualifiers }) => [...qualifiers],
    }),
    wikidata: t.exposeString("wikidata", { nullable: true, description: "Its counterpart in Wikidata." }),
    schemaOrg: t.exposeString("schemaOrg", { nullable: true, description: "Its counterpart in schema.org." }),
    followTheMoney: t.exposeString("followTheMoney", {
      nullable: true,
      description: "Its counterpart in FollowTheMoney.",
    }),
    cameo: t.exposeString("cameo", { nullable: true, description: "Its counterpart in CAMEO." }),
  }),
});

const KindView = builder.objectRef<Ontology["kinds"][number]>("KindDescription").implement({
  description: "A kind of entity.",
  fields: (t) => ({
    kind: t.field({ type: EntityKindEnum, description: "The kind.", resolve: ({ id }) => id }),
    subtypes: t.stringList({
      description: "What `Entity.subtype` may say for it.",
      resolve: ({ subtypes }) => [...subtypes],
    }),
  }),
});

const ModalityView = builder.objectRef<Ontology["modalities"][number]>("ModalityDescription").implement({
  description: "A modality and when a claim gets it.",
  fields: (t) => ({
    modality: t.field({ type: ModalityEnum, description: "The modality.", resolve: ({ id }) => id }),
    rule: t.exposeString("rule", { description: "When a claim gets it." }),
  }),
});

const OntologyType = builder.objectRef<Ontology>("Ontology").implement({
  description: "What kinds of things and relations there can be.",
  fields: (t) => ({
    kinds: t.field({ type: [KindView], description: "Kinds of entities.", resolve: ({ kinds }) => [...kinds] }),
    predicates: t.field({
      type: [Predicate],
      description: "Relations.",
      resolve: ({ predicates }) => [...predicates.values()],
    }),
    modalities: t.field({
      type: [ModalityView],
      description: "How a text may put a claim.",
      resolve: ({ modalities }) => [...modalities],
    }),
  }),
});

builder.queryField("ontology", (t) =>
  t.field({
    type: OntologyType,
    description: "What kinds of things and relations there can be.",
    resolve: (_root, _args, { ontology }) => ontology,
  }),
);

/** A predicate by its id; one that the ontology no longer has is shown by its bare id. */
export function predicateOf(id: string, { ontology }: Pick<ApiContext, "ontology">): PredicateRecord {
  return ontology.predicates.get(id) ?? { ...UNKNOWN, id, label: id.toLowerCase().replaceAll("_", " ") };
}

const UNKNOWN: Omit<PredicateRecord, "id" | "label"> = {
  inverseLabel: null,
  domain: [],
  range: [],
  symmetric: false,
  isAttribute: false,
  qualifiers: [],
  wikidata: null,
  schemaOrg: null,
  followTheMoney: null,
  cameo: null,
  note: null,
};
