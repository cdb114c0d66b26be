import * as v from "valibot";
import { ENTITY_KINDS, type EntityKind, MODALITIES, type Modality } from "../model/kinds.ts";
import { checked, readData } from "./read-data.ts";

const kind = v.picklist(ENTITY_KINDS);
const text = v.nullable(v.string());

const ONTOLOGY_FILE = v.object({
  version: v.number(),
  entityTypes: v.array(
    v.object({
      id: kind,
      subtypes: v.array(v.string()),
      wikidata: v.optional(text),
      schemaOrg: v.optional(text),
      followTheMoney: v.optional(text),
    }),
  ),
  predicates: v.array(
    v.object({
      id: v.pipe(v.string(), v.regex(/^[A-Z][A-Z_]*$/)),
      label: v.string(),
      inverseLabel: text,
      domain: v.array(kind),
      range: v.array(v.union([kind, v.literal("DATE")])),
      symmetric: v.boolean(),
      wikidata: text,
      schemaOrg: text,
      followTheMoney: text,
      cameo: text,
      qualifiers: v.array(v.string()),
      cues: v.array(v.string()),
      note: text,
    }),
  ),
  modalityRules: v.strictObject(v.entriesFromList(MODALITIES, v.string())),
});

export interface Predicate {
  readonly id: string;
  readonly label: string;
  /** Null for an attribute. */
  readonly inverseLabel: string | null;
  readonly domain: readonly EntityKind[];
  /** Empty for an attribute. */
  readonly range: readonly EntityKind[];
  readonly symmetric: boolean;
  /** Its value is a date and it has no object. */
  readonly isAttribute: boolean;
  readonly qualifiers: readonly string[];
  readonly wikidata: string | null;
  readonly schemaOrg: string | null;
  readonly followTheMoney: string | null;
  readonly cameo: string | null;
  readonly note: string | null;
}

/** What can be said of what: kinds with their subtypes, predicates with their ends, modalities with their rules. */
export interface Ontology {
  readonly version: number;
  readonly kinds: readonly { readonly id: EntityKind; readonly subtypes: readonly string[] }[];
  readonly predicates: ReadonlyMap<string, Predicate>;
  readonly modalities: readonly { readonly id: Modality; readonly rule: string }[];
  readonly symmetricPredicates: ReadonlySet<string>;
  /** Whether a claim may tie these kinds; object null for an attribute. */
  accepts(subject: EntityKind, predicate: string, object: EntityKind | null): boolean;
}

let loaded: Ontology | undefined;

/** The project's ontology (schema/ontology.json), read once. Throws MALFORMED where the file is not one. */
export function loadOntology(): Ontology {
  loaded ??= toOntology(readData("schema/ontology.json"));
  return loaded;
}

/** Throws MALFORMED with the first thing that is wrong. */
export function toOntology(content: unknown): Ontology {
  const {
    version,
    entityTypes,
    predicates: rows,
    modalityRules,
  } = checked("schema/ontology.json", ONTOLOGY_FILE, content);
  const predicates = new Map(
    rows.map(({ range, cues: _cues, ...rest }): [string, Predicate] => [
      rest.id,
      { ...rest, range: range.filter((end) => end !== "DATE"), isAttribute: range.includes("DATE") },
    ]),
  );
  return {
    version,
    kinds: entityTypes.map(({ id, subtypes }) => ({ id, subtypes })),
    predicates,
    modalities: MODALITIES.map((id) => ({ id, rule: modalityRules[id] })),
    symmetricPredicates: new Set(rows.filter(({ symmetric }) => symmetric).map(({ id }) => id)),
    accepts(subject, predicate, object) {
      const rule = predicates.get(predicate);
      if (rule === undefined || !rule.domain.includes(subject)) return false;
      if (object === null) return rule.isAttribute;
      if (rule.isAttribute || !rule.range.includes(object)) return false;
      return predicate !== "PART_OF" || subject === object || (subject === "ORGANIZATION" && object === "PLACE");
    },
  };
}
