import { MATCH_CLASSES } from "../graph/port.ts";
import { ENTITY_KINDS, MENTION_FORMS, MODALITIES, PRECISIONS, SEGMENT_TYPES } from "../model/kinds.ts";
import { builder } from "./builder.ts";

/** An enum whose values are a closed list of the model, each with its description. */
export function declareEnum<V extends string>(
  name: string,
  description: string,
  values: readonly V[],
  about: Readonly<Record<V, string>>,
) {
  const members = Object.fromEntries(values.map((value) => [value, { value, description: about[value] }]));
  return builder.enumType(name, { description, values: members as Record<V, { value: V; description: string }> });
}

export const EntityKindEnum = declareEnum("EntityKind", "What an entity is.", ENTITY_KINDS, {
  PERSON: "A human being.",
  PLACE: "A country, city, region, building or water; countries may act.",
  ORGANIZATION: "A government, alliance, company, party, agency or other body.",
  EVENT: "Something that happened or is to happen: a war, crisis, operation, summit, election, trial.",
  OTHER: "None of the four: a policy, weapon, work or treaty.",
});

export const ModalityEnum = declareEnum(
  "Modality",
  "How a text puts a claim: as fact, allegation, plan or possibility.",
  MODALITIES,
  {
    ASSERTED: "Stated as fact by the text or a source that it names.",
    REPORTED: "The text keeps its distance: alleged, said to have, according to unnamed sources.",
    CONDITIONAL: "Holds if something else does.",
    HYPOTHETICAL: "Imagined, possible, not ruled out.",
    PLANNED: "Announced or scheduled.",
    NEGATED: "Denied.",
  },
);

export const MentionFormEnum = declareEnum("MentionForm", "How a text refers to an entity.", MENTION_FORMS, {
  NAME: "By name.",
  DEMONYM: "By an adjective of a place: Cuban.",
  METONYM: "By a name that stands for it: Kremlin for the government of Russia.",
  NOMINAL: "By a description: the alliance.",
  PRONOUN: "By a pronoun.",
});

export const SegmentTypeEnum = declareEnum("SegmentType", "What a stretch of a document is.", SEGMENT_TYPES, {
  TITLE: "The title.",
  DESCRIPTION: "The summary under the title.",
  HEADING: "A heading inside the text.",
  SENTENCE: "A sentence of the text.",
  BOILERPLATE: "Tags, contact lines and the like; never read for claims.",
});

export const PrecisionEnum = declareEnum("Precision", "How precise a date is.", PRECISIONS, {
  DAY: "To the day.",
  WEEK: "To the week; given by its Monday.",
  MONTH: "To the month.",
  YEAR: "To the year.",
  DECADE: "To the decade.",
});

export const MatchClassEnum = declareEnum("MatchClass", "How a name matched, best first.", MATCH_CLASSES, {
  EXACT: "The name itself.",
  ALIAS: "Another name of it.",
  PREFIX: "A name begins so.",
  FULL_TEXT: "All words stand in a name.",
  TYPO: "A name is spelled nearly so.",
});

export const DirectionEnum = declareEnum(
  "Direction",
  "Which end of an edge the entity asked about is.",
  ["OUT", "IN", "BOTH"],
  {
    OUT: "The entity is the subject.",
    IN: "The entity is the object.",
    BOTH: "Either.",
  },
);

export const EntityOrderEnum = declareEnum(
  "EntityOrder",
  "Order of entities; ties go by id.",
  ["DOCUMENTS", "DEGREE", "NAME"],
  {
    DOCUMENTS: "Those in most documents first.",
    DEGREE: "The best connected first.",
    NAME: "By name.",
  },
);

export const DocumentOrderEnum = declareEnum(
  "DocumentOrder",
  "Order of documents; ties go by id.",
  ["NEWEST", "OLDEST", "TITLE"],
  {
    NEWEST: "Published last first; those without a date last.",
    OLDEST: "Published first first; those without a date last.",
    TITLE: "By title.",
  },
);

export const VerdictEnum = declareEnum(
  "Verdict",
  "What is judged of two identities.",
  ["SAME", "DIFFERENT", "UNSURE"],
  {
    SAME: "They are one; their entities become one.",
    DIFFERENT: "They are two; they are kept apart.",
    UNSURE: "Looked at and left open.",
  },
);
