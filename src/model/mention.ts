import type { EntityKind, MentionForm } from "./kinds.ts";
import type { Span } from "./span.ts";

/** A span that refers to an entity, before it is known to which. */
export interface Mention extends Span {
  readonly surface: string;
  readonly form: MentionForm;
  readonly kind: EntityKind;
  readonly subtype: string | null;
  /** 0 to 1, three places. */
  readonly confidence: number;
  /** Index of the segment that holds it. */
  readonly segment: number;
  /** The gazetteer entry that it names without doubt, if any. */
  readonly known: KnownEntity | null;
  /** The title or office words just before a person's name ("Deputy Foreign Minister"), as written, if any. */
  readonly title: (Span & { readonly text: string }) | null;
}

/** What a gazetteer knows of a name. */
export interface KnownEntity {
  readonly name: string;
  readonly kind: EntityKind;
  readonly subtype: string | null;
  /** ISO 3166 alpha-2 code of the country that it is, lies in, or is a body of. */
  readonly country: string | null;
  readonly wikidata: string | null;
  readonly aliases: readonly string[];
}
