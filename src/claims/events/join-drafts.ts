import type { Modality } from "../../model/kinds.ts";
import { daysOf, type When } from "../../model/when.ts";
import type { EventDraft, Participant } from "./event-draft.ts";
import { EVENT_NOUNS, SPOKEN_AGAIN } from "./event-words.ts";

/** The drafts of one event of a document. */
export interface EventGroup {
  readonly drafts: EventDraft[];
  /** Those of the drafts. */
  readonly nouns: Set<string>;
  readonly subtype: string;
  named: number | null;
  date: When | null;
  readonly places: number[];
  readonly participants: Participant[];
}

/** How many earlier events of a subtype are looked at, so that long documents stay linear. */
const MOST_CANDIDATES = 40;
/** How many sentences "the talks" may look back. */
const MOST_BACK = 12;

/**
 * The events of a document, each with all that speaks of it: of one subtype, with no other day, place or participants,
 * and with enough in common. "The talks", of which nothing more is said, are the last ones. What has neither time nor
 * place nor participants and refers to nothing is left out.
 */
export function joinDrafts(drafts: readonly EventDraft[]): readonly EventGroup[] {
  const groups: EventGroup[] = [];
  const bySubtype = new Map<string, EventGroup[]>();
  const byName = new Map<number, EventGroup>();
  const add = (draft: EventDraft): void => {
    const group: EventGroup = {
      drafts: [draft],
      nouns: new Set([draft.noun]),
      subtype: draft.subtype,
      named: draft.named,
      date: draft.date,
      places: [...draft.places],
      participants: [...draft.participants],
    };
    groups.push(group);
    bySubtype.set(draft.subtype, [...(bySubtype.get(draft.subtype) ?? []).slice(1 - MOST_CANDIDATES), group]);
    if (draft.named !== null) byName.set(draft.named, group);
  };
  for (const draft of drafts) {
    if (draft.named !== null) {
      const same = byName.get(draft.named);
      if (same === undefined) add(draft);
      else absorb(same, draft);
      continue;
    }
    const candidates = [...(bySubtype.get(draft.subtype) ?? [])].reverse();
    const back = isBare(draft)
      ? (candidates.find((group) => refersTo(draft, group)) ?? spokenAgain(draft, groups))
      : undefined;
    const same = back ?? candidates.find((group) => isSame(draft, group));
    if (same !== undefined) absorb(same, draft);
    else if (draft.subtype !== "" && isEnough(draft)) add(draft);
  }
  return groups;
}

/** The last event that a noun may speak of again ("the takeover"), of those told lately. */
function spokenAgain(draft: EventDraft, groups: readonly EventGroup[]): EventGroup | undefined {
  const nouns = SPOKEN_AGAIN.get(draft.noun);
  if (nouns === undefined || draft.article !== "DEFINITE" || draft.date !== null) return undefined;
  return groups.slice(-MOST_CANDIDATES).findLast((group) => {
    const last = group.drafts.at(-1);
    return last !== undefined && draft.sentence - last.sentence <= MOST_BACK && hasAny(group.nouns, nouns);
  });
}

function hasAny(some: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const one of wanted) if (some.has(one)) return true;
  return false;
}

function absorb(group: EventGroup, draft: EventDraft): void {
  group.drafts.push(draft);
  group.nouns.add(draft.noun);
  if (mayBeSameTime(group.date, draft.date)) group.date = moreExact(group.date, draft.date);
  for (const place of draft.places) if (!group.places.includes(place)) group.places.push(place);
  for (const one of draft.participants)
    if (!group.participants.some(({ cluster }) => cluster === one.cluster)) group.participants.push(one);
}

function moreExact(a: When | null, b: When | null): When | null {
  if (a === null || b === null) return a ?? b;
  const [x, y] = [daysOf(a), daysOf(b)];
  if (x === undefined || y === undefined) return a;
  return y.last - y.first < x.last - x.first ? b : a;
}

/** Whether a new event may be made of it. */
function isEnough({ noun, date, places, participants, items, isDatedItself }: EventDraft): boolean {
  // "The vote on 28 May": a day of its own tells it from others like it.
  const isOfDay = isDatedItself && date?.precision === "DAY" && items !== null;
  // "The crisis of 2004".
  const isOfYear = isDatedItself && items !== null && (noun === "crisis" || noun === "standoff");
  const said = Number(isOfYear) + Number(date !== null) + Number(isOfDay) + places.length + participants.length;
  const least = items === null ? 1 : (EVENT_NOUNS.get(noun)?.least ?? 1);
  return said >= least;
}

/** "The talks", "The talks will end on Friday". */
function isBare({ isDatedItself, places, participants, items }: EventDraft): boolean {
  return items !== null && !isDatedItself && places.length === 0 && participants.length === 0;
}

function refersTo(draft: EventDraft, group: EventGroup): boolean {
  const last = group.drafts.at(-1);
  if (last === undefined || draft.article !== "DEFINITE" || draft.sentence - last.sentence > MOST_BACK) return false;
  if (draft.date !== null && draft.noun !== last.noun) return false;
  const nouns = SPOKEN_AGAIN.get(draft.noun);
  if (nouns !== undefined && group.named === null && !hasAny(group.nouns, nouns)) return false;
  return isRealityAlike(draft, group) || draft.modality === "ASSERTED";
}

function isSame(draft: EventDraft, group: EventGroup): boolean {
  if (!isRealityAlike(draft, group) || !mayBeSameTime(draft.date, group.date)) return false;
  const clusters = draft.participants.map(({ cluster }) => cluster);
  const own = group.participants.map(({ cluster }) => cluster);
  const samePlaces = draft.places.filter((place) => group.places.includes(place)).length;
  const sameParticipants = clusters.filter((cluster) => own.includes(cluster)).length;
  if (draft.places.length > 0 && group.places.length > 0 && samePlaces === 0) return false;
  if (clusters.length > 0 && own.length > 0 && sameParticipants === 0) return false;
  const isSameDay = draft.date !== null && group.date !== null && draft.date.precision === "DAY";
  const common = samePlaces + sameParticipants + (isSameDay ? 2 : 0);
  if (common >= 2 && (samePlaces > 0 || isSameDay)) return true;
  // By participants alone, only where one of the two names nobody that the other does not.
  if (common >= 2) return sameParticipants === clusters.length || sameParticipants === own.length;
  if (common === 0 || draft.article === "INDEFINITE") return false;
  // Nothing new is said of it.
  return (
    samePlaces === draft.places.length && sameParticipants === clusters.length && (draft.date === null || isSameDay)
  );
}

function mayBeSameTime(a: When | null, b: When | null): boolean {
  if (a === null || b === null) return true;
  const [x, y] = [daysOf(a), daysOf(b)];
  return x === undefined || y === undefined || (x.first <= y.last && y.first <= x.last);
}

const REAL = new Set<Modality>(["ASSERTED", "REPORTED"]);

/** What was and what might be are two; what was planned may be either. */
function isRealityAlike({ modality }: EventDraft, group: EventGroup): boolean {
  const other = group.drafts[0]?.modality ?? "ASSERTED";
  if (modality === "PLANNED" || other === "PLANNED") return modality === other || REAL.has(modality) || REAL.has(other);
  if (modality === "NEGATED" || other === "NEGATED") return modality === other;
  return REAL.has(modality) === REAL.has(other);
}
