import type { Claim, ClusterIndex } from "../../model/claim.ts";
import type { Cluster } from "../../model/cluster.ts";
import type { Span } from "../../model/span.ts";
import type { EventDraft } from "./event-draft.ts";
import { spanOfBoth, withDate } from "./event-spans.ts";
import { ROLES } from "./event-words.ts";

/** What happens where a claim of a predicate holds. */
interface Happening {
  readonly subtype: string;
  readonly noun: string;
  /** Those of the subtype unless said otherwise. */
  readonly roles?: { readonly actor: string; readonly other: string };
  /** Whether a place takes part, as a state that meets or is attacked, rather than only being where it happens. */
  readonly isPlacePart: boolean;
  /** Subtypes of events that may be the same. */
  readonly alike: readonly string[];
  /** Whether it needs a date to be told from others. */
  readonly needsDate: boolean;
  /** Whether persons do it in words only: critics attack, a film captures Paris. */
  readonly isOfBodies?: true;
}

const HAPPENINGS: Readonly<Record<string, Happening>> = {
  VISITED: {
    subtype: "VISIT",
    noun: "visit",
    isPlacePart: false,
    alike: ["VISIT", "MEETING", "NEGOTIATION", "SPEECH", "MISSION"],
    needsDate: true,
  },
  MET_WITH: {
    subtype: "MEETING",
    noun: "meeting",
    isPlacePart: true,
    alike: ["MEETING", "NEGOTIATION", "VISIT"],
    needsDate: true,
  },
  NEGOTIATED_WITH: {
    subtype: "NEGOTIATION",
    noun: "negotiations",
    isPlacePart: true,
    alike: ["MEETING", "NEGOTIATION", "VISIT"],
    needsDate: true,
  },
  ATTACKED: {
    subtype: "ATTACK",
    noun: "attack",
    isPlacePart: true,
    alike: ["ATTACK", "INVASION", "MILITARY_OPERATION", "WAR", "CRISIS", "DEATH"],
    needsDate: false,
    isOfBodies: true,
  },
  CAPTURED: {
    subtype: "MILITARY_OPERATION",
    noun: "capture",
    isPlacePart: true,
    alike: ["MILITARY_OPERATION", "INVASION", "ATTACK", "TRIAL", "CRISIS"],
    needsDate: false,
    isOfBodies: true,
  },
  KILLED: {
    subtype: "DEATH",
    noun: "killing",
    roles: { actor: "killer", other: "victim" },
    isPlacePart: false,
    alike: ["DEATH", "ATTACK", "ACCIDENT", "TRIAL", "MILITARY_OPERATION"],
    needsDate: false,
  },
  DEPLOYED_TO: {
    subtype: "DEPLOYMENT",
    noun: "deployment",
    isPlacePart: false,
    alike: ["DEPLOYMENT", "MILITARY_OPERATION", "INVASION", "MISSION"],
    needsDate: false,
  },
  PROSECUTED: {
    subtype: "TRIAL",
    noun: "trial",
    roles: { actor: "prosecutor", other: "defendant" },
    isPlacePart: false,
    alike: ["TRIAL", "DEATH"],
    needsDate: true,
  },
  INVESTIGATED: {
    subtype: "TRIAL",
    noun: "investigation",
    roles: { actor: "investigator", other: "subject" },
    isPlacePart: false,
    alike: ["TRIAL"],
    needsDate: true,
  },
  SANCTIONED: {
    subtype: "SANCTION",
    noun: "sanctions",
    isPlacePart: true,
    alike: ["SANCTION"],
    needsDate: true,
  },
  PROPOSED_TO: {
    subtype: "DIPLOMATIC_PROPOSAL",
    noun: "proposal",
    isPlacePart: true,
    alike: ["DIPLOMATIC_PROPOSAL", "STATEMENT", "NEGOTIATION", "MEETING"],
    needsDate: true,
  },
  OWNS: {
    subtype: "PROJECT",
    noun: "purchase",
    isPlacePart: false,
    alike: ["PROJECT"],
    needsDate: true,
  },
  SUPPLIED: {
    subtype: "PROJECT",
    noun: "delivery",
    isPlacePart: true,
    alike: ["PROJECT", "DEPLOYMENT", "DIPLOMATIC_PROPOSAL", "MISSION", "SANCTION"],
    needsDate: true,
  },
};

