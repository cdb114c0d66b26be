import type { Item } from "./item.ts";
import { isFiniteVerb } from "./word-classes.ts";

/** What holds for long: what else its sentence tells, when and according to whom, most often does not concern it. */
const LASTING: ReadonlySet<string> = new Set(
  (
    "HOLDS_POSITION LEADS WORKS_FOR MEMBER_OF REPRESENTS SERVED_UNDER FAMILY_OF CITIZEN_OF LIVES_IN LOCATED_IN PART_OF OWNS EDUCATED_AT " +
    "ASSOCIATED_WITH"
  ).split(" "),
);

/** Whether what a predicate says holds for long: an office, kinship, residence. */
export function holdsForLong(predicate: string): boolean {
  return LASTING.has(predicate);
}

/** Whether such a thing is said without a verb of its own ("**the mayor of Lima, Ana Rossi**, left"); `from` and `to` are items. */
export function isInPassing(
  predicate: string,
  items: readonly Item[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  return LASTING.has(predicate) && !items.slice(from, to).some((_, i) => isFiniteVerb(items, from + i));
}
