import type { EntityKind, Modality } from "../model/kinds.ts";

/** The ontology as clients see it. */
export interface OntologyView {
  readonly kinds: readonly { readonly kind: EntityKind; readonly subtypes: readonly string[] }[];
  readonly predicates: readonly PredicateView[];
  readonly modalities: readonly { readonly modality: Modality; readonly rule: string }[];
}

export interface PredicateView {
  readonly id: string;
  readonly label: string;
  readonly inverseLabel: string | null;
  readonly domain: readonly EntityKind[];
  /** Empty for an attribute, whose value is a date. */
  readonly range: readonly EntityKind[];
  readonly symmetric: boolean;
  readonly qualifiers: readonly string[];
  readonly wikidata: string | null;
  readonly schemaOrg: string | null;
  readonly followTheMoney: string | null;
  readonly cameo: string | null;
}
