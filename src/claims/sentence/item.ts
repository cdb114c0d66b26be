import type { ClusterIndex } from "../../model/claim.ts";
import type { EntityKind, MentionForm } from "../../model/kinds.ts";
import type { Span } from "../../model/span.ts";

/** A word or mark of a sentence, as rules see it. */
export interface WordItem extends Span {
  readonly type: "word";
  readonly text: string;
  readonly norm: string;
  readonly tags: readonly string[];
}

/**
 * A mention of a sentence as one item, with what belongs to it: a person's title before the name, the noun that a
 * country's name qualifies ("Ukrainian officials"). The span covers the title and the head.
 */
export interface MentionItem extends Span {
  readonly type: "mention";
  /** One, or several for a mention that stands for several ("the two nations"). */
  readonly clusters: readonly ClusterIndex[];
  readonly kind: EntityKind;
  readonly form: MentionForm;
  /** The mention's own words; empty for the phrase of an event without a name. */
  readonly text: string;
  /** The mention's own span. */
  readonly name: Span;
  /** Followed by "'s". */
  readonly isPossessive: boolean;
  /** Qualifies a noun that is not an actor ("Russian missiles", "Cuba policy"). */
  readonly isAttributive: boolean;
  /** The actor noun that it qualifies ("officials", "forces"), lower case. */
  readonly head: string | null;
  readonly title: (Span & { readonly text: string }) | null;
  /** Whose office the title names ("US Secretary of State"): a mention inside or just before the title. */
  readonly titleOwner: ClusterIndex | null;
  /** The noun of an unnamed event ("talks"), which rules may read as a word; its item covers no more than that noun. */
  readonly headWord?: WordItem;
}

export type Item = WordItem | MentionItem;

/** Where in a sentence something is said: indexes of its items. */
export interface MatchedItems {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** The verb or noun that carries the claim: of a pattern the first item that a `words` element took. */
  readonly trigger: number;
}
