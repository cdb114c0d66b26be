/**
 * A predicate of which one subject has only one value, once and for all, so that claims of two that cannot be the same
 * contradict each other, whatever their dates.
 */
export interface ExclusivePredicate {
  readonly predicate: string;
  /** OBJECT: the entity at the other end. DATE: an attribute, whose value is the claim's date. */
  readonly value: "OBJECT" | "DATE";
  readonly why: string;
}

/**
 * Data beside schema/ontology.json, which has no field for it. Only what is so by its meaning: people hold two
 * passports, live in two places and lead two bodies at a time, and news that says so contradicts nobody.
 */
export const EXCLUSIVE_PREDICATES: readonly ExclusivePredicate[] = [
  { predicate: "BORN_IN", value: "OBJECT", why: "A birth has one place; a city and its country are the same one." },
  { predicate: "BORN_ON", value: "DATE", why: "A birth has one day; a year and a day of it are the same one." },
  { predicate: "DIED_ON", value: "DATE", why: "A death has one day." },
  {
    predicate: "FOUNDED_ON",
    value: "DATE",
    why: "A body is founded once; a refounded one is another claim's subject.",
  },
];

/** Predicates that say that one place lies in another: two objects of which one lies in the other exclude nothing. */
export const CONTAINING_PREDICATES: readonly string[] = ["LOCATED_IN", "PART_OF"];

/** Steps along these within which a place lies in another: house, city, district, region, country, union. */
export const CONTAINING_STEPS = 5;
