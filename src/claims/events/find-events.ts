import type { EventRow } from "../../model/claim.ts";
import { type Cluster, createProfile } from "../../model/cluster.ts";
import type { DocumentId } from "../../model/document.ts";
import type { Modality } from "../../model/kinds.ts";
import type { Mention } from "../../model/mention.ts";
import { compareSpans, hasOverlap, type Span } from "../../model/span.ts";
import type { DateMention } from "../../model/when.ts";
import type { Item, MentionItem } from "../sentence/item.ts";
import type { SentenceView } from "../speech/quotes.ts";
import type { EventDraft } from "./event-draft.ts";
import { findDrafts } from "./find-drafts.ts";
import { type EventGroup, joinDrafts } from "./join-drafts.ts";
import { keyOfEvent, nameOfEvent } from "./name-event.ts";

export interface EventsInput {
  readonly document: DocumentId;
  readonly raw: string;
  readonly clusters: readonly Cluster[];
  readonly sentences: readonly SentenceView[];
  /** The segment of each sentence, by its index in the document. */
  readonly segmentOf: readonly number[];
  readonly datesIn: (span: Span) => readonly DateMention[];
  readonly published: number | undefined;
}

/** All stretches of a document that speak of an event, in order. */
export function draftsOf({ clusters, sentences, segmentOf, datesIn, published }: EventsInput): readonly EventDraft[] {
  return sentences
    .flatMap((view, index) => findDrafts(view, index, clusters, datesIn(view.segment), published))
    .map((draft) => ({ ...draft, segment: segmentOf[draft.sentence] ?? 0 }));
}

export interface EventsFound {
  /** The clusters given, then those of the events without a name. */
  readonly clusters: readonly Cluster[];
  /** A row for each event without a name; what the phrases beside a name say of a named one, by its cluster. */
  readonly rows: readonly EventRow[];
  readonly ofNamed: ReadonlyMap<number, EventRow>;
  /** The sentences in which a phrase speaks of an unnamed event, with the phrase as one item; by sentence. */
  readonly views: ReadonlyMap<number, SentenceView>;
  readonly drafts: readonly (EventDraft & { readonly event: number })[];
}

const NOUN_CONFIDENCE = 0.75;
const VERB_CONFIDENCE = 0.65;

/**
 * The events of a document: those without a name as clusters and rows of their own, and what is said beside names. More drafts
 * behind those given leave the events of these where they are in the list of clusters.
 */
export function findEvents(
  { document, raw, clusters, sentences }: EventsInput,
  drafts: readonly EventDraft[],
): EventsFound {
  const groups = joinDrafts(drafts);
  const all: Cluster[] = [...clusters];
  const rows: EventRow[] = [];
  const ofNamed = new Map<number, EventRow>();
  const placed: (EventDraft & { readonly event: number })[] = [];
  const taken = new Map<string, number>();
  for (const group of groups) {
    if (group.named !== null) {
      ofNamed.set(group.named, toRow(group, group.named));
      const nominal = group.drafts.filter(({ named }) => named === null);
      const own = all[group.named];
      if (own !== undefined && nominal.length > 0)
        all[group.named] = {
          ...own,
          mentions: [...own.mentions, ...nominal.map((draft) => toMention(draft, raw))].sort(compareSpans),
        };
      for (const draft of group.drafts) placed.push({ ...draft, event: group.named });
      continue;
    }
    const event = all.length;
    const cluster = toCluster(group, document, raw, clusters, taken);
    all.push(cluster);
    rows.push(toRow(group, event));
    for (const draft of group.drafts) placed.push({ ...draft, event });
  }
  return {
    clusters: all,
    rows,
    ofNamed,
    views: viewsOf(placed, sentences),
    drafts: placed.sort((a, b) => compareSpans(a.span, b.span)),
  };
}

