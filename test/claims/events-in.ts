import { extract, sourceOf } from "../extract-text.ts";

export interface NamedEvent {
  readonly subtype: string | null;
  readonly modality: string;
  /** "2024-04-30", "2024-04-22/2024-04-28", "1997/.." as the row has it; null where it has none. */
  readonly date: string | null;
  readonly places: readonly string[];
  /** "Peru party", by name. */
  readonly participants: readonly string[];
  readonly name: string;
  readonly key: string;
  /** Whether other documents that say the same mean the same. */
  readonly isShared: boolean;
  /** The stretches of text that speak of it. */
  readonly phrases: readonly string[];
  readonly evidence: readonly string[];
}

/** The event rows that the whole extractor finds in a text published on Wednesday, 1 May 2024, with names in place of clusters. */
export async function eventsIn(text: string, publishedAt = "2024-05-01"): Promise<readonly NamedEvent[]> {
  const { events, clusters } = await extract(sourceOf(text, publishedAt));
  const nameOf = (index: number): string => clusters[index]?.name ?? "";
  return events.map(({ event, subtype, modality, date, places, participants, evidence }) => ({
    subtype,
    modality,
    date: date && (date.open ? `${date.start}/..` : date.end === null ? date.start : `${date.start}/${date.end}`),
    places: places.map(nameOf).sort(),
    participants: participants.map(({ cluster, role }) => `${nameOf(cluster)} ${role}`).sort(),
    name: nameOf(event),
    key: clusters[event]?.key ?? "",
    isShared: clusters[event]?.profile.scope === null,
    phrases: (clusters[event]?.mentions ?? []).map(({ surface }) => surface),
    evidence: evidence.map(({ start, end }) => text.slice(start, end)),
  }));
}
