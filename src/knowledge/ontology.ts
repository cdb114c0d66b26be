import { z } from "zod";
import { NewsgraphError } from "../errors.ts";
import { ENTITY_KINDS, type EntityKind, MODALITIES, type Modality } from "../model/kinds.ts";
import { readData } from "./read-data.ts";

const kind = z.enum(ENTITY_KINDS);
const text = z.string().nullable();

const ONTOLOGY_FILE = z.object({
  version: z.number(),
  entityTypes: z.array(
    z.object({
      id: kind,
      subtypes: z.array(z.string()),
      wikidata: text.optional(),
      schemaOrg: text.optional(),
      followTheMoney: text.optional(),
    }),
  ),
  predicates: z.array(
    z.object({
      id: z.string().regex(/^[A-Z][A-Z_]*$/),
      label: z.string(),
      inverseLabel: text,
      domain: z.array(kind),
      range: z.array(z.union([kind, z.literal("DATE")])),
      symmetric: z.boolean(),
      wikidata: text,
      schemaOrg: text,
      followTheMoney: text,
      cameo: text,
      qualifiers: z.array(z.string()),
      cues: z.array(z.string()),
      note: text,
    }),
  ),
  modalityRules: z.record(z.enum(MODALITIES), z.string()),
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
  const parsed = ONTOLOGY_FILE.safeParse(content);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new NewsgraphError(
      "MALFORMED",
      `schema/ontology.json: ${issue?.path.join(".") ?? ""} ${issue?.message ?? "is not an ontology"}`,
    );
  }
  const { version, entityTypes, predicates: rows, modalityRules } = parsed.data;
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