/** Modalities in which an event is spoken of. */
const SPOKEN = new Set(["ASSERTED", "REPORTED", "PLANNED"]);

export interface PlacedClaim {
  readonly claim: Claim;
  /** Position of its sentence among those read. */
  readonly sentence: number;
  readonly segment: number;
}

/**
 * Drafts of the events that claims tell and that no noun, name or verb of the sentence was read as: "the advisers whom Peru sent
 * to Mali in May" is a deployment. Two claims of one sentence and predicate are one event.
 */
export function claimDrafts(
  placed: readonly PlacedClaim[],
  clusters: readonly Cluster[],
  known: readonly EventDraft[],
): readonly EventDraft[] {
  const knownIn = new Map<number, EventDraft[]>();
  for (const draft of known) {
    const list = knownIn.get(draft.sentence);
    if (list === undefined) knownIn.set(draft.sentence, [draft]);
    else list.push(draft);
  }
  const drafts = new Map<string, EventDraft>();
  for (const { claim, sentence, segment } of placed) {
    const { object } = claim;
    const happening = HAPPENINGS[claim.predicate];
    if (happening === undefined || object === null || !SPOKEN.has(claim.modality)) continue;
    // "Since 1995" lasts.
    if (happening.needsDate && (claim.date === null || claim.date.open)) continue;
    if (happening.isOfBodies && clusters[claim.subject]?.kind === "PERSON") continue;
    // A visit to another place is another one.
    const isElsewhere = ({ places }: EventDraft): boolean =>
      clusters[object]?.kind === "PLACE" && places.length > 0 && !places.includes(object);
    const isKnown = knownIn.get(sentence)?.some((one) => happening.alike.includes(one.subtype) && !isElsewhere(one));
    if (isKnown === true) continue;
    const draft = toDraft({ ...claim, object }, happening, clusters, sentence, segment);
    const key = `${sentence} ${happening.subtype} ${claim.date?.start ?? ""} ${claim.modality}`;
    const same = drafts.get(key);
    drafts.set(key, same === undefined ? draft : joined(same, draft));
  }
  return [...drafts.values()];
}

function toDraft(
  claim: Claim & { readonly object: ClusterIndex },
  { subtype, noun, isPlacePart, roles }: Happening,
  clusters: readonly Cluster[],
  sentence: number,
  segment: number,
): EventDraft {
  const { subject, object, date, modality, evidence } = claim;
  const [said = { start: 0, end: 0 }] = evidence;
  const isPlace = clusters[object]?.kind === "PLACE";
  const { actor, other } = roles ?? ROLES[subtype] ?? { actor: "participant", other: "participant" };
  const partner = isPlace && !isPlacePart ? [] : [{ cluster: object, role: other }];
  const isScene = isPlace && other !== "participant" && other !== "party";
  const span = withoutLeading(said, clusters[subject]);
  return {
    sentence,
    segment,
    trigger: span,
    span,
    noun,
    subtype,
    date,
    places: isScene ? [object] : [],
    participants: [{ cluster: subject, role: actor }, ...partner],
    modality,
    evidence: withDate(said, date),
    named: null,
    isDatedItself: date !== null,
    isDatedByVerb: false,
    article: "NONE",
    items: null,
    pronoun: null,
    isOpening: false,
    says: [],
    hasMore: false,
    isSlight: false,
  };
}

/** What is said of the subject, without its name in front. */
function withoutLeading(said: Span, subject: Cluster | undefined): Span {
  const own = subject?.mentions.find(
    ({ start, end }) => start >= said.start && end < said.end && start - said.start < 40,
  );
  return own === undefined ? said : { start: own.end + 1, end: said.end };
}

function joined(a: EventDraft, b: EventDraft): EventDraft {
  const has = (cluster: ClusterIndex): boolean => a.participants.some((one) => one.cluster === cluster);
  return {
    ...a,
    span: spanOfBoth(a.span, b.span),
    evidence: spanOfBoth(a.evidence, b.evidence),
    places: [...new Set([...a.places, ...b.places])],
    participants: [...a.participants, ...b.participants.filter(({ cluster }) => !has(cluster))],
  };
}
