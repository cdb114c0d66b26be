import type { ClusterIndex } from "../../model/claim.ts";
import type { When } from "../../model/when.ts";
import type { MentionItem } from "../sentence/item.ts";
import type { Complements } from "./complements.ts";
import type { Participant } from "./event-draft.ts";
import type { EventNode } from "./event-nodes.ts";
import type { EventVerb } from "./event-verbs.ts";
import { ROLES } from "./event-words.ts";
import type { Subject } from "./subjects.ts";

/** An event said by a verb, in node indexes. */
export interface VerbEvent {
  readonly trigger: number;
  readonly to: number;
  readonly saidFrom: number;
  readonly noun: string;
  readonly subtype: string;
  readonly date: When | null;
  readonly places: readonly ClusterIndex[];
  readonly participants: readonly Participant[];
  /** How many of time, place and named participants must be said before it counts; its clause may say when. */
  readonly least: number;
  /** Whether it is an event only where its clause says when. */
  readonly needsDate?: true;
  /** Whether a noun says to whom it was done ("13 hostages were freed"). */
  readonly isOfSomebody?: boolean;
  /** Whether what was done has no name, so that without a date nothing may be made of it. */
  readonly isVague?: boolean;
}

/** Reads what the verb at `at` says, with its subject; null where that is no event. */
export type VerbReader = (
  nodes: readonly EventNode[],
  at: number,
  verb: EventVerb,
  subject: Subject,
) => VerbEvent | null;

export function createEvent(
  at: number,
  verb: EventVerb,
  subject: Subject,
  after: Complements,
  parts: { readonly places?: readonly ClusterIndex[]; readonly participants: readonly Participant[] },
  least = 1,
): VerbEvent {
  const participants: Participant[] = [];
  for (const one of [...parts.participants, ...after.participants])
    if (!participants.some(({ cluster }) => cluster === one.cluster)) participants.push(one);
  return {
    trigger: at,
    to: after.to,
    saidFrom: Math.min(subject.from, at),
    noun: verb.noun,
    subtype: verb.subtype,
    date: after.date,
    places: [...new Set([...(parts.places ?? []), ...placesOf(subject.places), ...after.places])],
    participants,
    least,
  };
}

export function inRole(items: readonly MentionItem[], role: string): readonly Participant[] {
  return items.filter(isActorItem).flatMap(({ clusters }) => clusters.map((cluster) => ({ cluster, role })));
}

export function isActorItem({ kind }: MentionItem): boolean {
  return kind === "PERSON" || kind === "PLACE" || kind === "ORGANIZATION";
}

export function placesOf(items: readonly MentionItem[]): readonly ClusterIndex[] {
  return items.filter(({ kind, head }) => kind === "PLACE" && head === null).flatMap(({ clusters }) => clusters);
}

export function isPerson({ kind }: MentionItem): boolean {
  return kind === "PERSON";
}

export function rolesOf(subtype: string): { readonly actor: string; readonly other: string } {
  return ROLES[subtype] ?? { actor: "participant", other: "participant" };
}
