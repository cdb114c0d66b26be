import type { ClaimId } from "../../../model/claim.ts";
import type { Profile, ProfileId } from "../../../model/cluster.ts";
import type { Contribution } from "../../../model/contribution.ts";
import type { DocumentId } from "../../../model/document.ts";
import { type ClusterRow, contributionRows } from "../../fold/contribution-rows.ts";
import type { ClaimData } from "./claim-item.ts";
import { packSegments } from "./document-item.ts";
import type { EventData } from "./event-item.ts";

/** A claim's node, and the profiles at its ends. */
export interface ClaimNode {
  readonly subject: ProfileId;
  readonly object: ProfileId | null;
  readonly properties: {
    readonly id: ClaimId;
    readonly document: DocumentId;
    readonly source: string | null;
    readonly predicate: string;
    readonly modality: string;
    readonly confidence: number;
    readonly firstDay: number | null;
    readonly lastDay: number | null;
    readonly start: number;
    readonly rule: string;
    readonly origin: string;
    readonly subjectProfile: ProfileId;
    readonly objectProfile: ProfileId | null;
    /** Profiles that attribution and qualifiers name. */
    readonly names: readonly ProfileId[];
    readonly data: string;
  };
}

/** An event row's node. */
export interface EventNode {
  readonly event: ProfileId;
  readonly properties: {
    readonly document: DocumentId;
    readonly start: number;
    readonly position: number;
    readonly subtype: string | null;
    readonly modality: string;
    readonly names: readonly ProfileId[];
    readonly data: string;
  };
}

/** What a put leaves for the fold, in JSON; whatever points at a cluster points at its profile here. */
export interface PutPayload {
  readonly document: DocumentId;
  readonly revision: string;
  /** Left out: whatever is there. */
  readonly replaces?: string | null;
  readonly source: string | null;
  /** The document's node. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly clusters: readonly ClusterRow[];
  readonly claims: readonly ClaimNode[];
  readonly events: readonly EventNode[];
}

/** Everything of a contribution but its text, and the text with the words that it is found by. */
export function toPutPayload(
  contribution: Contribution,
  replaces: string | null | undefined,
): {
  readonly payload: PutPayload;
  readonly text: { readonly raw: string; readonly words: string; readonly clusters: string };
} {
  const { document, raw, words, clusters, claims, events } = contributionRows(contribution);
  const { metadata, segments, givenId, ...rest } = document;
  const profiles: readonly Profile[] = clusters.map(({ profile }) => profile);
  const profileOf = (index: number): ProfileId => {
    const profile = profiles[index];
    if (profile === undefined)
      throw new RangeError(`A claim or event of ${document.id} names cluster ${index} of ${profiles.length}.`);
    return profile.id;
  };
  const payload: PutPayload = {
    document: document.id,
    revision: document.revision,
    ...(replaces === undefined ? {} : { replaces }),
    source: metadata.source,
    properties: { ...rest, ...metadata, givenId, segments: packSegments(segments) },
    clusters,
    claims: claims.map((claim): ClaimNode => {
      const qualifiers = Object.entries(claim.qualifiers).map(
        ([name, value]): [string, ClaimData["qualifiers"][string]] => [
          name,
          typeof value === "string" ? value : { profile: profileOf(value.cluster) },
        ],
      );
      const attributedTo = claim.attributedTo === null ? null : profileOf(claim.attributedTo);
      const data: ClaimData = {
        attributedTo,
        date: claim.date,
        qualifiers: Object.fromEntries(qualifiers),
        evidence: claim.evidence,
      };
      const named = qualifiers.flatMap(([, value]) => (typeof value === "string" ? [] : [value.profile]));
      const { id, predicate, modality, confidence, firstDay, lastDay, start, rule, origin } = claim;
      const subject = profileOf(claim.subject);
      const object = claim.object === null ? null : profileOf(claim.object);
      return {
        subject,
        object,
        properties: {
          id,
          document: document.id,
          source: metadata.source,
          predicate,
          modality,
          confidence,
          firstDay,
          lastDay,
          start,
          rule,
          origin,
          subjectProfile: subject,
          objectProfile: object,
          names: [...new Set(attributedTo === null ? named : [attributedTo, ...named])],
          data: JSON.stringify(data),
        },
      };
    }),
    events: events.map(
      ({ event, subtype, modality, date, places, participants, evidence, start }, position): EventNode => {
        const data: EventData = {
          date,
          places: places.map(profileOf),
          participants: participants.map(({ cluster, role }) => ({ profile: profileOf(cluster), role })),
          evidence,
        };
        const names = [...new Set([...data.places, ...data.participants.map(({ profile }) => profile)])];
        return {
          event: profileOf(event),
          properties: { document: document.id, start, position, subtype, modality, names, data: JSON.stringify(data) },
        };
      },
    ),
  };
  return { payload, text: { raw, words, clusters: JSON.stringify(clusters) } };
}
