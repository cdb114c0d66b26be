import type { Claim, ClusterIndex } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import { nameClaim } from "./name-claim.ts";
import type { Item, MentionItem } from "./sentence/item.ts";
import { TRADES } from "./sentence/noun-classes.ts";
import { isOfficeNoun, isOfNational, toOffice } from "./sentence/offices.ts";

/** Precision on our own sentences: the owner stands in the text beside the title. */
const CONFIDENCE = 0.93;

/**
 * Offices said by a title before a name ("US Secretary of State Antony Blinken", "Governor Luz Quiroga of Arauca"), the
 * employer of one who works by trade ("Reuters correspondent Anna Brandt"), and the country of one whom a trade and a
 * demonym introduce ("American journalist"). A title without an owner says no body, hence makes no claim.
 */
export function titleClaims(items: readonly Item[], clusters: readonly Cluster[], raw: string): readonly Claim[] {
  return items.flatMap((item, at): Claim[] => {
    if (item.type !== "mention" || item.kind !== "PERSON" || item.title === null) return [];
    const subject = item.clusters[0];
    const words = wordsOfTitle(item, clusters, raw);
    const owner = item.titleOwner === null ? ownerAfter(items, at) : { cluster: item.titleOwner, end: item.name.end };
    const cluster = owner === null ? undefined : clusters[owner.cluster];
    const office = toOffice(words);
    if (subject === undefined || owner === null || cluster === undefined || subject === owner.cluster) return [];
    if (office === undefined) return [];
    const predicate = predicateOf(office.role, cluster, isDemonymBefore(item, cluster));
    if (predicate === null) return [];
    return [
      nameClaim({
        subject,
        predicate,
        object: owner.cluster,
        qualifiers:
          predicate === "CITIZEN_OF" || predicate === "WROTE_FOR" ? {} : { role: office.role, status: office.status },
        confidence: CONFIDENCE,
        evidence: [{ start: item.start, end: owner.end }],
        rule: predicate === "HOLDS_POSITION" ? "title-before-name" : "trade-before-name",
      }),
    ];
  });
}

/** "Governor Luz Quiroga **of Arauca**": the owner behind the name. */
function ownerAfter(
  items: readonly Item[],
  at: number,
): { readonly cluster: ClusterIndex; readonly end: number } | null {
  const of = items[at + 1];
  if (of?.type !== "word" || of.norm !== "of") return null;
  const the = items[at + 2];
  const owner = the?.type === "word" && the.norm === "the" ? items[at + 3] : the;
  if (owner?.type !== "mention" || (owner.kind !== "PLACE" && owner.kind !== "ORGANIZATION")) return null;
  if (owner.isPossessive || owner.isAttributive || owner.head !== null) return null;
  const cluster = owner.clusters[0];
  return cluster === undefined ? null : { cluster, end: owner.end };
}

/** What a title with an owner says; null where the words name no office and no trade ("Dr", "billionaire"). */
function predicateOf(role: string, owner: Cluster, isDemonym: boolean): string | null {
  const last = lastWord(role);
  if (/(?:columnist|contributor)$/u.test(last) && owner.kind === "ORGANIZATION") return "WROTE_FOR";
  if (isDemonym && isOfNational(role)) return owner.kind === "PLACE" ? "CITIZEN_OF" : null;
  const isTrade = TRADES.has(last) || (!isOfficeNoun(last) && !/\b(?:of|for)\b/u.test(role));
  if (!isTrade) return "HOLDS_POSITION";
  if (isDemonym) return owner.kind === "PLACE" ? "CITIZEN_OF" : null;
  return owner.kind === "ORGANIZATION" && TRADES.has(last) ? "WORKS_FOR" : null;
}

function isDemonymBefore(item: MentionItem, owner: Cluster): boolean {
  return owner.mentions.some(({ form, start, end }) => form === "DEMONYM" && start >= item.start && end <= item.end);
}

/** The title without the owner's name where it stands inside ("Kremlin Spokesman"), with the words before an owner. */
export function wordsOfTitle(item: MentionItem, clusters: readonly Cluster[], raw: string): string {
  const title = item.title;
  if (title === null) return "";
  const owner = item.titleOwner === null ? undefined : clusters[item.titleOwner];
  const inside = owner?.mentions.find((mention) => mention.start >= title.start && mention.end <= title.end);
  const beside = owner?.mentions.find((mention) => mention.start >= item.start && mention.end <= title.start);
  const former =
    /\b(?:former|formerly|then|ex|late|outgoing|one-time|onetime|retired|ousted|deposed)[-\s]+(?:the\s+)?$/iu;
  const before = raw.slice(Math.max(0, item.start - 20), item.start).match(former)?.[0] ?? "";
  const text =
    inside !== undefined
      ? raw.slice(title.start, inside.start) + raw.slice(inside.end, title.end)
      : raw.slice(beside?.end ?? title.start, title.end);
  return `${before.replace(/\bthe\b/u, "")} ${text.replace(/^\s*['’](?:s\b)?/u, "")}`.trim();
}

function lastWord(text: string): string {
  return (
    text
      .toLowerCase()
      .split(/[\s-]+/u)
      .at(-1) ?? ""
  );
}
