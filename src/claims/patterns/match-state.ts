import type { Span } from "../../model/span.ts";
import type { DateMention } from "../../model/when.ts";
import type { MentionItem } from "../sentence/item.ts";

type TextSpan = Span & { readonly text: string };

/** What the elements of a pattern took. */
export interface Bindings {
  readonly slots: ReadonlyMap<string, readonly MentionItem[]>;
  readonly role: TextSpan | null;
  readonly kin: TextSpan | null;
  readonly asset: TextSpan | null;
  readonly date: DateMention | null;
}

/** How far a match has come: the item that is next, and the item of the first word that an element asked for, or -1. */
export interface MatchState extends Bindings {
  readonly at: number;
  readonly trigger: number;
}
