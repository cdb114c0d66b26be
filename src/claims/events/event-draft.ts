import type { ClusterIndex } from "../../model/claim.ts";
import type { Modality } from "../../model/kinds.ts";
import type { Span } from "../../model/span.ts";
import type { When } from "../../model/when.ts";

export interface Participant {
  readonly cluster: ClusterIndex;
  readonly role: string;
}

/** What is said beside an event's noun, name or verb. */
export interface Circumstances {
  readonly date: When | null;
  readonly places: readonly ClusterIndex[];
  readonly participants: readonly Participant[];
}

/** One stretch of one sentence that speaks of an event. */
export interface EventDraft extends Circumstances {
  /** Position of the sentence among those read. */
  readonly sentence: number;
  /** Index of its segment. */
  readonly segment: number;
  /** The noun, name or verb itself. */
  readonly trigger: Span;
  /** The whole phrase. */
  readonly span: Span;
  /** Noun that names such an event, lower case. */
  readonly noun: string;
  readonly subtype: string;
  readonly modality: Modality;
  readonly evidence: Span;
  /** The cluster of a named event; null for one without a name. */
  readonly named: ClusterIndex | null;
  /** Whether the date stands in the phrase itself, so that it tells this event from others like it. */
  readonly isDatedItself: boolean;
  /** Whether its own verb says when it was ("the strike **began** on 30 April"). */
  readonly isDatedByVerb: boolean;
  /** How it is spoken of: with "the", with "a", or by a verb or bare. */
  readonly article: "DEFINITE" | "INDEFINITE" | "NONE";
  /** Items of the sentence that the phrase covers; null for a verb. */
  readonly items: { readonly from: number; readonly to: number } | null;
  /** "It" or "which", that may stand for an event told before; null for what speaks of one itself. */
  readonly pronoun: "RELATIVE" | "PERSONAL" | null;
  /** Whether its sentence begins with it. */
  readonly isOpening: boolean;
  /** Whoever and whatever place the phrase itself names, and no verb beside it. */
  readonly says: readonly ClusterIndex[];
  /** Whether more of it is said than the draft has read ("the seizure of two flats"). */
  readonly hasMore: boolean;
  /** Whether too little is said of it for an event, unless the text speaks of it again. */
  readonly isSlight: boolean;
}
