import type { Profile } from "../model/cluster.ts";

/** Kinds of evidence that must disagree before two people of one name are two: one misreading splits nobody. */
const NEEDED_FOR_PEOPLE = 2;

/** Why two profiles of one kind and key cannot be the same; empty where they may be. */
export function conflictReasons(a: Profile, b: Profile): readonly string[] {
  const reasons = [
    differ("country", a.evidence.country, b.evidence.country),
    differ("given name", a.evidence.givenName, b.evidence.givenName),
    differ("decade", a.evidence.decade, b.evidence.decade),
    disjoint("line of work", a.evidence.offices, b.evidence.offices),
  ].filter((reason) => reason !== null);
  return reasons.length >= (a.kind === "PERSON" ? NEEDED_FOR_PEOPLE : 1) ? reasons : [];
}

function differ(what: string, a: string | undefined, b: string | undefined): string | null {
  return a === undefined || b === undefined || a === b ? null : `${what}: ${[a, b].sort().join(" and ")}`;
}

function disjoint(what: string, a: readonly string[] | undefined, b: readonly string[] | undefined): string | null {
  if (a === undefined || b === undefined || a.length === 0 || b.length === 0 || a.some((one) => b.includes(one)))
    return null;
  return `${what}: ${[a.join(", "), b.join(", ")].sort().join(" and ")}`;
}
