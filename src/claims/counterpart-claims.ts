import type { Claim, ClusterIndex } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import { nameClaim } from "./name-claim.ts";
import type { Item, MentionItem } from "./sentence/item.ts";
import type { SentenceView } from "./sentence/sentence-view.ts";
import { isWord } from "./sentence/word-classes.ts";

const CONFIDENCE = 0.84;

/**
 * The office of a counterpart, which is that of the one before her: "French Foreign Minister Rossi met **her Peruvian counterpart,
 * Omar Haddad**". `held` has the offices that the document states; where it states none of hers, nothing is said.
 */
export function counterpartClaims(
  sentences: readonly SentenceView[],
  clusters: readonly Cluster[],
  held: readonly Claim[],
): readonly Claim[] {
  const offices = new Map<ClusterIndex, Claim>();
  const holders = new Set(held.flatMap(({ predicate, subject }) => (predicate === "HOLDS_POSITION" ? [subject] : [])));
  for (const claim of held)
    if (claim.predicate === "HOLDS_POSITION" && !offices.has(claim.subject) && isOfCountry(claim, clusters))
      offices.set(claim.subject, claim);
  return sentences.flatMap(({ items }) =>
    items.flatMap((item, at): Claim[] => {
      const named = isWord(items[at + 1], ",") ? items[at + 2] : items[at + 1];
      const [country, owner] = [items[at - 1], items[at - 2]];
      if (!isWord(item, "counterpart", "colleague") || !isPerson(named) || !isCountry(country, clusters)) return [];
      const [subject, object] = [named.clusters[0], country.clusters[0]];
      const office = officeOf(owner, items.slice(0, at - 1), offices);
      if (subject === undefined || object === undefined || office === undefined || holders.has(subject)) return [];
      return [
        nameClaim({
          subject,
          predicate: "HOLDS_POSITION",
          object,
          qualifiers: office.qualifiers,
          confidence: CONFIDENCE,
          evidence: [{ start: country.start, end: named.name.end }],
          rule: "counterpart",
        }),
      ];
    }),
  );
}

/** The office of the one whose counterpart is spoken of; of the last person before, where a pronoun does not tell. */
function officeOf(
  owner: Item | undefined,
  before: readonly Item[],
  offices: ReadonlyMap<ClusterIndex, Claim>,
): Claim | undefined {
  const isOwner = owner?.type === "mention" && (owner.isPossessive || owner.form === "PRONOUN");
  const whose = isOwner ? owner.clusters[0] : undefined;
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
