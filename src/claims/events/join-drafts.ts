import type { Modality } from "../../model/kinds.ts";
import { daysOf, type When } from "../../model/when.ts";
import type { EventDraft, Participant } from "./event-draft.ts";
import { EVENT_NOUNS } from "./event-words.ts";
import { SPOKEN_AGAIN } from "./spoken-again.ts";

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

/** How many earlier events are looked at, so that long documents stay linear. */
const MOST_CANDIDATES = 40;
/** How many sentences "the talks" may look back, and how many where there was but one event that it may be. */
const MOST_BACK = 12;
const MOST_BACK_ALONE = 50;
/** What was told so few sentences ago is what "the talks" are, however often others were spoken of. */
const JUST = 2;
/** The title and the first sentences, and how many times being there, or being an event without the reference, counts. */
const OPENING = 2;
const BONUS = 2;

/**
 * The events of a document, each with all that speaks of it: of one subtype, with no other day, place or participants,
 * and with enough in common. "The talks", of which nothing more is said, are the last ones. What is too slight for an event by
 * itself is one where the text speaks of it again ("a court sentenced Rossi … **the ruling**"). They are in the order in which the
 * text makes them events.
 */
export function joinDrafts(drafts: readonly EventDraft[]): readonly EventGroup[] {
  const told: EventGroup[] = [];
  const events = new Set<EventGroup>();
  const bySubtype = new Map<string, EventGroup[]>();
  const byName = new Map<number, EventGroup>();
  const add = (draft: EventDraft): EventGroup => {
    const group: EventGroup = {
      drafts: [draft],
      nouns: new Set([draft.noun]),
      subtype: draft.subtype,
      named: draft.named,
      date: draft.date,
      places: [...draft.places],
      participants: [...draft.participants],
    };
    told.push(group);
    bySubtype.set(draft.subtype, [...(bySubtype.get(draft.subtype) ?? []).slice(1 - MOST_CANDIDATES), group]);
    if (draft.named !== null) byName.set(draft.named, group);
    return group;
  };
  let last: { readonly draft: EventDraft; readonly group: EventGroup } | undefined;
  let opening: typeof last;
  const note = (draft: EventDraft, group: EventGroup): void => {
    last = { draft, group };
    if (draft.isOpening) opening = last;
  };
  for (const draft of drafts) {
    if (draft.pronoun !== null) {
      const spoken = draft.pronoun === "RELATIVE" ? last : opening;
      if (spoken === undefined || draft.sentence - spoken.draft.sentence > (draft.pronoun === "RELATIVE" ? 0 : 1))
        continue;
      absorb(spoken.group, draft);
      note(draft, spoken.group);
      continue;
    }
    if (draft.named !== null) {
      const same = byName.get(draft.named);
      const group = same ?? add(draft);
      if (same !== undefined) absorb(same, draft);
      events.add(group);
      note(draft, group);
      continue;
    }
    const back = antecedentOf(draft, told.slice(-MOST_CANDIDATES), events);
    if (back !== undefined) {
      absorb(back, draft);
      if (isSaid(back)) events.add(back);
      note(draft, back);
      continue;
    }
    const candidates = (bySubtype.get(draft.subtype) ?? []).filter(
      (group) => (events.has(group) && !draft.isSlight) || hasNoun(group, draft),
    );
    const same = candidates.findLast((group) => isSame(draft, group));
    const isEvent = !draft.isSlight && draft.subtype !== "" && isEnough(draft);
    if (same !== undefined) absorb(same, draft);
    else if (draft.subtype === "") continue;
    const group = same ?? add(draft);
    if (isEvent) events.add(group);
    if (draft.items !== null) note(draft, group);
  }
  return [...events];
}

/** Whether anything is said of it but that it was. */
function isSaid({ date, places, participants }: EventGroup): boolean {
  return date !== null || places.length > 0 || participants.length > 0;
}

/**
 * What "the takeover" speaks of again: the event told last with the same noun, else with one that it may stand for, else of its
 * subtype where the noun may stand for any; one that has all that the phrase says, and is near or the only one.
 */
