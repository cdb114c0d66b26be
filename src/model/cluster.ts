import { canonicalJson, sha256 } from "./hash.ts";
import type { EntityKind } from "./kinds.ts";
import type { Mention } from "./mention.ts";
import { compareSpans } from "./span.ts";

export type ProfileId = string & { readonly __brand: "ProfileId" };

/**
 * What speaks for an identity, as one document says it. Lists are sorted by code point and without doubles. Absent
 * means that nothing was said.
 */
export interface IdentityEvidence {
  /** ISO 3166 alpha-2. */
  readonly country?: string;
  readonly givenName?: string;
  /** Lines of work ("POLITICS", "SPORT"), so that a minister who becomes a president stays one person. */
  readonly offices?: readonly string[];
  /** "196X". */
  readonly decade?: string;
}

/** What speaks for the identity of a cluster: the same in every document that says the same. */
export interface Profile {
  readonly id: ProfileId;
  readonly kind: EntityKind;
  readonly key: string;
  /** The document that it must not leave (a bare last name, an unnamed event), else null. */
  readonly scope: string | null;
  readonly evidence: IdentityEvidence;
}

/** The mentions of one thing within one document. */
export interface Cluster {
  readonly kind: EntityKind;
  readonly subtype: string | null;
  /** Settled name key: aliases that are known without ambiguity have become their canonical key. */
  readonly key: string;
  /** Tells clusters of one document with equal kind and key apart: 0, 1, … in order of first mention. */
  readonly ordinal: number;
  readonly name: string;
  /** Other names in this document, by code point, without `name`. */
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
  readonly profile: Profile;
  /** In order of the text. */
  readonly mentions: readonly Mention[];
  /** Why these mentions were joined, for people: "last name of Dmitry Peskov". */
  readonly reasons: readonly string[];
}

/** A profile with its id: 32 hex digits, a pure function of the rest. */
export function createProfile(parts: Omit<Profile, "id">): Profile {
  const { kind, key, scope, evidence } = parts;
  return { id: sha256(canonicalJson([kind, key, scope, evidence]), 32) as ProfileId, kind, key, scope, evidence };
}

/** The clusters with mentions added, by the place of their cluster; all in the order of the text. */
export function withMentions(clusters: readonly Cluster[], added: ReadonlyMap<number, readonly Mention[]>): Cluster[] {
  return clusters.map((cluster, index) => {
    const more = added.get(index);
    return more === undefined ? cluster : { ...cluster, mentions: [...cluster.mentions, ...more].sort(compareSpans) };
  });
}
