/** The closed lists that the whole program speaks in; predicates and subtypes are data (schema/ontology.json). */
export const ENTITY_KINDS = ["PERSON", "PLACE", "ORGANIZATION", "EVENT", "OTHER"] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export const MODALITIES = ["ASSERTED", "REPORTED", "CONDITIONAL", "HYPOTHETICAL", "PLANNED", "NEGATED"] as const;
export type Modality = (typeof MODALITIES)[number];

/** What a traversal walks unless told otherwise: what is said to hold, to be alleged or to be scheduled. */
export const DEFAULT_MODALITIES: readonly Modality[] = ["ASSERTED", "REPORTED", "PLANNED"];

export const MENTION_FORMS = ["NAME", "DEMONYM", "METONYM", "NOMINAL", "PRONOUN"] as const;
export type MentionForm = (typeof MENTION_FORMS)[number];

export const SEGMENT_TYPES = ["TITLE", "DESCRIPTION", "HEADING", "SENTENCE", "BOILERPLATE"] as const;
export type SegmentType = (typeof SEGMENT_TYPES)[number];

export const PRECISIONS = ["DAY", "WEEK", "MONTH", "YEAR", "DECADE"] as const;
export type Precision = (typeof PRECISIONS)[number];
