import type { EntityKind } from "../model/kinds.ts";
import { EVENT_HEADS, EVENT_STARTS, OTHER_HEADS } from "./head-words.ts";
import type { FoundTitle } from "./titles.ts";

const SUBTYPES: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:ministry|department|administration|cabinet|parliament|assembly|senate|congress|bureau|secretariat|office|service|council|commission)$/u,
    "GOVERNMENT",
  ],
  [/^(?:university|college|institute|academy)$/u, "UNIVERSITY"],
  [/^(?:party)$/u, "PARTY"],
  [/^(?:court|tribunal)$/u, "COURT"],
  [/^(?:army|navy|force|forces|brigade|battalion|division|regiment|corps|guard|command)$/u, "MILITARY"],
  [/^(?:times|post|journal|news|press|television|radio|network)$/u, "MEDIA"],
  [/^(?:company|corporation|corp|inc|ltd|plc|group|bank|airlines|airways|industries|motors)$/u, "COMPANY"],
  [/^(?:museum)$/u, "MUSEUM"],
  [/^(?:alliance|coalition)$/u, "ALLIANCE"],
  [/^(?:agency|authority)$/u, "AGENCY"],
];

/** The subtype that a class word makes of an organization. */
export function organizationSubtype(head: string): string | null {
  return SUBTYPES.find(([pattern]) => pattern.test(head))?.[1] ?? null;
}

/** What a title says of the person who bears it. */
export function subtypeOfTitle(title: FoundTitle | null): string | null {
  if (title === null) return null;
  if (title.kind === "RANK") return "MILITARY";
  if (/journalist|reporter|correspondent|editor|columnist/iu.test(title.text)) return "JOURNALIST";
  return title.kind === "OFFICE" ? "OFFICIAL" : null;
}

/** What the class words of a name say of its subtype, the last word first ("Peruvian Air **Force**", "**Ministry** of Health"). */
export function subtypeOfName(kind: EntityKind, surface: string): string | null {
  const words = surface.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const lookUp = LOOK_UPS[kind];
  if (lookUp === undefined) return null;
  for (const word of [...words].reverse()) {
    const subtype = lookUp(word);
    if (subtype !== null) return subtype;
  }
  return kind === "EVENT" ? (EVENT_STARTS.get(words[0] ?? "") ?? null) : null;
}

const LOOK_UPS: Readonly<Partial<Record<EntityKind, (word: string) => string | null>>> = {
  ORGANIZATION: organizationSubtype,
  EVENT: (word) => EVENT_HEADS.get(word) ?? null,
  OTHER: (word) => OTHER_HEADS.get(word) ?? null,
};
