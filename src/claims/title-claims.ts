import type { Claim, ClusterIndex } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import { isInside, type Span } from "../model/span.ts";
import type { Item, MentionItem } from "./sentence/item.ts";
import { TRADES } from "./sentence/noun-classes.ts";
import { isOfficeNoun, isOfNational, toOffice } from "./sentence/offices.ts";
import type { SentenceView } from "./sentence/sentence-view.ts";

/** Precision on our own sentences: the owner stands in the text beside the title. */
const CONFIDENCE = 0.93;
/** The owner stands elsewhere in the document, or is the country that it speaks of most. */
const BARE_CONFIDENCE = 0.75;
const AROUND_CONFIDENCE = 0.65;

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
      {
        subject,
        predicate,
        object: owner.cluster,
        modality: "ASSERTED",
        attributedTo: null,
        date: null,
        qualifiers:
          predicate === "CITIZEN_OF" || predicate === "WROTE_FOR" ? {} : { role: office.role, status: office.status },
        confidence: CONFIDENCE,
        evidence: [{ start: item.start, end: owner.end }],
        rule: predicate === "HOLDS_POSITION" ? "title-before-name" : "trade-before-name",
        origin: "TEXT",
      },
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

/** Offices of a state: bare, they belong to the one that the document names with them. */
const STATE_OFFICE =
  /\b(?:president|minister|premier|chancellor|secretary of state|king|queen|emperor|ambassador|senator)\b/iu;

/**
 * Offices of people whose title stands without its owner, where the rest of the document tells it: a country that they
 * represent, another holder of the same office before them ("then-Secretary of State Kerry" beside "US Secretary of State
 * Blinken"), or the country that the text around them and the whole of it speak of most.
 */
export function bareTitleClaims(
  sentences: readonly SentenceView[],
  clusters: readonly Cluster[],
  stated: readonly Claim[],
  raw: string,
): readonly Claim[] {
  const held = stated.filter(({ predicate }) => predicate === "HOLDS_POSITION");
  const hasOffice = new Set(held.map(({ subject }) => subject));
  return sentences.flatMap(({ items, segment }, index) =>
    items.flatMap((item): Claim[] => {
      if (item.type !== "mention" || item.kind !== "PERSON" || item.title === null || item.titleOwner !== null)
        return [];
      const subject = item.clusters[0];
      const office = toOffice(wordsOfTitle(item, clusters, raw));
      if (subject === undefined || hasOffice.has(subject) || office === undefined) return [];
      if (!STATE_OFFICE.test(office.role)) return [];
      const role = office.role.toLowerCase();
      const holders = held.filter(({ qualifiers }) => String(qualifiers.role ?? "").toLowerCase() === role);
      // Who holds the office now leaves no room for another in his country.
      const taken =
        office.status === "current" ? holders.filter(({ qualifiers }) => qualifiers.status === "current") : [];
      const isFree = (country: ClusterIndex): boolean =>
        country !== subject && !taken.some(({ object }) => object === country);
      const represented = stated.flatMap((claim) =>
        claim.predicate === "REPRESENTS" && claim.subject === subject && claim.object !== null ? [claim.object] : [],
      );
      const owners = new Set(represented.length > 0 ? represented : holders.flatMap(({ object }) => object ?? []));
      const [only] = [...owners].filter(isFree);
      const before = sentences[index - 1]?.segment ?? segment;
      const around = countriesAround(clusters, { start: before.start, end: segment.end }, segment).filter(
        ({ country }) => isFree(country),
      );
      const isToldThere =
        only !== undefined &&
        owners.size === 1 &&
        clusters[only]?.kind === "PLACE" &&
        (represented.length > 0 || !isOvershadowed(only, around));
      const object = isToldThere ? only : leader(around);
      if (object === undefined) return [];
      return [
        {
          subject,
          predicate: "HOLDS_POSITION",
          object,
          modality: "ASSERTED",
          attributedTo: null,
          date: null,
          qualifiers: { role: office.role, status: office.status },
          confidence: isToldThere ? BARE_CONFIDENCE : AROUND_CONFIDENCE,
          evidence: [{ start: item.start, end: item.name.end }],
          rule: "title-of-document",
          origin: "TEXT",
        },
      ];
    }),
  );
}

/** What a mention of a country counts in the sentence of a title, and in the one before it; elsewhere 1. */
const HERE = 3;
const NEAR = 2;
/** How much more must speak for one country than for the next. */
const LEAD = 3;
const OVERSHADOWING = 2;

/** Countries by how much the sentence, the one before and the whole document speak of them and of what lies there, most first. */
function countriesAround(
  clusters: readonly Cluster[],
  near: Span,
  here: Span,
): readonly { readonly country: ClusterIndex; readonly score: number }[] {
  const weights = new Map<string, number>();
  for (const { kind, mentions } of clusters) {
    if (kind !== "PLACE" && kind !== "ORGANIZATION") continue;
    const code = mentions.find(({ known }) => known?.country != null)?.known?.country ?? null;
    if (code === null) continue;
    for (const mention of mentions) {
      const weight = isInside(mention, here) ? HERE : isInside(mention, near) ? NEAR : 1;
      weights.set(code, (weights.get(code) ?? 0) + weight);
    }
  }
  return clusters
    .flatMap(({ kind, subtype, mentions }, country) => {
      const code = mentions.find(({ known }) => known?.country != null)?.known?.country ?? "";
      return kind === "PLACE" && subtype === "COUNTRY" ? [{ country, score: weights.get(code) ?? 0 }] : [];
    })
    .sort((a, b) => b.score - a.score || a.country - b.country);
}

/** Whether the text around speaks more of another country than of the only one that the document names for the office. */
function isOvershadowed(country: ClusterIndex, around: ReturnType<typeof countriesAround>): boolean {
  const own = around.find((one) => one.country === country)?.score ?? 0;
  return (around[0]?.score ?? 0) > OVERSHADOWING * own;
}

function leader([first, second]: ReturnType<typeof countriesAround>): ClusterIndex | undefined {
  return first !== undefined && first.score >= LEAD * (second?.score ?? 0) ? first.country : undefined;
}

/** The title without the owner's name where it stands inside ("Kremlin Spokesman"), with the words before an owner. */
function wordsOfTitle(item: MentionItem, clusters: readonly Cluster[], raw: string): string {
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
