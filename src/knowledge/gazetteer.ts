import type { MentionForm } from "../model/kinds.ts";
import type { KnownEntity } from "../model/mention.ts";
import { nameKey } from "../model/name-key.ts";

/** One string that names a known entity. */
export interface GazetteerHit {
  /** As the data spells it. */
  readonly surface: string;
  readonly entity: KnownEntity;
  readonly form: Extract<MentionForm, "NAME" | "DEMONYM" | "METONYM">;
  /** It also names something else, so it does not decide alone. */
  readonly isAmbiguous: boolean;
}

export interface Gazetteer {
  /** What a surface may name, unambiguous first, in the order of the data; empty where it is not known. */
  find(surface: string): readonly GazetteerHit[];
  /** Greatest number of words of a known name that begins with the word of this key; 0 where none does. */
  longest(firstWordKey: string): number;
}

/** Strings of so few letters, or all in capitals, count only in their own case: "US" is a country, "us" is not. */
function isCaseBound(surface: string): boolean {
  const letters = surface.replace(/[^\p{L}]/gu, "");
  return letters.length <= 3 || letters === letters.toUpperCase();
}

const bare = (surface: string): string => surface.replace(/\./g, "");

/** A lookup of known names by name key; acronyms and short names also by their case. */
export function createGazetteer(entries: readonly GazetteerHit[]): Gazetteer {
  const byKey = new Map<string, GazetteerHit[]>();
  const longest = new Map<string, number>();
  for (const entry of entries) {
    const key = nameKey(entry.surface);
    if (key === "") continue;
    const words = key.split(" ");
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [entry]);
    else if (
      !list.some(
        (other) =>
          other.entity.name === entry.entity.name && other.form === entry.form && other.surface === entry.surface,
      )
    )
      list.push(entry);
    longest.set(words[0] ?? "", Math.max(words.length, longest.get(words[0] ?? "") ?? 0));
  }
  for (const list of byKey.values()) list.sort((a, b) => Number(a.isAmbiguous) - Number(b.isAmbiguous));
  return {
    find(surface) {
      const hits = byKey.get(nameKey(surface)) ?? [];
      return hits.filter((hit) => !isCaseBound(hit.surface) || bare(hit.surface) === bare(surface));
    },
    longest: (firstWordKey) => longest.get(firstWordKey) ?? 0,
  };
}
