import { compareCodePoints } from "../../model/code-points.ts";
import type { EntityKind } from "../../model/kinds.ts";
import type { Tally } from "./tally.ts";

/** A tally with the number of documents, summed up over the profiles of one entity. */
export interface CountedTally extends Tally {
  readonly documents: number;
}

export interface EntitySummary {
  readonly kind: EntityKind;
  readonly subtype: string | null;
  readonly name: string;
  /** All other names, most documents first, then by code point. */
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
}

/** How many aliases an EntityRecord shows; all are searched. */
export const SHOWN_ALIASES = 20;

/** What an entity is shown as: of each attribute the value of most documents, then the least by code point. */
export function summarizeEntity(tallies: readonly CountedTally[]): EntitySummary {
  const ranked = (attributes: readonly Tally["attribute"][]): string[] => {
    const counts = new Map<string, number>();
    for (const { attribute, value, documents } of tallies) {
      if (attributes.includes(attribute)) counts.set(value, (counts.get(value) ?? 0) + documents);
    }
    return [...counts].sort(([a, x], [b, y]) => y - x || compareCodePoints(a, b)).map(([value]) => value);
  };
  const name = ranked(["NAME"])[0] ?? "";
  return {
    kind: (ranked(["KIND"])[0] ?? "OTHER") as EntityKind,
    subtype: ranked(["SUBTYPE"])[0] ?? null,
    name,
    aliases: ranked(["NAME", "ALIAS"]).filter((other) => other !== name),
    wikidata: ranked(["WIKIDATA"])[0] ?? null,
  };
}