function antecedentOf(
  draft: EventDraft,
  told: readonly EventGroup[],
  events: ReadonlySet<EventGroup>,
): EventGroup | undefined {
  if (draft.items === null || draft.article !== "DEFINITE" || draft.isDatedItself || draft.hasMore) return undefined;
  const again = SPOKEN_AGAIN.get(draft.noun);
  const mayBe: readonly ((group: EventGroup) => boolean)[] = [
    (group) => hasNoun(group, draft),
    (group) => again !== undefined && (again.subtypes.has(group.subtype) || hasAny(group.nouns, again.nouns)),
    (group) => group.subtype === draft.subtype && (again === undefined || group.named !== null),
  ];
  for (const [i, may] of mayBe.entries()) {
    const those = told.filter((group) => may(group) && mayRefer(draft, group, i < 2));
    const isAlone = (group: EventGroup): boolean => those.every((one) => one === group || !events.has(one));
    const near = those.filter((group) => {
      const back = isAlone(group) || isOpening(group) ? MOST_BACK_ALONE : MOST_BACK;
      return draft.sentence - sentenceOf(group) <= back;
    });
    const [best] = near.sort(
      (a, b) => salienceIn(draft, b, events) - salienceIn(draft, a, events) || startOf(b) - startOf(a),
    );
    if (best !== undefined) return best;
  }
  return undefined;
}

/** What was just told before all others, then what was told most often; what a report opens with is what it is about. */
function salienceIn({ sentence }: EventDraft, group: EventGroup, events: ReadonlySet<EventGroup>): number {
  if (events.has(group) && sentence - sentenceOf(group) <= JUST) return Number.MAX_SAFE_INTEGER;
  return group.drafts.length + (isOpening(group) ? BONUS : 0) + (events.has(group) ? BONUS : 0);
}

function isOpening({ drafts }: EventGroup): boolean {
  return (drafts[0]?.sentence ?? 0) <= OPENING;
}

function sentenceOf({ drafts }: EventGroup): number {
  return drafts.at(-1)?.sentence ?? 0;
}

function startOf({ drafts }: EventGroup): number {
  return drafts.at(-1)?.span.start ?? 0;
}

/** Whether nothing that the phrase says is new or against it. */
function mayRefer(draft: EventDraft, group: EventGroup, isOfNoun: boolean): boolean {
  if (draft.date !== null && !group.nouns.has(draft.noun)) return false;
  return (
    draft.says.every(
      (one) => group.places.includes(one) || group.participants.some(({ cluster }) => cluster === one),
    ) &&
    (isOfNoun || draft.modality === "ASSERTED" || isRealityAlike(draft, group))
  );
}

/** Whether one of its nouns is that of the draft, in the singular or plural. */
function hasNoun({ nouns }: EventGroup, { noun }: EventDraft): boolean {
  return nouns.has(noun) || nouns.has(`${noun}s`) || (noun.endsWith("s") && nouns.has(noun.slice(0, -1)));
}

function hasAny(some: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const one of wanted) if (some.has(one)) return true;
  return false;
}

function absorb(group: EventGroup, draft: EventDraft): void {
  group.drafts.push(draft);
  if (draft.pronoun === null) group.nouns.add(draft.noun);
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
function isEnough({
  noun,
  subtype,
  date,
  places,
  participants,
  items,
  isDatedItself,
  isDatedByVerb,
}: EventDraft): boolean {
  // "The vote on 28 May": a day of its own tells it from others like it.
  const isOfDay = isDatedItself && date?.precision === "DAY" && items !== null;
  // "The crisis of 2004".
  const isOfYear = isDatedItself && items !== null && (noun === "crisis" || noun === "standoff");
  // "The quarrel began in May".
  const isBegun = isDatedByVerb && items !== null && !SPOKEN.has(subtype);
  const said =
    Number(isBegun) + Number(isOfYear) + Number(date !== null) + Number(isOfDay) + places.length + participants.length;
  const least = items === null ? 1 : (EVENT_NOUNS.get(noun)?.least ?? 1);
  return said >= least;
}

/** Words, of which many are spoken in a day. */
const SPOKEN = new Set(["STATEMENT", "SPEECH"]);

function isSame(draft: EventDraft, group: EventGroup): boolean {
  if (draft.subtype === "TRIAL" && !isOneStage(draft, group)) return false;
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

/** An arrest, a trial and a verdict are three. */
function isOneStage(draft: EventDraft, group: EventGroup): boolean {
  return hasNoun(group, draft) || hasAny(group.nouns, SPOKEN_AGAIN.get(draft.noun)?.nouns ?? NONE);
}

const NONE: ReadonlySet<string> = new Set();

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