function toCluster(
  group: EventGroup,
  document: DocumentId,
  raw: string,
  clusters: readonly Cluster[],
  taken: Map<string, number>,
): Cluster {
  const { subtype, drafts } = group;
  const modality = modalityOfGroup(group);
  const noun = drafts[0]?.noun ?? "";
  const name = nameOfEvent(noun, subtype, modality, group, clusters);
  const { key, isBound } = keyOfEvent(subtype, name, modality, group, clusters);
  const ordinal = taken.get(key) ?? 0;
  taken.set(key, ordinal + 1);
  return {
    kind: "EVENT",
    subtype,
    key,
    ordinal,
    name,
    aliases: [],
    wikidata: null,
    // The second of two that look alike stays in its document, so that they are not taken for one.
    profile: createProfile({ kind: "EVENT", key, scope: isBound || ordinal > 0 ? document : null, evidence: {} }),
    mentions: uniqueMentions(drafts.map((draft) => toMention(draft, raw))),
    reasons: [],
  };
}

function toMention(draft: EventDraft, raw: string): Mention {
  const { start, end } = draft.span;
  return {
    start,
    end,
    surface: raw.slice(start, end),
    form: draft.pronoun === null ? "NOMINAL" : "PRONOUN",
    kind: "EVENT",
    subtype: draft.subtype,
    confidence: draft.items === null ? VERB_CONFIDENCE : NOUN_CONFIDENCE,
    segment: draft.segment,
    known: null,
    title: null,
  };
}

function uniqueMentions(mentions: readonly Mention[]): readonly Mention[] {
  const sorted = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = -1;
  return sorted.filter(({ end }) => {
    const isOutside = end > reached;
    reached = Math.max(reached, end);
    return isOutside;
  });
}

function toRow(group: EventGroup, event: number): EventRow {
  const evidence = new Map(
    group.drafts
      .filter(({ pronoun }) => pronoun === null)
      .map(({ evidence: { start, end } }) => [`${start}:${end}`, { start, end }] as const),
  );
  return {
    event,
    subtype: group.subtype === "" ? null : group.subtype,
    modality: modalityOfGroup(group),
    date: group.date,
    places: [...group.places].sort((a, b) => a - b),
    participants: [...group.participants].sort((a, b) => a.cluster - b.cluster),
    evidence: [...evidence.values()].sort(compareSpans),
  };
}

/** What took place is asserted even where it is also called possible; else as it was said most, and first. */
function modalityOfGroup({ drafts }: EventGroup): Modality {
  const said = drafts.filter(({ pronoun }) => pronoun === null).map(({ modality }) => modality);
  const real = said.find((one) => one === "ASSERTED") ?? said.find((one) => one === "REPORTED");
  if (real !== undefined && said[0] !== "HYPOTHETICAL") return real;
  const counts = new Map<Modality, number>();
  for (const one of said) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "ASSERTED";
}

/** The sentences with events as items of their own, for the rules that speak of events. */
function viewsOf(
  drafts: readonly (EventDraft & { readonly event: number })[],
  sentences: readonly SentenceView[],
): ReadonlyMap<number, SentenceView> {
  const bySentence = new Map<number, (EventDraft & { readonly event: number })[]>();
  for (const draft of drafts) {
    if (draft.items === null || draft.named !== null || draft.pronoun === "RELATIVE") continue;
    const list = bySentence.get(draft.sentence);
    if (list === undefined) bySentence.set(draft.sentence, [draft]);
    else if (!list.some(({ span }) => hasOverlap(span, draft.span))) list.push(draft);
  }
  const views = new Map<number, SentenceView>();
  for (const [index, list] of bySentence) {
    const view = sentences[index];
    if (view !== undefined) views.set(index, { ...view, items: folded(view.items, list) });
  }
  return views;
}

function folded(items: readonly Item[], drafts: readonly (EventDraft & { readonly event: number })[]): readonly Item[] {
  return items.flatMap((item, at): readonly Item[] => {
    const draft = drafts.find(({ items: covered }) => covered !== null && covered.from <= at && at < covered.to);
    if (draft === undefined) return [item];
    return draft.items?.from === at ? [toItem(draft)] : [];
  });
}

function toItem({ span, event, pronoun }: EventDraft & { readonly event: number }): MentionItem {
  return {
    ...{ start: span.start, end: span.end },
    type: "mention",
    clusters: [event],
    kind: "EVENT",
    form: pronoun === null ? "NOMINAL" : "PRONOUN",
    text: "",
    name: span,
    isPossessive: false,
    isAttributive: false,
    head: null,
    title: null,
    titleOwner: null,
  };
}
