import type { ClusterIndex } from "../model/claim.ts";
import type { Mention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import type { Pronoun } from "./pronouns.ts";

/** What a noun phrase does in its clause; a modifier stands before a noun ("**Russian** missiles"). */
export type Role = "SUBJECT" | "OBJECT" | "OBLIQUE" | "POSSESSIVE" | "MODIFIER";

/** A name of a cluster where it stands. */
export interface NamedMention {
  readonly cluster: ClusterIndex;
  readonly mention: Mention;
}

/** A noun phrase of a sentence: a name, a pronoun, or a noun with its words before it. */
export interface Phrase extends Span {
  /** Its first token and the one after its last, in the segment. */
  readonly from: number;
  readonly to: number;
  readonly role: Role;
  /** Running number of its clause in the sentence. */
  readonly clause: number;
  readonly named: NamedMention | null;
  readonly pronoun: Pronoun | null;
  /** Head noun, small letters; empty for names and pronouns. */
  readonly head: string;
  /** Small-letter words before the head, articles and names left out. */
  readonly modifiers: readonly string[];
  /** Names before the head ("the **US** president"). */
  readonly owners: readonly NamedMention[];
  readonly article: "THE" | "A" | "THIS" | "WHOSE" | "NONE";
  readonly count: number | null;
  readonly isPlural: boolean;
  /** A noun for a person ("officer"). */
  readonly isPerson: boolean;
  /** How it is joined to the phrase before it: "Cuba **and** Venezuela". */
  readonly joint: "AND" | "COMMA" | null;
  readonly isQuoted: boolean;
  /** Begins what someone says or thinks: "Haddad said (that) **he**". */
  readonly isSaid: boolean;
  /** Says something: "**Haddad** said", "said **Haddad**". */
  readonly says: boolean;
  /** In a clause that only says more of a noun: "Rossi, who met **Haddad**, left". */
  readonly isNested: boolean;
  /** The first of its sentence. */
  readonly isFirst: boolean;
}

/** "The bank": no word and no name before a noun tells which. */
export function isBareNoun({ modifiers, owners }: Phrase): boolean {
  return modifiers.length === 0 && owners.length === 0;
}
