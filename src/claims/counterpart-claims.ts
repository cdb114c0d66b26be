import type { Claim, ClusterIndex } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import type { Span } from "../model/span.ts";
import { nameClaim } from "./name-claim.ts";
import type { Item, MentionItem } from "./sentence/item.ts";
import type { SentenceView } from "./sentence/sentence-view.ts";
import { isWord } from "./sentence/word-classes.ts";

const CONFIDENCE = 0.84;

type Qualifiers = Claim["qualifiers"];

/** Whoever comes before, behind or under the holder of an office, and what her own office is called by that one's role. */
const BESIDE: ReadonlyMap<string, (role: string) => Qualifiers> = new Map([
  ["successor", (role: string): Qualifiers => ({ role })],
  ["predecessor", (role: string): Qualifiers => ({ role, status: "former" })],
  ["deputy", (role: string): Qualifiers => ({ role: `deputy ${role}`, status: "current" })],
]);

/**
 * The office of somebody who is told by another's. That of a counterpart is that of the one before her: "French Foreign Minister
 * Rossi met **her Peruvian counterpart, Omar Haddad**"; a successor, a predecessor and a deputy have it in the same country or
 * body: "**her successor, Omar Haddad**". `held` has the offices that the document states; where it states none, nothing is said.
 */
export function counterpartClaims(
  sentences: readonly SentenceView[],
  clusters: readonly Cluster[],
  held: readonly Claim[],
): readonly Claim[] {
  const offices = new Map<ClusterIndex, Claim>();
  const stated = held.filter(({ predicate }) => predicate === "HOLDS_POSITION");
  const holders = new Set(stated.map(({ subject }) => subject));
  for (const claim of stated)
    if (!offices.has(claim.subject) && isOfCountry(claim, clusters)) offices.set(claim.subject, claim);
  const counterpartAt = (items: readonly Item[], at: number): readonly Claim[] => {
    const [item, named] = [items[at], nameBehind(items, at)];
    const [country, owner] = [items[at - 1], items[at - 2]];
    if (!isWord(item, "counterpart", "colleague") || named === undefined || !isCountry(country, clusters)) return [];
    const [subject, object] = [named.clusters[0], country.clusters[0]];
    const office = officeOf(owner, items.slice(0, at - 1), offices);
    if (subject === undefined || object === undefined || office === undefined || holders.has(subject)) return [];
    const span = { start: country.start, end: named.name.end };
    return [officeClaim("counterpart", subject, object, office.qualifiers, span)];
  };
  const besideAt = (items: readonly Item[], at: number): readonly Claim[] => {
    const [item, named, owner] = [items[at], nameBehind(items, at), items[at - 1]];
    if (item?.type !== "word" || named === undefined || !isOwner(owner)) return [];
    const beside = BESIDE.get(item.norm);
    if (beside === undefined) return [];
    const [subject, whose] = [named.clusters[0], owner.clusters[0]];
    const office = onlyOffice(stated.filter((claim) => claim.subject === whose));
    if (subject === undefined || office === undefined || subject === whose) return [];
    if (stated.some((claim) => claim.subject === subject && claim.object === office.object)) return [];
    const span = { start: owner.start, end: named.name.end };
    return [officeClaim(item.norm, subject, office.object, beside(office.role), span)];
  };
  return sentences.flatMap(({ items }) =>
    items.flatMap((_, at) => [...counterpartAt(items, at), ...besideAt(items, at)]),
  );
}

function officeClaim(
  rule: string,
  subject: ClusterIndex,
  object: ClusterIndex,
  qualifiers: Qualifiers,
  evidence: Span,
): Claim {
  return nameClaim({
    subject,
    predicate: "HOLDS_POSITION",
    object,
    qualifiers,
    confidence: CONFIDENCE,
    evidence: [evidence],
    rule,
  });
}

/** The person named right behind a noun, a comma between or none. */
function nameBehind(items: readonly Item[], at: number): MentionItem | undefined {
  const named = isWord(items[at + 1], ",") ? items[at + 2] : items[at + 1];
  return isPerson(named) ? named : undefined;
}

/** "Rossi's", "her". */
function isOwner(item: Item | undefined): item is MentionItem {
  return item?.type === "mention" && (item.isPossessive || item.form === "PRONOUN");
}

/** The office of somebody of whom one alone is stated. */
function onlyOffice(held: readonly Claim[]): { readonly object: ClusterIndex; readonly role: string } | undefined {
  const [first, ...others] = held;
  const role = first?.qualifiers.role;
  if (first === undefined || first.object === null || typeof role !== "string") return undefined;
  if (others.some(({ object, qualifiers }) => object !== first.object || qualifiers.role !== role)) return undefined;
  return { object: first.object, role };
}

/** The office of the one whose counterpart is spoken of; of the last person before, where a pronoun does not tell. */
function officeOf(
  owner: Item | undefined,
  before: readonly Item[],
  offices: ReadonlyMap<ClusterIndex, Claim>,
): Claim | undefined {
  const whose = isOwner(owner) ? owner.clusters[0] : undefined;
  if (whose !== undefined) return offices.get(whose);
  return before
    .filter(isPerson)
    .flatMap(({ clusters: [cluster] }) => (cluster === undefined ? [] : (offices.get(cluster) ?? [])))
    .at(-1);
}

function isPerson(item: Item | undefined): item is MentionItem {
  return item?.type === "mention" && item.kind === "PERSON" && item.form === "NAME";
}

/** A mayor's counterpart abroad is the mayor of some other town. */
function isOfCountry({ object }: Claim, clusters: readonly Cluster[]): boolean {
  return object !== null && /^COUNTRY/u.test(clusters[object]?.subtype ?? "");
}

function isCountry(item: Item | undefined, clusters: readonly Cluster[]): item is MentionItem {
  const cluster = item?.type === "mention" ? clusters[item.clusters[0] ?? -1] : undefined;
  return cluster?.kind === "PLACE" && /^COUNTRY/u.test(cluster.subtype ?? "");
}
