import { type Cluster, createProfile, type IdentityEvidence } from "../model/cluster.ts";
import { compareCodePoints } from "../model/code-points.ts";
import { documentId, referenceDay, type SourceDocument } from "../model/document.ts";
import type { EntityKind } from "../model/kinds.ts";
import type { Mention } from "../model/mention.ts";
import { nameKey } from "../model/name-key.ts";
import { compareSpans } from "../model/span.ts";
import { acronymsOf } from "./acronyms.ts";
import { isGenericName } from "./generic-names.ts";
import { joinPeople, type People } from "./join-people.ts";
import { personEvidence } from "./person-evidence.ts";
import { kindKey, shortFormsOf } from "./short-forms.ts";

interface Draft {
  readonly kind: EntityKind;
  readonly key: string;
  readonly mentions: Mention[];
  readonly reasons: string[];
  readonly isBound: boolean;
  readonly country: string | null;
}

/** Events that come again each year or so: the year belongs to their key. */
const RECURRING = /\b(?:election|elections|summit|olympics|games|cup|festival|conference|assembly|referendum|forum)\b/u;

/**
 * The mentions of one thing in a document as one cluster: known names by what they name, people by last name, acronyms
 * by their long form, else by equal name key. Clusters are in order of first mention.
 */
export function clusterMentions(source: SourceDocument, mentions: readonly Mention[]): Cluster[] {
  const document = documentId(source);
  const long = acronymsOf(mentions, source.raw);
  const people = joinPeople(mentions, source.raw);
  const year = referenceDay(source.metadata)?.slice(0, 4) ?? null;
  const ordered = [...mentions].sort(compareSpans);
  const short = shortFormsOf(ordered, year);
  const drafts = new Map<string, Draft>();
  for (const given of ordered) {
    const longName = short.get(kindKey(given.kind, nameKey(given.surface)));
    // What the document has in full is not what the name alone would stand for ("the Supreme Court").
    const mention = longName === undefined ? given : { ...given, known: null };
    const settled = settle(mention, longName, long, people, year);
    const id = kindKey(settled.kind, settled.key);
    const draft = drafts.get(id);
    if (draft === undefined)
      drafts.set(id, { ...settled, mentions: [mention], reasons: settled.reason === null ? [] : [settled.reason] });
    else {
      draft.mentions.push(mention);
      if (settled.reason !== null && !draft.reasons.includes(settled.reason)) draft.reasons.push(settled.reason);
    }
  }
  return [...drafts.values()].map((draft) => {
    const evidence = draft.kind === "PERSON" ? personEvidence(draft.mentions, mentions, source.raw) : null;
    return toCluster(draft, document, evidence);
  });
}

interface Settled {
  readonly kind: EntityKind;
  readonly key: string;
  readonly isBound: boolean;
  readonly country: string | null;
  readonly reason: string | null;
}

function settle(
  mention: Mention,
  longName: string | undefined,
  long: ReadonlyMap<string, string>,
  people: People,
  year: string | null,
): Settled {
  const { kind, known, surface, form } = mention;
  const own = nameKey(surface);
  if (kind === "PERSON") {
    const full = people.fullKeyOf(mention) ?? own;
    return {
      kind,
      key: full,
      isBound: !full.includes(" "),
      country: null,
      reason: full === own ? null : `"${surface}" is the last name of ${full}`,
    };
  }
  if (known !== null) {
    const key = nameKey(known.name);
    const how = form === "DEMONYM" ? "demonym of" : form === "METONYM" ? "stands for the government of" : "alias of";
    return {
      kind,
      key: withYear(kind, key, year),
      isBound: false,
      country: known.country,
      reason: key === own ? null : `"${surface}" is ${how} ${known.name}`,
    };
  }
  const expanded = longName ?? long.get(own);
  const key = expanded ?? own;
  const isBound = (kind === "ORGANIZATION" && isGenericName(key)) || (kind === "EVENT" && isGenericName(key));
  return {
    kind,
    key: withYear(kind, key, year),
    isBound,
    country: null,
    reason: key === own ? null : `"${surface}" is short for ${expanded}`,
  };
}

/** The key of an event that comes again, with the year of publication where it names none. */
function withYear(kind: EntityKind, key: string, year: string | null): string {
  const isYearless = kind === "EVENT" && RECURRING.test(key) && !/\d/u.test(key);
  return isYearless && year !== null ? `${year} ${key}` : key;
}

function toCluster(
  { kind, key, mentions, reasons, isBound, country }: Draft,
  document: string,
  ofPerson: IdentityEvidence | null,
): Cluster {
  const known = mentions.find((mention) => mention.known !== null)?.known ?? null;
  const names = mentions.filter(({ form }) => form === "NAME").map(({ surface }) => surface.replace(/\s+/gu, " "));
  const name =
    known?.name ??
    longest(names.filter((surface) => kind !== "PERSON" || nameKey(surface) === key)) ??
    longest(names) ??
    mentions[0]?.surface ??
    key;
  const aliases = [...new Set(names)].filter((other) => other !== name).sort(compareCodePoints);
  const ofPlace = country !== null && kind === "PLACE" && known?.subtype !== "COUNTRY" ? { country } : {};
  const evidence = ofPerson ?? ofPlace;
  return {
    kind,
    key,
    ordinal: 0,
    name,
    aliases,
    mentions,
    reasons,
    subtype: known?.subtype ?? mentions.find(({ subtype }) => subtype !== null)?.subtype ?? null,
    wikidata: known?.wikidata ?? null,
    profile: createProfile({ kind, key, scope: isBound ? document : null, evidence }),
  };
}

/** The longest, the first of equals. */
function longest(names: readonly string[]): string | undefined {
  return names.reduce<string | undefined>(
    (best, name) => (best === undefined || name.length > best.length ? name : best),
    undefined,
  );
}
